import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { stillToDo } from './completion.ts';
import { noProgress, type Progress } from './progress.ts';
import { reportOf } from './report.ts';

const quiz = (passed: boolean) => ({ attempts: 1, best: passed ? 90 : 10, passed, attempt: null });
const course = {
  modules: [{ lessons: [{ key: 1 }, { key: 2 }], quiz: { key: 3 } }, { lessons: [{ key: 4 }, { key: 5 }] }],
};

describe('what is still to do', () => {
  test('are the quizzes, and the lessons of modules without one, in the order of the course', () => {
    assert.deepEqual(stillToDo(course, noProgress), [3, 4, 5]);
  });

  test('does not hold what is done', () => {
    const progress = {
      ...noProgress,
      lessons: new Map([[4, 'done' as const]]),
      quizzes: new Map([[3, quiz(true)]]),
    };
    assert.deepEqual(stillToDo(course, progress), [5]);
  });

  test('is nothing exactly if the report says completed', () => {
    const progress: fc.Arbitrary<Progress> = fc.record({
      location: fc.constant(''),
      answers: fc.constant(new Map()),
      activities: fc.constant(new Map()),
      notes: fc.constant(new Map()),
      lessons: fc
        .array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom('visited' as const, 'done' as const)))
        .map((entries) => new Map(entries)),
      quizzes: fc.boolean().map((passed) => new Map([[3, quiz(passed)]])),
    });
    fc.assert(
      fc.property(progress, (value) => {
        const { completion } = reportOf(course, value);
        assert.equal(stillToDo(course, value).length === 0, completion === 'completed');
      }),
    );
  });
});
