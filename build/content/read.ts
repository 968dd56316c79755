import { readText, type Files } from './files.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { Place, ProblemList } from './problems.ts';
import { bankSchema, questionSchema, type QuestionData } from './questions/kinds.ts';
import { courseSchema, type CourseData } from './schema/course.ts';
import { lessonSchema, type LessonData } from './schema/lesson.ts';
import { moduleSchema, type ModuleData } from './schema/module.ts';
import { rolePlaySchema, type RolePlayData } from './schema/roleplay.ts';
import { Remembered } from './remembered.ts';
import { fit } from './shape.ts';
import { parseYaml, type YamlSource } from './yaml.ts';

/** Path of the file that names the modules. */
export const COURSE_FILE = 'course/course.yaml';

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
  /** All files in roleplays/, by name, also those that cannot be read. */
  readonly rolePlays: readonly RolePlaySource[];
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
export interface LessonSource {
  readonly id: string;
  readonly module: string;
  readonly file: string;
  readonly sheet: Sheet<LessonData> | null;
  /** Markdown, with empty lines in place of the front matter. */
  readonly body: string;
}

/** Reads everything that authors write. Problems are noted, never thrown. */
export async function readSources(files: Files, problems: ProblemList): Promise<Sources> {
  const start = { file: COURSE_FILE, line: 1, column: 1 };
  const hint = 'Every course has one: it gives the title and lists the modules.';
  const text = await readText(files, COURSE_FILE, problems, { place: start, hint });
  const source = text === null ? null : parseYaml(text, COURSE_FILE, problems);
  const course = source && { source, data: fit(courseSchema, source, problems) };
  const found = (await files.list('modules'))
    .filter((name) => name.endsWith('/'))
    .map((name) => name.slice(0, -1));
  const known = new Set([...(course?.data?.modules ?? []), ...found]);
  const folders = new Set(found);
  const modules = await Promise.all([...known].map((id) => readKnown(files, id, folders.has(id), problems)));
  const jobAids = await namesIn(files, JOB_AIDS, '.md');
  return { course, modules: modules.filter((module) => module !== null), jobAids };
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
  const source = await readYaml(
    files,
    file,
    'Every module has one: title, objectives, lessons and quiz.',
    problems,
  );
  const sheet = source && { source, data: fit(moduleSchema, source, problems) };
  const bankFile = `${folder}/questions.yaml`;
  const bank = await readYaml(
    files,
    bankFile,
    'Every module has one: the questions for its lessons and its quiz.',
    problems,
  );
  const questions = bank && readQuestions(bank, problems);
  const found = await namesIn(files, `${folder}/lessons`, '.md');
  const listed = (sheet?.data?.lessons ?? []).filter((lesson) => found.includes(lesson));
  const ids = [...new Set([...listed, ...found])];
  const lessons = await Promise.all(ids.map((lesson) => readLesson(files, id, lesson, problems)));
  const talks = await namesIn(files, `${folder}/roleplays`, '.yaml');
  const rolePlays = await Promise.all(talks.map((talk) => readRolePlay(files, id, talk, problems)));
  return {
    id,
    file,
    sheet,
    bank: questions && bank,
    questions: questions ?? [],
    lessons: lessons.filter((lesson) => lesson !== null),
    lessonFiles: found,
    rolePlays,
  };
}

/** Names of the files of a folder that end in `ending`, without it. */
async function namesIn(files: Files, folder: string, ending: string): Promise<string[]> {
  const names = await files.list(folder);
  return names.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length));
}

async function readYaml(
  files: Files,
  file: string,
  hint: string,
  problems: ProblemList,
): Promise<YamlSource | null> {
  const place: Place = { file, line: 1, column: 1 };
  const text = await readText(files, file, problems, { place, hint });
  return text === null ? null : parseYaml(text, file, problems);
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
  const text = await readText(files, file, problems, null);
  if (text === null) return null;
  const { head, body } = splitFrontMatter(text, file, problems);
  const sheet = head && { source: head, data: fit(lessonSchema, head, problems) };
  return { id, module, file, sheet, body };
}

async function readRolePlay(
  files: Files,
  module: string,
  id: string,
  problems: ProblemList,
): Promise<RolePlaySource> {
  const file = `modules/${module}/roleplays/${id}.yaml`;
  const text = await readText(files, file, problems, null);
  const source = text === null ? null : parseYaml(text, file, problems);
  return { id, file, sheet: source && { source, data: fit(rolePlaySchema, source, problems) } };
}
