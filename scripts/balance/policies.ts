import {
  isAllowed,
  allowedMoves,
  move,
  type Move,
  type MoveKind,
} from '../../modules/order-desk/simulation/moves.ts';
import { STANDARD } from '../../modules/order-desk/simulation/parameters.ts';
import { dateNext, standardDay, type Policy } from '../../modules/order-desk/simulation/policy.ts';
import type { Run } from '../../modules/order-desk/simulation/run.ts';
import type { Job } from '../../modules/order-desk/simulation/types.ts';

/** Says yes to every day that is asked for. */
export const alwaysPromise: Policy = (run) => dateNext(run, ({ order }) => order.requested) ?? move('end');

/** Says "three days" to everybody, and nothing else. */
export const alwaysStandard: Policy = (run) => dateNext(run, standardDay) ?? move('end');

/** Has a manager get what it wants: the requested day in Andy's chair, the standard in Janice's. */
export const alwaysEscalate: Policy = (run) =>
  firstAllowed(
    run,
    ({ order, agreed }) => !agreed && order.requested < order.arrival + STANDARD,
    'escalate',
  ) ?? (run.chair === 'andy' ? alwaysPromise : alwaysStandard)(run, () => 0);

/** Any allowed move, though the day ends more often than chance would have it. */
export const atRandom: Policy = (run, random) => {
  const all = allowedMoves(run);
  if (random() < 0.2) return move('end');
  return all[Math.floor(random() * all.length)] ?? move('end');
};

function firstAllowed(run: Run, isMeant: (job: Job) => boolean, kind: MoveKind): Move | undefined {
  const number = run.jobs.findIndex((job, order) => isMeant(job) && isAllowed(run, move(kind, order)));
  return number < 0 ? undefined : move(kind, number);
}
