import { COST, FURTHEST } from './parameters.ts';
import { isInformed, isOver, type Run } from './run.ts';
import type { Chair, Job } from './types.ts';

/** Everything that a player can do. The place in this list is stored (see packed-run.ts): add at the end only. */
export const MOVE_KINDS = [
  'end',
  'date',
  'ask',
  'understand',
  'explain',
  'share',
  'thank',
  'escalate',
  'round',
  'overtime',
  'part',
  'swap',
  'look',
  'first',
] as const;

/** `end` ends the day, `date` promises one; the others are explained in docs/order-desk.md. */
export type MoveKind = (typeof MOVE_KINDS)[number];

/** One decision of the player. */
export interface Move {
  readonly kind: MoveKind;
  /** Number of the order; 0 where the move is about none. */
  readonly order: number;
  /** `date`: days from today. `swap`, and `round` in Janice's chair: days later. Otherwise 0. */
  readonly days: number;
}

/** A move, with zeros for what it does not need. */
export function move(kind: MoveKind, order = 0, days = 0): Move {
  return { kind, order, days };
}

/** Moves that are about an order. */
export function isAboutOrder(kind: MoveKind): boolean {
  return kind in ABOUT_ORDER;
}

/** Whether a move needs a number of days. */
export function needsDays(kind: MoveKind, chair: Chair): boolean {
  return kind === 'date' || kind === 'swap' || (kind === 'round' && chair === 'janice');
}

/** Minutes of talking that a move takes. */
export function costOf(kind: MoveKind): number {
  return kind in COST ? COST[kind as keyof typeof COST] : 0;
}

/** Whether a player may make a move now. */
export function isAllowed(run: Run, { kind, order, days }: Move): boolean {
  if (isOver(run) || costOf(kind) > run.talk) return false;
  if (days !== 0 && !needsDays(kind, run.chair)) return false;
  const test = ABOUT_ORDER[kind];
  if (!test) return order === 0 && (ONCE_A_DAY[kind]?.(run) ?? true);
  const job = run.jobs[order];
  if (!job || !test(job, run)) return false;
  return !needsDays(kind, run.chair) || isPossibleDay(run, job, kind, days);
}

/** All moves that are allowed now. */
export function allowedMoves(run: Run): Move[] {
  const all: Move[] = [];
  for (const kind of MOVE_KINDS) {
    const orders = isAboutOrder(kind) ? run.jobs.length : 1;
    const most = needsDays(kind, run.chair) ? FURTHEST : 0;
    for (let order = 0; order < orders; order++) {
      for (let days = Math.min(1, most); days <= most; days++) {
        // Later days are not allowed either.
        if (!isAllowed(run, { kind, order, days })) break;
        all.push({ kind, order, days });
      }
    }
  }
  return all;
}

function isPossibleDay(run: Run, { promised }: Job, kind: MoveKind, days: number): boolean {
  if (!Number.isInteger(days) || days < 1 || days > FURTHEST) return false;
  return kind === 'date' || (promised ?? 0) + days <= run.day + FURTHEST;
}

const ONCE_A_DAY: Partial<Record<MoveKind, (run: Run) => boolean>> = {
  explain: ({ today }) => !today.explained,
  share: ({ shared }) => !shared.tomorrow,
  thank: ({ today }) => !today.thanked,
  overtime: ({ overtime }) => overtime.left > 0 && !overtime.today,
  look: (run) => !isInformed(run) || (run.chair === 'janice' && !run.today.looked),
};

const isOnItsWay = ({ status }: Job): boolean => status === 'promised';
const isAlive = ({ status }: Job): boolean => status === 'promised' || status === 'open';

const ABOUT_ORDER: Partial<Record<MoveKind, (job: Job, run: Run) => boolean>> = {
  date: ({ status }) => status === 'open',
  ask: (job, { chair }) => chair === 'andy' && job.status === 'open' && job.quoted === null,
  understand: (job) => isAlive(job) && !job.understood,
  escalate: (job, { chair }) => isAlive(job) && !job.first && !(chair === 'janice' && job.agreed),
  round: (job, { chair }) => isOnItsWay(job) && !(chair === 'andy' && job.first),
  part: (job) => isAlive(job) && job.understood && job.order.part > 0 && !job.split && !hasBegun(job),
  swap: (job) => isOnItsWay(job) && !job.split,
  first: (job, { chair }) => chair === 'janice' && isOnItsWay(job) && !job.first,
};

/** What is packed as one load is not taken apart again. */
function hasBegun({ left, order }: Job): boolean {
  return left.picking + left.packing === 0 && order.pallets > 0;
}
