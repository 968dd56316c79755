import { ANNOYANCE, DAYS, TALK, THRESHOLD, STANDARD } from './parameters.ts';
import { earliestFor, forecast, worksByTheBook } from './forecast.ts';
import { annoy, settle, workLate } from './promise.ts';
import { capacityOn, isOver, LAST_DAY, newJob, note, type Run } from './run.ts';
import { feel, isOpen, meanTrust } from './trust.ts';
import type { Capacity, Job } from './types.ts';
import { inTurn, workDay } from './work.ts';

/** Orders come in, and in Janice's chair Andy does with them what he holds to be right. */
export function morning(run: Run): void {
  for (const surprise of run.scenario.surprises) if (surprise.day === run.day) note(run, surprise.what);
  for (const order of run.scenario.orders) {
    if (order.arrival !== run.day) continue;
    const job = newJob(order);
    run.jobs.push(job);
    if (run.customers.get(order.customer.id)?.left) job.status = 'cancelled';
    else if (order.standing) takeOver(job);
    else if (run.chair === 'janice') andyTakes(run, job);
  }
}

/** What was promised before the fortnight began is approved, and both know of it. */
function takeOver(job: Job): void {
  Object.assign(job, { status: 'promised', promised: job.order.requested, agreed: true });
  job.left.approval = 0;
}

/** How much Andy asks depends on how far he trusts Janice. */
function andyTakes(run: Run, job: Job): void {
  const { requested, arrival, pallets } = job.order;
  const mean = meanTrust(run.trust);
  const tight = requested < arrival + STANDARD;
  job.understood = isOpen(run.trust);
  if (
    tight &&
    (mean >= THRESHOLD.asksAll || (mean >= THRESHOLD.asksNothing && pallets >= THRESHOLD.asksFrom))
  ) {
    job.asked = true;
    note(run, 'andy-asks', run.jobs.indexOf(job), requested);
  } else if (run.shared.today && run.trust.competency >= THRESHOLD.believed) {
    job.agreed = true;
    settle(run, job, earliestFor(run, job, requested), true);
  } else {
    settle(run, job, requested, true);
    if (tight) note(run, 'andy-promises', run.jobs.indexOf(job), requested);
  }
}

/** The evening: what was not answered, the other desk's favours, the day's work, and what customers make of it. */
export function endDay(run: Run): void {
  answerOpen(run);
  doFavours(run);
  work(run);
  run.day += 1;
  if (isOver(run)) return finish(run);
  run.talk = TALK;
  run.manager.meeting = 0;
  Object.assign(run.overtime, { yesterday: run.overtime.today, today: false });
  Object.assign(run.shared, { today: run.shared.tomorrow, tomorrow: false });
  Object.assign(run.today, { asked: false, explained: false, thanked: false, looked: false });
  morning(run);
}

/** After the last day nothing new comes in; what has been promised is still delivered. */
function finish(run: Run): void {
  const over = run.day;
  run.talk = TALK;
  run.manager.meeting = 0;
  for (; run.day <= LAST_DAY; run.day++) {
    Object.assign(run.overtime, { yesterday: run.overtime.today, today: false });
    Object.assign(run.shared, { today: run.shared.tomorrow, tomorrow: false });
    work(run);
  }
  run.day = over;
}

function answerOpen(run: Run): void {
  for (const job of run.jobs) {
    if (job.status !== 'open') continue;
    const number = run.jobs.indexOf(job);
    if (run.chair === 'janice') {
      feel(run.trust, 'noAnswer');
      settle(run, job, Math.max(job.order.requested, run.day + 1), true);
      note(run, 'not-answered', number, job.promised ?? 0);
    } else if (run.day === DAYS - 1) {
      job.status = 'declined';
      note(run, 'declined', number);
    } else {
      annoy(run, job, ANNOYANCE.waiting);
      note(run, 'waits', number);
    }
  }
}

/** With enough care between the desks, the other one helps without being asked. */
function doFavours(run: Run): void {
  if (run.trust.caring < THRESHOLD.unasked) return;
  const { delivered } = forecast(run, { informed: true });
  const late = [...delivered].find(([job, day]) => job.promised === run.day && day !== run.day)?.[0];
  if (!late) return;
  if (run.chair === 'andy' && run.overtime.left > 0 && !run.overtime.today) {
    workLate(run);
    run.owed = true;
  }
  if (run.chair === 'janice' && late.order.need > run.day && run.jobs.includes(late)) {
    late.promised = run.day + 1;
    run.owed = true;
    note(run, 'andy-helps', run.jobs.indexOf(late), run.day + 1);
  }
}

function work(run: Run): void {
  const byTheBook = worksByTheBook(run);
  const capacity = capacityOn(run, run.day, true);
  const all = [...run.jobs, ...run.rests];
  const used = workDay(inTurn(all, byTheBook), run.day, capacity, byTheBook);
  for (const job of all) {
    if (job.delivered === run.day) onDelivery(run, job);
    else if (job.status === 'promised' && (job.promised ?? 99) <= run.day) onLate(run, job);
  }
  for (const [customer, standing] of run.customers) {
    const patience = run.jobs.find(({ order }) => order.customer.id === customer)?.order.customer.patience;
    if (!standing.left && patience !== undefined && standing.annoyance >= patience) leave(run, customer);
  }
  record(run, capacity, used);
}

function onDelivery(run: Run, job: Job): void {
  const late = run.day - (job.promised ?? run.day);
  note(run, late > 0 ? 'delivered-late' : 'delivered', run.jobs.indexOf(job), late);
  if (late > 0) return;
  annoy(run, job, ANNOYANCE.onTime);
  if (job.agreed && run.day < DAYS && !job.order.standing) feel(run.trust, 'keptTogether');
}

function onLate(run: Run, job: Job): void {
  annoy(run, job, ANNOYANCE.lateDay);
  if (job.promised !== run.day) return;
  note(run, 'late', run.jobs.indexOf(job), job.promised);
  if (run.day < DAYS) feel(run.trust, 'late');
}

function leave(run: Run, customer: string): void {
  const standing = run.customers.get(customer);
  if (standing) standing.left = true;
  for (const job of [...run.jobs, ...run.rests]) {
    if (job.order.customer.id !== customer || job.status === 'delivered' || job.status === 'declined')
      continue;
    job.status = 'cancelled';
  }
  note(
    run,
    'left',
    run.jobs.findIndex(({ order }) => order.customer.id === customer),
  );
}

function record(run: Run, capacity: Capacity, used: Capacity): void {
  const judged = run.jobs.filter(
    ({ status, promised, order }) =>
      order.arrival <= run.day &&
      (status === 'declined' || status === 'cancelled' || (promised ?? 99) <= run.day),
  );
  run.days.push({
    day: run.day,
    ...run.trust,
    capacity,
    used,
    due: judged.length,
    onTime: judged.filter((job) => isOnTime(run, job)).length,
    customers: [...run.customers.values()].filter(({ left }) => !left).length,
  });
}

/** Delivered on its day, with all that belongs to it. */
export function isOnTime(run: Run, job: Job): boolean {
  const parts = [job, ...run.rests.filter(({ order }) => order === job.order)];
  return parts.every(
    ({ delivered, promised }) => delivered !== null && promised !== null && delivered <= promised,
  );
}
