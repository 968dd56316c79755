import { ANNOYANCE, MANAGER, OVERTIME, STANDARD } from './parameters.ts';
import { note, type Run } from './run.ts';
import { doesFavours, feel, isOpen } from './trust.ts';
import type { Job } from './types.ts';

/** Adds to how annoyed a customer is; never under 0. Who has had enough leaves when the day ends. */
export function annoy(run: Run, { order }: Job, points: number): void {
  const standing = run.customers.get(order.customer.id);
  if (standing) standing.annoyance = Math.max(0, standing.annoyance + points);
}

/** The player gives an open order its day. */
export function promise(run: Run, job: Job, day: number): void {
  if (run.chair === 'andy') promiseAsAndy(run, job, day);
  else answerAsJanice(run, job, day);
}

function promiseAsAndy(run: Run, job: Job, day: number): void {
  const { quoted } = job;
  job.agreed = quoted !== null && day >= quoted;
  if (quoted !== null && !job.agreed) {
    feel(run.trust, 'againstQuote');
    note(run, 'against-quote', run.jobs.indexOf(job), quoted);
  } else if (quoted === null && day < job.order.arrival + STANDARD) {
    feel(run.trust, 'unaskedRush');
    note(run, 'unasked-rush', run.jobs.indexOf(job), day);
  }
  settle(run, job, day, job.understood);
}

function answerAsJanice(run: Run, job: Job, day: number): void {
  const { requested } = job.order;
  const explained = job.understood || run.today.explained;
  if (day <= requested) {
    feel(run.trust, 'yes');
  } else if (!explained) {
    feel(run.trust, 'noWithoutWhy');
    note(run, 'no-why', run.jobs.indexOf(job), day);
    if (!doesFavours(run.trust, false) && run.manager.calls < MANAGER.patience) {
      callManager(run);
      note(run, 'andy-escalates', run.jobs.indexOf(job), requested);
      job.first = true;
      settle(run, job, Math.max(requested, run.day + 1), false);
      return;
    }
  }
  job.agreed = true;
  settle(run, job, day, explained || isOpen(run.trust));
}

/** A day is set, and the customer hears of it, with the reasons or without. */
export function settle(run: Run, job: Job, day: number, explained: boolean): void {
  const { requested, need } = job.order;
  const number = run.jobs.indexOf(job);
  const beyond = Math.max(0, day - need);
  if (beyond > ANNOYANCE.declinesAfter) {
    job.status = 'declined';
    annoy(run, job, ANNOYANCE.beyondNeed);
    note(run, 'declined', number, day);
    return;
  }
  job.status = 'promised';
  job.promised = day;
  annoy(run, job, beyond * ANNOYANCE.beyondNeed);
  if (day > requested && !explained) annoy(run, job, ANNOYANCE.unexplained);
  const rest = run.rests.find(({ order }) => order === job.order);
  if (rest) Object.assign(rest, { status: 'promised', promised: day + REST_AFTER, agreed: job.agreed });
  note(run, 'promised', number, day);
}

/** Days from the first part of an order to the second. */
export const REST_AFTER = 2;

/** A manager comes to settle something, which takes the crew's time. */
export function callManager(run: Run): void {
  run.manager.calls += 1;
  run.manager.meeting += MANAGER.meeting;
}

/** The crew stays for the evening. */
export function workLate(run: Run): void {
  run.overtime.left -= 1;
  run.overtime.today = true;
  note(run, 'overtime', -1, OVERTIME.minutes);
}
