import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimsOf } from './claims.ts';
import { measure, spread, type Row } from './measure.ts';
import { balanceTable } from './table.ts';

test('on a fixed sample of fortnights, asking first beats the simple ways from both chairs, without being perfect', () => {
  const { rows, played } = measure(80);
  assert.equal(played, 800);
  const missed = claimsOf(rows).filter(({ isMet }) => !isMet);
  assert.deepEqual(missed, []);
});

test('a claim that the numbers do not bear out is missed', () => {
  const at = (value: number) => ({ p10: value, median: value, p90: value, mean: value, least: value });
  const row = (policy: string, value: number): Row => ({
    chair: 'andy',
    policy,
    runs: 1,
    customers: at(value),
    onTime: at(value),
    trust: at(value),
  });
  const rows = ['always promise', 'always standard', 'escalate', 'random', 'ask first', 'look ahead'].map(
    (policy) => row(policy, 95),
  );
  assert.deepEqual(
    claimsOf(rows).map(({ isMet }) => isMet),
    [false, false, false, false, false, true, ...Array.from({ length: 6 }, () => false)],
  );
});

test('a spread names the tenths and the middle', () => {
  const values = Array.from({ length: 11 }, (_, i) => 10 - i);
  assert.deepEqual(spread(values), { p10: 1, median: 5, p90: 9, mean: 5, least: 0 });
});

test('the table is Markdown with one line for each way to play', () => {
  const value = { p10: 1, median: 22, p90: 3, mean: 2, least: 1 };
  const row: Row = {
    chair: 'andy',
    policy: 'random',
    runs: 5,
    customers: value,
    onTime: value,
    trust: value,
  };
  assert.equal(
    balanceTable([row]),
    [
      '| Chair | Policy | Runs | Customers kept (of 12) | On time, % | Trust      |',
      '| ----- | ------ | ---- | ---------------------- | ---------- | ---------- |',
      '| andy  | random | 5    | 1 / 22 / 3             | 1 / 22 / 3 | 1 / 22 / 3 |',
    ].join('\n'),
  );
});
