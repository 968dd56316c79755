import { randomFrom } from '../../../course/model/random.ts';
import { act, start } from './act.ts';
import { isAllowed, move, type Move } from './moves.ts';
import { FURTHEST, STANDARD } from './parameters.ts';
import { isOver, type Run } from './run.ts';
import type { Chair, Job } from './types.ts';

/** A way to play: the next move, of those that are allowed. It knows what a player sees, and no more. */
export type Policy = (run: Run, random: () => number) => Move;

/** Plays a fortnight to its end. `random` is seeded too: the same seed and policy bring the same run. */
export function playOut(chair: Chair, seed: number, policy: Policy): { run: Run; moves: Move[] } {
  const run = start(chair, seed);
  const random = randomFrom(seed);
  const moves: Move[] = [];
  while (!isOver(run)) {
    const next = policy(run, random);
    act(run, next);
    moves.push(next);
  }
  return { run, moves };
}

/** What is decided for the first order without a date for which anything is; undefined if there is none. */
export function firstOpen(run: Run, decide: (job: Job) => Move | undefined): Move | undefined {
  for (const job of run.jobs) {
    if (job.status !== 'open') continue;
    const found = decide(job);
    if (found) return found;
  }
  return undefined;
}

/** Gives the first order without a date the day that `dayFor` says. */
export function dateNext(run: Run, dayFor: (job: Job) => number): Move | undefined {
  return firstOpen(run, (job) => dateOn(run, job, dayFor(job)));
}

/** Promises a day, or the nearest that can be promised. */
export function dateOn(run: Run, job: Job, day: number): Move {
  return move('date', run.jobs.indexOf(job), Math.min(FURTHEST, Math.max(1, day - run.day)));
}

/** The day of the company's standard, or the requested one if that is later. */
export function standardDay({ order }: Job): number {
  return Math.max(order.requested, order.arrival + STANDARD);
}

/** The move, if it is allowed. */
export function ifAllowed(run: Run, next: Move): Move | undefined {
  return isAllowed(run, next) ? next : undefined;
}
