import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { measuredObjectives, performanceOf, type ActivityResult } from './activity.ts';
import { noProgress, reduce, type LearnerEvent, type Progress } from './progress.ts';

const place = { module: 'm-one', activity: 'map-it', objective: 'see-it' };
const run: ActivityResult = {
  description: 'Map your customers',
  steps: [
    ['n1', 'b'],
    ['n4', '2.5'],
  ],
  result: 'correct',
  score: 85,
  startedAt: 1,
  latency: 2,
};

describe('a run through an activity', () => {
  test('is an interaction of type performance, with the score as its first step', () => {
    assert.deepEqual(performanceOf(place, run, { earlier: 0, startedAt: 1, latency: 2 }), {
      id: 'm_one_map_it',
      type: 'performance',
      description: 'Map your customers',
      objectives: ['m_one_see_it'],
      correct: [],
      response: [
        ['score', '85'],
        ['n1', 'b'],
        ['n4', '2.5'],
      ],
      result: 'correct',
      weighting: 1,
      startedAt: 1,
      latency: 2,
    });
  });

  test('gets an id of its own when it is not the first, and no weight when nothing is right or wrong', () => {
    const unscored = { ...run, score: undefined };
    const told = performanceOf(
      place,
      { ...unscored, result: 'neutral' },
      { earlier: 2, startedAt: 1, latency: 2 },
    );
    assert.equal(told.id, 'm_one_map_it_a3');
    assert.equal(told.weighting, 0);
    assert.deepEqual(told.response, run.steps);
  });

  test('tells its objectives by ids with underscores only', () => {
    const objectives = [{ id: 'caring-part', score: 50, passed: true }, { id: 'integrity', score: 25 }]; // prettier-ignore
    assert.deepEqual(measuredObjectives(place, objectives), [
      { id: 'm_one_map_it_caring_part', score: 50, passed: true },
      { id: 'm_one_map_it_integrity', score: 25 },
    ]);
  });
});

describe('progress in an activity', () => {
  const after = (...events: LearnerEvent[]): Progress => events.reduce(reduce, noProgress);
  const did = (outcome: Extract<LearnerEvent, { type: 'practised' }>['outcome']): LearnerEvent => ({
    type: 'practised',
    activity: 7,
    outcome,
  });

  test('keeps the latest state; what was done, and the best score, stay', () => {
    const progress = after(
      did({ state: 'ab', done: true, score: 80, result: run }),
      did({ state: 'a', done: false, score: 60, result: run }),
      did({ state: 'b', done: false }),
    );
    assert.deepEqual(progress.activities.get(7), { state: 'b', done: true, best: 80, runs: 2 });
  });

  test('keeps a note until it is changed or emptied', () => {
    const written = after(did({ state: '', done: false, note: 'When …' }), did({ state: 'a', done: false }));
    assert.equal(written.notes.get(7), 'When …');
    assert.equal(reduce(written, did({ state: 'a', done: false, note: '' })).notes.size, 0);
  });

  test('is the same when nothing has changed', () => {
    const progress = after(did({ state: 'a', done: true, note: 'x' }));
    assert.equal(reduce(progress, did({ state: 'a', done: false, note: 'x' })), progress);
  });
});
