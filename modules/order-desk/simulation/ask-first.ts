import { earliestFor, forecast } from './forecast.ts';
import { move, type Move } from './moves.ts';
import { dateOn, firstOpen, ifAllowed, standardDay, type Policy } from './policy.ts';
import type { Run } from './run.ts';
import type { Job } from './types.ts';

/** Asks before promising, explains, shares the plan, thanks, and looks for a way with the customer. */
export const askFirst: Policy = askFirstWith(0);

/** The same, with so many days of margin on every promise. */
export function askFirstWith(margin: number): Policy {
  return (run) => (run.chair === 'andy' ? askFirstAsAndy(run, margin) : askFirstAsJanice(run, margin));
}

function askFirstAsAndy(run: Run, margin: number): Move {
  return (
    thanks(run) ??
    firstOpen(run, (job) => decideAsAndy(run, job, margin)) ??
    rescue(run) ??
    ifAllowed(run, move('share')) ??
    ifAllowed(run, move('explain')) ??
    move('end')
  );
}

function decideAsAndy(run: Run, job: Job, margin: number): Move | undefined {
  const number = run.jobs.indexOf(job);
  const asked = ifAllowed(run, move('ask', number));
  if (asked) return asked;
  const day = job.quoted ?? standardDay(job);
  if (day > job.order.requested) {
    const more = ifAllowed(run, move('understand', number));
    if (more) return more;
    const part = job.understood && day > job.order.need && ifAllowed(run, move('part', number));
    if (part) return part;
  }
  return dateOn(run, job, day + margin);
}

function askFirstAsJanice(run: Run, margin: number): Move {
  return (
    thanks(run) ??
    ifAllowed(run, move('share')) ??
    firstOpen(run, (job) => decideAsJanice(run, job, margin)) ??
    rescue(run) ??
    ifAllowed(run, move('explain')) ??
    move('end')
  );
}

function decideAsJanice(run: Run, job: Job, margin: number): Move | undefined {
  const number = run.jobs.indexOf(job);
  const day = earliestFor(run, job, job.order.requested);
  if (day > job.order.requested) {
    const more = ifAllowed(run, move('explain')) ?? ifAllowed(run, move('understand', number));
    if (more) return more;
    const part = job.understood && day > job.order.need && ifAllowed(run, move('part', number));
    if (part) return part;
  }
  return dateOn(run, job, day + margin);
}

/** What the forecast shows as late: overtime, or a customer who can wait, or a part that goes ahead. */
function rescue(run: Run): Move | undefined {
  const { delivered } = forecast(run);
  for (const [job, day] of delivered) {
    const number = run.jobs.indexOf(job);
    const { promised } = job;
    if (promised === null || number < 0 || (day !== null && day <= promised)) continue;
    if (promised > run.day + 1) continue;
    const found = rescueOf(run, job, number, (day ?? promised + 1) - promised);
    if (found) return found;
  }
  return undefined;
}

function rescueOf(run: Run, job: Job, number: number, late: number): Move | undefined {
  const { promised, order, understood } = job;
  if (!understood) {
    const more = ifAllowed(run, move('understand', number));
    if (more) return more;
  }
  if (understood && order.need >= (promised ?? 0) + late) {
    const swap = ifAllowed(run, move('swap', number, late));
    if (swap) return swap;
  }
  const part = understood && ifAllowed(run, move('part', number));
  return part || (promised === run.day ? ifAllowed(run, move('overtime')) : undefined);
}

function thanks(run: Run): Move | undefined {
  return run.owed ? ifAllowed(run, move('thank')) : undefined;
}
