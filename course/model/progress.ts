import type { ActivityOutcome } from './activity.ts';
import type { Key } from './course.ts';
import type { Mark } from './questions/kind.ts';
import type { Response } from './questions/question.ts';

/** A learner's way through the course so far: one immutable value, changed only by `reduce`. */
export interface Progress {
  /** Address of the page last shown, '' before the first. */
  readonly location: string;
  readonly lessons: ReadonlyMap<Key, LessonStatus>;
  /** The latest answer to every question answered, in practice or in a quiz. */
  readonly answers: ReadonlyMap<Key, Answer>;
  readonly quizzes: ReadonlyMap<Key, QuizProgress>;
  readonly activities: ReadonlyMap<Key, ActivityProgress>;
  /** What the learner wrote freely in activities, by the activity. */
  readonly notes: ReadonlyMap<Key, string>;
  /** Lessons to look at before the next attempt at the final assessment, and whether that was done; see `path.ts`. */
  readonly path?: ReadonlyMap<Key, boolean>;
  /** The day on which the course was completed for the first time; see `day.ts`. Absent before, or if unknown. */
  readonly completedOn?: number;
  /** The interface language that the learner has chosen; absent if they have not. */
  readonly language?: string;
  /** How often this progress has been written, and where; absent before the first time. Set by the session alone. */
  readonly writes?: Writes;
}

/**
 * A version vector: how many of each device's writes this progress has in it. So it can be told whether what one
 * device has written ever arrived, also after others have written.
 */
export interface Writes {
  /** Random number of the attempt at the course: progress of another attempt is never mixed in. */
  readonly attempt: number;
  /** By the random number of the device; 0 stands for all that cannot remember theirs. */
  readonly byDevice: ReadonlyMap<number, number>;
}

/** `visited`: opened; `done`: all it asks for has been answered. */
export type LessonStatus = 'visited' | 'done';

/** The latest answer to a question. */
export interface Answer {
  readonly response: Response;
  readonly result: Mark['result'];
  /** How often it has been answered, 1 or more. */
  readonly tries: number;
}

/** What has come of an activity; its notes are kept apart. */
export interface ActivityProgress {
  /** The element's own packed form: see `ActivityOutcome`. */
  readonly state: string;
  readonly done: boolean;
  /** Best score in percent; null where nothing was scored. */
  readonly best: number | null;
  /** Runs that the LMS was told of. */
  readonly runs: number;
}

/** What has come of a quiz. */
export interface QuizProgress {
  /** Attempts started. */
  readonly attempts: number;
  /** Best score of a finished attempt in percent, a whole number; null before the first. */
  readonly best: number | null;
  /** Once true it stays true, whatever later attempts bring. */
  readonly passed: boolean;
  /** The attempt under way or just finished. */
  readonly attempt: QuizAttempt | null;
}

/** One run through a quiz. */
export interface QuizAttempt {
  /** Decides the order of options; 0 to 2^20 - 1. */
  readonly seed: number;
  /** The questions drawn, in the order of asking. */
  readonly drawn: readonly Key[];
  readonly responses: ReadonlyMap<Key, Response>;
  /** Percent, rounded down; null while the attempt is under way. */
  readonly score: number | null;
}

/** What a learner does, as far as progress is concerned. */
export type LearnerEvent =
  | { readonly type: 'went'; readonly location: string }
  | { readonly type: 'visited'; readonly lesson: Key }
  | { readonly type: 'finished-lesson'; readonly lesson: Key }
  | {
      readonly type: 'answered';
      readonly question: Key;
      readonly response: Response;
      readonly result: Mark['result'];
      /** The quiz that asked; absent in practice. */
      readonly quiz?: Key;
    }
  | { readonly type: 'practised'; readonly activity: Key; readonly outcome: ActivityOutcome }
  | {
      readonly type: 'started-quiz';
      readonly quiz: Key;
      readonly seed: number;
      readonly drawn: readonly Key[];
    }
  | {
      readonly type: 'finished-quiz';
      readonly quiz: Key;
      readonly score: number;
      readonly passed: boolean;
      /** Lessons that help before the next attempt; absent where there is no such path. */
      readonly path?: readonly Key[];
    }
  /** An update has taken all questions of the attempt under way: it does not count as one. */
  | { readonly type: 'voided-attempt'; readonly quiz: Key }
  | { readonly type: 'completed'; readonly day: number }
  | { readonly type: 'chose-language'; readonly language: string };

/** Nothing done yet. */
export const noProgress: Progress = {
  location: '',
  lessons: new Map(),
  answers: new Map(),
  quizzes: new Map(),
  activities: new Map(),
  notes: new Map(),
};

const noQuiz: QuizProgress = { attempts: 0, best: null, passed: false, attempt: null };

/** Progress after an event. Returns the same object if the event changes nothing. */
export function reduce(progress: Progress, event: LearnerEvent): Progress {
  switch (event.type) {
    case 'went':
      return progress.location === event.location ? progress : { ...progress, location: event.location };
    case 'visited':
      return onPath(
        progress.lessons.has(event.lesson) ? progress : withLesson(progress, event.lesson, 'visited'),
        event.lesson,
      );
    case 'finished-lesson':
      return progress.lessons.get(event.lesson) === 'done'
        ? progress
        : withLesson(progress, event.lesson, 'done');
    case 'answered':
      return withAnswer(progress, event);
    case 'practised':
      return withNote(withActivity(progress, event.activity, event.outcome), event.activity, event.outcome);
    case 'started-quiz': {
      const quiz = progress.quizzes.get(event.quiz) ?? noQuiz;
      const attempt = { seed: event.seed, drawn: event.drawn, responses: new Map(), score: null };
      return withQuiz(progress, event.quiz, { ...quiz, attempts: quiz.attempts + 1, attempt });
    }
    case 'finished-quiz': {
      const quiz = progress.quizzes.get(event.quiz);
      if (!quiz?.attempt || quiz.attempt.score !== null) return progress;
      const path = event.path ? { path: new Map(event.path.map((lesson) => [lesson, false])) } : {};
      return withQuiz({ ...progress, ...path }, event.quiz, {
        ...quiz,
        best: Math.max(quiz.best ?? 0, event.score),
        passed: quiz.passed || event.passed,
        attempt: { ...quiz.attempt, score: event.score },
      });
    }
    case 'voided-attempt': {
      const quiz = progress.quizzes.get(event.quiz);
      if (!quiz?.attempt || quiz.attempt.score !== null) return progress;
      return withQuiz(progress, event.quiz, {
        ...quiz,
        attempts: Math.max(0, quiz.attempts - 1),
        attempt: null,
      });
    }
    case 'completed':
      return progress.completedOn === undefined ? { ...progress, completedOn: event.day } : progress;
    case 'chose-language':
      return progress.language === event.language ? progress : { ...progress, language: event.language };
  }
}

function withLesson(progress: Progress, lesson: Key, status: LessonStatus): Progress {
  return { ...progress, lessons: new Map(progress.lessons).set(lesson, status) };
}

/** A lesson on the path to the next attempt has been looked at again. */
function onPath(progress: Progress, lesson: Key): Progress {
  if (progress.path?.get(lesson) !== false) return progress;
  return { ...progress, path: new Map(progress.path).set(lesson, true) };
}

function withQuiz(progress: Progress, key: Key, quiz: QuizProgress): Progress {
  return { ...progress, quizzes: new Map(progress.quizzes).set(key, quiz) };
}

function withActivity(progress: Progress, key: Key, outcome: ActivityOutcome): Progress {
  const before = progress.activities.get(key);
  const { state, score, result } = outcome;
  const best = score === undefined ? (before?.best ?? null) : Math.max(score, before?.best ?? 0);
  const next = {
    state,
    done: outcome.done || before?.done === true,
    best,
    runs: (before?.runs ?? 0) + (result ? 1 : 0),
  };
  const isSame =
    before?.state === state && before.done === next.done && before.best === best && before.runs === next.runs;
  return isSame ? progress : { ...progress, activities: new Map(progress.activities).set(key, next) };
}

function withNote(progress: Progress, key: Key, { note }: ActivityOutcome): Progress {
  if (note === undefined || note === (progress.notes.get(key) ?? '')) return progress;
  const notes = new Map(progress.notes);
  if (note === '') notes.delete(key);
  else notes.set(key, note);
  return { ...progress, notes };
}

function withAnswer(progress: Progress, event: Extract<LearnerEvent, { type: 'answered' }>): Progress {
  const { question, response, result, quiz: key } = event;
  const tries = (progress.answers.get(question)?.tries ?? 0) + 1;
  const next = { ...progress, answers: new Map(progress.answers).set(question, { response, result, tries }) };
  const quiz = key === undefined ? undefined : next.quizzes.get(key);
  if (key === undefined || !quiz?.attempt) return next;
  const responses = new Map(quiz.attempt.responses).set(question, response);
  return withQuiz(next, key, { ...quiz, attempt: { ...quiz.attempt, responses } });
}
