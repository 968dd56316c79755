/* The completion report as people use it: its page in a browser, and its queries in a warehouse. */
import assert from 'node:assert/strict';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launchChromium } from '../../browser/launch.ts';
import { courseItems } from '../../report/facts/course-items.ts';
import { Facts } from '../../report/facts/facts.ts';
import { QUERIES, sqlOf } from '../../report/facts/queries.ts';
import type { Row } from '../../report/facts/engine.ts';
import { headersOf, recognize } from '../../report/readers/readers.ts';
import { roster } from '../../report/readers/roster.ts';
import { openTable } from '../../report/source/table.ts';
import { defaults, FIXTURES, withReport } from '../../report/testing.ts';
import { axe } from '../axe.ts';
import { startPostgres } from '../postgres.ts';

const EXPORTS = ['moodle/moodle-scorm12-interactions.txt', 'moodle/moodle-activity-completion.csv'];
const options = { course: 'Ripple sample 12', roster: join(FIXTURES, 'roster.csv') };

describe('the page', () => {
  test('can be read, sorted and filtered by all: narrow, in the dark, by keyboard, on paper, without a request', () =>
    withReport(EXPORTS, options, async ({ folder }) => {
      const browser = await launchChromium();
      try {
        const page = await browser.newPage();
        const requests: string[] = [];
        const errors: string[] = [];
        page.on('request', (request) => requests.push(request.url()));
        page.on('console', (message) => errors.push(message.text()));
        page.on('pageerror', (error) => errors.push(String(error)));
        await page.setViewport({ width: 320, height: 640 });
        await page.goto(pathToFileURL(join(folder, 'report.html')).href);
        for (const scheme of ['light', 'dark']) {
          await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
          assert.deepEqual(await axe(page.mainFrame()), [], scheme);
        }
        assert.deepEqual(
          await page.evaluate('[document.documentElement.scrollWidth, innerWidth]'),
          [320, 320],
        );

        await page.focus('#people .sortable thead th:nth-child(1) button');
        await page.keyboard.press('Enter');
        await page.keyboard.press('Enter');
        const first = () => page.$eval('#people tbody tr', (row) => row.textContent);
        assert.match((await first()) ?? '', /Yuki Tanaka/);
        assert.equal(
          await page.$eval('#people thead th', (header) => header.getAttribute('aria-sort')),
          'descending',
        );

        await page.type('#people-filter', 'warehouse passed');
        const shown = await page.$$eval(
          '#people tbody tr',
          (rows) => rows.filter((row) => !row.hidden).length,
        );
        assert.equal(shown, 1);
        assert.equal(await page.$eval('#people [role="status"]', (status) => status.textContent), '1 row');

        await page.emulateMediaType('print');
        assert.equal(await page.$eval('nav', (nav) => getComputedStyle(nav).display), 'none');
        assert.deepEqual(
          requests.filter((url) => !url.startsWith('file:')),
          [],
        );
        assert.deepEqual(errors, []);
      } finally {
        await browser.close();
      }
    }));
});

describe('the queries', () => {
  test('give the same on PostgreSQL as on DuckDB, file by file', async () => {
    const work = await mkdtemp(join(tmpdir(), 'ripple-warehouse-'));
    await chmod(work, 0o755);
    const facts = await Facts.open(work, { ...defaults, least: 5 });
    const postgres = await startPostgres();
    try {
      const exports = [...EXPORTS, 'role-plays.txt'];
      for (const [index, name] of exports.entries()) {
        const table = await openTable(join(FIXTURES, name), work, index);
        const mapping = recognize(table.headers, table.rows);
        assert.ok(mapping);
        await facts.add({ table, mapping });
      }
      const staff = await openTable(options.roster, work, exports.length);
      const mapping = roster(headersOf(staff.headers));
      assert.ok(mapping);
      await facts.add({ table: staff, mapping });
      await facts.settle(options.course, await courseItems(process.cwd()));

      await postgres.sql(await sqlOf('schema'));
      for (const name of ['setting', 'person', 'attempt', 'answer', 'objective', 'item', 'item_option']) {
        const file = join(work, `${name}.csv`);
        await facts.run(`COPY ${name} TO '${file}' (FORMAT csv, HEADER, FORCE_QUOTE *)`);
        await chmod(file, 0o644);
        await postgres.sql(
          `COPY ${name} FROM '${file}' WITH (FORMAT csv, HEADER, FORCE_NULL (${await columnsOf(facts, name)}))`,
        );
      }
      await postgres.sql(await sqlOf('learner'));
      await postgres.sql(await sqlOf('person-total'));
      assert.deepEqual(
        (await facts.ask('paths')).map((row) => [row['path'], row['ends_well'], row['score'], row['people']]),
        [
          ['door a > yard c', true, 80, 3],
          ['door b', false, 35, 2],
          ['door a > yard b', false, 60, 1],
        ],
      );
      for (const query of QUERIES) {
        const here = await facts.ask(query);
        const there = rowsOf(await postgres.sql(await sqlOf(query)));
        assert.equal(there.length, here.length, query);
        for (const [index, row] of here.entries()) compare(query, row, there[index] ?? {});
      }
    } finally {
      facts.close();
      await postgres.stop();
      await rm(work, { recursive: true, force: true });
    }
  });
});

async function columnsOf(facts: Facts, table: string): Promise<string> {
  const rows = await facts.query(`DESCRIBE ${table}`);
  return rows.map(({ column_name: name }) => String(name)).join(', ');
}

function compare(query: string, here: Row, there: Readonly<Record<string, string>>): void {
  for (const [key, value] of Object.entries(here)) {
    const other = there[key] ?? '';
    const what = `${query}: ${key} is ${String(value)} here and ${other} there`;
    if (value === null) assert.equal(other, '', what);
    else if (typeof value === 'number')
      assert.ok(other !== '' && Math.abs(Number(other) - value) <= 1e-9, what);
    else if (typeof value === 'boolean') assert.equal(other, value ? 't' : 'f', what);
    else assert.equal(other, value, what);
  }
}

/** CSV (RFC 4180) as rows by column. */
function rowsOf(csv: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end = ''] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  const [header = [], ...body] = rows.filter((row) => row.length > 1 || row[0] !== '');
  return body.map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])));
}
