import type { Key, LessonOutline, QuizOutline } from './course.ts';
import type { Progress, QuizProgress } from './progress.ts';
import { defaultSettings, type Settings } from './settings.ts';

/** Completion and success as every standard can say them. */
export interface Standing {
  readonly completion: 'unknown' | 'incomplete' | 'completed';
  readonly success: 'unknown' | 'passed' | 'failed';
  /** Percent, 0 to 100, a whole number; null until an assessment has been finished. */
  readonly score: number | null;
}

/** What the LMS is told about a learner, in no standard's notation; derived from progress, never stored. */
export interface Report extends Standing {
  /** Share of the course that is done, 0 to 1. */
  readonly progress: number;
  /** Address of the page to come back to, at most 255 ASCII characters. */
  readonly location: string;
}

/** What a report is derived from: a course, whose modules may do without a quiz. */
export interface ReportedCourse {
  /** How often each quiz may be taken; null or absent: as often as one likes. */
  readonly attempts?: number | null;
  readonly modules: readonly {
    readonly lessons: readonly Pick<LessonOutline, 'key'>[];
    readonly quiz?: Pick<QuizOutline, 'key'>;
  }[];
}

/** What differs from LMS to LMS in what it is told. */
export type ReportPolicy = Pick<Settings, 'failed' | 'scoreWithoutQuiz'>;

/** How a learner did on one objective. */
export interface ObjectiveReport {
  /** `[A-Za-z0-9_]+`, the same as in interactions. */
  readonly id: string;
  /** Percent, 0 to 100, a whole number. */
  readonly score: number;
  /** Absent where there is nothing to pass: a measure, of which the latest counts. */
  readonly passed?: boolean;
}

/** What the LMS is to be told of this progress. */
export function reportOf(
  course: ReportedCourse,
  progress: Progress,
  policy: ReportPolicy = defaultSettings,
): Report {
  const lessons = course.modules.flatMap((module) => module.lessons);
  const quizzes = course.modules.flatMap(({ quiz }) => (quiz ? [progress.quizzes.get(quiz.key)] : []));
  const isDone = ({ key }: { readonly key: Key }) => progress.lessons.get(key) === 'done';
  // A pass is the completion: some LMSs look at one of the two only (docs/decisions/0002).
  const completed =
    lessons.length + quizzes.length > 0 &&
    quizzes.every((quiz) => quiz?.passed) &&
    course.modules.every((module) => module.quiz || module.lessons.every(isDone));
  const done = lessons.filter(isDone).length + quizzes.filter((quiz) => quiz?.passed).length;
  return {
    completion: completed ? 'completed' : 'incomplete',
    success: successOf(quizzes, completed, course.attempts ?? null, policy),
    score: quizzes.length > 0 ? scoreOf(quizzes) : scoreWithoutQuiz(completed, policy),
    progress: completed ? 1 : done / Math.max(1, lessons.length + quizzes.length),
    location: progress.location,
  };
}

type Quizzes = readonly (QuizProgress | undefined)[];

/** Failed is the learner who cannot pass any more: one quiz without an attempt left is enough. */
function successOf(
  quizzes: Quizzes,
  completed: boolean,
  attempts: number | null,
  { failed }: ReportPolicy,
): Report['success'] {
  // Without a quiz nothing was tested, so nobody passed or failed.
  if (quizzes.length === 0) return 'unknown';
  if (completed) return 'passed';
  const final = failed === 'failed-when-attempts-are-used-up' && attempts !== null;
  return final && quizzes.some((quiz) => isUsedUp(quiz, attempts)) ? 'failed' : 'unknown';
}

/** Whether the last attempt allowed is finished, and none of them was a pass. */
function isUsedUp(quiz: QuizProgress | undefined, attempts: number): boolean {
  if (!quiz || quiz.passed || quiz.attempts < attempts) return false;
  return quiz.attempt !== null && quiz.attempt.score !== null;
}

/** The mean of the best scores, once every quiz has been finished: an early score would read as a result. */
function scoreOf(quizzes: Quizzes): number | null {
  const best = quizzes.map((quiz) => quiz?.best ?? null).filter((score) => score !== null);
  if (best.length === 0 || best.length < quizzes.length) return null;
  return Math.floor(best.reduce((sum, score) => sum + score, 0) / best.length);
}

function scoreWithoutQuiz(completed: boolean, policy: ReportPolicy): number | null {
  return completed && policy.scoreWithoutQuiz === '100-when-completed' ? 100 : null;
}

/** A report that is no worse than what the LMS held already: a pass, a completion or a score is never taken back. */
export function noWorseThan(prior: Standing, report: Report): Report {
  return {
    ...report,
    completion: prior.completion === 'completed' ? 'completed' : report.completion,
    success: prior.success === 'passed' || report.success === 'unknown' ? prior.success : report.success,
    score: prior.score === null ? report.score : Math.max(prior.score, report.score ?? 0),
    progress: prior.completion === 'completed' ? 1 : report.progress,
  };
}
