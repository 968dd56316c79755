import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { pack, STATE_LIMIT, unpack } from './packed-state.ts';
import { LAST_DAY } from './day.ts';
import { NOTE_LIMIT } from './activity.ts';
import {
  noProgress,
  type ActivityProgress,
  type Answer,
  type Progress,
  type QuizProgress,
} from './progress.ts';

const key = fc.integer({ min: 1, max: 5000 });
/** What learners write, commas and all; a list of one empty text is the same as none. */
const written = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('1,5', ',', 'Größe, 😀', '~2c.', 'Q!', 'a\nb'),
);
const response = fc
  .array(fc.oneof(fc.constantFrom('a', 'b', 'c', 'd', '1.a', '2.b'), written), { maxLength: 5 })
  .filter((texts) => texts.join() !== '');
const plain = { noNullPrototype: true };
const answer: fc.Arbitrary<Answer> = fc.record(
  {
    response,
    result: fc.constantFrom('correct', 'partly', 'incorrect', 'neutral'),
    tries: fc.integer({ min: 1, max: 200 }),
  },
  plain,
);
const attempt = fc
  .record({
    seed: fc.integer({ min: 0, max: 2 ** 20 - 1 }),
    score: fc.option(fc.nat(100)),
    answers: fc.uniqueArray(
      fc.tuple(
        key,
        response.filter((texts) => texts.length > 0),
      ),
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
const activity: fc.Arbitrary<ActivityProgress> = fc.record(
  {
    state: fc.oneof(fc.constantFrom('', 'abc', 'n1b.n4a!~', 'a,b'), written),
    done: fc.boolean(),
    best: fc.option(fc.nat(100)),
    runs: fc.nat(40),
  },
  plain,
);
const mapOf = <T>(value: fc.Arbitrary<T>, maxLength: number) =>
  fc
    .uniqueArray(fc.tuple(key, value), { maxLength, selector: ([k]) => k })
    .map((entries) => new Map(entries));
const completedOn = fc.option(
  fc.nat(LAST_DAY).map((day) => ({ completedOn: day })),
  { nil: {} },
);
const progressSoFar = fc.record({
  location: fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.constant('mama-method/make-time')),
  lessons: mapOf(fc.constantFrom('visited', 'done'), 60),
  answers: mapOf(answer, 60),
  quizzes: mapOf(quiz, 3),
  activities: mapOf(activity, 20),
  notes: mapOf(written, 5),
});
const language = fc.constantFrom({}, { language: 'ar' }, { language: 'pt-BR' });
const progress: fc.Arbitrary<Progress> = fc
  .tuple(progressSoFar, completedOn, language)
  .map(([value, day, choice]) => ({ ...value, ...day, ...choice }));

const sorted = (value: Progress) => ({
  location: value.location,
  lessons: [...value.lessons].sort(([a], [b]) => a - b),
  answers: [...value.answers].sort(([a], [b]) => a - b),
  quizzes: [...value.quizzes].sort(([a], [b]) => a - b),
  activities: [...value.activities].sort(([a], [b]) => a - b),
  notes: [...value.notes].sort(([a], [b]) => a - b),
  completedOn: value.completedOn,
  language: value.language,
});

/** The whole course as it is planned: 50 lessons, 150 questions answered twice, nine quizzes finished, 20 activities. */
function wholeCourse(questions = 150): Progress {
  const keys = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i);
  const drawn = keys(100, 20);
  return {
    location: 'mama-method/act-and-follow-up',
    notes: new Map(),
    activities: new Map(
      keys(400, 20).map((k) => [k, { state: 'a0b1c2d3e4f5', done: true, best: 90, runs: 2 }]),
    ),
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

  test('has no section for the day of completion before there is one, and then one behind the quizzes', () => {
    assert.equal(pack(noProgress).text, 'R1QAZu!VAe4!AAJO!LAUk!');
    assert.equal(pack({ ...noProgress, completedOn: 2253 }).text, 'R1QAZu!DtmC43!VAe4!AAJO!LAUk!');
  });

  test('does not believe a day of completion beyond all calendars', () => {
    const text = pack({ ...noProgress, completedOn: LAST_DAY + 1 }).text;
    assert.deepEqual(unpack(text), noProgress);
  });

  test('that would be too long leaves out the least valuable part, says so, and keeps passes and lessons', () => {
    const value = wholeCourse(1200);
    const { text, shed } = pack(value);
    assert.ok(text.length <= STATE_LIMIT);
    assert.deepEqual(shed, ['responses', 'answers']);
    assert.deepEqual(sorted(unpack(text)).lessons, sorted(value).lessons);
    assert.deepEqual(unpack(text).quizzes.get(60), value.quizzes.get(60));
  });

  test('that would be too long leaves out the longest texts first, and no more than it has to', () => {
    const course = wholeCourse();
    const texts: [number, string][] = [[900, 'x'.repeat(600)], [901, 'ü'.repeat(300)], [902, 'Short.'], [903, 'y'.repeat(300)]]; // prettier-ignore
    const note = (text: string): Answer => ({ response: [text], result: 'neutral', tries: 1 });
    const answers = new Map([...course.answers, ...texts.map(([k, text]) => [k, note(text)] as const)]);
    const { text, shed } = pack({ ...course, answers });
    assert.deepEqual(shed, ['texts']);
    assert.ok(text.length <= STATE_LIMIT);
    const read = unpack(text).answers;
    assert.deepEqual(
      texts.map(([k]) => read.get(k)?.response),
      [['x'.repeat(600)], [], ['Short.'], ['y'.repeat(300)]],
      'an umlaut takes four characters',
    );
    assert.deepEqual(
      [read.get(901)?.tries, read.get(901)?.result],
      [1, 'neutral'],
      'that it was answered stays',
    );
    assert.deepEqual(read.get(100), course.answers.get(100));
  });

  test('stays within the limit whatever learners write, and never loses a pass for it', () => {
    const long = fc.array(fc.string({ unit: 'binary', minLength: 200, maxLength: 1000 }), {
      minLength: 1,
      maxLength: 2,
    });
    const answers = fc.array(fc.record({ response: long, result: fc.constantFrom('correct', 'neutral'), tries: fc.nat(9) }, plain), { maxLength: 20 }); // prettier-ignore
    fc.assert(
      fc.property(answers, fc.array(long, { maxLength: 20 }), (given: Answer[], inQuiz) => {
        const responses = new Map(inQuiz.map((texts, index) => [index + 1, texts]));
        const attempt = { seed: 1, score: null, drawn: [...responses.keys()], responses };
        const quizzes = new Map([[60, { attempts: 2, best: 85, passed: true, attempt }]]);
        const { text, shed } = pack({ ...noProgress, answers: new Map(given.entries()), quizzes });
        assert.ok(text.length <= STATE_LIMIT, `${text.length} characters`);
        const { best, passed, attempts } = unpack(text).quizzes.get(60) ?? {};
        assert.deepEqual([best, passed, attempts], [85, true, 2]);
        if (!shed.includes('attempts')) assert.deepEqual(unpack(text).quizzes, quizzes);
      }),
      { numRuns: 50 },
    );
  });

  test('that was cut off keeps every whole section: a pass outlives the rest', () => {
    const { text } = pack({ ...wholeCourse(), activities: new Map() });
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
      fc.tuple(fc.nat(text.length - 1), fc.nat(6)).map(([at, bit]) => {
        const flipped = String.fromCharCode(text.charCodeAt(at) ^ (1 << bit));
        return text.slice(0, at) + flipped + text.slice(at + 1);
      }),
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

describe('texts in the packed state', () => {
  // As the fixtures below: what is written here will lie in LMSs.
  const value: Progress = {
    ...noProgress,
    location: 'm/l',
    answers: new Map([
      [3, { response: ['1,5'], result: 'correct', tries: 1 }],
      [7, { response: ['1.4', '2.2'], result: 'neutral', tries: 2 }],
      [9, { response: ['Na ja, „später“.'], result: 'neutral', tries: 1 }],
    ]),
  };
  const text = 'R1QAZu!VAe4!ABDDG1~2c.5ee!LDm/lrb!UCHCH1.4,2.2CBgBNa ja~2c. ~201e.sp~e4.ter~201c..4l!';

  test('escape their commas; unscored answers have a section of their own, the last', () => {
    assert.equal(pack(value).text, text);
    assert.deepEqual(unpack(text), value);
  });

  test('are left out of a state without unscored answers, which is as it always was', () => {
    assert.doesNotMatch(pack(wholeCourse()).text, /!U/);
  });

  test('are lost with a damaged section, but nothing else', () => {
    const read = unpack(text.replace('Na ja', 'Na_ja'));
    assert.deepEqual([...read.answers.keys()], [3]);
    assert.equal(read.location, 'm/l');
  });
});

describe('activities in the packed state', () => {
  // As the texts above: what is written here will lie in LMSs.
  const value: Progress = {
    ...noProgress,
    activities: new Map([
      [400, { state: 'b3!a', done: true, best: 80, runs: 2 }],
      [403, { state: '', done: false, best: null, runs: 0 }],
    ]),
    notes: new Map([[403, 'Wenn Öl fehlt,\nрад помочь! 😀']]),
  };
  const text =
    'R1QAZu!VAe4!AAJO!LAUk!ECwMFxCHb3~21.aDAAAnQ!NBzMuBWenn ~tFAl fehlt,~4MtjCgBJA ~XCEFTL2iCA ~_96HApB!';

  test('have a section of their own, their notes another, the last', () => {
    assert.equal(pack(value).text, text);
    assert.deepEqual(unpack(text), value);
  });

  test('are left out while there are none', () => {
    assert.doesNotMatch(pack({ ...wholeCourse(), activities: new Map() }).text, /![EN]/);
  });

  for (const [script, letters] of [
    ['Latin', 'Die Tür ist auf, und Öl fehlt. '],
    ['Cyrillic', 'Я сделаю это сегодня же, обещаю. '],
    ['Arabic', 'عندما يطلب زميلي شيئا سأجيب. '],
    ['Chinese', '当同事需要我时我会立即回答并且跟进。'],
  ] as const) {
    test(`keep a full page of notes in ${script} beside a course that is half done`, () => {
      const note = letters.repeat(100).slice(0, NOTE_LIMIT);
      const half = {
        ...wholeCourse(20),
        quizzes: new Map(),
        lessons: new Map(),
        notes: new Map([[400, note]]),
      };
      const { text: packed, shed } = pack({ ...half, activities: new Map() });
      assert.deepEqual(shed, []);
      assert.match(packed, /^[\x20-\x7e]*$/);
      assert.ok(packed.length <= STATE_LIMIT, `${packed.length} characters`);
      assert.equal(unpack(packed).notes.get(400), note);
    });
  }

  test('lose their notes first where room is short, the longest first, and their states before lessons', () => {
    const notes = new Map([[400, 'x'.repeat(2000)], [401, 'Short.'], [402, 'y'.repeat(2000)]]); // prettier-ignore
    const crowded = pack({ ...wholeCourse(), notes });
    assert.deepEqual(crowded.shed, ['notes']);
    assert.equal(unpack(crowded.text).notes.get(401), 'Short.');
    assert.deepEqual(sorted(unpack(crowded.text)).activities, sorted(wholeCourse()).activities);
    const states = new Map([[1, { state: 'z'.repeat(5000), done: true, best: 70, runs: 1 }]]);
    const full = pack({ ...wholeCourse(), activities: states });
    assert.deepEqual(full.shed, ['responses', 'answers', 'activities']);
    assert.deepEqual(unpack(full.text).activities.get(1), { state: '', done: true, best: 70, runs: 1 });
  });
});

describe('the choice of a language in the packed state', () => {
  const value: Progress = { ...noProgress, location: 'm/l', language: 'ar' };
  const text = 'R1QAZu!VAe4!AAJO!LDm/lrb!ICarvM!';

  test('is a section of its own', () => {
    assert.equal(pack(value).text, text);
    assert.deepEqual(unpack(text), value);
  });
});

describe('states of released versions', () => {
  // These texts are stored in LMSs. They may be added to, never changed.
  const released: [version: string, text: string, expected: Progress][] = [
    [
      '0.1.0',
      'R1QBoBC4CBBgy4DADUDa,cWAjBALn!VDBBBBBAB4!ACKGBbBEH1.a,2.brw!LXmama-method/acknowledgeau!',
      {
        ...noProgress,
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
    [
      '0.2.0',
      'R1QBoBC4CBBgy4DAEKAMBaNAjBAzr!DtmC43!W8VCADgxTpBA1!VCBBBAz0!ACNDBtBDBiiS!BBKQta!CCLDDCIBWCCqo!SBoBEFnl!LFfinal7U!',
      {
        ...noProgress,
        location: 'final',
        lessons: new Map([[1, 'done'], [2, 'visited']]), // prettier-ignore
        answers: new Map([
          [10, { response: ['b'], result: 'correct', tries: 2 }],
          [11, { response: ['1.a', '2.c', '3.b'], result: 'partly', tries: 1 }],
          [12, { response: ['a', 'c'], result: 'incorrect', tries: 4 }],
          [13, { response: ['t'], result: 'correct', tries: 1 }],
          [14, { response: ['i'], result: 'correct', tries: 1 }],
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
                drawn: [10, 12, 13, 35],
                responses: new Map([[10, ['b']], [12, ['a']], [13, ['t']]]), // prettier-ignore
              },
            },
          ],
        ]),
        completedOn: 2253,
        writes: { attempt: 700, byDevice: new Map([[0, 3], [20_000, 41]]) }, // prettier-ignore
      },
    ],
  ];
  for (const [version, text, expected] of released) {
    test(`${version} is still read`, () => assert.deepEqual(unpack(text), expected));
  }
});
