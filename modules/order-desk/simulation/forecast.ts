import { FURTHEST, THRESHOLD } from './parameters.ts';
import { capacityOn, isInformed, LAST_DAY, type Run } from './run.ts';
import type { Capacity, Job } from './types.ts';
import { inTurn, workDay } from './work.ts';

/** What will become of the promises, if nothing else happens. */
export interface Forecast {
  /** For every job that is still to be delivered: the day that it will be, or null if not within the time. */
  readonly delivered: ReadonlyMap<Job, number | null>;
  /** Today and the days after it. */
  readonly days: readonly { readonly day: number; readonly capacity: Capacity; readonly used: Capacity }[];
  /** Days late, over all jobs. */
  readonly late: number;
}

/** What one wants to know: the promises as they are, with a date for one job as if it had been given. */
export interface Question {
  readonly job?: Job;
  readonly promised?: number;
  /** Knows the yard's true capacity; what the player knows, if left out. */
  readonly informed?: boolean;
}

/** Looks ahead by doing the work of the coming days on a copy. The run itself stays as it is. */
export function forecast(run: Run, { job, promised, informed = isInformed(run) }: Question = {}): Forecast {
  const copies = new Map<Job, Job>();
  for (const original of [...run.jobs, ...run.rests]) {
    if (original.status !== 'open' && original.status !== 'promised') continue;
    const copy = { ...original, left: { ...original.left } };
    if (original === job && promised !== undefined) {
      copy.promised = promised;
      copy.status = 'promised';
      copy.agreed = true;
    }
    copies.set(original, copy);
  }
  const jobs = [...copies.values()];
  const byTheBook = worksByTheBook(run);
  const days: { day: number; capacity: Capacity; used: Capacity }[] = [];
  const turn = inTurn(jobs, byTheBook);
  for (let day = run.day; day <= LAST_DAY && (day === run.day || turn.some(isOnItsWay)); day++) {
    const capacity = capacityOn(run, day, informed);
    days.push({ day, capacity, used: workDay(turn, day, capacity, byTheBook) });
  }
  return {
    delivered: new Map([...copies].map(([of, { delivered }]) => [of, delivered])),
    days,
    late: lateDays(jobs),
  };
}

/** The earliest day for a job that makes nothing late that was not late before, from `from` on. */
export function earliestFor(run: Run, job: Job, from: number, informed?: boolean): number {
  const before = forecast(run, { informed }).late;
  const furthest = run.day + FURTHEST;
  for (let day = Math.max(from, run.day + 1); day < furthest; day++) {
    if (forecast(run, { job, promised: day, informed }).late <= before) return day;
  }
  return furthest;
}

/** In Andy's chair, a yard that does not feel cared for rushes nothing that it has not agreed to. */
export function worksByTheBook({ chair, trust }: Run): boolean {
  return chair === 'andy' && trust.caring < THRESHOLD.byTheBook;
}

function isOnItsWay({ status }: Job): boolean {
  return status === 'promised';
}

function lateDays(jobs: readonly Job[]): number {
  let late = 0;
  for (const { promised, delivered } of jobs) {
    if (promised !== null) late += Math.max(0, (delivered ?? LAST_DAY + 1) - promised);
  }
  return late;
}
