import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  amount,
  everyKind,
  gap,
  groups,
  multiple,
  order,
  pairs,
  phrases,
  ratings,
  reflection,
  single,
  statement,
} from '../testing/questions.ts';
import { interactionsOf, kindOf, mark } from './kinds.ts';
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
  ['the same tick twice counts once', multiple, ['a', 'a'], 0.5, 'partly'],
  ['what is so earns all', statement, ['f'], 1, 'correct'],
  ['the opposite earns nothing', statement, ['t'], 0, 'incorrect'],
  ['anything else earns nothing', statement, ['false'], 0, 'incorrect'],
  ['the right order earns all', order, ['a', 'b', 'c', 'd'], 1, 'correct'],
  ['two items swapped earn nothing', order, ['b', 'a', 'c', 'd'], 0, 'incorrect'],
  ['a part of an order earns nothing', order, ['a', 'b', 'c'], 0, 'incorrect'],
  ['every right pair earns its share', pairs, ['1.a', '2.b', '3.b'], 2 / 3, 'partly'],
  ['all pairs right earn all', pairs, ['1.a', '2.b', '3.a'], 1, 'correct'],
  ['a pair given twice counts once', pairs, ['1.a', '1.a', '1.a'], 1 / 3, 'partly'],
  ['every item in its group earns its share', groups, ['1.x', '2.x', '3.x'], 2 / 3, 'partly'],
  ['all items in their groups earn all', groups, ['1.x', '2.y', '3.x'], 1, 'correct'],
  ['an item in two groups at once earns its share only', groups, ['1.x', '1.y', '2.y'], 2 / 3, 'partly'],
  ['an accepted answer earns all', gap, ['meeting of minds'], 1, 'correct'],
  ['a known mistake earns nothing', gap, ['Acknowledge'], 0, 'incorrect'],
  ['any other answer earns nothing', gap, ['make time'], 0, 'incorrect'],
  ['a number within the range earns all', amount, ['3'], 1, 'correct'],
  ['the ends of the range belong to it', amount, ['2,5'], 1, 'correct'],
  ['a number outside of the range earns nothing', amount, ['4.1'], 0, 'incorrect'],
  ['what is no number earns nothing', amount, ['some'], 0, 'incorrect'],
  ['all right phrases and no other earn all', phrases, ['a', 'c'], 1, 'correct'],
  ['a wrong phrase costs what a right one earns', phrases, ['a', 'b', 'c'], 0.5, 'partly'],
  ['only a wrong phrase earns nothing', phrases, ['b'], 0, 'incorrect'],
];

describe('marking', () => {
  for (const [title, question, response, fraction, result] of cases) {
    test(`${question.kind}: ${title}`, () => {
      assert.deepEqual(mark(question, response), { fraction, result });
    });
  }

  for (const [question, response] of [
    [ratings, ['1.5', '2.1']],
    [reflection, ['Nothing!']],
  ] as const) {
    // prettier-ignore
    test(`${question.kind}: nothing is right or wrong`, () => {
      assert.deepEqual(mark(question, response), { fraction: null, result: 'neutral' });
      assert.deepEqual(mark(question, []), { fraction: null, result: 'neutral' });
    });
  }

  test('any response to any kind gives a fraction from 0 to 1 or none, and never throws', () => {
    const entry = fc.oneof(
      fc.constantFrom('a', 'b', 'c', 't', '1.a', '2.b', '1.x', '1.5', '3', '', ',', '.', '-', '1,234', '𝔘'),
      fc.string({ unit: 'binary' }),
    );
    const responses = fc.array(entry, { maxLength: 6 });
    fc.assert(
      fc.property(fc.constantFrom(...everyKind), responses, (question, response) => {
        const { fraction, result } = mark(question, response);
        assert.ok(fraction === null ? result === 'neutral' : fraction >= 0 && fraction <= 1);
        kindOf(question).missing(question, response);
        for (const { id } of interactionsOf(question, response, occasion)) assert.match(id, /^\w{1,250}$/);
      }),
    );
  });

  for (const question of everyKind) {
    test(`${question.kind}: its key earns everything and lacks nothing`, () => {
      const key = kindOf(question).key(question);
      assert.ok([1, null].includes(mark(question, key).fraction));
      assert.equal(kindOf(question).missing(question, key), null);
      assert.notEqual(kindOf(question).missing(question, []), null);
    });
  }

  const incomplete: [question: Question, response: Response, missing: string][] = [
    [groups, ['1.x', '2.y'], 'sort-all'],
    [gap, [' '], 'write-answer'],
    [amount, [' '], 'write-number'],
    [amount, ['a few'], 'not-a-number'],
    [ratings, ['1.3'], 'rate-all'],
    [ratings, ['1.3', '2.6'], 'rate-all'],
    [reflection, [' \n'], 'write-answer'],
    [reflection, ['x'.repeat(51)], 'too-long'],
  ];
  for (const [question, response, missing] of incomplete) {
    test(`${question.kind}: ${JSON.stringify(response).slice(0, 20)} cannot be marked yet: ${missing}`, () => {
      assert.equal(kindOf(question).missing(question, response), missing);
    });
  }

  test('counts the length of a text in characters as people do', () => {
    assert.equal(kindOf(reflection).missing(reflection, ['😀'.repeat(50)]), null);
  });
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

const occasion = { earlier: 0, startedAt: 1_700_000_000_000, latency: 12.5 };

describe('interactions', () => {
  const only = (question: Question, response: Response) => {
    const [first, ...others] = interactionsOf(question, response, occasion);
    assert.ok(first && others.length === 0);
    return first;
  };

  test('carry ids without hyphens, the key, the response and the result', () => {
    assert.deepEqual(only({ ...single, situation: 'Dana calls.' }, ['a']), {
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
    const ids = [0, 1, 2].map((earlier) => interactionsOf(single, ['b'], { ...occasion, earlier })[0]?.id);
    assert.deepEqual(ids, [
      'mama_method_first_words',
      'mama_method_first_words_a2',
      'mama_method_first_words_a3',
    ]);
  });

  test('of an order, of pairs and of groups keep their structure', () => {
    const sequencing = only(order, ['b', 'a', 'c', 'd']);
    assert.equal(sequencing.type, 'sequencing');
    assert.deepEqual(sequencing.response, [['b'], ['a'], ['c'], ['d']]);
    const matching = only(pairs, ['1.a', '2.b', '3.b']);
    assert.equal(matching.type, 'matching');
    assert.deepEqual(matching.correct, [['1', 'a'], ['2', 'b'], ['3', 'a']]); // prettier-ignore
    assert.equal(matching.result, 'incorrect', 'a partly right answer is not a correct one');
    const sorting = only(groups, ['1.x', '2.x', '3.x']);
    assert.equal(sorting.type, 'matching');
    assert.deepEqual(sorting.response, [['1', 'x'], ['2', 'x'], ['3', 'x']]); // prettier-ignore
  });

  test('of a written answer carry the text as it was typed, and one spelling as the key', () => {
    const { type, correct, response } = only(gap, ['Meting of  minds, of course']);
    assert.deepEqual(
      [type, correct, response],
      ['fill-in', [['Meeting of minds']], [['Meting of  minds, of course']]],
    );
  });

  test('of a number carry it as a decimal and the range as its ends; a single value as one', () => {
    const { type, correct, response } = only(amount, ['2,75 minutes']);
    assert.deepEqual([type, correct, response], ['numeric', [['2.5', '4']], [['2.75']]]);
    assert.deepEqual(only({ ...amount, value: 1234.5 }, ['1 234,50']).correct, [['1234.5']]);
  });

  test('leave out a number that is too great for an LMS', () => {
    assert.deepEqual(only(amount, ['100 000']), { ...only(amount, ['9']), response: [] });
  });

  test('of a rating are one for each statement, neither right nor wrong, without weight', () => {
    const told = interactionsOf(ratings, ['1.4', '2.2'], { ...occasion, earlier: 1 });
    assert.deepEqual(
      told.map(({ id, type, description, correct, response, result, weighting }) => [
        id,
        type,
        description,
        correct,
        response,
        result,
        weighting,
      ]),
      [
        ['mama_method_your_team__1_a2', 'likert', 'Statement 1 What do you say?', [], [['4']], 'neutral', 0],
        ['mama_method_your_team__2_a2', 'likert', 'Statement 2 What do you say?', [], [['2']], 'neutral', 0],
      ],
    );
  });

  test('do not exist of a private text', () => {
    assert.deepEqual(interactionsOf(reflection, ['My secret.'], occasion), []);
  });
});
