import type { Key } from './course.ts';
import type {
  ActivityProgress,
  Answer,
  LessonStatus,
  Progress,
  QuizAttempt,
  QuizProgress,
  Writes,
} from './progress.ts';

/** Which of two is the later one where nothing else tells: the one that has been written more often. */
type Later = 'a' | 'b';

/**
 * One progress of two that have gone apart, such as what an LMS gives back and what the browser has kept. Item by item
 * the newest information wins: the answer with more tries, the quiz with more attempts. A pass, a done lesson and a best
 * score are never lost, and nothing is added up, so that nothing counts twice. The order of the two does not matter.
 */
export function merge(a: Progress, b: Progress): Progress {
  const later = laterOf(a, b);
  const location = later === 'a' ? a.location || b.location : b.location || a.location;
  const days = [a.completedOn, b.completedOn].filter((day) => day !== undefined);
  const writes = mergeWrites(a.writes, b.writes);
  // Every part has to be named here: one that is forgotten does not compile.
  const merged: { [K in keyof Required<Progress>]: Progress[K] } = {
    location,
    lessons: each(a.lessons, b.lessons, mergeLesson),
    answers: each(a.answers, b.answers, (one, other) => mergeAnswer(one, other, later)),
    quizzes: each(a.quizzes, b.quizzes, (one, other) => mergeQuiz(one, other, later)),
    activities: each(a.activities, b.activities, (one, other) => mergeActivity(one, other, later)),
    notes: each(a.notes, b.notes, (one, other) => (later === 'a' ? one : other)),
    path: later === 'a' ? (a.path ?? b.path) : (b.path ?? a.path),
    completedOn: days.length > 0 ? Math.min(...days) : undefined,
    language: later === 'a' ? (a.language ?? b.language) : (b.language ?? a.language),
    writes,
  };
  return withoutUndefined(merged);
}

/** An absent part is absent, not undefined: progress is compared as it is. */
function withoutUndefined(progress: { [K in keyof Progress]: Progress[K] | undefined }): Progress {
  return Object.fromEntries(
    Object.entries(progress).filter(([, value]) => value !== undefined),
  ) as unknown as Progress;
}

function laterOf(a: Progress, b: Progress): Later {
  const [before, after] = [writesOf(a), writesOf(b)];
  if (before !== after) return before > after ? 'a' : 'b';
  return a.location >= b.location ? 'a' : 'b';
}

function writesOf({ writes }: Progress): number {
  return [...(writes?.byDevice.values() ?? [])].reduce((sum, n) => sum + n, 0);
}

function each<T>(a: ReadonlyMap<Key, T>, b: ReadonlyMap<Key, T>, join: (a: T, b: T) => T): Map<Key, T> {
  const all = new Map(a);
  for (const [key, other] of b) {
    const one = a.get(key);
    all.set(key, one === undefined ? other : join(one, other));
  }
  return all;
}

function mergeLesson(a: LessonStatus, b: LessonStatus): LessonStatus {
  return a === 'done' ? a : b;
}

function mergeAnswer(a: Answer, b: Answer, later: Later): Answer {
  if (a.tries !== b.tries) return a.tries > b.tries ? a : b;
  // A state that would have been too long has lost what was answered, not that it was.
  if (a.response.length === 0 || b.response.length === 0) return a.response.length > 0 ? a : b;
  return later === 'a' ? a : b;
}

function mergeQuiz(a: QuizProgress, b: QuizProgress, later: Later): QuizProgress {
  const best = Math.max(a.best ?? -1, b.best ?? -1);
  return {
    attempts: Math.max(a.attempts, b.attempts),
    best: best < 0 ? null : best,
    passed: a.passed || b.passed,
    attempt: mergeAttempt(a, b, later),
  };
}

/** The latest attempt; of one that both know, the one that has got further. */
function mergeAttempt(a: QuizProgress, b: QuizProgress, later: Later): QuizAttempt | null {
  if (!a.attempt || !b.attempt) return a.attempt ?? b.attempt;
  if (a.attempts !== b.attempts) return (a.attempts > b.attempts ? a : b).attempt;
  const [forA, forB] = [a.attempt, b.attempt].map(
    ({ score, responses }) => (score === null ? 0 : 1e6) + responses.size,
  );
  if (forA !== forB) return (forA ?? 0) > (forB ?? 0) ? a.attempt : b.attempt;
  return later === 'a' ? a.attempt : b.attempt;
}

function mergeActivity(a: ActivityProgress, b: ActivityProgress, later: Later): ActivityProgress {
  const best = Math.max(a.best ?? -1, b.best ?? -1);
  // A state that would have been too long has lost those of activities.
  const { state } = a.state && (later === 'a' || !b.state) ? a : b;
  return {
    state,
    done: a.done || b.done,
    best: best < 0 ? null : best,
    runs: Math.max(a.runs, b.runs),
  };
}

/** The same attempt at the course is presumed where one of the two does not say. */
function mergeWrites(a: Writes | undefined, b: Writes | undefined): Writes | undefined {
  if (!a || !b) return a ?? b;
  const byDevice = new Map(a.byDevice);
  for (const [device, n] of b.byDevice) byDevice.set(device, Math.max(n, byDevice.get(device) ?? 0));
  return { attempt: Math.max(a.attempt, b.attempt), byDevice };
}
