import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Answer } from './progress.ts';
import { drawRetrieval } from './retrieval.ts';
import { bank } from './testing/questions.ts';

const pool = ['m', 'n', 'o'].flatMap((module, i) =>
  bank(6, ['one']).map((question) => ({ ...question, module, key: 10 * i + question.key })),
);
const answer = (result: Answer['result']): Answer => ({ response: ['a'], result, tries: 1 });
const seeds = Array.from({ length: 50 }, (_, seed) => seed);

describe('questions that bring earlier modules back', () => {
  test('are two, of different modules where all are alike', () => {
    for (const seed of seeds) {
      const drawn = drawRetrieval(pool, new Map(), seed);
      assert.equal(new Set(drawn.map((key) => Math.floor(key / 10))).size, 2);
    }
  });

  test('are those answered wrong or partly right before any others', () => {
    const answers = new Map([
      [1, answer('correct')],
      [2, answer('incorrect')],
      [3, answer('partly')],
    ]);
    for (const seed of seeds) assert.deepEqual(drawRetrieval(pool, answers, seed).sort(), [2, 3]);
  });

  test('are those not answered yet before those answered right', () => {
    const answers = new Map(
      pool.filter(({ key }) => key !== 4 && key !== 15).map(({ key }) => [key, answer('correct')]),
    );
    for (const seed of seeds) assert.deepEqual(drawRetrieval(pool, answers, seed).sort(), [15, 4]);
  });

  test('come out the same for the same seed, and differ with it', () => {
    assert.deepEqual(drawRetrieval(pool, new Map(), 3), drawRetrieval(pool, new Map(), 3));
    assert.ok(new Set(seeds.map((seed) => drawRetrieval(pool, new Map(), seed).join())).size > 20);
  });

  test('are as many as there are', () => {
    assert.deepEqual(drawRetrieval(pool.slice(0, 1), new Map(), 1), [1]);
    assert.deepEqual(drawRetrieval([], new Map(), 1), []);
  });
});
