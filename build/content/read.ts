import { readIllustration } from '../brand/illustration.ts';
import { readMarkdown, readYaml, type MarkdownSource } from './authored.ts';
import type { Files } from './files.ts';
import type { ProblemList } from './problems.ts';
import { bankSchema, questionSchema, type QuestionData } from './questions/kinds.ts';
import { courseSchema, type CourseData } from './schema/course.ts';
import { lessonSchema, type LessonData } from './schema/lesson.ts';
import { moduleSchema, type ModuleData } from './schema/module.ts';
import { rolePlaySchema, type RolePlayData } from './schema/roleplay.ts';
import { Remembered } from './remembered.ts';
import { fit } from './shape.ts';
import { languageOf, translationsIn } from './translation/names.ts';
import type { YamlSource } from './yaml.ts';

/** Path of the file that names the modules. */
export const COURSE_FILE = 'course/course.yaml';

/** Path of the file that explains the course's words. */
export const GLOSSARY = 'course/glossary.yaml';

/** Path of the page that says whose ideas the course teaches. */
export const CREDITS = 'course/credits.md';

/** Folder of the pages that learners print. */
export const JOB_AIDS = 'course/job-aids';

/** A YAML file with what its schema makes of it: null if it does not fit. */
export interface Sheet<T> {
  readonly source: YamlSource;
  readonly data: T | null;
}

/** All authored files, read and fitted to their schemas one by one, but not yet checked against each other. */
export interface Sources {
  readonly course: Sheet<CourseData> | null;
  /** Those of course.yaml and those found in modules/, in this order. */
  readonly modules: readonly ModuleSource[];
  /** Names of the files in course/job-aids, without .md. */
  readonly jobAids: readonly string[];
  /** Names of the files directly in course/. */
  readonly courseFiles: readonly string[];
  /** Languages that the course has been translated to, sorted. */
  readonly languages: readonly string[];
  /** Paths of all translations outside of modules, whatever their language. */
  readonly translations: readonly string[];
}

/** The files of one module. */
export interface ModuleSource {
  readonly id: string;
  readonly file: string;
  readonly sheet: Sheet<ModuleData> | null;
  readonly bank: YamlSource | null;
  readonly questions: readonly QuestionSource[];
  /** Those in module.yaml first and in its order, then other files of lessons/. */
  readonly lessons: readonly LessonSource[];
  /** Ids of all files in lessons/, also of those that cannot be read. */
  readonly lessonFiles: readonly string[];
  /** Its picture as SVG, if it has one. */
  readonly illustration?: string | undefined;
  /** All files in roleplays/, by name, also those that cannot be read. */
  readonly rolePlays: readonly RolePlaySource[];
  /** Paths of all translations, whatever their language. */
  readonly translations: readonly string[];
}

/** One conversation. */
export interface RolePlaySource {
  /** Name of the file without its ending. */
  readonly id: string;
  readonly file: string;
  readonly sheet: Sheet<RolePlayData> | null;
}

/** One entry of a question bank. */
export interface QuestionSource {
  readonly index: number;
  /** Known even where the question is otherwise in error, so that references to it do not become errors too. */
  readonly id: string | null;
  readonly data: QuestionData | null;
  readonly bank: YamlSource;
}

/** One lesson file. */
export interface LessonSource extends Omit<MarkdownSource, 'head'> {
  readonly id: string;
  readonly module: string;
  readonly sheet: Sheet<LessonData> | null;
}

/** Reads everything that authors write. Problems are noted, never thrown. */
export async function readSources(files: Files, problems: ProblemList): Promise<Sources> {
  const hint = 'Every course has one: it gives the title and lists the modules.';
  const source = await readYaml(files, COURSE_FILE, courseSchema, hint, problems);
  const course = source && { source, data: fit(courseSchema, source, problems) };
  const found = (await files.list('modules'))
    .filter((name) => name.endsWith('/'))
    .map((name) => name.slice(0, -1));
  const known = new Set([...(course?.data?.modules ?? []), ...found]);
  const folders = new Set(found);
  const modules = await Promise.all([...known].map((id) => readKnown(files, id, folders.has(id), problems)));
  const jobAids = await namesIn(files, JOB_AIDS, '.md');
  const courseFiles = await files.list('course');
  const languages = await translationsIn(files);
  const translations = [
    ...(await translationsBeside(files, 'course')),
    ...(await translationsBeside(files, JOB_AIDS)),
  ];
  return {
    course,
    modules: modules.filter((module) => module !== null),
    jobAids,
    courseFiles,
    languages,
    translations,
  };
}

const memories = new WeakMap<Files, Remembered<ModuleSource | null>>();

/** Reads a module, unless it is known that nothing in its folder has changed. */
async function readKnown(files: Files, id: string, exists: boolean, problems: ProblemList) {
  const memory = memories.get(files) ?? new Remembered<ModuleSource | null>();
  memories.set(files, memory);
  const stamp = files.stamp?.(`modules/${id}`) ?? {};
  return memory.get(id, [stamp, exists], problems, (own) => readModule(files, id, exists, own));
}

async function readModule(
  files: Files,
  id: string,
  exists: boolean,
  problems: ProblemList,
): Promise<ModuleSource | null> {
  // That a listed module has no folder is told once, where it is listed.
  if (!exists) return null;
  const folder = `modules/${id}`;
  const file = `${folder}/module.yaml`;
  const hint = 'Every module has one: title, objectives, lessons and quiz.';
  const source = await readYaml(files, file, moduleSchema, hint, problems);
  const sheet = source && { source, data: fit(moduleSchema, source, problems) };
  const bankHint = 'Every module has one: the questions for its lessons and its quiz.';
  const bank = await readYaml(files, `${folder}/questions.yaml`, bankSchema, bankHint, problems);
  const questions = bank && readQuestions(bank, problems);
  const found = await namesIn(files, `${folder}/lessons`, '.md');
  const listed = (sheet?.data?.lessons ?? []).filter((lesson) => found.includes(lesson));
  const ids = [...new Set([...listed, ...found])];
  const lessons = await Promise.all(ids.map((lesson) => readLesson(files, id, lesson, problems)));
  const talks = await namesIn(files, `${folder}/roleplays`, '.yaml');
  const rolePlays = await Promise.all(talks.map((talk) => readRolePlay(files, id, talk, problems)));
  const illustration = await readIllustration(files, folder, problems);
  return {
    id,
    file,
    sheet,
    illustration,
    bank: questions && bank,
    questions: questions ?? [],
    lessons: lessons.filter((lesson) => lesson !== null),
    lessonFiles: found,
    rolePlays,
    translations: [
      ...(await translationsBeside(files, folder)),
      ...(await translationsBeside(files, `${folder}/lessons`)),
      ...(await translationsBeside(files, `${folder}/roleplays`)),
    ],
  };
}

/** Names of the originals in a folder that end in `ending`, without it. */
async function namesIn(files: Files, folder: string, ending: string): Promise<string[]> {
  const names = await files.list(folder);
  const originals = names.filter((name) => name.endsWith(ending) && languageOf(name) === null);
  return originals.map((name) => name.slice(0, -ending.length));
}

async function translationsBeside(files: Files, folder: string): Promise<string[]> {
  const names = await files.list(folder);
  return names.filter((name) => languageOf(name) !== null).map((name) => `${folder}/${name}`);
}

/**
 * Questions one by one: a mistake in one must not keep the others from being checked. Null if there is no list of them.
 */
function readQuestions(bank: YamlSource, problems: ProblemList): QuestionSource[] | null {
  const list = property(bank.data, 'questions');
  if (!Array.isArray(list) || list.length === 0 || Object.keys(bank.data as object).length > 1) {
    fit(bankSchema, bank, problems);
  }
  if (!Array.isArray(list)) return null;
  return list.map((entry: unknown, index) => {
    const id = property(entry, 'id');
    const data = fit(questionSchema, bank, problems, ['questions', index]);
    return { index, id: typeof id === 'string' ? id : null, data, bank };
  });
}

function property(value: unknown, key: string): unknown {
  const known = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
  return known ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}

async function readLesson(
  files: Files,
  module: string,
  id: string,
  problems: ProblemList,
): Promise<LessonSource | null> {
  const file = `modules/${module}/lessons/${id}.md`;
  const markdown = await readMarkdown(files, file, lessonSchema, problems);
  if (!markdown) return null;
  const { head, ...text } = markdown;
  return { id, module, ...text, sheet: head && { source: head, data: fit(lessonSchema, head, problems) } };
}

async function readRolePlay(
  files: Files,
  module: string,
  id: string,
  problems: ProblemList,
): Promise<RolePlaySource> {
  const file = `modules/${module}/roleplays/${id}.yaml`;
  const source = await readYaml(files, file, rolePlaySchema, null, problems);
  return { id, file, sheet: source && { source, data: fit(rolePlaySchema, source, problems) } };
}
