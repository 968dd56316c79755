import { MINUTES, RUSH_PERCENT } from './parameters.ts';
import type { Capacity, Job, Order, Stages } from './types.ts';

/** The minutes of work that so many pallets of an order take, with so many minutes of driving. */
export function stagesOf(order: Order, pallets = order.pallets, driving = order.customer.drive): Stages {
  return {
    approval: MINUTES.approval + MINUTES.approvalPerPallet * pallets,
    picking: MINUTES.picking * pallets,
    packing: MINUTES.packing * pallets,
    loading: MINUTES.loading * pallets,
    driving,
  };
}

/** Steps that are still to do; the standard is one a day: approval, then picking and packing, then the delivery. */
export function stepsLeft({ approval, picking, packing }: Stages): 1 | 2 | 3 {
  if (approval > 0) return 3;
  return picking + packing > 0 ? 2 : 1;
}

/** Whether a delivery can keep its day only by more than one step a day. */
export function isRush({ left, promised }: Job, day: number): boolean {
  const steps = stepsLeft(left);
  return promised !== null && steps > 1 && promised - day < steps - 1;
}

/** Only jobs that are on their way; the most urgent first. Ties go to the order that came in first. */
export function inTurn(jobs: readonly Job[], isByTheBook: boolean): Job[] {
  const due = ({ first, promised, agreed }: Job): number =>
    first ? -1 : (promised ?? 99) * 2 + (isByTheBook && !agreed ? 1 : 0);
  return jobs
    .filter(({ status }) => status === 'promised' || status === 'open')
    .map((job, index) => ({ job, index, due: due(job) }))
    .sort((a, b) => a.due - b.due || a.index - b.index)
    .map(({ job }) => job);
}

/**
 * Does one day's work on jobs in the order of `inTurn`, and changes them: never more minutes than the capacity has.
 * Nothing is driven before its day, since a building site is not ready for it; loading and driving are one trip that
 * fits into a day or waits for the next.
 * @param isByTheBook rush work that was not agreed gets no more than one step a day
 * @returns the minutes used
 */
export function workDay(
  jobs: readonly Job[],
  day: number,
  capacity: Capacity,
  isByTheBook: boolean,
): Capacity {
  const free = { ...capacity };
  for (const job of jobs) {
    if (job.status === 'delivered') continue;
    const rush = isRush(job, day) && !(isByTheBook && !job.agreed && !job.first);
    let step = stepsLeft(job.left);
    if (step === 3 && !(approve(job, free) && rush)) continue;
    if (job.promised === null) continue;
    step = stepsLeft(job.left);
    if (step === 2 && !(pickAndPack(job, free, rush) && rush)) continue;
    if (job.promised <= day) deliver(job, free, day);
  }
  return {
    office: capacity.office - free.office,
    crew: capacity.crew - free.crew,
    truck: capacity.truck - free.truck,
  };
}

/** Approval is one decision: whole or not at all. */
function approve({ left }: Job, free: Capacity): boolean {
  if (left.approval > free.office) return false;
  free.office -= left.approval;
  left.approval = 0;
  return true;
}

/** Picking and packing may be left in the middle and go on the next day. */
function pickAndPack({ left }: Job, free: Capacity, rush: boolean): boolean {
  for (const stage of ['picking', 'packing'] as const) {
    const percent = rush ? RUSH_PERCENT : 100;
    const done = Math.min(left[stage], Math.floor((free.crew * 100) / percent));
    free.crew -= Math.ceil((done * percent) / 100);
    left[stage] -= done;
    if (left[stage] > 0) return false;
  }
  return true;
}

function deliver(job: Job, free: Capacity, day: number): void {
  const { left } = job;
  if (left.loading > free.crew || left.driving > free.truck) return;
  free.crew -= left.loading;
  free.truck -= left.driving;
  left.loading = 0;
  left.driving = 0;
  job.status = 'delivered';
  job.delivered = day;
}
