import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scorm2004Dialect } from './scorm-calls.ts';
import { Scorm2004 } from './scorm2004.ts';
import { FakeLms, interaction, update } from './testing.ts';

const children = {
  'cmi.interactions._children':
    'id,type,objectives,timestamp,correct_responses,weighting,learner_response,result,latency,description',
};

async function start(values: Record<string, string> = {}) {
  const lms = new FakeLms(scorm2004Dialect, values);
  const scorm = new Scorm2004(lms.window, { waitMs: 0 });
  const launch = await scorm.connect();
  return { lms, scorm, launch };
}

test('reads the launch', async () => {
  const { launch } = await start({
    'cmi.learner_id': 'l1',
    'cmi.learner_name': 'Ada Lovelace',
    'cmi.learner_preference.language': 'pt-BR',
    'cmi.credit': 'credit',
    'cmi.mode': 'normal',
    'cmi.entry': 'ab-initio',
    'cmi.location': 'basics/welcome',
    'cmi.completion_status': 'completed',
    'cmi.success_status': 'failed',
    'cmi.score.raw': '40',
    'cmi.suspend_data': 'R1abc',
  });
  assert.deepEqual(launch, {
    learnerId: 'l1',
    learnerName: 'Ada Lovelace',
    language: 'pt-BR',
    mode: 'normal',
    credit: true,
    standing: { completion: 'completed', success: 'failed', score: 40 },
    location: 'basics/welcome',
    state: 'R1abc',
    fresh: false,
  });
});

for (const status of ['', 'unknown', 'not attempted']) {
  test(`sets incomplete at once when the status is "${status}"`, async () => {
    const { lms } = await start({ 'cmi.completion_status': status });
    assert.deepEqual(lms.takeSets(), ['cmi.exit suspend', 'cmi.completion_status incomplete']);
  });
}

test('leaves completed alone at launch', async () => {
  const { lms } = await start({ 'cmi.completion_status': 'completed' });
  assert.deepEqual(lms.takeSets(), ['cmi.exit suspend']);
});

test('writes both statuses, the raw and the scaled score and the progress', async () => {
  const { lms, scorm } = await start();
  lms.takeSets();
  scorm.save(update({ completion: 'completed', success: 'passed', score: 85, progress: 1 }));
  assert.deepEqual(lms.takeSets(), [
    'cmi.suspend_data R1abc',
    'cmi.location basics/welcome',
    'cmi.session_time PT0H1M0S',
    'cmi.progress_measure 1',
    'cmi.completion_status completed',
    'cmi.success_status passed',
    'cmi.score.min 0',
    'cmi.score.max 100',
    'cmi.score.scaled 0.85',
    'cmi.score.raw 85',
  ]);
});

test('never takes the progress back, even that of an earlier session', async () => {
  const { lms, scorm } = await start({ 'cmi.progress_measure': '0.6' });
  scorm.save(update({ progress: 0.5 }));
  assert.equal(lms.values.get('cmi.progress_measure'), '0.6');
  scorm.save(update({ progress: 0.75 }));
  scorm.save(update({ progress: 0.7 }));
  assert.equal(lms.values.get('cmi.progress_measure'), '0.75');
});

test('never takes completed or passed back', async () => {
  const { lms, scorm } = await start();
  scorm.save(update({ completion: 'completed', success: 'passed' }));
  scorm.save(update({ completion: 'incomplete', success: 'failed' }));
  assert.equal(lms.values.get('cmi.completion_status'), 'completed');
  assert.equal(lms.values.get('cmi.success_status'), 'passed');
});

test('writes an interaction in the order id, type, rest', async () => {
  const { lms, scorm } = await start(children);
  scorm.save(update());
  lms.takeSets();
  scorm.save(update({}, { interactions: [interaction()] }));
  assert.deepEqual(lms.takeSets(), [
    'cmi.interactions.0.id basics_q1',
    'cmi.interactions.0.type choice',
    'cmi.interactions.0.objectives.0.id basics_see',
    'cmi.interactions.0.timestamp 2026-01-31T09:30:00.12Z',
    'cmi.interactions.0.correct_responses.0.pattern b',
    'cmi.interactions.0.weighting 1',
    'cmi.interactions.0.learner_response a',
    'cmi.interactions.0.result incorrect',
    'cmi.interactions.0.latency PT0H0M12.5S',
    'cmi.interactions.0.description What is a ripple?',
  ]);
});

test('ends with Terminate alone', async () => {
  const { lms, scorm } = await start();
  assert.equal(scorm.close(update()), true);
  assert.equal(lms.calls.at(-1), 'Terminate');
  assert.ok(!lms.calls.includes('Commit'));
});
