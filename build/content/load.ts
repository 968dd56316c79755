import { LANGUAGES, matchLanguage } from '../../course/i18n/languages.ts';
import { readBrand, type Brand } from '../brand/brand.ts';
import { readElements, type ElementTable } from './elements.ts';
import { diskFiles, inLanguage, readText, type Files } from './files.ts';
import { assembleFinal } from './final.ts';
import { appended, assignKeys, IDS_FILE, type AssignedIds, type UsedId } from './ids.ts';
import { activityRefs, checkComparisons } from './activities.ts';
import type { LessonNode } from './markdown/tree.ts';
import { readContent, type Bodies } from './module-content.ts';
import { questionRefs } from './question-refs.ts';
import { readReference } from './reference.ts';
import type { CheckedCourse, CheckedLesson, CheckedModule } from './model.ts';
import { ContentError, ProblemList, type Problem } from './problems.ts';
import { COURSE_FILE, readSources, type LessonSource, type ModuleSource, type Sources } from './read.ts';
import { translationsIn } from './translation/names.ts';

export type { CheckedCourse, CheckedLesson, CheckedModule } from './model.ts';

/** What `loadCourse` needs to know. */
export interface LoadOptions {
  /** Folder of the project on disk. */
  readonly root: string;
  /** Version of the course, from package.json. */
  readonly version: string;
  /** Where to read from instead of the disk. */
  readonly files?: Files;
  /** BCP 47 tag: texts are those of this translation, if there is one. */
  readonly language?: string | undefined;
  /**
   * Gets the texts that are not translated, for which those of the original stand in. Without it they are problems
   * like any other: what learners get is all in one language.
   */
  readonly onUntranslated?: (problems: readonly Problem[]) => void;
}

/**
 * Reads, checks and numbers all that authors wrote. Writes nothing.
 * Rejects with one ContentError that holds every problem of every file.
 */
export async function loadCourse(options: LoadOptions): Promise<CheckedCourse> {
  const { root, version, language, onUntranslated } = options;
  const files = await filesIn(language, options.files ?? diskFiles(root));
  const problems = new ProblemList();
  const sources = await readSources(files, problems);
  const unread = new Set(problems.problems.map(({ file }) => file));
  const { data, source } = sources.course ?? {};
  const brand = data && source ? await readBrand(data, source, files, problems) : null;
  const elements = await readElements(files, problems);
  const bodies = await readContent(files, sources, elements, problems);
  const reference = await readReference(files, sources, elements, problems);
  const released = await readText(files, IDS_FILE, problems, null);
  const used = usedIds(sources, bodies, elements);
  checkComparisons(bodies, elements, used, problems);
  const faulty = new Set(problems.problems.map(({ file }) => file));
  const ids = assignKeys(released ?? '', used, problems, (kind, path) =>
    isHidden(kind, path, kind === 'activity' ? faulty : unread),
  );
  const isOpen = ({ code }: Problem) => onUntranslated !== undefined && code === 'missing-translation';
  const wrong = problems.problems.filter((problem) => !isOpen(problem));
  if (wrong.length > 0) throw new ContentError(problems.problems);
  onUntranslated?.(problems.problems);
  return { ...assemble(sources, version, elements, ids, bodies, brand, files.language), reference };
}

const translations = new WeakMap<Files, Map<string, Files>>();

/** Always the same for the same files and language: what is remembered of a course is remembered by its files. */
async function filesIn(language: string | undefined, files: Files): Promise<Files> {
  if (language === undefined || !(await translationsIn(files)).includes(language)) return files;
  const known = translations.get(files) ?? new Map<string, Files>();
  translations.set(files, known);
  const own = known.get(language) ?? inLanguage(files, language);
  known.set(language, own);
  return own;
}

/** All ids in the order in which new ones get their numbers. */
function usedIds(sources: Sources, bodies: Bodies, elements: ElementTable): UsedId[] {
  const inModules = sources.modules.flatMap((module) => [
    ...idsIn(module),
    ...activityIds(module, bodies, elements),
  ]);
  return [...inModules, ...finalIds(sources)];
}

function activityIds({ id, lessons }: ModuleSource, bodies: Bodies, elements: ElementTable): UsedId[] {
  const refs = lessons.flatMap((lesson) => activityRefs(bodies.get(lesson) ?? [], elements));
  return refs.map(({ value, place }) => ({ kind: 'activity', path: `${id}/${value}`, place }));
}

function finalIds({ course }: Sources): UsedId[] {
  const id = course?.data?.final?.id;
  return course && id ? [{ kind: 'final', path: id, place: course.source.place(['final', 'id']) }] : [];
}

/** Ids of modules, remembered as finding their places takes time. */
const idsByModule = new WeakMap<ModuleSource, readonly UsedId[]>();

function idsIn(module: ModuleSource): readonly UsedId[] {
  const ids = idsByModule.get(module) ?? findIds(module);
  idsByModule.set(module, ids);
  return ids;
}

function findIds(module: ModuleSource): UsedId[] {
  return [
    ...lessonIds(module),
    ...module.questions.flatMap(({ id, index, bank }) => {
      if (id === null) return [];
      return {
        kind: 'question' as const,
        path: `${module.id}/${id}`,
        place: bank.place(['questions', index, 'id']),
      };
    }),
    ...quizIds(module),
  ];
}

function quizIds({ id, sheet }: ModuleSource): UsedId[] {
  return sheet?.data?.quiz ? [{ kind: 'quiz', path: id, place: sheet.source.keyPlace(['quiz']) }] : [];
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
  // Any lesson may be the one that holds an activity, and any element's code may say that it is one.
  if (kind === 'activity')
    return [...unread].some(
      (file) => file === COURSE_FILE || file.startsWith(`${folder}/`) || file.endsWith('.ts'),
    );
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
  bodies: Bodies,
  brand: Brand | null,
  translation: string | undefined,
): Omit<CheckedCourse, 'reference'> {
  const { title, description, ...data } = present(sources.course?.data, COURSE_FILE);
  // To an LMS each translation is a course of its own.
  const id = translation === undefined ? data.id : `${data.id}--${translation.toLowerCase()}`;
  const language = translation ?? data.language;
  const { settings, look } = present(brand, COURSE_FILE);
  const modules = sources.modules.map((source) => assembledModule(source, elements, ids, bodies));
  const releasedIds = { file: IDS_FILE, text: appended(ids), changed: ids.added.length > 0 };
  const languages = interfaceLanguages(data.languages, language, translation !== undefined);
  const iri = data.iri ?? `https://ripple.example/${data.id}`;
  const names = { id, title, description, version, language, languages, iri };
  const told = data.reportTrustPulse ? { reportTrustPulse: true } : {};
  const ordered = data.order === undefined ? {} : { order: data.order };
  const final = assembleFinal(sources, ids, settings);
  const chosen = { ...settings, ...told, ...ordered, ...(final && { final }) };
  const activityKeys = new Map(
    modules.flatMap((module) =>
      module.activities.map(({ id: activity, key }) => [`${module.id}/${activity}`, key]),
    ),
  );
  const questionList = data.questionList ?? true;
  return { ...names, ...chosen, questionList, modules, activityKeys, elements, look, releasedIds };
}

/**
 * The languages that the interface speaks: those of course.yaml, else that of the text, or English where it does not
 * speak that one. A translation opens in its own.
 */
function interfaceLanguages(
  listed: readonly string[] | undefined,
  text: string,
  isTranslation: boolean,
): readonly string[] {
  const own = matchLanguage(text, Object.keys(LANGUAGES));
  const languages = listed ?? [own ?? 'en'];
  return [...new Set(isTranslation && own !== undefined ? [own, ...languages] : languages)];
}

/** Modules by what they were made of: one in which nothing has changed stays the same object. */
const assembled = new WeakMap<
  ModuleSource,
  { elements: ElementTable; keys: string; module: CheckedModule }
>();

function assembledModule(
  source: ModuleSource,
  elements: ElementTable,
  ids: AssignedIds,
  bodies: Bodies,
): CheckedModule {
  const keys = [...idsIn(source), ...activityIds(source, bodies, elements)]
    .map(({ kind, path }) => ids.key(kind, path))
    .join();
  const before = assembled.get(source);
  if (before?.elements === elements && before.keys === keys) return before.module;
  const module = assembleModule(source, elements, ids, bodies);
  assembled.set(source, { elements, keys, module });
  return module;
}

function assembleModule(
  source: ModuleSource,
  elements: ElementTable,
  ids: AssignedIds,
  bodies: Bodies,
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
  const activities = activityIds(source, bodies, elements).map(({ path }) => ({
    key: ids.key('activity', path),
    id: path.slice(id.length + 1),
  }));
  const rolePlays = source.rolePlays.map((talk) => ({
    id: talk.id,
    ...present(talk.sheet?.data, talk.file),
  }));
  const keyed = quiz && { quiz: { ...quiz, key: ids.key('quiz', id) } };
  const { illustration } = source;
  return { ...data, id, illustration, lessons, questions, rolePlays, activities, ...keyed };
}

function assembleLesson(
  { id, module, file, sheet }: LessonSource,
  body: readonly LessonNode[],
  elements: ElementTable,
  ids: AssignedIds,
): CheckedLesson {
  const data = present(sheet?.data, file);
  const questions = questionRefs(body, elements).map(({ value }) =>
    ids.key('question', `${module}/${value}`),
  );
  const activities = activityRefs(body, elements).map(({ value }) =>
    ids.key('activity', `${module}/${value}`),
  );
  return {
    ...data,
    key: ids.key('lesson', `${module}/${id}`),
    id,
    file,
    body,
    activities: [...questions, ...activities],
  };
}
