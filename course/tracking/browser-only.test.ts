import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BrowserOnly } from './browser-only.ts';

test('never claims to have saved, and is in a mode in which nothing counts', async () => {
  const lms = new BrowserOnly();
  const { mode, credit, state } = await lms.connect();
  assert.deepEqual({ mode, credit, state }, { mode: 'browse', credit: false, state: '' });
  assert.deepEqual([lms.standard, lms.save(), lms.close(), lms.leave()], ['none', false, false, true]);
});
