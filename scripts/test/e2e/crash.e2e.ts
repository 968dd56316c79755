import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crash, report } from '../crash/crashes.ts';

test('30 crashes lose nothing that was shown as saved, and record nothing twice', async (t) => {
  const seed = 1;
  const tally = await crash(30, seed);
  t.diagnostic(report(tally, seed));
  assert.ok(tally.acknowledged > 30, 'the learners have got somewhere');
  assert.deepEqual([tally.lost, tally.twice], [[], []]);
});
