import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { pack, STATE_LIMIT, unpack } from './packed-state.ts';
import { noProgress, type Answer, type Progress, type QuizProgress } from './progress.ts';

const key = fc.integer({ min: 1, max: 5000 });
const response = fc.array(fc.constantFrom('a', 'b', 'c', 'd', '1.a', '2.b'), { maxLength: 5 });
const plain = { noNullPrototype: true };
const answer: fc.Arbitrary<Answer> = fc.record(
  {
    response,
    result: fc.constantFrom('correct', 'partly', 'incorrect'),
    tries: fc.integer({ min: 1, max: 200 }),
  },
  plain,
);
const attempt = fc
  .record({
    seed: fc.integer({ min: 0, max: 2 ** 20 - 1 }),
    score: fc.option(fc.nat(100)),
    answers: fc.uniqueArray(
      fc.tuple(key, fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 3 })),
      {
        maxLength: 20,
        selector: ([k]) => k,
      },
    ),
    open: fc.constantFrom([], [6001, 6002]),
  })
  .map(({ seed, score, answers, open }) => ({
    seed,
    score,
    drawn: [...answers.map(([k]) => k), ...open],
    responses: new Map(answers),
  }));
const quiz: fc.Arbitrary<QuizProgress> = fc.record(
  { attempts: fc.nat(50), best: fc.option(fc.nat(100)), passed: fc.boolean(), attempt: fc.option(attempt) },
  plain,
);
const mapOf = <T>(value: fc.Arbitrary<T>, maxLength: number) =>
  fc
    .uniqueArray(fc.tuple(key, value), { maxLength, selector: ([k]) => k })
    .map((entries) => new Map(entries));
const progress: fc.Arbitrary<Progress> = fc.record({
  location: fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.constant('mama-method/make-time')),
  lessons: mapOf(fc.constantFrom('visited', 'done'), 60),
  answers: mapOf(answer, 60),
  quizzes: mapOf(quiz, 3),
});

const sorted = (value: Progress) => ({
  location: value.location,
  lessons: [...value.lessons].sort(([a], [b]) => a - b),
  answers: [...value.answers].sort(([a], [b]) => a - b),
  quizzes: [...value.quizzes].sort(([a], [b]) => a - b),
});

/** The whole course as it is planned: 50 lessons, 170 questions answered twice, nine quizzes finished. */
function wholeCourse(questions = 170): Progress {
  const keys = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i);
  const drawn = keys(100, 20);
  return {
    location: 'mama-method/act-and-follow-up',
    lessons: new Map(keys(1, 50).map((k) => [k, 'done'])),
    answers: new Map(
      keys(100, questions).map((k) => [k, { response: ['c', 'a'], result: 'partly', tries: 2 }]),
    ),
    quizzes: new Map(
      keys(60, 9).map((k) => [
        k,
        {
          attempts: 3,
          best: 95,
          passed: true,
          attempt: { seed: 2 ** 20 - 1, score: 95, drawn, responses: new Map(drawn.map((q) => [q, ['b']])) },
        },
      ]),
    ),
  };
}

describe('the packed state', () => {
  test('gives back any progress as it was', () => {
    fc.assert(
      fc.property(progress, (value) => {
        const { text, shed } = pack(value, Infinity);
        assert.deepEqual(shed, []);
        assert.match(text, /^[\x20-\x7e]*$/, 'ASCII only');
        assert.deepEqual(sorted(unpack(text)), sorted(value));
      }),
    );
  });

  test('of the whole course fits into the smallest limit of all standards', () => {
    const { text, shed } = pack(wholeCourse());
    assert.deepEqual(shed, []);
    assert.ok(text.length <= STATE_LIMIT, `${text.length} characters`);
  });

  test('that would be too long leaves out the least valuable part, says so, and keeps passes and lessons', () => {
    const value = wholeCourse(1200);
    const { text, shed } = pack(value);
    assert.ok(text.length <= STATE_LIMIT);
    assert.deepEqual(shed, ['responses', 'answers']);
    assert.deepEqual(sorted(unpack(text)).lessons, sorted(value).lessons);
    assert.deepEqual(unpack(text).quizzes.get(60), value.quizzes.get(60));
  });

  test('that was cut off keeps every whole section: a pass outlives the rest', () => {
    const { text } = pack(wholeCourse());
    const cut = unpack(text.slice(0, -10));
    assert.equal(cut.quizzes.get(60)?.passed, true);
    assert.equal(cut.location, '');
    assert.equal(cut.lessons.size, 50);
  });

  test('never throws and never makes up a pass, whatever comes back', () => {
    const { text } = pack({ ...wholeCourse(), quizzes: new Map() });
    const damaged = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.nat(text.length).map((at) => text.slice(0, at)),
      fc
        .tuple(fc.nat(text.length - 1), fc.string({ minLength: 1, maxLength: 4 }))
        .map(([at, bytes]) => text.slice(0, at) + bytes + text.slice(at + bytes.length)),
      fc.string({ maxLength: 200 }).map((body) => `R1${body}`),
    );
    fc.assert(
      fc.property(damaged, (state) => {
        const read = unpack(state);
        assert.ok(![...read.quizzes.values()].some((quiz) => quiz.passed));
      }),
      { numRuns: 2000 },
    );
  });

  test('of a megabyte of noise is nothing', () => {
    assert.deepEqual(unpack('R1' + 'Q~!'.repeat(350_000)), noProgress);
  });

  test('skips sections it does not know, so that an older release opens a newer state', () => {
    const { text } = pack(wholeCourse());
    assert.deepEqual(sorted(unpack(text.replace('R1', 'R1Zfuture!'))), sorted(wholeCourse()));
  });
});

describe('states of released versions', () => {
  // These texts are stored in LMSs. They may be added to, never changed.
  const released: [version: string, text: string, expected: Progress][] = [
    [
      '0.1.0',
      'R1QBoBC4CBBgy4DADUDa,cWAjBALn!VDBBBBBAB4!ACKGBbBEH1.a,2.brw!LXmama-method/acknowledgeau!',
      {
        location: 'mama-method/acknowledge',
        lessons: new Map([[1, 'done'], [2, 'done'], [3, 'visited']]), // prettier-ignore
        answers: new Map([
          [10, { response: ['b'], result: 'correct', tries: 2 }],
          [11, { response: ['1.a', '2.b'], result: 'partly', tries: 1 }],
        ]),
        quizzes: new Map([
          [
            40,
            {
              attempts: 2,
              best: 87,
              passed: true,
              attempt: {
                seed: 123456,
                score: null,
                drawn: [20, 22, 35],
                responses: new Map([[20, ['a', 'c']]]),
              },
            },
          ],
        ]),
      },
    ],
  ];
  for (const [version, text, expected] of released) {
    test(`${version} is still read`, () => assert.deepEqual(unpack(text), expected));
  }
});
