import type { CheckedCourse } from '../../../../build/content/load.ts';
import { finalOf } from '../../../../course/model/assessment.ts';
import { pack } from '../../../../course/model/packed-state.ts';
import {
  noProgress,
  type Answer,
  type Progress,
  type QuizProgress,
} from '../../../../course/model/progress.ts';
import { mark } from '../../../../course/model/questions/kinds.ts';
import type { Question } from '../../../../course/model/questions/question.ts';
import { responseTo, type Practice } from './visit.ts';

/** Lessons, each with the first single choice that it asks for, in the order of the course. */
export function allPracticesOf(course: CheckedCourse): Practice[] {
  return course.modules.flatMap((module) =>
    module.lessons.flatMap((lesson) => {
      const question = module.questions.find(
        ({ key, kind }) => kind === 'single-choice' && lesson.activities.includes(key),
      );
      return question ? [{ address: `${module.id}/${lesson.id}`, question }] : [];
    }),
  );
}

/** The first two of them. */
export function practicesOf(course: CheckedCourse): [Practice, Practice] {
  const [one, two] = allPracticesOf(course);
  if (!one || !two) throw new Error('The course has too few questions.');
  return [one, two];
}

/** A course of which one answer is missing until it is passed. */
export interface NearlyPassed {
  readonly progress: Progress;
  readonly state: string;
  /** Of the final assessment. */
  readonly address: string;
  /** The question that is open. */
  readonly question: Question;
}

/** Progress that lacks one answer in the final assessment; all lessons are done, all quizzes passed with 100 %. */
export function nearlyPassed(course: CheckedCourse): NearlyPassed {
  const final = finalOf(course);
  const pool = course.modules.flatMap((module) =>
    module.questions.filter(({ use }) => use.includes('final')),
  );
  const drawn = pool.slice(0, final?.draw);
  const question = drawn.at(-1);
  if (!final || !question) throw new Error('The course has no final assessment.');
  const quizzes = new Map<number, QuizProgress>(
    course.modules.flatMap(({ quiz }) => (quiz ? [[quiz.key, passed]] : [])),
  );
  const responses = new Map(drawn.slice(0, -1).map((one) => [one.key, responseTo(one, true)]));
  const attempt = { seed: 7, drawn: drawn.map(({ key }) => key), responses, score: null };
  quizzes.set(final.key, { attempts: 1, best: null, passed: false, attempt });
  const lessons = new Map(
    course.modules.flatMap((module) => module.lessons.map(({ key }) => [key, 'done'] as const)),
  );
  const progress = { ...noProgress, location: 'final', quizzes, lessons };
  return { progress, state: pack(progress).text, address: 'final', question };
}

const passed: QuizProgress = { attempts: 1, best: 100, passed: true, attempt: null };

/** Progress with notes of so many characters in all, in pieces as long as a learner may write. */
export function withNotes(progress: Progress, course: CheckedCourse, characters: number): Progress {
  const note = (length: number): Answer => ({ response: ['x'.repeat(length)], result: 'neutral', tries: 1 });
  // From the end: the tests answer the first ones.
  const questions = course.modules.flatMap((module) => module.questions).reverse();
  const answers = new Map(progress.answers);
  const LONGEST = 600;
  for (let left = characters, n = 0; left > 0; left -= LONGEST, n++) {
    const key = questions[n]?.key;
    if (key !== undefined) answers.set(key, note(Math.min(left, LONGEST)));
  }
  return { ...progress, answers };
}

/** A question's answer as progress keeps it. */
export function answerTo(question: Question, right: boolean, tries: number): Answer {
  const response = responseTo(question, right);
  return { response, result: mark(question, response).result, tries };
}
