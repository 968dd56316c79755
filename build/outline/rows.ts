import type { Question, Use } from '../../course/model/questions/question.ts';
import type { CheckedCourse, CheckedModule } from '../content/model.ts';
import { KINDS } from './answers.ts';
import { readingOf, type Passage, type Reading } from './reading.ts';
import { questionTexts, textsOf } from './texts.ts';

/** Where questions may appear, in the order in which a learner gets there. */
export const USES: readonly Use[] = ['practice', 'retrieval', 'final'];

/** Numbers about a lesson, a question bank, a module or the course. */
export interface OutlineRow extends Reading {
  readonly type: 'lesson' | 'questions' | 'module' | 'course';
  /** Title of the module, '' for the course. */
  readonly module: string;
  /** Title of the lesson, or what else the row is about. */
  readonly title: string;
  /** Estimated by its author; null where there is no such estimate. */
  readonly minutes: number | null;
  readonly questions: number;
  readonly byKind: Readonly<Record<Question['kind'], number>>;
  /** A question may have more than one use. */
  readonly byUse: Readonly<Record<Use, number>>;
}

/**
 * The course in numbers: a row for each lesson and each question bank, one for each module and one for all. Words of
 * lessons are those of their own text; words of questions are with hints and feedback. A lesson's questions, those
 * that it asks, count in the module's bank, too, and once in the sums.
 */
export function rowsOf(course: CheckedCourse): OutlineRow[] {
  const parts = course.modules.map((module) => moduleRows(module, course));
  const texts = parts.flatMap((part) => part.texts);
  const questions = course.modules.flatMap((module) => module.questions);
  const minutes = course.modules.reduce((sum, module) => sum + module.minutes, 0);
  const all = row('course', '', 'Whole course', texts, course.language, minutes, questions);
  return [...parts.flatMap(({ rows }) => rows), all];
}

function moduleRows(
  module: CheckedModule,
  { elements, language }: CheckedCourse,
): { readonly rows: OutlineRow[]; readonly texts: readonly Passage[] } {
  const { title, minutes, lessons, questions } = module;
  const bank = questions.flatMap(questionTexts);
  const texts = lessons.map(({ body }) => textsOf(body, elements));
  const rows = lessons.map((lesson, index) => {
    const asked = questions.filter(({ key }) => lesson.activities.includes(key));
    return row('lesson', title, lesson.title, texts[index] ?? [], language, lesson.minutes, asked);
  });
  const all = [...texts.flat(), ...bank];
  return {
    rows: [
      ...rows,
      row('questions', title, 'All questions', bank, language, null, questions),
      row('module', title, 'Whole module', all, language, minutes, questions),
    ],
    texts: all,
  };
}

function row(
  type: OutlineRow['type'],
  module: string,
  title: string,
  texts: readonly Passage[],
  language: string,
  minutes: number | null,
  questions: readonly Question[],
): OutlineRow {
  const count = (isOne: (question: Question) => boolean) => questions.filter(isOne).length;
  return {
    type,
    module,
    title,
    minutes,
    ...readingOf(texts, language),
    questions: questions.length,
    byKind: record(KINDS, (kind) => count((question) => question.kind === kind)),
    byUse: record(USES, (use) => count((question) => question.use.includes(use))),
  };
}

function record<K extends string>(keys: readonly K[], valueOf: (key: K) => number): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<K, number>;
}
