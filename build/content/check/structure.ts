import { nearest, suggest } from '../did-you-mean.ts';
import type { Place } from '../problems.ts';
import type { ModuleSource } from '../read.ts';
import type { Check, CheckContext, CourseCheck } from './context.ts';

/** Modules and their lessons belong together: all that is listed is there, and all that is there is listed. */
export const checkStructure: Check = (context) => {
  for (const module of context.modules) {
    checkLessonList(module, context);
    checkObjectives(module, context);
  }
};

const start = (file: string): Place => ({ file, line: 1, column: 1 });

/** What a list names and is not there, and what is there and not in the list, but for what was probably meant. */
function compare(listed: readonly string[], found: readonly string[]) {
  const spare = found.filter((id) => !listed.includes(id));
  const missing = listed.flatMap((id, index) => (found.includes(id) ? [] : [{ id, index }]));
  const meant = missing.map(({ id }) => nearest(id, spare));
  return { spare, missing, unlisted: spare.filter((id) => !meant.includes(id)) };
}

/** So do the course and its modules. */
export const checkModuleList: CourseCheck = ({ sources: { course, modules }, problems }) => {
  if (!course?.data) return;
  const found = modules.map(({ id }) => id);
  const { spare, missing, unlisted } = compare(course.data.modules, found);
  for (const { id, index } of missing) {
    const folder = `modules/${id}`;
    const hint =
      spare.length > 0 ? suggest(id, spare, 'Folders that are not listed yet:') : `Add the folder ${folder}.`;
    const place = course.source.place(['modules', index]);
    problems.add(place, 'missing-module', `there is no folder ${folder}`, hint);
  }
  for (const id of unlisted) {
    const message = 'no learner sees this module: the course does not list it';
    const hint = `Add "- ${id}" to modules in course/course.yaml, or move the folder out of modules/.`;
    problems.add(start(`modules/${id}/module.yaml`), 'unlisted-module', message, hint);
  }
};

function checkLessonList({ id, sheet, lessonFiles }: ModuleSource, { problems }: CheckContext): void {
  if (!sheet?.data) return;
  const { spare, missing, unlisted } = compare(sheet.data.lessons, lessonFiles);
  for (const { id: lesson, index } of missing) {
    const file = `modules/${id}/lessons/${lesson}.md`;
    const hint =
      spare.length > 0
        ? suggest(lesson, spare, 'Files that are not listed yet:')
        : `Add ${file}, or take the line out.`;
    problems.add(sheet.source.place(['lessons', index]), 'missing-lesson', `there is no file ${file}`, hint);
  }
  for (const lesson of unlisted) {
    const message = 'no learner sees this lesson: its module does not list it';
    const hint = `Add "- ${lesson}" to lessons in modules/${id}/module.yaml, or delete the file.`;
    problems.add(start(`modules/${id}/lessons/${lesson}.md`), 'unlisted-lesson', message, hint);
  }
}

function checkObjectives(module: ModuleSource, { problems }: CheckContext): void {
  const objectives = module.sheet?.data?.objectives;
  if (!module.sheet || !objectives) return;
  const known = objectives.map((objective) => objective.id);
  const check = (id: string | undefined, place: () => Place | undefined) => {
    const at = id === undefined || known.includes(id) ? undefined : place();
    if (id === undefined || !at) return;
    const hint = suggest(id, known, `The objectives in ${module.file} are`);
    problems.add(at, 'unknown-objective', `the module has no objective "${id}"`, hint);
  };
  for (const { sheet } of module.lessons)
    check(sheet?.data?.objective, () => sheet?.source.place(['objective']));
  for (const { data, bank, index } of module.questions) {
    check(data?.objective, () => bank.place(['questions', index, 'objective']));
  }
  for (const { sheet } of module.rolePlays)
    check(sheet?.data?.objective, () => sheet?.source.place(['objective']));
  // A question that could not be read may be the one that is missing here.
  if (!module.bank || module.questions.some(({ data }) => data === null)) return;
  for (const [index, { id }] of objectives.entries()) {
    if (module.questions.some(({ data }) => data?.objective === id)) continue;
    const place = module.sheet.source.place(['objectives', index]);
    const hint = `Write a question with "objective: ${id}", or take the objective out.`;
    problems.add(place, 'objective-without-question', `no question tests the objective "${id}"`, hint);
  }
}
