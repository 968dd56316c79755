import { ANNOYANCE, MANAGER, SECOND_TRIP_PERCENT, STANDARD, THRESHOLD } from './parameters.ts';
import { endDay, morning } from './day.ts';
import { earliestFor } from './forecast.ts';
import { costOf, isAllowed, type Move, type MoveKind } from './moves.ts';
import { annoy, callManager, promise, REST_AFTER, settle, workLate } from './promise.ts';
import { emptyRun, newJob, note, type Run } from './run.ts';
import { doesFavours, feel, isCandid } from './trust.ts';
import type { Chair, Job } from './types.ts';
import { stagesOf } from './work.ts';

/** A fortnight on its first morning. */
export function start(chair: Chair, seed: number): Run {
  const run = emptyRun(chair, seed);
  morning(run);
  return run;
}

/** Makes a move, which changes the run. Throws a RangeError if it is not allowed: see `isAllowed`. */
export function act(run: Run, move: Move): void {
  if (!isAllowed(run, move)) throw new RangeError(`not allowed now: ${JSON.stringify(move)}`);
  run.talk -= costOf(move.kind);
  const job = run.jobs[move.order];
  if (job) ACTS[move.kind](run, job, move.days);
}

/** The run that comes of these moves, up to the first that is not allowed. */
export function replay(chair: Chair, seed: number, moves: readonly Move[]): Run {
  const run = start(chair, seed);
  for (const move of moves) {
    if (!isAllowed(run, move)) break;
    act(run, move);
  }
  return run;
}

/** What each move does. Moves that are about no order are given the first, and leave it alone. */
const ACTS: Readonly<Record<MoveKind, (run: Run, job: Job, days: number) => void>> = {
  end: (run) => endDay(run),
  date: (run, job, days) => promise(run, job, run.day + days),
  ask,
  understand,
  explain(run) {
    run.today.explained = true;
    feel(run.trust, 'explain');
    note(run, 'explained');
  },
  share,
  thank(run) {
    run.today.thanked = true;
    if (run.owed) feel(run.trust, 'thank');
    note(run, run.owed ? 'thanked' : 'thanked-for-nothing');
    run.owed = false;
  },
  escalate,
  round,
  overtime,
  part,
  swap,
  look,
  first(run, job) {
    job.first = true;
    note(run, 'first', run.jobs.indexOf(job));
  },
};

function askFirst(run: Run): void {
  if (!run.today.asked) feel(run.trust, 'ask');
  run.today.asked = true;
}

/** Janice names the earliest day. If she has been let down, she adds one to be on the safe side. */
function ask(run: Run, job: Job): void {
  askFirst(run);
  const earliest = earliestFor(run, job, job.order.requested, true);
  job.quoted = earliest + (isCandid(run.trust) ? 0 : 1);
  note(run, job.quoted === earliest ? 'quoted' : 'quoted-late', run.jobs.indexOf(job), job.quoted);
}

/** Andy calls the customer; Janice asks Andy, who tells what he knows if he trusts her with it. */
function understand(run: Run, job: Job): void {
  const number = run.jobs.indexOf(job);
  if (run.chair === 'janice') {
    askFirst(run);
    if (!isCandid(run.trust)) return note(run, 'as-promised', number);
  }
  job.understood = true;
  note(run, 'understood', number, job.order.need);
}

function share(run: Run): void {
  run.shared.tomorrow = run.trust.competency >= THRESHOLD.believed;
  feel(run.trust, 'share');
  note(run, run.shared.tomorrow ? 'shared' : 'shared-in-vain');
}

/** A manager settles it: Andy's order goes first, with overtime; Janice's standard holds. The third time is the last. */
function escalate(run: Run, job: Job): void {
  const number = run.jobs.indexOf(job);
  feel(run.trust, 'escalate');
  if (run.manager.calls >= MANAGER.patience) return note(run, 'manager-tired', number);
  callManager(run);
  note(run, 'escalated', number);
  const standard = Math.max(job.order.arrival + STANDARD, run.day + 1);
  if (run.chair === 'janice') return settle(run, job, Math.max(standard, job.promised ?? standard), false);
  job.first = true;
  if (job.status === 'open') settle(run, job, Math.max(job.order.requested, run.day + 1), true);
  if (run.overtime.left > 0 && !run.overtime.today) workLate(run);
}

/** Andy talks to the driver instead of Janice; Janice moves a customer's day without telling Andy. */
function round(run: Run, job: Job, days: number): void {
  feel(run.trust, 'round');
  note(run, 'went-round', run.jobs.indexOf(job), days);
  if (run.chair === 'andy') {
    job.first = true;
    return;
  }
  annoy(run, job, ANNOYANCE.twoVoices);
  moveLater(run, job, days);
}

function overtime(run: Run): void {
  if (run.chair === 'andy' && !doesFavours(run.trust, run.today.explained)) return note(run, 'no-overtime');
  workLate(run);
  if (run.chair === 'andy') run.owed = true;
}

/** What is needed at once goes first, the rest two days later with a trip of its own. */
function part(run: Run, job: Job): void {
  const { order, left, promised } = job;
  const second = stagesOf(
    order,
    order.pallets - order.part,
    Math.ceil((order.customer.drive * SECOND_TRIP_PERCENT) / 100),
  );
  const rest = newJob(order);
  rest.left = { ...second, approval: left.approval === 0 ? 0 : second.approval };
  job.left = { ...stagesOf(order, order.part), approval: left.approval };
  job.split = true;
  job.quoted = null;
  if (promised !== null) {
    Object.assign(rest, { status: 'promised', promised: promised + REST_AFTER, agreed: job.agreed });
  }
  run.rests.push(rest);
  note(run, 'parted', run.jobs.indexOf(job), order.part);
}

/** A customer who can wait is asked to. In Janice's chair Andy does it, if he cares to. */
function swap(run: Run, job: Job, days: number): void {
  const number = run.jobs.indexOf(job);
  if (run.chair === 'janice' && !doesFavours(run.trust, run.today.explained))
    return note(run, 'no-swap', number);
  if (run.chair === 'janice') run.owed = true;
  moveLater(run, job, days);
}

function moveLater(run: Run, job: Job, days: number): void {
  const to = (job.promised ?? run.day) + days;
  const number = run.jobs.indexOf(job);
  if (to > job.order.need) {
    annoy(run, job, ANNOYANCE.askedInVain);
    return note(run, 'cannot-wait', number, job.order.need);
  }
  job.promised = to;
  job.agreed = true;
  note(run, 'moved', number, to);
}

/** A walk to the other desk. Janice sees what Andy has heard from today's customers, if he is candid with her. */
function look(run: Run): void {
  run.today.looked = true;
  feel(run.trust, 'look');
  note(run, 'looked');
  if (run.chair === 'andy' || !isCandid(run.trust)) return;
  for (const job of run.jobs) if (job.order.arrival === run.day) job.understood = true;
}
