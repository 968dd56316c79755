import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { merge } from './merge.ts';
import { noProgress, reduce, type Answer, type LearnerEvent, type Progress } from './progress.ts';

const answer = (tries: number, response: string[] = ['a']): Answer => ({
  response,
  result: 'correct',
  tries,
});
const quiz = { attempts: 1, best: null, passed: false, attempt: null };
const attempt = { seed: 1, drawn: [1, 2], responses: new Map(), score: null };
const written = (n: number): Pick<Progress, 'writes'> => ({
  writes: { attempt: 7, byDevice: new Map([[1, n]]) },
});

/** What two devices make of one progress, by events as they come. */
const event: fc.Arbitrary<LearnerEvent> = fc.oneof(
  fc.constantFrom('m/a', 'm/b').map((location) => ({ type: 'went', location }) as const),
  fc.nat(3).map((lesson) => ({ type: 'visited', lesson }) as const),
  fc.nat(3).map((lesson) => ({ type: 'finished-lesson', lesson }) as const),
  fc
    .tuple(fc.nat(3), fc.constantFrom('a', 'b'), fc.option(fc.constant(9), { nil: undefined }))
    .map(([question, response, quizKey]): LearnerEvent => {
      const of = quizKey === undefined ? {} : { quiz: quizKey };
      return { type: 'answered', question, response: [response], result: 'correct', ...of };
    }),
  fc.nat(99).map((seed) => ({ type: 'started-quiz', quiz: 9, seed, drawn: [0, 1, 2] }) as const),
  fc.nat(100).map((score) => ({ type: 'finished-quiz', quiz: 9, score, passed: score >= 80 }) as const),
  fc
    .tuple(fc.nat(1), fc.constantFrom('', 'x', 'y'), fc.boolean(), fc.nat(100))
    .map(([activity, state, done, score]): LearnerEvent => {
      return { type: 'practised', activity, outcome: { state, done, score, note: state } };
    }),
  fc.nat(9).map((day) => ({ type: 'completed', day }) as const),
);
const device = (id: number, events: readonly LearnerEvent[]): Progress =>
  events.reduce<Progress>(
    (progress, next, index) => ({
      ...reduce(progress, next),
      writes: { attempt: 7, byDevice: new Map([[id, index + 1]]) },
    }),
    noProgress,
  );
const events = fc.array(event, { maxLength: 12 });

/** Maps in the order of their keys. */
const plain = (progress: Progress): unknown =>
  JSON.parse(
    JSON.stringify(progress, (_, value: unknown) =>
      value instanceof Map ? [...value].sort(([a], [b]) => Number(a) - Number(b)) : value,
    ),
  );

describe('merge', () => {
  test('takes what only one of the two knows', () => {
    const a: Progress = { ...noProgress, lessons: new Map([[1, 'done']]) };
    const b: Progress = { ...noProgress, answers: new Map([[2, answer(1)]]), completedOn: 5 };
    assert.deepEqual(merge(a, b), { ...a, ...b, lessons: a.lessons });
    assert.deepEqual(merge(noProgress, b), b);
  });

  test('takes the answer with more tries, and of the same one that which has its words', () => {
    const a: Progress = { ...noProgress, answers: new Map([[1, answer(2)], [2, answer(1, [])]]) }; // prettier-ignore
    const b: Progress = { ...noProgress, answers: new Map([[1, answer(1, ['b'])], [2, answer(1, ['mine'])]]) }; // prettier-ignore
    assert.deepEqual(merge(a, b).answers, new Map([[1, answer(2)], [2, answer(1, ['mine'])]])); // prettier-ignore
  });

  test('takes what was written later where nothing else tells', () => {
    const a: Progress = { ...noProgress, ...written(3), location: 'm/a', answers: new Map([[1, answer(1)]]) };
    const b: Progress = { ...a, ...written(4), location: 'm/b', answers: new Map([[1, answer(1, ['b'])]]) };
    for (const merged of [merge(a, b), merge(b, a)]) assert.deepEqual(merged, b);
  });

  test('takes what was done and written later in an activity, keeps that it is done, and what made room', () => {
    const before = { state: 'old', done: true, best: 70, runs: 1 };
    const after = { state: 'new', done: false, best: 60, runs: 2 };
    const a: Progress = { ...noProgress, ...written(3), activities: new Map([[7, before]]), notes: new Map([[7, 'Old.']]) }; // prettier-ignore
    const b: Progress = { ...noProgress, ...written(4), activities: new Map([[7, after]]), notes: new Map([[7, 'New.']]) }; // prettier-ignore
    for (const merged of [merge(a, b), merge(b, a)]) {
      assert.deepEqual(merged.activities.get(7), { state: 'new', done: true, best: 70, runs: 2 });
      assert.equal(merged.notes.get(7), 'New.');
    }
    const shed: Progress = { ...b, activities: new Map([[7, { ...after, state: '' }]]), notes: new Map() };
    assert.equal(merge(a, shed).activities.get(7)?.state, 'old');
    assert.equal(merge(a, shed).notes.get(7), 'Old.');
  });

  test('keeps a pass and the best score, and takes the latest attempt', () => {
    const passed = { ...quiz, best: 90, passed: true, attempt: { ...attempt, score: 90 } };
    const again = { ...quiz, attempts: 2, best: 40, attempt: { ...attempt, seed: 2 } };
    const a: Progress = { ...noProgress, quizzes: new Map([[9, passed]]) };
    const b: Progress = { ...noProgress, quizzes: new Map([[9, again]]) };
    const expected = { attempts: 2, best: 90, passed: true, attempt: again.attempt };
    for (const merged of [merge(a, b), merge(b, a)]) assert.deepEqual(merged.quizzes.get(9), expected);
  });

  test('goes on with the same attempt where it has got further', () => {
    const one = { ...quiz, attempt };
    const further = { ...quiz, attempt: { ...attempt, responses: new Map([[1, ['a']]]) } };
    const a: Progress = { ...noProgress, ...written(9), quizzes: new Map([[9, one]]) };
    const b: Progress = { ...noProgress, ...written(1), quizzes: new Map([[9, further]]) };
    assert.deepEqual(merge(a, b).quizzes.get(9), further);
  });

  test('comes out the same whichever comes first, and changes nothing a second time', () => {
    fc.assert(
      fc.property(events, events, (one, other) => {
        const [a, b] = [device(1, one), device(2, other)];
        const merged = merge(a, b);
        assert.deepEqual(plain(merge(merged, a)), plain(merged));
        assert.deepEqual(plain(merge(a, a)), plain(a));
        // Two devices that have written equally often in the same place may differ in an answer of the same try.
        if (one.length !== other.length) assert.deepEqual(plain(merged), plain(merge(b, a)));
      }),
    );
  });

  test('never loses a pass, a done lesson or a try, and never counts one twice', () => {
    fc.assert(
      fc.property(events, events, (one, other) => {
        const [a, b] = [device(1, one), device(2, other)];
        const merged = merge(a, b);
        for (const progress of [a, b]) {
          for (const [key, status] of progress.lessons) {
            if (status === 'done') assert.equal(merged.lessons.get(key), 'done');
          }
        }
        const tries = (progress: Progress, key: number) => progress.answers.get(key)?.tries ?? 0;
        for (let key = 0; key <= 3; key++) {
          assert.equal(tries(merged, key), Math.max(tries(a, key), tries(b, key)));
        }
        const practised = (progress: Progress, key: number) => progress.activities.get(key);
        for (const key of [0, 1]) {
          const either = [practised(a, key), practised(b, key)];
          assert.equal(
            practised(merged, key)?.done ?? false,
            either.some((activity) => activity?.done),
          );
          assert.equal(
            practised(merged, key)?.best ?? -1,
            Math.max(...either.map((activity) => activity?.best ?? -1)),
          );
        }
        const of = ({ quizzes }: Progress) => quizzes.get(9) ?? quiz;
        assert.equal(of(merged).passed, of(a).passed || of(b).passed);
        assert.equal(of(merged).best ?? -1, Math.max(of(a).best ?? -1, of(b).best ?? -1));
      }),
    );
  });
});
