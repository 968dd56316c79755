import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { multiple, order, pairs, single } from '../testing/questions.ts';
import { interactionOf, kindOf, mark } from './kinds.ts';
import { startingOrder } from './ordering.ts';
import type { Question, Response } from './question.ts';

const cases: [title: string, question: Question, response: Response, fraction: number, result: string][] = [
  ['the right option earns all', single, ['b'], 1, 'correct'],
  ['a wrong option earns nothing', single, ['a'], 0, 'incorrect'],
  ['an option that is gone earns nothing', single, ['z'], 0, 'incorrect'],
  ['all right options and no other earn all', multiple, ['a', 'c'], 1, 'correct'],
  ['half of the right options earn half', multiple, ['a'], 0.5, 'partly'],
  ['a wrong tick costs what a right one earns', multiple, ['a', 'b', 'c'], 0.5, 'partly'],
  ['ticking everything earns nothing', multiple, ['a', 'b', 'c', 'd'], 0, 'incorrect'],
  ['only wrong ticks do not go below nothing', multiple, ['b', 'd'], 0, 'incorrect'],
  ['the right order earns all', order, ['a', 'b', 'c', 'd'], 1, 'correct'],
  ['two items swapped earn nothing', order, ['b', 'a', 'c', 'd'], 0, 'incorrect'],
  ['a part of an order earns nothing', order, ['a', 'b', 'c'], 0, 'incorrect'],
  ['every right pair earns its share', pairs, ['1.a', '2.b', '3.b'], 2 / 3, 'partly'],
  ['all pairs right earn all', pairs, ['1.a', '2.b', '3.a'], 1, 'correct'],
  ['a pair given twice counts once', pairs, ['1.a', '1.a', '1.a'], 1 / 3, 'partly'],
];

describe('marking', () => {
  for (const [title, question, response, fraction, result] of cases) {
    test(`${question.kind}: ${title}`, () => {
      assert.deepEqual(mark(question, response), { fraction, result });
    });
  }

  test('any response to any kind gives a fraction from 0 to 1 and never throws', () => {
    const ids = fc.array(fc.oneof(fc.constantFrom('a', 'b', 'c', '1.a', '2.b'), fc.string()), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.constantFrom<Question>(single, multiple, order, pairs), ids, (question, response) => {
        const { fraction } = mark(question, response);
        assert.ok(fraction >= 0 && fraction <= 1);
      }),
    );
  });

  for (const question of [single, multiple, order, pairs]) {
    test(`${question.kind}: its key earns everything and lacks nothing`, () => {
      const key = kindOf(question).key(question);
      assert.equal(mark(question, key).fraction, 1);
      assert.equal(kindOf(question).missing(question, key), null);
      assert.notEqual(kindOf(question).missing(question, []), null);
    });
  }
});

describe('the first order of an ordering question', () => {
  test('is a mixed but never the right order, and the same for the same seed', () => {
    for (let seed = 0; seed < 500; seed++) {
      const first = startingOrder(order, seed);
      assert.deepEqual([...first].sort(), ['a', 'b', 'c', 'd']);
      assert.notDeepEqual(first, ['a', 'b', 'c', 'd']);
      assert.deepEqual(startingOrder(order, seed), first);
    }
  });
});

describe('interactions', () => {
  const occasion = { earlier: 0, startedAt: 1_700_000_000_000, latency: 12.5 };

  test('carry ids without hyphens, the key, the response and the result', () => {
    assert.deepEqual(interactionOf({ ...single, situation: 'Dana calls.' }, ['a'], occasion), {
      id: 'mama_method_first_words',
      type: 'choice',
      description: 'What do you say? Dana calls.',
      objectives: ['mama_method_make_time'],
      correct: [['b']],
      response: [['a']],
      result: 'incorrect',
      weighting: 1,
      startedAt: 1_700_000_000_000,
      latency: 12.5,
    });
  });

  test('have a new id each time a question is answered again', () => {
    const ids = [0, 1, 2].map((earlier) => interactionOf(single, ['b'], { ...occasion, earlier }).id);
    assert.deepEqual(ids, [
      'mama_method_first_words',
      'mama_method_first_words_a2',
      'mama_method_first_words_a3',
    ]);
  });

  test('of an order and of pairs keep their structure', () => {
    const sequencing = interactionOf(order, ['b', 'a', 'c', 'd'], occasion);
    assert.equal(sequencing.type, 'sequencing');
    assert.deepEqual(sequencing.response, [['b'], ['a'], ['c'], ['d']]);
    const matching = interactionOf(pairs, ['1.a', '2.b', '3.b'], occasion);
    assert.equal(matching.type, 'matching');
    assert.deepEqual(matching.correct, [['1', 'a'], ['2', 'b'], ['3', 'a']]); // prettier-ignore
    assert.equal(matching.result, 'incorrect', 'a partly right answer is not a correct one');
  });
});
