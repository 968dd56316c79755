import assert from 'node:assert/strict';
import { test } from 'node:test';
import { act, start } from './act.ts';
import { forecast } from './forecast.ts';
import { isAllowed, move } from './moves.ts';
import type { Run } from './run.ts';
import { capacityOn } from './run.ts';

/** The first order of the day that waits for a date. */
function openOrder(run: Run): number {
  return run.jobs.findIndex(({ status }) => status === 'open');
}

function fortnight(chair: 'andy' | 'janice', trust: Partial<Run['trust']> = {}): Run {
  const run = start(chair, 8);
  Object.assign(run.trust, trust);
  return run;
}

test("Janice adds a day to her answer when Andy's word has not held", () => {
  const [trusting, wary] = [60, 20].map((integrity) => {
    const run = fortnight('andy', { integrity });
    const order = openOrder(run);
    act(run, move('ask', order));
    return run.jobs[order]?.quoted ?? 0;
  });
  assert.equal(wary, (trusting ?? 0) + 1);
});

test('Janice does overtime for somebody who cares, or at least explains', () => {
  const cold = fortnight('andy', { caring: 38 });
  act(cold, move('overtime'));
  assert.equal(cold.overtime.today, false);
  const explained = fortnight('andy', { caring: 38 });
  act(explained, move('explain'));
  act(explained, move('overtime'));
  assert.equal(explained.overtime.today, true);
  assert.equal(explained.owed, true);
});

test('thanks count when there is something to thank for', () => {
  const run = fortnight('andy', { caring: 50 });
  act(run, move('overtime'));
  act(run, move('thank'));
  assert.equal(run.trust.caring, 53);
  const empty = fortnight('andy', { caring: 50 });
  act(empty, move('thank'));
  assert.equal(empty.trust.caring, 50);
});

test('a manager gets an order done at the price of trust, and not for ever', () => {
  const run = fortnight('andy');
  const before = { ...run.trust };
  const order = openOrder(run);
  act(run, move('escalate', order));
  assert.equal(run.jobs[order]?.first, true);
  assert.equal(run.jobs[order]?.status, 'promised');
  assert.ok(run.trust.caring < before.caring && run.trust.integrity < before.integrity);
  run.manager.calls = 3;
  const next = openOrder(run);
  act(run, move('escalate', next));
  assert.equal(run.jobs[next]?.status, 'open');
});

test('Andy asks a Janice he trusts, and promises over the head of one he does not', () => {
  const asked = (trust: number) => {
    const run = fortnight('janice', { caring: trust, competency: trust, integrity: trust });
    act(run, move('end'));
    act(run, move('end'));
    return run.happenings.filter(({ what, day }) => what === 'andy-asks' && day > 0).length;
  };
  assert.ok(asked(64) > 0);
  assert.equal(asked(20), 0);
});

test('a no without a why sends Andy to the manager; with it, he takes the date', () => {
  for (const explains of [false, true]) {
    const run = fortnight('janice', { caring: 40, competency: 80, integrity: 60 });
    while (openOrder(run) < 0) act(run, move('end'));
    Object.assign(run.trust, { caring: 40 });
    const order = openOrder(run);
    if (explains) act(run, move('explain'));
    act(run, move('date', order, 6));
    assert.equal(
      run.happenings.some(({ what }) => what === 'andy-escalates'),
      !explains,
    );
    assert.equal(run.jobs[order]?.agreed, explains);
  }
});

test("talking takes the minutes of one's own people: Andy's office, Janice's crew", () => {
  for (const [chair, pool] of [
    ['andy', 'office'],
    ['janice', 'crew'],
  ] as const) {
    const run = fortnight(chair);
    const before = capacityOn(run, 0, true)[pool];
    act(run, move('explain'));
    assert.equal(capacityOn(run, 0, true)[pool], before - 10);
  }
});

test('Andy sees what the yard owes to others only when Janice shows him', () => {
  const run = fortnight('andy');
  const unseen = forecast(run).days[0]?.capacity.crew ?? 0;
  act(run, move('look'));
  const seen = forecast(run).days[0]?.capacity.crew ?? 0;
  assert.equal(unseen - seen, run.scenario.house[0]?.crew);
  assert.equal(isAllowed(run, move('look')), false);
});

test('a part that is needed at once goes ahead, and the rest follows two days later', () => {
  const run = fortnight('andy');
  const order = run.jobs.findIndex(({ order: { part }, status }) => part > 0 && status === 'promised');
  act(run, move('understand', order));
  act(run, move('part', order));
  const [rest] = run.rests;
  const job = run.jobs[order];
  assert.ok(job && rest);
  assert.equal(rest.promised, (job.promised ?? 0) + 2);
  assert.equal(job.left.picking + rest.left.picking, 18 * job.order.pallets);
});

test('a customer who can wait lets an order move; one who cannot is annoyed to be asked', () => {
  const run = fortnight('andy');
  const flexible = run.jobs.findIndex(({ order, promised }) => promised !== null && order.need > promised);
  const before = run.jobs[flexible]?.promised ?? 0;
  act(run, move('swap', flexible, 1));
  assert.equal(run.jobs[flexible]?.promised, before + 1);
  const strict = run.jobs.findIndex(({ order, promised }) => promised !== null && order.need === promised);
  const customer = run.jobs[strict]?.order.customer.id ?? '';
  act(run, move('swap', strict, 2));
  assert.equal(run.customers.get(customer)?.annoyance, 1);
});
