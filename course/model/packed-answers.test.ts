import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { sectionOf } from './packed-answers.ts';
import { pack, unpack } from './packed-state.ts';
import { noProgress, type Answer, type Progress } from './progress.ts';

const result = fc.constantFrom<Answer['result'][]>('correct', 'partly', 'incorrect');
const letter = fc.constantFrom(...'abcdefghij');
/** Responses as questions make them, near the edges of what is packed densely. */
const response = fc.oneof(
  letter.map((one) => [one]),
  fc.uniqueArray(letter, { minLength: 1, maxLength: 9 }),
  fc.array(letter, { minLength: 1, maxLength: 9 }).map((all) => all.map((one, n) => `${n + 1}.${one}`)),
  fc.constantFrom(['1.b', '3.a'], ['2.a', '1.b'], ['t'], ['12'], ['ab'], ['1.'], ['1.ab'], ['A']),
);
const answer: fc.Arbitrary<Answer> = fc.record(
  { response, result, tries: fc.integer({ min: 1, max: 6 }) },
  { noNullPrototype: true },
);
const answers = fc.dictionary(fc.nat(7).map(String), answer).map((all) => {
  return new Map(Object.entries(all).map(([key, one]) => [Number(key), one]));
});

/** Progress whose quiz asks what has been answered elsewhere, too. */
const progress: fc.Arbitrary<Progress> = fc.tuple(answers, answers).map(([latest, earlier]) => {
  const drawn = [0, 1, 2, 3, 4, 5, 6, 7];
  const responses = new Map(
    drawn.flatMap((key) => {
      const given = (key % 2 === 0 ? latest : earlier).get(key)?.response;
      return given ? [[key, given] as const] : [];
    }),
  );
  const attempt = { seed: 5, score: null, drawn, responses };
  const quizzes = new Map([[60, { attempts: 1, best: null, passed: false, attempt }]]);
  return { ...noProgress, answers: latest, quizzes };
});

describe('answers in the packed state', () => {
  test('come back as they were, densely packed or not, and so do those of a quiz', () => {
    fc.assert(
      fc.property(progress, (value) => {
        assert.deepEqual(unpack(pack(value).text), value);
      }),
    );
  });

  for (const [response, section] of [
    [['a'], 'B'],
    [['e'], 'B'],
    [['f'], 'C'],
    [['a', 'c'], 'C'],
    [['1.b', '2.a', '3.h'], 'C'],
    [['1.b', '3.a'], 'A'],
    [['i', 'a'], 'A'],
    [['t'], 'A'],
    [['12.5'], 'A'],
    [[], 'A'],
  ] as const) {
    test(`of ${JSON.stringify(response)} are in section ${section}`, () => {
      assert.equal(sectionOf({ response, result: 'correct', tries: 1 }), section);
    });
  }

  test('are in section A after more than four tries', () => {
    assert.equal(sectionOf({ response: ['a'], result: 'correct', tries: 4 }), 'B');
    assert.equal(sectionOf({ response: ['a'], result: 'correct', tries: 5 }), 'A');
  });

  test('of a quiz are asked again where the section with them was damaged, and the pass stays', () => {
    const attempt = { seed: 5, score: 90, drawn: [1, 2], responses: new Map([[1, ['a']], [2, ['b']]]) }; // prettier-ignore
    const value: Progress = {
      ...noProgress,
      answers: new Map([[1, { response: ['a'], result: 'correct', tries: 1 }]]),
      quizzes: new Map([[60, { attempts: 1, best: 90, passed: true, attempt }]]),
    };
    const { text } = pack(value);
    const damaged = unpack(text.replace(/!B[^!]*!/, '!Bxxxx!')).quizzes.get(60);
    assert.equal(damaged?.passed, true);
    assert.deepEqual(damaged?.attempt?.responses, new Map([[2, ['b']]]));
  });
});
