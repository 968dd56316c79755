import { lessonStanding, requiredTests, type AssessedCourse } from './assessment.ts';
import { stillToDo } from './completion.ts';
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

/** A lesson that has been finished. */
export interface LessonReport {
  /** `module_lesson`, `[A-Za-z0-9_]+`. */
  readonly id: string;
  readonly title: string;
}

/** What the LMS is to be told of this progress. */
export function reportOf(
  course: AssessedCourse,
  progress: Progress,
  policy: ReportPolicy = defaultSettings,
): Report {
  const tests = requiredTests(course).map(({ key, attempts }) => ({
    quiz: progress.quizzes.get(key),
    attempts,
  }));
  const lessons = course.modules.flatMap((module) =>
    module.lessons.map((lesson) => lessonStanding(progress, module, lesson)),
  );
  const count = lessons.length + tests.length;
  // A pass is the completion: some LMSs look at one of the two only (docs/decisions/0002).
  const completed = count > 0 && stillToDo(course, progress).length === 0;
  const done =
    lessons.filter((standing) => standing === 'done' || standing === 'tested-out').length +
    tests.filter(({ quiz }) => quiz?.passed).length;
  return {
    completion: completed ? 'completed' : 'incomplete',
    success: successOf(tests, completed, progress, policy),
    score: tests.length > 0 ? scoreOf(tests) : scoreWithoutQuiz(completed, policy),
    progress: completed ? 1 : done / Math.max(1, count),
    location: progress.location,
  };
}

type Tests = readonly { readonly quiz: QuizProgress | undefined; readonly attempts: number | null }[];

/** Failed is the learner who cannot pass any more: one test without an attempt left is enough. */
function successOf(
  tests: Tests,
  completed: boolean,
  { quizzes }: Progress,
  { failed }: ReportPolicy,
): Report['success'] {
  // Without a test nobody passed or failed: not in a course without one, nor in one that was completed before it had one.
  if (completed) return [...quizzes.values()].some(({ passed }) => passed) ? 'passed' : 'unknown';
  return failed === 'failed-when-attempts-are-used-up' && tests.some(isUsedUp) ? 'failed' : 'unknown';
}

/** Whether the last attempt allowed is finished, and none of them was a pass. */
function isUsedUp({ quiz, attempts }: Tests[number]): boolean {
  if (!quiz || quiz.passed || attempts === null || quiz.attempts < attempts) return false;
  return quiz.attempt !== null && quiz.attempt.score !== null;
}

/** The mean of the best scores, once every test has been finished: an early score would read as a result. */
function scoreOf(tests: Tests): number | null {
  const best = tests.map(({ quiz }) => quiz?.best ?? null).filter((score) => score !== null);
  if (best.length === 0 || best.length < tests.length) return null;
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
