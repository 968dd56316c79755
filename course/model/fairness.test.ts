import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { pack, unpack } from './packed-state.ts';
import { noProgress, reduce, type LearnerEvent, type QuizAttempt } from './progress.ts';
import { kindOf, mark } from './questions/kinds.ts';
import type { Question, Response } from './questions/question.ts';
import { attemptPassed, drawQuestions, scoreAttempt } from './quiz.ts';
import { randomFrom, shuffled } from './random.ts';
import { reportOf } from './report.ts';
import { bank, everyKind } from './testing/questions.ts';

/* What an assessment owes to whoever takes it: the same rules for everyone, and nothing taken away afterwards. */

const QUIZ = 99;
/** Four modules of five objectives with four questions each. */
const pool: readonly Question[] = ['m', 'n', 'o', 'p'].flatMap((module, index) =>
  bank(20, ['one', 'two', 'three', 'four', 'five']).map((question) => ({
    ...question,
    module,
    key: 100 * index + question.key,
  })),
);
const seeds = fc.integer({ min: 0, max: 2 ** 20 - 1 });
const responses: fc.Arbitrary<Response> = fc.array(
  fc.oneof(fc.constantFrom('a', 'b', 'c', '1.a', '2.b', 't', 'f', '12', ''), fc.string()),
  { maxLength: 6 },
);
const scored = everyKind.filter((question) => kindOf(question).mark(question, []).fraction !== null);

describe('a mark', () => {
  test('is between nothing and everything for any response, and everything for the key alone', () => {
    fc.assert(
      fc.property(fc.constantFrom(...scored), responses, (question, response) => {
        const { fraction, result } = mark(question, response);
        assert.ok(fraction !== null && fraction >= 0 && fraction <= 1);
        assert.equal(result === 'correct', fraction === 1);
        assert.deepEqual(mark(question, response), mark(question, response), 'deterministic');
      }),
    );
    for (const question of scored) assert.equal(mark(question, kindOf(question).key(question)).fraction, 1);
  });
});

/** An attempt over so many questions, the first of them right. */
function attemptOf(right: number, of: number): { attempt: QuizAttempt; questions: readonly Question[] } {
  const questions = bank(of, ['one']);
  const answers = questions.map(({ key }, index): [number, Response] => [key, [index < right ? 'b' : 'a']]);
  const drawn = questions.map(({ key }) => key);
  return { attempt: { seed: 1, drawn, responses: new Map(answers), score: null }, questions };
}

describe('a score', () => {
  test('of 16 out of 20 is a pass at 80 %, of 15 it is none', () => {
    const of = (right: number) => {
      const { attempt, questions } = attemptOf(right, 20);
      const { score, passed } = scoreAttempt(attempt, questions, 80);
      return [score, passed];
    };
    assert.deepEqual([of(16), of(15)], [[80, true], [75, false]]); // prettier-ignore
  });

  test('passes exactly if enough is right, in whole numbers, and is never rounded up', () => {
    const counts = fc.integer({ min: 1, max: 60 }).chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of))); // prettier-ignore
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 100 }), ([right, of], passMark) => {
        const { attempt, questions } = attemptOf(right, of);
        const { score, passed } = scoreAttempt(attempt, questions, passMark);
        assert.equal(passed, 100 * right >= passMark * of);
        assert.equal(score, Math.floor((100 * right) / of));
        assert.ok(passed === score >= passMark, 'score and pass say the same');
      }),
    );
  });

  test('lies within 0 and 100 whatever was answered', () => {
    const answers = fc.array(responses, { minLength: scored.length, maxLength: scored.length });
    fc.assert(
      fc.property(answers, (given) => {
        const all = scored.map((question, index): Question => ({ ...question, key: index + 1 }));
        const drawn = all.map(({ key }) => key);
        const attempt = { seed: 1, drawn, responses: new Map(drawn.map((key, i) => [key, given[i] ?? []])), score: null }; // prettier-ignore
        const { score, earned, possible } = scoreAttempt(attempt, all, 80);
        assert.ok(score >= 0 && score <= 100 && earned >= 0 && earned <= possible);
      }),
    );
  });
});

describe('a pass', () => {
  const passed = (score: number): LearnerEvent[] => [
    { type: 'started-quiz', quiz: QUIZ, seed: 1, drawn: [1, 2] },
    { type: 'finished-quiz', quiz: QUIZ, score, passed: true },
  ];
  const course = { final: { key: QUIZ, attempts: 3 }, modules: [] };

  test('stays one whatever later attempts, a raised pass mark or retired questions bring', () => {
    const scores = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(scores, fc.array(scores, { maxLength: 3 }), scores, (score, later, passMark) => {
        const first = passed(score).reduce(reduce, noProgress);
        const quiz = first.quizzes.get(QUIZ);
        assert.ok(quiz && attemptPassed(quiz, passMark), 'on screen, at any pass mark');
        const events = later.flatMap((next): LearnerEvent[] => [
          { type: 'started-quiz', quiz: QUIZ, seed: 2, drawn: [500] },
          { type: 'finished-quiz', quiz: QUIZ, score: next, passed: false },
        ]);
        const { completion, success, score: told } = reportOf(course, events.reduce(reduce, first));
        assert.deepEqual([completion, success], ['completed', 'passed']);
        assert.ok((told ?? 0) >= score);
      }),
    );
  });

  test('of the modules stays the completion when a final assessment is introduced', () => {
    const before = [...passed(90), { type: 'completed', day: 2253 } as const].reduce(reduce, noProgress);
    const { completion, success } = reportOf({ final: { key: 7, attempts: 3 }, modules: [] }, before);
    assert.deepEqual([completion, success], ['completed', 'passed']);
  });

  test('is not made of a fail by a pass mark that is lowered afterwards', () => {
    const failed: LearnerEvent = { type: 'finished-quiz', quiz: QUIZ, score: 70, passed: false };
    const quiz = [passed(0)[0] as LearnerEvent, failed].reduce(reduce, noProgress).quizzes.get(QUIZ);
    assert.ok(quiz && !attemptPassed(quiz, 60));
  });
});

describe('a draw', () => {
  test('has no question twice, and differs by one at most between modules and between objectives', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 80 }), (seed, count) => {
        const drawn = drawQuestions(pool, count, seed, () => false);
        assert.equal(new Set(drawn).size, count);
        const questions = drawn.map((key) => pool.find((question) => question.key === key));
        const spread = (names: readonly string[], all: readonly string[]) => {
          const counts = all.map((name) => names.filter((one) => one === name).length);
          assert.ok(Math.max(...counts) - Math.min(...counts) <= 1, `${counts.join()} of ${count}`);
        };
        spread(questions.map((question) => question?.module ?? ''), ['m', 'n', 'o', 'p']); // prettier-ignore
        for (const module of ['m', 'n', 'o', 'p']) {
          const own = questions.filter((question) => question?.module === module);
          spread(own.map((question) => question?.objective ?? ''), ['one', 'two', 'three', 'four', 'five']); // prettier-ignore
        }
      }),
    );
  });

  test('asks nothing again while there are enough questions not seen of each objective', () => {
    fc.assert(
      fc.property(seeds, seeds, (one, other) => {
        const first = new Set(drawQuestions(pool, 20, one, () => false));
        const second = drawQuestions(pool, 20, other, (key) => first.has(key));
        assert.deepEqual(second.filter((key) => first.has(key)), []); // prettier-ignore
      }),
    );
  });
});

describe('a shuffle', () => {
  /** Pearson's chi-square of counts that should all be alike. */
  const chiSquare = (counts: readonly number[], total: number) => {
    const expected = total / counts.length;
    return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  };

  test('gives each of the 24 orders of four options the same chance, over consecutive seeds', () => {
    const counts = new Map<string, number>();
    const total = 24_000;
    for (let seed = 0; seed < total; seed++) {
      const order = shuffled(['a', 'b', 'c', 'd'], randomFrom(seed)).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    assert.equal(counts.size, 24);
    // 23 degrees of freedom: a fair shuffle is beyond 49.7 once in a thousand times. The seeds are fixed, so is the result.
    assert.ok(chiSquare([...counts.values()], total) < 49.7, String(chiSquare([...counts.values()], total)));
  });

  test('gives each question of a module and objective the same chance to be drawn', () => {
    const counts = new Map<number, number>();
    const total = 4000;
    for (let seed = 0; seed < total; seed++) {
      for (const key of drawQuestions(pool, 20, seed, () => false))
        counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    for (const first of pool.filter(({ key }) => key % 100 <= 5)) {
      const alike = pool.filter(
        ({ module, objective }) => module === first.module && objective === first.objective,
      );
      const own = alike.map(({ key }) => counts.get(key) ?? 0);
      // 3 degrees of freedom: a fair draw is beyond 16.3 once in a thousand times, and there are twenty such groups.
      assert.ok(chiSquare(own, own.reduce((sum, n) => sum + n, 0)) < 22, own.join()); // prettier-ignore
    }
  });
});

describe('an attempt that is resumed', () => {
  test('has the same questions, order, answers and place, wherever it was cut off', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 20 }), (seed, answered) => {
        const drawn = drawQuestions(pool, 20, seed, () => false);
        const events: LearnerEvent[] = [
          { type: 'started-quiz', quiz: QUIZ, seed, drawn },
          ...drawn
            .slice(0, answered)
            .map(
              (question) =>
                ({ type: 'answered', question, response: ['b'], result: 'correct', quiz: QUIZ }) as const,
            ),
        ];
        const before = events.reduce(reduce, noProgress);
        assert.deepEqual(unpack(pack(before).text).quizzes, before.quizzes);
      }),
    );
  });
});
