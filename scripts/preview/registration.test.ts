import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { elementsAtLaunch, flatten } from './registration.ts';

const LAUNCH = { mode: 'normal', learnerId: 'l-1', learnerName: 'Doe, Jane' } as const;

describe('elementsAtLaunch', () => {
  test('the first launch is ab-initio, for credit and without time', () => {
    assert.deepEqual(elementsAtLaunch('scorm2004', LAUNCH), {
      'cmi.learner_id': 'l-1',
      'cmi.learner_name': 'Doe, Jane',
      'cmi.credit': 'credit',
      'cmi.mode': 'normal',
      'cmi.entry': 'ab-initio',
      'cmi.total_time': 'PT0S',
    });
  });

  test('a suspended attempt is resumed with its data, but for exit and session_time', () => {
    const stored = {
      'cmi.core.exit': 'suspend',
      'cmi.core.entry': 'ab-initio',
      'cmi.core.session_time': '00:05:00',
      'cmi.core.total_time': '00:05:00',
      'cmi.core.lesson_status': 'incomplete',
      'cmi.suspend_data': 'abc',
    };
    const elements = elementsAtLaunch('scorm12', LAUNCH, stored);
    assert.equal(elements['cmi.core.entry'], 'resume');
    assert.equal(elements['cmi.suspend_data'], 'abc');
    assert.equal(elements['cmi.core.lesson_status'], 'incomplete');
    assert.equal(elements['cmi.core.total_time'], '00:05:00');
    assert.equal('cmi.core.exit' in elements, false);
    assert.equal('cmi.core.session_time' in elements, false);
  });

  test('in 2004 an attempt that was not suspended starts again without data', () => {
    const elements = elementsAtLaunch('scorm2004', LAUNCH, {
      'cmi.exit': 'normal',
      'cmi.suspend_data': 'abc',
    });
    assert.equal(elements['cmi.entry'], 'ab-initio');
    assert.equal('cmi.suspend_data' in elements, false);
  });

  test('in 1.2 the data stay without suspend too, and entry is empty', () => {
    const elements = elementsAtLaunch('scorm12', LAUNCH, { 'cmi.suspend_data': 'abc' });
    assert.equal(elements['cmi.core.entry'], '');
    assert.equal(elements['cmi.suspend_data'], 'abc');
  });

  test('review gives no credit', () => {
    const elements = elementsAtLaunch('scorm12', { ...LAUNCH, mode: 'review' });
    assert.equal(elements['cmi.core.lesson_mode'], 'review');
    assert.equal(elements['cmi.core.credit'], 'no-credit');
  });
});

test('flatten names elements as SetValue does and leaves out what is empty', () => {
  const model = {
    cmi: { core: { score: { raw: '80', min: '' } }, interactions: { 0: { id: 'q' } }, objectives: {} },
  };
  assert.deepEqual(flatten(model), { 'cmi.core.score.raw': '80', 'cmi.interactions.0.id': 'q' });
});
