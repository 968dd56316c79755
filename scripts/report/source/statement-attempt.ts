import { bestOf, percentOf, timeOf, type Statement } from './statement.ts';

/** Who a statement is about: account name, home page of the account, mail, name. */
export type Person = readonly [id: string, home: string, mail: string, name: string];

/** What statements of one registration come to; where there are no registrations, those of one course. */
export interface Attempt {
  readonly person: Person;
  /** Id of the course; how surely it is that, and since when. */
  course: string;
  sureness: number;
  since: number;
  /** By assignable unit: what "cmi5 defined" statements say of it, and what others do. */
  readonly defined: Map<string, Unit>;
  readonly others: Map<string, Unit>;
  /** Milliseconds since 1970; endless where nothing has a time. */
  started: number;
  last: number;
  seconds: number;
}

interface Unit {
  status: string;
  /** Percent, the best one. */
  score: number | undefined;
  completed: number;
}

/** How surely an activity is the course. */
export const [AROUND, OBJECT, NAMED] = [0, 1, 2];

/** An attempt of which nothing is known yet. */
export function emptyAttempt(person: Person): Attempt {
  const units = { defined: new Map<string, Unit>(), others: new Map<string, Unit>() };
  const times = { since: Infinity, started: Infinity, last: -Infinity, seconds: 0 };
  return { person, course: '', sureness: -1, ...units, ...times };
}

/** The surest, and of equally sure ones the first, is the course. */
export function nameCourse(attempt: Attempt, course: string, sureness: number, at: number): void {
  if (sureness < attempt.sureness || (sureness === attempt.sureness && at >= attempt.since)) return;
  Object.assign(attempt, { course, sureness, since: at });
}

/** Notes that something happened in it. @param at endless where nobody knows */
export function touch(attempt: Attempt, at: number): void {
  if (at === Infinity) return;
  attempt.started = Math.min(attempt.started, at);
  attempt.last = Math.max(attempt.last, at);
}

/** Notes what a statement says of its unit. */
export function tellUnit(units: Map<string, Unit>, status: string, statement: Statement): void {
  const id = statement.object?.id ?? '';
  const unit = units.get(id) ?? { status: 'in progress', score: undefined, completed: Infinity };
  units.set(id, unit);
  unit.status = bestOf(unit.status, status);
  const percent = percentOf(statement.result?.score);
  if (percent !== undefined) unit.score = Math.max(percent, unit.score ?? percent);
  const isDone = status === 'completed' || status === 'passed';
  if (isDone) unit.completed = Math.min(unit.completed, timeOf(statement) ?? Infinity);
}

/**
 * What the units of a registration come to. Where there are "cmi5 defined" statements, others do not count: content may say
 * of a lesson that it is completed. A course of several units is done when the LMS says so.
 */
export function summed({ defined, others }: Attempt, isSatisfied: boolean) {
  const units = [...(defined.size > 0 ? defined : others).values()];
  const isDone = defined.size <= 1 || isSatisfied;
  const best = units.map(({ status }) => status).reduce(bestOf, 'in progress');
  const scores = units.map(({ score }) => score).filter((score) => score !== undefined);
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const dates = units.map(({ completed }) => completed).filter((date) => date !== Infinity);
  const date = defined.size > 1 ? Math.max(...dates) : Math.min(...dates);
  return {
    status: isDone ? best : best === 'failed' ? best : 'in progress',
    score: scores.length > 0 ? String(mean) : '',
    completed: isDone ? date : Infinity,
  };
}

/** Seconds of an ISO 8601 duration of hours, minutes and seconds. */
export function secondsOf(duration: string): number {
  const [, hours = 0, minutes = 0, seconds = 0] =
    /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(duration) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
