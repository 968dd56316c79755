/* Figures of questions, compared with the same ones computed by another library and by hand. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import {
  mean,
  sampleCorrelation,
  sampleCovariance,
  sampleVariance,
  standardDeviation,
} from 'simple-statistics';
import { withReport, type MadeReport } from './testing.ts';

/** Marks of people (rows) on questions (columns), from a generator with a seed: nothing repeats by chance. */
function marks(people: number, questions: number): number[][] {
  let state = 7;
  const random = () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
  return Array.from({ length: people }, () => {
    const ability = random();
    return Array.from({ length: questions }, (_, question) =>
      ability * 0.8 + random() * 0.6 > 0.3 + (question / questions) * 0.7 ? 1 : 0,
    );
  });
}

/** Upper-lower D: each place among the best and the weakest 27 % goes to the mean of all who have its total. */
function upperLower(marks: readonly number[], totals: readonly number[]): number {
  const ranked = totals.toSorted((one, other) => other - one);
  const size = Math.floor(0.27 * totals.length + 0.5);
  const alike = (total: number) => mean(marks.filter((_, person) => totals[person] === total));
  return mean(ranked.slice(0, size).map(alike)) - mean(ranked.slice(-size).map(alike));
}

/** An export in Moodle's shape. */
function moodleOf(table: readonly (readonly number[])[]): string {
  const columns =
    table[0]?.map((_, i) => `Question ${i}\tResponse ${i}\tRight answer ${i}\tResult ${i}`) ?? [];
  const header = [
    'Name\tEmail address\tID number\tAttempt\tStarted on\tLast accessed on\tScore\tSCO',
    ...columns,
  ];
  const when = 'Sunday, 22 November 2026, 4:19 AM';
  const rows = table.map((row, index) =>
    [
      `P ${index}\tp${index}@example.com\tP${String(index).padStart(3, '0')}\t1\t${when}\t${when}\t50\t50`,
      ...row.map((mark, i) => `m_q${i}\t${mark === 1 ? 'a' : 'b'}\ta\t${mark === 1 ? 'correct' : 'wrong'}`),
    ].join('\t'),
  );
  return [header.join('\t'), ...rows].join('\n');
}

const near = (actual: string | undefined, wanted: number, what: string) => {
  assert.notEqual(actual ?? '', '', what);
  assert.ok(Math.abs(Number(actual) - wanted) <= 1e-9, `${what}: ${actual} is not ${wanted}`);
};

describe('figures of questions', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ripple-items-'));
  });
  after(() => rm(folder, { recursive: true }));

  async function reportOn(table: readonly (readonly number[])[], check: (made: MadeReport) => Promise<void>) {
    const file = join(folder, `table-${table.length}.txt`);
    await writeFile(file, moodleOf(table));
    await withReport([file], {}, check);
  }

  test('agree with another library to 1e-9', () => {
    const table = marks(60, 12);
    return reportOn(table, async ({ table: csv }) => {
      const items = await csv('items');
      assert.equal(items.length, 12);
      const totals = table.map((row) => row.reduce((sum, mark) => sum + mark, 0));
      for (const item of items) {
        const index = Number(item['item']?.replace('m_q', ''));
        const own = table.map((row) => row[index] ?? NaN);
        const rest = totals.map((total, person) => total - (own[person] ?? NaN));
        near(item['facility'], mean(own), `facility of ${index}`);
        near(item['item_rest'], sampleCorrelation(own, rest), `item-rest correlation of ${index}`);
        // Both sides of the formula: as it is defined, and as the correlation that it equals.
        const share = mean(own);
        const right = mean(totals.filter((_, person) => own[person] === 1));
        const wrong = mean(totals.filter((_, person) => own[person] === 0));
        near(
          item['point_biserial'],
          ((right - wrong) / standardDeviation(totals)) * Math.sqrt(share * (1 - share)),
          `point-biserial of ${index}`,
        );
        near(
          item['point_biserial'],
          sampleCorrelation(own, totals),
          `point-biserial of ${index}, as a correlation`,
        );
        near(item['upper_lower'], upperLower(own, totals), `D of ${index}`);
      }
    });
  });

  test('upper-lower D does not hang on ids where totals tie', async () => {
    const table = [
      [1, 1],
      [1, 1],
      [1, 0],
      [1, 0],
      [1, 0],
      [0, 1],
      [0, 1],
    ];
    const found: (string | undefined)[] = [];
    for (const rows of [table, table.toReversed()])
      await reportOn(rows, async ({ table: csv }) => {
        found.push(...(await csv('items')).map((item) => item['upper_lower']));
      });
    // The two best have both right; of five who have one right, three have the first, two the second.
    near(found[0], 1 - 0.6, 'D of the first');
    near(found[1], 1 - 0.4, 'D of the second');
    assert.deepEqual(found.slice(2), found.slice(0, 2));
  });

  test("Cronbach's alpha is the one of the textbook where everybody answered everything", () => {
    const table = marks(40, 8);
    return reportOn(table, async ({ table: csv }) => {
      const columns = Array.from({ length: 8 }, (_, index) => table.map((row) => row[index] ?? NaN));
      const totals = table.map((row) => row.reduce((sum, mark) => sum + mark, 0));
      const items = columns.reduce((sum, column) => sum + sampleVariance(column), 0);
      const [row] = await csv('alpha');
      near(row?.['alpha'], (8 / 7) * (1 - items / sampleVariance(totals)), 'alpha');
      const covariances = columns.flatMap((a, i) => columns.slice(i + 1).map((b) => sampleCovariance(a, b)));
      const [variance, covariance] = [items / 8, mean(covariances)];
      near(row?.['alpha'], (8 * covariance) / (variance + 7 * covariance), 'alpha from covariances');
    });
  });

  test('by hand: ten people, one question that the better half gets right', () => {
    // Totals 5 and 1: Mp - Mq = 4, S = 2, p = q = .5, so r = 4 / 2 * .5 = 1.
    const table = Array.from({ length: 10 }, (_, person) => (person < 5 ? [1, 1, 1, 1, 1] : [0, 1, 0, 0, 0]));
    return reportOn(table, async ({ table: csv, text }) => {
      const [first, second] = await csv('items');
      near(first?.['facility'], 0.5, 'facility');
      near(first?.['upper_lower'], 1, 'D');
      near(first?.['point_biserial'], 1, 'point-biserial');
      // Everybody has it right: there is nothing to correlate.
      assert.deepEqual(
        [second?.['facility'], second?.['item_rest'], second?.['point_biserial'] ?? ''],
        ['1.0', '', ''],
      );
      assert.match(await text('report.html'), /too easy to tell who knows it/);
    });
  });

  test('are hidden below five answers, whose number is told', () =>
    reportOn(marks(4, 3), async ({ table: csv, text }) => {
      const [item] = await csv('items');
      assert.deepEqual([item?.['n'], item?.['facility'] ?? ''], ['4', '']);
      assert.match(await text('report.html'), /too few answers to tell \(4; at least 5\)/);
      assert.equal((await csv('alpha').catch(() => []))[0]?.['alpha'] ?? '', '');
    }));

  test('a question that the better ones get wrong is told to have a wrong key', () => {
    const table = marks(40, 6).map((row) => [...row, row.reduce((sum, mark) => sum + mark, 0) >= 3 ? 0 : 1]);
    return reportOn(table, async ({ text, table: csv }) => {
      const item = (await csv('items')).find((row) => row['item'] === 'm_q6');
      assert.ok(Number(item?.['item_rest']) < 0);
      assert.match(await text('report.html'), /check the key/);
    });
  });
});
