/* Whether what a learner can do in the real course fits into cmi.suspend_data. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NOTE_LIMIT } from '../../course/model/activity.ts';
import { finalOf, quizOf, type Assessment } from '../../course/model/assessment.ts';
import { pack, STATE_LIMIT, unpack } from '../../course/model/packed-state.ts';
import { noProgress, type Answer, type Progress, type QuizProgress } from '../../course/model/progress.ts';
import { kindOf } from '../../course/model/questions/kinds.ts';
import type { Question } from '../../course/model/questions/question.ts';
import { loadCourse, type CheckedCourse } from './load.ts';

/** Longer than the packed state of any activity that the course has: the two desks of the simulation have the longest. */
const ACTIVITY_STATE = 60;

/** The longest that can be answered: everything ticked, every line matched, the longest word. */
function longestAnswer(question: Question): Answer {
  const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);
  const longest = (): readonly string[] => {
    switch (question.kind) {
      case 'multiple-choice':
        return ids(question.options);
      case 'find':
        return ids(question.phrases);
      case 'fill-in':
        return ['x'.repeat(40)];
      case 'number':
        return ['1234.56'];
      case 'rating':
        return question.statements.map(({ id }) => `${id}.4`);
      case 'long-text':
        // Counted among the notes.
        return [''];
      case 'true-false':
        return ['t'];
      default:
        return kindOf(question).key(question as never);
    }
  };
  const result = question.kind === 'rating' || question.kind === 'long-text' ? 'neutral' : 'partly';
  return { response: longest(), result, tries: 2 };
}

/** Taken twice and passed, with the longest answers. */
function taken({ draw, modules }: Assessment, questions: readonly Question[]): QuizProgress {
  const of = new Set(modules.map(({ id }) => id));
  const pool = questions.filter(({ module, use }) => of.has(module) && use.includes('final'));
  // The last ones have the longest numbers.
  const drawn = pool.slice(-draw).map(({ key }) => key);
  const responses = new Map(pool.slice(-draw).map((one) => [one.key, longestAnswer(one).response]));
  return { attempts: 2, best: 95, passed: true, attempt: { seed: 2 ** 20 - 1, score: 95, drawn, responses } };
}

/** Every lesson done, every question answered twice, every quiz and activity taken, and 1,200 characters of notes. */
function everythingDone(course: CheckedCourse): Progress {
  const questions = course.modules.flatMap((module) => module.questions);
  const activities = course.modules.flatMap((module) => module.activities);
  const tests = [...course.modules.map((module) => quizOf(course, module)), finalOf(course)];
  const lesson = course.modules.at(-1)?.lessons.at(-1);
  const activity = { state: 'x'.repeat(ACTIVITY_STATE), done: true, best: 100, runs: 2 };
  return {
    ...noProgress,
    location: `${course.modules.at(-1)?.id}/${lesson?.id}`,
    lessons: new Map(
      course.modules.flatMap(({ lessons }) => lessons.map(({ key }) => [key, 'done'] as const)),
    ),
    answers: new Map(questions.map((question) => [question.key, longestAnswer(question)])),
    quizzes: new Map(tests.flatMap((quiz) => (quiz ? [[quiz.key, taken(quiz, questions)] as const] : []))),
    activities: new Map(activities.map(({ key }) => [key, activity])),
    notes: new Map([[activities.at(-1)?.key ?? 1, 'A note of mine. '.repeat(100).slice(0, NOTE_LIMIT)]]),
    completedOn: 4000,
    language: 'pt-BR',
    writes: {
      attempt: 1023,
      byDevice: new Map(Array.from({ length: 8 }, (_, n) => [2 ** 15 - 1 - 4000 * n, 200] as const)),
    },
  };
}

test('everything that a learner can do in the course fits into 4,000 characters, with 1,200 of notes', async (t) => {
  const progress = everythingDone(await loadCourse({ root: process.cwd(), version: '0' }));
  const { text, shed } = pack(progress);
  const length = pack(progress, Infinity).text.length;
  assert.deepEqual(shed, [], `${length} characters`);
  assert.ok(length <= STATE_LIMIT);
  assert.match(text, /^[\x20-\x7e]+$/);
  assert.deepEqual(unpack(text).notes, progress.notes);
  t.diagnostic(`the whole course takes ${length} of ${STATE_LIMIT} characters`);
});
