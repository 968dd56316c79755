import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, test } from 'node:test';
import { countBrowserFiles, countNodeEvents, failure, total, type NodeEvent } from './count.ts';

const A = path.resolve('a.test.ts');
const B = path.resolve('b.test.ts');

function event(type: 'pass' | 'fail', name: string, settings: Partial<NodeEvent> = {}): NodeEvent {
  return { type: `test:${type}`, name, nesting: 1, file: A, isSuite: false, isSkipped: false, ...settings };
}

describe('countNodeEvents', () => {
  test('counts tests, but no suites and nothing that is skipped', () => {
    const events = [
      event('pass', 'one'),
      event('fail', 'two'),
      event('pass', 'left out', { isSkipped: true }),
      event('fail', 'suite', { nesting: 0, isSuite: true }),
    ];
    assert.deepEqual(countNodeEvents(events, ['a.test.ts']), { passed: 1, failed: 1, remarks: [] });
  });

  test('takes a file that broke off as a failure beside the tests that it got through', () => {
    const events = [event('pass', 'one'), event('fail', A, { nesting: 0 })];
    const remarks = ['a.test.ts: broke off'];
    assert.deepEqual(countNodeEvents(events, ['a.test.ts']), { passed: 1, failed: 1, remarks });
  });

  test('takes a file without tests as a failure, whether the runner passes or forgets it', () => {
    const events = [event('pass', 'one'), event('pass', B, { nesting: 0, file: B })];
    const { passed, failed } = countNodeEvents(events, ['a.test.ts', 'b.test.ts', 'c.test.ts']);
    assert.deepEqual([passed, failed], [1, 2]);
  });

  test('takes no test files at all as a failure', () => {
    assert.equal(countNodeEvents([], []).failed, 1);
  });
});

describe('countBrowserFiles', () => {
  test('adds the files up', () => {
    const results = [
      { file: A, passed: 2, failed: 1, errors: [] },
      { file: B, passed: 3, failed: 0, errors: [] },
    ];
    assert.deepEqual(countBrowserFiles(results, ['a.test.ts', 'b.test.ts']), {
      passed: 5,
      failed: 1,
      remarks: [],
    });
  });

  test('takes a file that did not load as a failure, and says why', () => {
    const results = [{ file: A, passed: 0, failed: 0, errors: ['could not import'] }];
    const remarks = ['a.test.ts: could not import'];
    assert.deepEqual(countBrowserFiles(results, ['a.test.ts']), { passed: 0, failed: 1, remarks });
  });

  test('counts an error outside the tests once, be it shown by a failed test or not', () => {
    const file = { file: A, passed: 1, errors: ['late'] };
    assert.equal(countBrowserFiles([{ ...file, failed: 0 }], [A]).failed, 1);
    assert.equal(countBrowserFiles([{ ...file, failed: 1 }], [A]).failed, 1);
  });

  test('takes files without tests, files that were not run and no files at all as failures', () => {
    const empty = { file: A, passed: 0, failed: 0, errors: [] };
    assert.equal(countBrowserFiles([empty], [A, B]).failed, 2);
    assert.equal(countBrowserFiles([], []).failed, 1);
  });
});

test('total adds counts and keeps all remarks', () => {
  const counts = [{ passed: 2, failed: 0, remarks: [] }, failure('a'), failure('b')];
  assert.deepEqual(total(counts), { passed: 2, failed: 2, remarks: ['a', 'b'] });
});
