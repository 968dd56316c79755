import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ObjectiveLog } from './objective-log.ts';
import { ScormCalls, scorm12Dialect, scorm2004Dialect } from './scorm-calls.ts';
import { FakeLms } from './testing.ts';

function start(
  standard: 'scorm12' | 'scorm2004',
  values: Record<string, string> = { 'cmi.objectives._count': '0' },
) {
  const dialect = standard === 'scorm12' ? scorm12Dialect : scorm2004Dialect;
  const lms = new FakeLms(dialect, values);
  return { lms, log: new ObjectiveLog(new ScormCalls(lms.api, dialect), standard) };
}

const listen = { id: 'mama_method_make_time', score: 50, passed: false };

describe('objectives at the LMS', () => {
  test('get id, score and status in SCORM 1.2', () => {
    const { lms, log } = start('scorm12');
    log.raise([listen]);
    assert.deepEqual(lms.takeSets(), [
      'cmi.objectives.0.id mama_method_make_time',
      'cmi.objectives.0.score.min 0',
      'cmi.objectives.0.score.max 100',
      'cmi.objectives.0.score.raw 50',
      'cmi.objectives.0.status failed',
    ]);
  });

  test('get both statuses and a scaled score in SCORM 2004', () => {
    const { lms, log } = start('scorm2004');
    log.raise([{ ...listen, score: 100, passed: true }]);
    assert.deepEqual(lms.takeSets(), [
      'cmi.objectives.0.id mama_method_make_time',
      'cmi.objectives.0.score.min 0',
      'cmi.objectives.0.score.max 100',
      'cmi.objectives.0.score.raw 100',
      'cmi.objectives.0.score.scaled 1',
      'cmi.objectives.0.success_status passed',
      'cmi.objectives.0.completion_status completed',
    ]);
  });

  test('keep their places over sessions, and a better score', () => {
    const { lms, log } = start('scorm12', {
      'cmi.objectives._count': '2',
      'cmi.objectives.0.id': 'other',
      'cmi.objectives.1.id': listen.id,
      'cmi.objectives.1.score.raw': '75',
    });
    log.raise([listen, { id: 'new', score: 10, passed: false }]);
    const sets = lms.takeSets();
    assert.equal(sets[0], 'cmi.objectives.2.id new');
    assert.ok(!sets.some((set) => set.startsWith('cmi.objectives.1')), 'the worse score is not written');
    log.raise([{ ...listen, score: 80, passed: true }]);
    assert.ok(lms.takeSets().includes('cmi.objectives.1.score.raw 80'));
  });

  for (const [standard, status, changed] of [
    ['scorm12', 'cmi.objectives.0.status completed', []],
    ['scorm2004', 'cmi.objectives.0.completion_status completed', ['cmi.objectives.0.score.scaled 0.4']],
  ] as const) {
    test(`without anything to pass are measures: the latest counts, and no success is claimed (${standard})`, () => {
      const { lms, log } = start(standard);
      log.raise([{ id: 'pulse_caring', score: 75 }]);
      const first = lms.takeSets();
      assert.equal(first.at(-1), status);
      assert.ok(!first.some((set) => set.includes('success')));
      log.raise([{ id: 'pulse_caring', score: 40 }]);
      // The status has been set: what has not changed is not set again.
      assert.deepEqual(lms.takeSets(), ['cmi.objectives.0.score.raw 40', ...changed]);
      log.raise([{ id: 'pulse_caring', score: 40 }]);
      assert.deepEqual(lms.takeSets(), []);
    });
  }

  test('are written once, not with every save', () => {
    const { lms, log } = start('scorm2004');
    log.raise([listen]);
    lms.takeSets();
    log.raise([listen]);
    assert.deepEqual(lms.calls, []);
  });

  test('are left out at an LMS that does not know them', () => {
    const { lms, log } = start('scorm2004', {});
    log.raise([listen]);
    log.raise([listen]);
    assert.deepEqual(lms.takeSets(), []);
  });

  test('leave no gap when an id is refused', () => {
    const { lms, log } = start('scorm12');
    lms.answer = (method, _, value) => (method === 'SetValue' && value === listen.id ? 'false' : undefined);
    log.raise([listen, { id: 'next', score: 10, passed: false }]);
    assert.deepEqual(lms.takeSets().slice(0, 2), [
      'cmi.objectives.0.id mama_method_make_time',
      'cmi.objectives.0.id next',
    ]);
  });

  test('cost no call while there is nothing to tell', () => {
    const { lms, log } = start('scorm12');
    log.raise([]);
    assert.deepEqual(lms.calls, []);
  });
});
