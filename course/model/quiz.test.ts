import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Key } from './course.ts';
import type { QuizAttempt } from './progress.ts';
import { attemptsLeft, drawQuestions, objectiveReports, resultsByObjective, scoreAttempt } from './quiz.ts';
import { randomFrom, shuffled } from './random.ts';
import { bank, multiple, reflection } from './testing/questions.ts';

const OBJECTIVES = ['one', 'two', 'three', 'four', 'five'];
const unseen = () => false;

/** An attempt at the first `of` questions of a bank, `right` of them answered rightly. */
function attempt(right: number, of: number): QuizAttempt {
  const drawn = Array.from({ length: of }, (_, i) => i + 1);
  return {
    seed: 1,
    drawn,
    score: null,
    responses: new Map(drawn.map((key) => [key, [key <= right ? 'b' : 'a']])),
  };
}

describe('the attempts left', () => {
  const after = (attempts: number) => ({ attempts, best: null, passed: false, attempt: null });

  test('are all before the first, one less with each that is started, and none when they are used up', () => {
    assert.deepEqual(
      [undefined, after(1), after(2), after(3)].map((quiz) => attemptsLeft(quiz, 3)),
      [3, 2, 1, 0],
    );
  });

  test('are none for a learner who took more before the course set a limit', () => {
    assert.equal(attemptsLeft(after(7), 3), 0);
  });

  test('are without number where there is no limit', () => assert.equal(attemptsLeft(after(7), null), null));
});

describe('drawing', () => {
  test('gives as many different questions as asked for, balanced over objectives', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 20 - 1 }), (seed) => {
        const pool = bank(40, OBJECTIVES);
        const drawn = drawQuestions(pool, 8, seed, unseen);
        assert.equal(new Set(drawn).size, 8);
        const counts = OBJECTIVES.map(
          (o) => pool.filter((q) => q.objective === o && drawn.includes(q.key)).length,
        );
        assert.ok(Math.max(...counts) - Math.min(...counts) <= 1, counts.join());
      }),
    );
  });

  test('of a whole course is balanced over modules first, then within a module over objectives', () => {
    const modules = Array.from({ length: 7 }, (_, i) => `m${i}`);
    const pool = modules.flatMap((module, m) =>
      bank(10, OBJECTIVES).map((q) => ({ ...q, module, key: m * 100 + q.key })),
    );
    const spread = (counts: number[]) => Math.max(...counts) - Math.min(...counts);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 20 - 1 }), (seed) => {
        const keys = new Set(drawQuestions(pool, 20, seed, unseen));
        const drawn = pool.filter(({ key }) => keys.has(key));
        assert.equal(drawn.length, 20);
        const byModule = modules.map((id) => drawn.filter(({ module }) => module === id));
        assert.ok(spread(byModule.map((group) => group.length)) <= 1);
        for (const group of byModule) {
          assert.ok(
            spread(OBJECTIVES.map((o) => group.filter(({ objective }) => objective === o).length)) <= 1,
          );
        }
      }),
    );
  });

  test('gives the same for the same seed and something else for another', () => {
    const pool = bank(40, OBJECTIVES);
    assert.deepEqual(drawQuestions(pool, 8, 7, unseen), drawQuestions(pool, 8, 7, unseen));
    assert.notDeepEqual(drawQuestions(pool, 8, 7, unseen), drawQuestions(pool, 8, 8, unseen));
  });

  test('prefers questions not seen before', () => {
    const seen = (key: Key) => key <= 20;
    const drawn = drawQuestions(bank(40, OBJECTIVES), 20, 3, seen);
    assert.ok(drawn.every((key) => key > 20));
  });

  test('uses up a pool that is too small', () => {
    assert.deepEqual(drawQuestions(bank(3, OBJECTIVES), 8, 3, unseen).sort(), [1, 2, 3]);
    assert.deepEqual(drawQuestions([], 8, 3, unseen), []);
  });

  test('takes every question about equally often (chi-square on 4,000 seeds)', () => {
    const counts = new Array<number>(20).fill(0);
    const pool = bank(20, OBJECTIVES);
    for (let seed = 0; seed < 4000; seed++) {
      for (const key of drawQuestions(pool, 5, seed, unseen)) counts[key - 1] = (counts[key - 1] ?? 0) + 1;
    }
    const chi2 = counts.reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0);
    // 19 degrees of freedom: 43.8 is exceeded by chance once in a thousand.
    assert.ok(chi2 < 43.8, `chi-square ${chi2}`);
  });
});

describe('shuffling', () => {
  test('puts every entry in every place about equally often (chi-square on 6,000 seeds)', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 6000; seed++) {
      const order = shuffled(['a', 'b', 'c'], randomFrom(seed)).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    assert.equal(counts.size, 6);
    const chi2 = [...counts.values()].reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0);
    // 5 degrees of freedom: 20.5 is exceeded by chance once in a thousand.
    assert.ok(chi2 < 20.5, `chi-square ${chi2}`);
  });
});

describe('scoring', () => {
  const pool = bank(20, OBJECTIVES);

  test('16 of 20 is 80 and passes, 15 is 75 and fails', () => {
    assert.deepEqual(scoreAttempt(attempt(16, 20), pool, 80), {
      score: 80,
      passed: true,
      earned: 16,
      possible: 20,
    });
    assert.deepEqual(scoreAttempt(attempt(15, 20), pool, 80), {
      score: 75,
      passed: false,
      earned: 15,
      possible: 20,
    });
  });

  test('rounds down, so that a fail never looks like a pass', () => {
    assert.deepEqual(scoreAttempt(attempt(7, 9), pool, 78), {
      score: 77,
      passed: false,
      earned: 7,
      possible: 9,
    });
  });

  test('a score reaches the pass mark exactly when the attempt passes', () => {
    fc.assert(
      fc.property(
        fc.nat(20),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 0, max: 100 }),
        (right, of, passMark) => {
          const { score, passed } = scoreAttempt(attempt(Math.min(right, of), of), pool, passMark);
          assert.ok(score >= 0 && score <= 100);
          assert.equal(score >= passMark, passed);
        },
      ),
    );
  });

  test('thirds that add up to everything are everything', () => {
    const thirds = Array.from({ length: 3 }, (_, i) => ({
      ...multiple,
      key: i + 1,
      options: ['a', 'b', 'c'].map((id) => ({ id, correct: true, text: id, feedback: id })),
    }));
    const responses = new Map(thirds.map((q) => [q.key, ['a', 'b', 'c']]));
    const result = scoreAttempt({ seed: 1, drawn: [1, 2, 3], score: null, responses }, thirds, 100);
    assert.deepEqual([result.score, result.passed], [100, true]);
  });

  test('does not count questions where nothing is right or wrong', () => {
    const note = { ...reflection, key: 3, objective: 'one' };
    const given = attempt(2, 3);
    const result = scoreAttempt({ ...given, responses: new Map([...given.responses, [3, ['Hm.']]]) }, [...bank(2, OBJECTIVES), note], 100); // prettier-ignore
    assert.deepEqual(result, { score: 100, passed: true, earned: 2, possible: 2 });
    const objectives = [{ id: 'one', text: '' }];
    assert.deepEqual(
      resultsByObjective(attempt(2, 3), [...bank(2, OBJECTIVES), note], {
        id: 'mama-method',
        objectives,
      }).map(({ of }) => of),
      [1],
    );
  });

  test('leaves out questions that are no longer in the bank', () => {
    const result = scoreAttempt(attempt(4, 20), bank(5, OBJECTIVES), 80);
    assert.deepEqual(result, { score: 80, passed: true, earned: 4, possible: 5 });
  });

  test('an attempt none of whose questions is left is no pass', () => {
    assert.deepEqual(scoreAttempt(attempt(4, 4), [], 0), { score: 0, passed: false, earned: 0, possible: 0 });
  });

  test('tells right answers by objective, in the order of the module', () => {
    const objectives = OBJECTIVES.map((id) => ({ id, text: id }));
    const results = resultsByObjective(attempt(6, 10), pool, {
      id: 'mama-method',
      objectives: [...objectives, { id: 'unasked', text: '' }],
    });
    assert.deepEqual(
      results.map(({ objective, right, of }) => [objective.id, right, of]),
      [
        ['one', 2, 2],
        ['two', 1, 2],
        ['three', 1, 2],
        ['four', 1, 2],
        ['five', 1, 2],
      ],
    );
  });

  test('tells the LMS a score and a pass for each objective', () => {
    const objectives = OBJECTIVES.map((id) => ({ id, text: id }));
    const reports = objectiveReports(attempt(6, 10), pool, {
      modules: [{ id: 'mama-method', objectives }],
      passMark: 80,
    });
    assert.deepEqual(reports.slice(0, 2), [
      { id: 'mama_method_one', score: 100, passed: true },
      { id: 'mama_method_two', score: 50, passed: false },
    ]);
  });
});
