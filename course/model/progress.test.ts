import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { noProgress, reduce, type LearnerEvent, type Progress } from './progress.ts';

const after = (...events: LearnerEvent[]): Progress => events.reduce(reduce, noProgress);
const start: LearnerEvent = { type: 'started-quiz', quiz: 9, seed: 5, drawn: [1, 2] };
const answer = (question: number, quiz?: number): LearnerEvent => ({
  type: 'answered',
  question,
  response: ['b'],
  result: 'correct',
  ...(quiz === undefined ? {} : { quiz }),
});

describe('progress', () => {
  test('a lesson that is done stays done when it is opened again', () => {
    const progress = after({ type: 'finished-lesson', lesson: 3 }, { type: 'visited', lesson: 3 });
    assert.equal(progress.lessons.get(3), 'done');
  });

  test('an event that changes nothing returns the same value, so that nothing is saved', () => {
    const progress = after({ type: 'went', location: 'a/b' }, { type: 'finished-lesson', lesson: 3 });
    assert.equal(reduce(progress, { type: 'went', location: 'a/b' }), progress);
    assert.equal(reduce(progress, { type: 'visited', lesson: 3 }), progress);
    assert.equal(reduce(progress, { type: 'finished-quiz', quiz: 9, score: 100, passed: true }), progress);
  });

  test('every answer counts a try, in practice and in a quiz', () => {
    const progress = after(answer(1), start, answer(1, 9));
    assert.deepEqual(progress.answers.get(1), { response: ['b'], result: 'correct', tries: 2 });
    assert.deepEqual([...(progress.quizzes.get(9)?.attempt?.responses ?? [])], [[1, ['b']]]);
  });

  test('a practice answer does not touch the quiz', () => {
    assert.equal(after(start, answer(1)).quizzes.get(9)?.attempt?.responses.size, 0);
  });

  test('a later, worse attempt takes away neither the pass nor the best score', () => {
    const progress = after(start, { type: 'finished-quiz', quiz: 9, score: 90, passed: true }, start, {
      type: 'finished-quiz',
      quiz: 9,
      score: 40,
      passed: false,
    });
    const quiz = progress.quizzes.get(9);
    assert.deepEqual([quiz?.attempts, quiz?.best, quiz?.passed, quiz?.attempt?.score], [2, 90, true, 40]);
  });

  test('an attempt is finished once: asking again does not change its score', () => {
    const progress = after(start, { type: 'finished-quiz', quiz: 9, score: 50, passed: false });
    assert.equal(reduce(progress, { type: 'finished-quiz', quiz: 9, score: 100, passed: true }), progress);
  });

  test('the day of completion is that of the first time', () => {
    const progress = after({ type: 'completed', day: 2253 }, { type: 'completed', day: 2300 });
    assert.equal(progress.completedOn, 2253);
    assert.equal(reduce(progress, { type: 'completed', day: 2300 }), progress);
  });

  test('never changes the value it was given', () => {
    const before = after(start);
    reduce(before, answer(1, 9));
    assert.equal(before.answers.size, 0);
    assert.equal(before.quizzes.get(9)?.attempt?.responses.size, 0);
  });
});
