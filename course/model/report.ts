import type { Course } from './course.ts';
import type { Progress, QuizProgress } from './progress.ts';

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

/** How a learner did on one objective. */
export interface ObjectiveReport {
  /** `[A-Za-z0-9_]+`, the same as in interactions. */
  readonly id: string;
  /** Percent, 0 to 100, a whole number. */
  readonly score: number;
  readonly passed: boolean;
}

/** What the LMS is to be told of this progress. */
export function reportOf(course: Course, progress: Progress): Report {
  const lessons = course.modules.flatMap((module) => module.lessons);
  const quizzes = course.modules.map((module) => progress.quizzes.get(module.quiz.key));
  const passed = quizzes.length > 0 && quizzes.every((quiz) => quiz?.passed);
  const done =
    lessons.filter((lesson) => progress.lessons.get(lesson.key) === 'done').length +
    quizzes.filter((quiz) => quiz?.passed).length;
  return {
    // A pass is the completion: some LMSs look at one of the two only (docs/decisions/0002).
    completion: passed ? 'completed' : 'incomplete',
    success: passed ? 'passed' : 'unknown',
    score: scoreOf(quizzes),
    progress: passed ? 1 : done / Math.max(1, lessons.length + quizzes.length),
    location: progress.location,
  };
}

/** The mean of the best scores, once every quiz has been finished: an early score would read as a result. */
function scoreOf(quizzes: readonly (QuizProgress | undefined)[]): number | null {
  const best = quizzes.map((quiz) => quiz?.best ?? null).filter((score) => score !== null);
  if (best.length === 0 || best.length < quizzes.length) return null;
  return Math.floor(best.reduce((sum, score) => sum + score, 0) / best.length);
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
