import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import readExcelFile from 'read-excel-file/node';
import type { Flaw } from './facts/loaded.ts';
import { readOptions } from './options.ts';
import { progressBar } from './progress.ts';
import { report } from './run.ts';
import { summaryOf } from './summary.ts';
import { defaults, FIXTURES, withReport } from './testing.ts';

const MOODLE = ['moodle/moodle-scorm12-interactions.txt', 'moodle/moodle-activity-completion.csv'];
const course = 'Ripple sample 12';
const roster = join(FIXTURES, 'roster.csv');

describe('a report of several exports', () => {
  test('takes the same person in all of them for one, and adds up to everyone', () =>
    withReport(
      [...MOODLE, 'moodle/moodle-scorm12-basic.txt', 'moodle/moodle-scorm12-interactions.ods'],
      { course },
      async ({ table, headline }) => {
        const people = await table('people');
        assert.equal(people.length, 16);
        assert.equal(new Set(people.map(({ id }) => id)).size, 16);
        assert.equal(headline, '7 of 16 people are done (43 %), 8 are on their way, 1 has not started.');
        const [summary = {}] = await table('summary');
        const parts = ['passed', 'completed', 'failed', 'in_progress', 'not_started'].map((key) =>
          Number(summary[key]),
        );
        assert.equal(
          parts.reduce((sum, part) => sum + part),
          Number(summary['people']),
        );
      },
    ));

  test('keeps a pass, whatever a newer export says', () =>
    withReport(['moodle/moodle-scorm12-basic.txt'], { passMark: 60 }, async ({ table }) => {
      const amelie = (await table('people')).find(({ id }) => id === 'E1001');
      // Attempt 1: 0, attempt 2: 67.
      assert.deepEqual(
        [amelie?.['status'], amelie?.['attempts'], amelie?.['attempts_to_pass']],
        ['passed', '2', '2'],
      );
    }));

  test('does not count an answer twice that two exports tell', () =>
    withReport(
      ['moodle/moodle-scorm12-interactions.txt', 'moodle/moodle-scorm12-interactions.ods'],
      {},
      async ({ table }) => {
        assert.deepEqual([...new Set((await table('items')).map(({ n }) => n))], ['15']);
      },
    ));

  test('asks which course is meant, and takes no other', async () => {
    await assert.rejects(
      withReport(MOODLE, {}, async () => undefined),
      {
        message:
          'the exports  tell of 2 courses\n    hint: Choose one: --course "Ripple sample 12", --course "Ripple sample 2004".',
      },
    );
    await assert.rejects(
      withReport(MOODLE, { course: 'Else' }, async () => undefined),
      {
        message:
          '--course  no export tells of "Else"\n    hint: They tell of "Ripple sample 12", "Ripple sample 2004".',
      },
    );
  });
});

describe('a roster', () => {
  test('tells who is overdue and who never started, by id or mail', () =>
    withReport(MOODLE, { course, roster }, async ({ table }) => {
      const people = new Map((await table('people')).map((row) => [row['email'] || row['id'], row]));
      const of = (key: string) => {
        const row = people.get(key);
        return [row?.['status'], row?.['due'], row?.['is_overdue'], row?.['manager']];
      };
      assert.deepEqual(of('e1002@example.com'), ['in progress', '2026-11-20', 'true', 'Tom Berg']);
      assert.deepEqual(of('e1016@example.com'), ['not started', '2026-11-20', 'true', 'Tom Berg']);
      assert.deepEqual(of('e1001@example.com'), ['in progress', '2026-11-30', 'false', 'Nora Lind']);
      assert.deepEqual(of('nelly@example.com'), ['not started', '2027-01-31', 'false', 'Nora Lind']);
      assert.deepEqual(of('e1007@example.com').slice(0, 3), ['passed', '2026-11-20', 'false']);
      assert.equal(people.size, 17);
      assert.equal((await table('nudges'))[0]?.['is_overdue'], 'true');
    }));

  test('groups by department, manager, site and month of hire', () =>
    withReport(MOODLE, { course, roster }, async ({ table }) => {
      const groups = await table('groups');
      const kiel = groups.find(({ dimension, value }) => dimension === 'site' && value === 'Kiel');
      assert.deepEqual([kiel?.['people'], kiel?.['done'], kiel?.['overdue']], ['2', '0', '2']);
      assert.deepEqual(
        [...new Set(groups.map(({ dimension }) => dimension))],
        ['department', 'hired', 'manager', 'site'],
      );
      assert.ok(groups.some(({ dimension, value }) => dimension === 'hired' && value === '2026-09'));
    }));
});

describe('what is written', () => {
  test('is a page, a workbook, JSON and CSVs, and nothing is left over', () =>
    withReport(MOODLE, { course }, async ({ folder, text }) => {
      const names = await readdir(folder);
      for (const name of ['report.html', 'report.xlsx', 'report.json', 'people.csv', 'items.csv'])
        assert.ok(names.includes(name), name);
      assert.deepEqual(
        names.filter((name) => /bare|new$/.test(name)),
        [],
      );
      assert.deepEqual((await readdir(join(folder, '..'))).sort(), ['report']);
      assert.equal((JSON.parse(await text('report.json')) as { course: string }).course, course);
    }));

  test('runs no formula that a name holds: an apostrophe in the CSV, a text in the workbook, text on the page', () =>
    withReport(MOODLE, { course }, async ({ folder, text }) => {
      assert.match(await text('people.csv'), /'=cmd Test ""Quote""/);
      const sheets = await readExcelFile(join(folder, 'report.xlsx'));
      const people = sheets.find(({ sheet }) => sheet === 'People');
      assert.ok(people?.data.flat().includes('=cmd Test "Quote"'));
      assert.match(await text('report.html'), /=cmd Test &quot;Quote&quot;/);
    }));

  test('has typed cells, frozen headers and filters in the workbook', () =>
    withReport(MOODLE, { course, roster }, async ({ folder }) => {
      const sheets = await readExcelFile(join(folder, 'report.xlsx'));
      assert.deepEqual(
        sheets.map(({ sheet }) => sheet),
        [
          'Summary',
          'Groups',
          'Scores',
          'Attempts',
          'Weeks',
          'Nudges',
          'People',
          'Questions',
          'Answers',
          'Alpha',
        ],
      );
      const people = sheets.find(({ sheet }) => sheet === 'People')?.data ?? [];
      const [header = [], ...rows] = people;
      const amelie = rows.find((row) => row[header.indexOf('Id')] === 'E1001') ?? [];
      assert.equal(amelie[header.indexOf('Best score')], 67);
      assert.ok(amelie[header.indexOf('Due')] instanceof Date);
      const { readZip } = await import('../../build/package/read-zip.ts');
      const xml = String(
        (await readZip(join(folder, 'report.xlsx'))).find(({ name }) => name === 'xl/worksheets/sheet1.xml')
          ?.data,
      );
      assert.match(xml, /<pane [^>]*ySplit="1"[^>]*state="frozen"/);
      assert.match(xml, /<\/sheetData><autoFilter ref="A1:[A-Z]+2"\/>/);
    }));

  test('shows of a question its words, verdict and main figures first, and its long id last', () =>
    withReport(MOODLE, { course }, async ({ text }) => {
      const page = await text('report.html');
      const columns = /<caption>Questions<\/caption>.*?<\/thead>/s.exec(page)?.[0] ?? '';
      const labels = [...columns.matchAll(/<button type="button">(.*?)</g)].map(([, label]) => label);
      assert.deepEqual(
        [labels.slice(0, 4), labels.at(-1)],
        [['Question', 'Verdict', 'First answers', 'Right'], 'Question id'],
      );
    }));

  test('replaces an earlier report, and leaves it alone when a new one fails', () =>
    withReport(MOODLE, { course }, async ({ folder }) => {
      await writeFile(join(folder, 'report.html'), 'earlier');
      await assert.rejects(
        withReport(['nowhere.csv'], { out: folder }, async () => undefined),
        /there is no such file/,
      );
      assert.equal(await readFile(join(folder, 'report.html'), 'utf8'), 'earlier');
      await withReport(MOODLE, { course, out: folder }, async () => undefined).catch(() => undefined);
      assert.match(await readFile(join(folder, 'report.html'), 'utf8'), /^<!doctype html>/);
    }));
});

describe('the folder for the report', () => {
  test('keeps no file of an earlier report that the new one has not, and all else that lies in it', () =>
    withReport(MOODLE, { course, roster }, async ({ folder }) => {
      for (const name of ['mine.csv', 'lrs-statements.jsonl', 'lrs-cursor.json']) {
        await writeFile(join(folder, name), 'ada@example.com');
      }
      const again = { ...defaults, exports: MOODLE.map((name) => join(FIXTURES, name)), course, out: folder };
      const { files } = await report({ ...again, privacy: 'none' });
      const names = files.map((file) => basename(file));
      assert.ok(!names.includes('people.csv') && !names.includes('nudges.csv'));
      assert.deepEqual((await readdir(folder)).sort(), [...names, 'mine.csv'].sort());
    }));

  test('is asked for at once where it is a file, or nothing can be written', () =>
    withReport(MOODLE, { course }, async ({ folder }) => {
      const told: string[] = [];
      const onProgress = (what: string) => void told.push(what);
      const page = join(folder, 'report.html');
      const hint = '\n    hint: Name a folder that you may write to: --out FOLDER.';
      for (const [out, message] of [
        [page, 'the report needs a folder, and this is a file or lies in one'],
        [join(page, 'deep'), 'the report needs a folder, and this is a file or lies in one'],
        [join(folder, 'x'.repeat(300)), 'nothing can be written to this folder (ENAMETOOLONG)'],
      ] as const) {
        const made = report({ ...defaults, exports: MOODLE, out, onProgress });
        await assert.rejects(made, { message: `${out}  ${message}${hint}` });
      }
      assert.deepEqual(told, []);
    }));
});

describe('a run', () => {
  test('that is stopped leaves nothing behind, and an earlier report as it was', () =>
    withReport(MOODLE, { course }, async ({ folder }) => {
      const before = await readFile(join(folder, 'report.html'), 'utf8');
      for (const step of ['Reading', 'Putting', 'Asking']) {
        const stop = new AbortController();
        const onProgress = (what: string) => void (what.startsWith(step) && stop.abort());
        const options = { course, out: folder, today: '2027-01-01', onProgress, signal: stop.signal };
        await assert.rejects(
          withReport(MOODLE, options, async () => undefined),
          step,
        );
        assert.equal(await readFile(join(folder, 'report.html'), 'utf8'), before);
      }
      assert.deepEqual(await readdir(join(folder, '..')), ['report']);
    }));

  test('counts in the end what is lost: rows once, values, and no remark', () => {
    const flaw = { file: 'a.csv', line: 2, message: 'x' };
    const summary = (flaws: readonly Flaw[]) => summaryOf({ headline: '', flaws, files: [] }).split('\n')[2];
    const remark = { ...flaw, rows: 7, lost: null };
    assert.equal(summary([remark]), 'Worth knowing:');
    const values = { ...flaw, rows: 2, lost: 'values' } as const;
    assert.equal(
      summary([{ ...flaw, rows: 1, lost: 'rows' }, remark, values]),
      'Not all could be read (1 row is left out, 2 values cannot be used):',
    );
  });

  test('ends with 3 where something is lost, and with 0 for a remark', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ripple-codes-'));
    const text = await readFile(join(FIXTURES, 'cornerstone.csv'), 'utf8');
    const changed = { remark: text.replace('sipho@', 'kari@'), lost: text.replace('Past Due', 'Purple') };
    const codes = await Promise.all(
      Object.entries(changed).map(async ([name, csv]) => {
        const file = join(folder, `${name}.csv`);
        await writeFile(file, csv);
        const args = ['--import', 'tsx', 'scripts/report.ts', file, '--out', join(folder, name)];
        return new Promise((resolve) => {
          execFile(process.execPath, args, (error, stdout) =>
            resolve([error?.code ?? 0, stdout.split('\n')[2]]),
          );
        });
      }),
    );
    assert.deepEqual(codes, [
      [0, 'Worth knowing:'],
      [3, 'Not all could be read (1 value cannot be used):'],
    ]);
    await rm(folder, { recursive: true });
  });

  test('takes no day that is not in the calendar', () => {
    const problem = '"--today" should be a date such as 2026-11-26, not "2026-02-31".';
    assert.deepEqual(readOptions(['a.csv', '--today', '2026-02-31']), { problem });
    assert.ok('options' in readOptions(['a.csv', '--today', '2028-02-29']));
  });

  test('tells what it does and how long that will take, in one line', () => {
    let [time, text] = [0, ''];
    const write = (part: string) => ((text = part), true);
    const stream = { isTTY: true, columns: 60, write } as unknown as NodeJS.WriteStream;
    const bar = progressBar(stream, () => time);
    bar.update('Reading export.csv', 0);
    assert.equal(text, `\r[${'.'.repeat(24)}] Reading export.csv`);
    time = 30_000;
    bar.update('Reading export.csv', 0.5);
    assert.equal(text, `\r[${'#'.repeat(12)}${'.'.repeat(12)}] Reading export.csv, about 30 s l`);
    bar.update('Reading', 0.2);
    assert.equal(text.trimEnd(), `\r[${'#'.repeat(5)}${'.'.repeat(19)}] Reading, about 2 min left`);
    bar.end();
    assert.equal(text.trim(), '');
  });
});

describe('privacy', () => {
  const shows = async (privacy: 'initials' | 'ids' | 'none') => {
    let all = '';
    await withReport(MOODLE, { course, roster, privacy }, async ({ folder }) => {
      const names = (await readdir(folder)).filter((name) => !name.endsWith('.xlsx'));
      all = (await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))).join('\n');
      const sheets = await readExcelFile(join(folder, 'report.xlsx'));
      all += sheets.flatMap(({ data }) => data.flat()).join('\n');
    });
    return all;
  };

  test('initials: no names, ids or mails, in no file', async () => {
    const all = await shows('initials');
    assert.match(all, /A\. D\./);
    for (const hidden of [/Amélie/, /Dubois/, /E1001/, /e1001@/, /Nora Lind/])
      assert.doesNotMatch(all, hidden);
  });

  test('ids: ids only', async () => {
    const all = await shows('ids');
    assert.match(all, /E1001/);
    for (const hidden of [/Amélie/, /Dubois/, /e1001@/, /Nora Lind/]) assert.doesNotMatch(all, hidden);
  });

  test('all but names: what cannot be read is told without what stands there', async () => {
    const export_ = [
      'Name\tEmail address\tID number\tAttempt\tStarted on\tLast accessed on\tScore\tSCO',
      'Ada Ek\tada@example.com\ta1\t1\tEk, Ada\t-\tAda\tAda',
      'Ada Ek\tada@example.com\ta2\t1\t-\t-\t90\t90\n',
    ];
    const path = join(await mkdtemp(join(tmpdir(), 'ripple-cells-')), 'cells.txt');
    await writeFile(path, export_.join('\n'));
    for (const privacy of ['initials', 'ids', 'none'] as const) {
      await withReport([path], { privacy }, async ({ flaws, text }) => {
        const messages = flaws.map(({ line, message }) => `${line} ${message}`);
        assert.deepEqual(messages, [
          '2 the date cannot be read',
          '2 the status is not known',
          '2 the score is no number from 0 to 100',
          '2 the mail address belongs to more than one id: each id is taken for a person',
        ]);
        assert.doesNotMatch((await text('report.json')) + (await text('report.html')), /Ada|ada@/);
      });
    }
    await rm(dirname(path), { recursive: true });
  });

  test('none: nobody at all, but all counts', async () => {
    const all = await shows('none');
    assert.match(all, /7 of 17 people are done/);
    for (const hidden of [/Amélie/, /E1001/, /e1001@/, /Nora Lind/]) assert.doesNotMatch(all, hidden);
  });
});
