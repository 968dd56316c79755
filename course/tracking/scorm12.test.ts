import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scorm12Dialect } from './scorm-calls.ts';
import { lessonStatus, Scorm12, standingOf } from './scorm12.ts';
import { FakeLms, interaction, update } from './testing.ts';

const STATUS = 'cmi.core.lesson_status';
const children = { 'cmi.interactions._children': 'id,objectives,time,type,correct_responses,result' };

async function start(values: Record<string, string> = {}) {
  const lms = new FakeLms(scorm12Dialect, values);
  const scorm = new Scorm12(lms.window, { waitMs: 0 });
  const launch = await scorm.connect();
  return { lms, scorm, launch };
}

test('maps completion and success to the one status of SCORM 1.2', () => {
  const rows = [
    ['unknown', 'unknown', ''],
    ['incomplete', 'unknown', 'incomplete'],
    ['incomplete', 'passed', 'incomplete'],
    ['incomplete', 'failed', 'failed'],
    ['completed', 'unknown', 'completed'],
    ['completed', 'passed', 'passed'],
    ['completed', 'failed', 'failed'],
  ] as const;
  for (const [completion, success, status] of rows)
    assert.equal(lessonStatus({ completion, success }), status);
});

test('reads completion and success from a status', () => {
  const rows = [
    ['passed', 'completed', 'passed'],
    ['completed', 'completed', 'unknown'],
    ['failed', 'incomplete', 'failed'],
    ['incomplete', 'incomplete', 'unknown'],
    ['not attempted', 'incomplete', 'unknown'],
    ['browsed', 'incomplete', 'unknown'],
    ['', 'unknown', 'unknown'],
  ] as const;
  for (const [status, completion, success] of rows)
    assert.deepEqual(standingOf(status), { completion, success });
});

test('reads the launch', async () => {
  const { launch } = await start({
    'cmi.core.student_id': 'l1',
    'cmi.core.student_name': 'Lovelace, Ada',
    'cmi.student_preference.language': 'de',
    'cmi.core.lesson_location': 'basics/welcome',
    'cmi.core.entry': '',
    'cmi.core.lesson_status': 'passed',
    'cmi.core.score.raw': '80',
    'cmi.suspend_data': 'R1abc',
  });
  assert.deepEqual(launch, {
    learnerId: 'l1',
    learnerName: 'Ada Lovelace',
    language: 'de',
    mode: 'normal',
    credit: true,
    standing: { completion: 'completed', success: 'passed', score: 80 },
    location: 'basics/welcome',
    state: 'R1abc',
    fresh: false,
  });
});

for (const status of ['', 'not attempted', 'browsed']) {
  test(`sets incomplete at once when the status is "${status}"`, async () => {
    const { lms } = await start({ [STATUS]: status });
    assert.deepEqual(lms.takeSets(), ['cmi.core.exit suspend', `${STATUS} incomplete`]);
  });
}

for (const status of ['incomplete', 'failed', 'completed', 'passed']) {
  test(`leaves the status ${status} alone at launch`, async () => {
    const { lms } = await start({ [STATUS]: status });
    assert.deepEqual(lms.takeSets(), ['cmi.core.exit suspend']);
  });
}

test('writes a first save in full, then only what has changed', async () => {
  const { lms, scorm } = await start();
  lms.takeSets();
  assert.equal(scorm.save(update({ score: 80 })), true);
  assert.deepEqual(lms.takeSets(), [
    'cmi.suspend_data R1abc',
    'cmi.core.lesson_location basics/welcome',
    'cmi.core.session_time 0000:01:00.00',
    'cmi.core.score.min 0',
    'cmi.core.score.max 100',
    'cmi.core.score.raw 80',
  ]);
  assert.equal(scorm.save(update({ score: 80 }, { sessionSeconds: 61 })), true);
  assert.deepEqual(lms.takeSets(), ['cmi.core.session_time 0000:01:01.00']);
});

test('writes an interaction in the order id, type, rest, with the words of SCORM 1.2', async () => {
  const { lms, scorm } = await start(children);
  scorm.save(update());
  lms.takeSets();
  const startedAt = new Date(2026, 0, 31, 9, 5, 7).getTime();
  scorm.save(update({}, { interactions: [interaction({ startedAt })] }));
  assert.deepEqual(lms.takeSets(), [
    'cmi.interactions.0.id basics_q1',
    'cmi.interactions.0.type choice',
    'cmi.interactions.0.objectives.0.id basics_see',
    'cmi.interactions.0.time 09:05:07',
    'cmi.interactions.0.correct_responses.0.pattern b',
    'cmi.interactions.0.result wrong',
  ]);
});

test('keeps completed when the report turns to failed, and raises it to passed', async () => {
  const { lms, scorm } = await start({ [STATUS]: 'completed' });
  scorm.save(update({ completion: 'completed', success: 'failed' }));
  assert.equal(lms.values.get(STATUS), 'completed');
  scorm.save(update({ completion: 'completed', success: 'passed' }));
  assert.equal(lms.values.get(STATUS), 'passed');
});

test('commits, then finishes, and goes by the answer to the commit', async () => {
  for (const [odd, stored] of [
    ['LMSFinish', true],
    ['Commit', false],
  ] as const) {
    // prettier-ignore
    const { lms, scorm } = await start();
    lms.answer = (method) => (odd.endsWith(method) ? 'false' : undefined);
    assert.equal(scorm.close(update()), stored);
    assert.deepEqual(lms.calls.slice(-2), ['Commit', 'Finish']);
  }
});
