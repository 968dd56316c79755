import { checkAll } from './check/check.ts';
import { picturesOf } from './check/pictures.ts';
import { readElements, type ElementTable } from './elements.ts';
import { diskFiles, readText, type Files } from './files.ts';
import { appended, assignKeys, IDS_FILE, type AssignedIds, type UsedId } from './ids.ts';
import { parseMarkdown } from './markdown.ts';
import type { LessonNode } from './markdown/tree.ts';
import { questionRefs } from './question-refs.ts';
import type { CheckedCourse, CheckedLesson, CheckedModule } from './model.ts';
import { ContentError, ProblemList } from './problems.ts';
import { COURSE_FILE, readSources, type LessonSource, type ModuleSource, type Sources } from './read.ts';

export type { CheckedCourse, CheckedLesson, CheckedModule } from './model.ts';

/** What `loadCourse` needs to know. */
export interface LoadOptions {
  /** Folder of the project on disk. */
  readonly root: string;
  /** Version of the course, from package.json. */
  readonly version: string;
  /** Where to read from instead of the disk. */
  readonly files?: Files;
}

/**
 * Reads, checks and numbers all that authors wrote. Writes nothing.
 * Rejects with one ContentError that holds every problem of every file.
 */
export async function loadCourse({
  root,
  version,
  files = diskFiles(root),
}: LoadOptions): Promise<CheckedCourse> {
  const problems = new ProblemList();
  const sources = await readSources(files, problems);
  const unread = new Set(problems.problems.map(({ file }) => file));
  const elements = await readElements(files, problems);
  const bodies = new Map<LessonSource, readonly LessonNode[]>();
  for (const lesson of sources.modules.flatMap((module) => module.lessons)) {
    bodies.set(lesson, parseMarkdown(lesson.body, lesson.file, elements, problems));
  }
  const pictures = await existingPictures(files, bodies);
  checkAll({ sources, elements, bodies, pictures, problems });
  const released = await readText(files, IDS_FILE, problems, null);
  const ids = assignKeys(released ?? '', usedIds(sources), problems, (kind, path) =>
    isHidden(kind, path, unread),
  );
  if (problems.problems.length > 0) throw new ContentError(problems.problems);
  return assemble(sources, version, elements, ids, bodies);
}

async function existingPictures(
  files: Files,
  bodies: ReadonlyMap<LessonSource, readonly LessonNode[]>,
): Promise<Set<string>> {
  const wanted = new Set([...bodies].flatMap(([lesson, body]) => picturesOf(body, lesson.file)));
  const found = await Promise.all(
    [...wanted].map(async (file) => ((await files.read(file).catch(() => null)) ? [file] : [])),
  );
  return new Set(found.flat());
}

/** All ids in the order in which new ones get their numbers. */
function usedIds(sources: Sources): UsedId[] {
  return sources.modules.flatMap((module): UsedId[] => [
    ...lessonIds(module),
    ...module.questions.flatMap(({ id, index, bank }) => {
      if (id === null) return [];
      return {
        kind: 'question' as const,
        path: `${module.id}/${id}`,
        place: bank.place(['questions', index, 'id']),
      };
    }),
    {
      kind: 'quiz',
      path: module.id,
      place: module.sheet?.source.keyPlace(['quiz']) ?? { file: module.file, line: 1, column: 1 },
    },
  ]);
}

/** Lessons that exist and those that are only listed: that their file is missing is a problem of its own. */
function lessonIds({ id, lessons, sheet }: ModuleSource): UsedId[] {
  const listed = sheet?.data?.lessons ?? [];
  const read = lessons.map((lesson) => lesson.id);
  const order = [...new Set([...listed, ...read])];
  return order.map((lesson) => {
    const place = { file: `modules/${id}/lessons/${lesson}.md`, line: 1, column: 1 };
    return { kind: 'lesson', path: `${id}/${lesson}`, place };
  });
}

/** Whether a released id may only seem to be gone, because the file that should have it could not be read in full. */
function isHidden(kind: string, path: string, unread: ReadonlySet<string>): boolean {
  const [module = '', item = ''] = path.split('/');
  const folder = `modules/${module}`;
  const home =
    kind === 'lesson'
      ? `${folder}/lessons/${item}.md`
      : `${folder}/${kind === 'quiz' ? 'module' : 'questions'}.yaml`;
  return unread.has(COURSE_FILE) || unread.has(home);
}

/** Puts a value that checking has proved to be there to use. */
function present<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`${what} is missing, but no problem was noted.`);
  return value;
}

function assemble(
  sources: Sources,
  version: string,
  elements: ElementTable,
  ids: AssignedIds,
  bodies: ReadonlyMap<LessonSource, readonly LessonNode[]>,
): CheckedCourse {
  const data = present(sources.course?.data, COURSE_FILE);
  const modules = sources.modules.map((source) => assembleModule(source, elements, ids, bodies));
  const releasedIds = { file: IDS_FILE, text: appended(ids), changed: ids.added.length > 0 };
  return { ...data, version, modules, elements, releasedIds };
}

function assembleModule(
  source: ModuleSource,
  elements: ElementTable,
  ids: AssignedIds,
  bodies: ReadonlyMap<LessonSource, readonly LessonNode[]>,
): CheckedModule {
  const { id } = source;
  const { quiz, ...data } = present(source.sheet?.data, source.file);
  const questions = source.questions.map((entry) => {
    const question = present(entry.data, `A question of ${id}`);
    return { ...question, key: ids.key('question', `${id}/${question.id}`), module: id };
  });
  const lessons = source.lessons.map((lesson) =>
    assembleLesson(lesson, bodies.get(lesson) ?? [], elements, ids),
  );
  return { ...data, id, lessons, questions, quiz: { ...quiz, key: ids.key('quiz', id) } };
}

function assembleLesson(
  { id, module, file, sheet }: LessonSource,
  body: readonly LessonNode[],
  elements: ElementTable,
  ids: AssignedIds,
): CheckedLesson {
  const data = present(sheet?.data, file);
  const activities = questionRefs(body, elements).map(({ value }) =>
    ids.key('question', `${module}/${value}`),
  );
  return { ...data, key: ids.key('lesson', `${module}/${id}`), id, file, body, activities };
}
