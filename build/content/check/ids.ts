import { JOB_AID, OPENING, QUIZ } from '../links.ts';
import type { ProblemList } from '../problems.ts';
import { rulesFor } from '../questions/kinds.ts';
import type { ModuleSource, QuestionSource } from '../read.ts';
import type { Path, YamlSource } from '../yaml.ts';
import type { Check, CourseCheck } from './context.ts';

/** No module is listed twice, and none has the address of other pages. */
export const checkModuleIds: CourseCheck = ({ sources: { course }, problems }) => {
  if (!course?.data) return;
  checkListing(course.source, ['modules'], course.data.modules, problems);
  checkListing(course.source, ['final', 'modules'], course.data.final?.modules ?? [], problems);
  const taken = course.data.modules.indexOf(JOB_AID);
  if (taken === -1) return;
  const message = `a module cannot have the id "${JOB_AID}": it is the address of the job aids`;
  const hint = 'Rename the folder and this line.';
  problems.add(course.source.place(['modules', taken]), 'reserved-id', message, hint);
};

/** Ids are unique in their scope. */
export const checkIds: Check = ({ modules, problems }) => {
  for (const module of modules) {
    checkSheet(module, problems);
    for (const { source, entries } of bankScopes(module.questions)) checkScope(source, entries, problems);
  }
};

/** What lessons cannot be called, whose address it is, and what else they could be called. */
const addresses = [
  [QUIZ, 'quiz', 'quiz-yourself'],
  [OPENING, 'opening', 'first-of-all'],
] as const;

/** An id, and where it stands. */
export interface Entry {
  readonly id: string | null;
  readonly path: Path;
}

function checkSheet({ sheet }: ModuleSource, problems: ProblemList): void {
  if (!sheet?.data) return;
  const { lessons, objectives } = sheet.data;
  checkListing(sheet.source, ['lessons'], lessons, problems);
  const entries = objectives.map(({ id }, index) => ({ id, path: ['objectives', index, 'id'] }));
  checkScope(sheet.source, entries, problems);
  for (const [taken, owner, instead] of addresses) {
    const index = lessons.indexOf(taken);
    if (index === -1) continue;
    const message = `a lesson cannot have the id "${taken}": it is the address of the module's ${owner}`;
    const hint = `Rename the file and this line, for instance to "${instead}".`;
    problems.add(sheet.source.place(['lessons', index]), 'reserved-id', message, hint);
  }
}

/** The questions of a bank, and the answers of each of them. */
function bankScopes(questions: readonly QuestionSource[]): { source: YamlSource; entries: Entry[] }[] {
  const source = questions[0]?.bank;
  if (!source) return [];
  const answers = questions.flatMap(({ data, index }) => {
    const groups = data ? rulesFor(data).answers(data) : [];
    return groups.map((group) =>
      group.map(({ id, path }) => ({ id, path: ['questions', index, ...path, 'id'] })),
    );
  });
  const own = questions.map(({ id, index }) => ({ id, path: ['questions', index, 'id'] }));
  return [own, ...answers].map((entries) => ({ source, entries }));
}

/** No two entries of one scope have the same id. */
export function checkScope(source: YamlSource, entries: readonly Entry[], problems: ProblemList): void {
  for (const { id, path, first } of repeated(entries)) {
    const message = `the id "${id}" is already taken in line ${source.place(first).line}`;
    const hint = 'Give each its own id; one that was released stays with what it was for.';
    problems.add(source.place(path), 'duplicate-id', message, hint);
  }
}

function checkListing(source: YamlSource, list: Path, ids: readonly string[], problems: ProblemList): void {
  for (const { id, path, first } of repeated(ids.map((id, index) => ({ id, path: [...list, index] })))) {
    const message = `"${id}" is already listed in line ${source.place(first).line}`;
    problems.add(source.place(path), 'duplicate-id', message, 'Delete one of the two lines.');
  }
}

/** Entries whose id an earlier one has, with the path of the first. */
function repeated(entries: readonly Entry[]): { id: string; path: Path; first: Path }[] {
  const firsts = new Map<string, Path>();
  return entries.flatMap(({ id, path }) => {
    if (id === null) return [];
    const first = firsts.get(id);
    if (!first) firsts.set(id, path);
    return first ? [{ id, path, first }] : [];
  });
}
