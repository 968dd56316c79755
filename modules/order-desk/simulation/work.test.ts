import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CUSTOMERS, MINUTES, NOMINAL, RUSH_PERCENT } from './parameters.ts';
import { newJob } from './run.ts';
import type { Job } from './types.ts';
import { inTurn, isRush, workDay } from './work.ts';

function job(promised: number, more: Partial<Job> = {}): Job {
  const [customer] = CUSTOMERS;
  assert.ok(customer);
  const order = {
    customer,
    product: 'bricks',
    pallets: 4,
    arrival: 0,
    requested: promised,
    need: promised,
    part: 0,
    standing: false,
  };
  return { ...newJob(order), status: 'promised', promised, ...more };
}

const crewMinutes = 4 * (MINUTES.picking + MINUTES.packing);

test('the standard takes one step a day: approval, picking and packing, loading and driving', () => {
  const one = job(2);
  const used = [0, 1, 2].map((day) => workDay([one], day, NOMINAL, false));
  assert.deepEqual(
    used.map(({ office }) => office > 0),
    [true, false, false],
  );
  assert.deepEqual(
    used.map(({ crew }) => crew),
    [0, crewMinutes, 4 * MINUTES.loading],
  );
  assert.equal(one.delivered, 2);
});

test('an order for tomorrow is rushed, and takes minutes that others were promised', () => {
  const rush = job(1);
  assert.equal(isRush(rush, 0), true);
  const { crew } = workDay([rush], 0, NOMINAL, false);
  const stages = [MINUTES.picking, MINUTES.packing].map((minutes) =>
    Math.ceil((4 * minutes * RUSH_PERCENT) / 100),
  );
  assert.equal(
    crew,
    stages.reduce((sum, minutes) => sum + minutes, 0),
  );
  assert.ok(crew > crewMinutes);
});

test('by the book, nothing is rushed that was not agreed', () => {
  const [agreed, not] = [job(1, { agreed: true }), job(1)];
  assert.deepEqual(inTurn([not, agreed], true), [agreed, not]);
  workDay([agreed, not], 0, NOMINAL, true);
  assert.equal(agreed.left.packing, 0);
  assert.equal(not.left.packing, 4 * MINUTES.packing);
});

test('a trip that does not fit into the day waits, and a shorter one goes', () => {
  const ready = { approval: 0, picking: 0, packing: 0, loading: 10 };
  const long = job(0, { left: { ...ready, driving: 300 } });
  const short = job(0, { left: { ...ready, driving: 80 } });
  const used = workDay([long, short], 0, { office: 0, crew: 100, truck: 120 }, false);
  assert.deepEqual([long.delivered, short.delivered, used.truck], [null, 0, 80]);
});

test('picking is left in the middle when the day is over, and goes on the next day', () => {
  const one = job(5, { left: { approval: 0, picking: 70, packing: 40, loading: 20, driving: 60 } });
  workDay([one], 0, { office: 0, crew: 50, truck: 0 }, false);
  assert.deepEqual([one.left.picking, one.left.packing], [20, 40]);
});
