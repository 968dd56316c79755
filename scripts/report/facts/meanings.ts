import type { Column } from '../readers/mapping.ts';
import { orderOf, readDate, type DateOrder } from '../values/dates.ts';
import { readDuration } from '../values/durations.ts';
import { plain } from '../values/plain.ts';
import { readStatus } from '../values/status.ts';
import type { Engine } from './engine.ts';
import { unreadResults } from './first-answers.ts';
import { cell, scoreIn, type Finding, type Loaded } from './loaded.ts';

/** Texts of columns, told once each with the first row that has them. */
async function distinct(engine: Engine, { number }: Loaded, columns: readonly (Column | undefined)[]) {
  const used = [...new Set(columns.filter((column) => column !== undefined))];
  if (used.length === 0) return [];
  const parts = used.map((column) => `SELECT ${cell(column)} AS text, r FROM raw_${number}`);
  const rows = await engine.rows(
    `SELECT text, min(r) AS r, count(*) AS rows FROM (${parts.join(' UNION ALL ')}) WHERE text IS NOT NULL GROUP BY text`,
  );
  return rows.map(({ text, r, rows: count }) => ({ text: String(text), r: Number(r), rows: Number(count) }));
}

type Read = { readonly value: string | number | null } | { readonly flaw: string };

/** Fills a table `KIND_N` with what texts mean, and notes those that mean nothing. */
async function lookUp(
  engine: Engine,
  loaded: Loaded,
  kind: 'date' | 'duration' | 'status',
  texts: readonly { readonly text: string; readonly r: number; readonly rows: number }[],
  read: (text: string) => Read,
): Promise<Finding[]> {
  const type = kind === 'duration' ? 'DOUBLE' : 'VARCHAR';
  await engine.run(`CREATE TABLE ${kind}_${loaded.number} (text VARCHAR, value ${type})`);
  const findings: Finding[] = [];
  const values: (readonly [string, string | number | null])[] = [];
  for (const { text, r, rows } of texts) {
    const result = read(text);
    if ('flaw' in result) {
      findings.push({ at: { row: r }, message: result.flaw, rows, lost: 'values' });
    } else {
      values.push([text, result.value]);
    }
  }
  await engine.fill(`${kind}_${loaded.number}`, values);
  return findings;
}

/** Makes the tables of what the texts of an export mean. */
export async function loadMeanings(
  engine: Engine,
  loaded: Loaded,
  {
    order,
    today,
    cite,
  }: {
    readonly order: DateOrder | null;
    readonly today: string;
    readonly cite: (text: string) => string;
  },
): Promise<{ readonly findings: Finding[]; readonly remark: string | null }> {
  const { person, records } = loaded.mapping;
  const dates = records.flatMap(({ started, last, completed }) => [started, last, completed]);
  const all = [...dates, person.hired];
  const past = await distinct(engine, loaded, all);
  const dues = await distinct(engine, loaded, [person.due]);
  const happened = new Set(past.map(({ text }) => text));
  const texts = [...past, ...dues.filter(({ text }) => !happened.has(text))];
  const shown = orderOf(texts.map(({ text }) => text));
  const ambiguous =
    shown === null && order === null && texts.some(({ text }) => /^\d{1,2}[/-]\d{1,2}[/-]\d{2,4}/.test(text));
  const used = shown ?? order ?? 'dmy';
  // A due date lies ahead; nothing that has happened does. A day's grace for time zones.
  const limit = new Date(Date.parse(`${today}T00:00:00Z`) + 2 * 86_400_000).toISOString().slice(0, 10);
  const findings = [
    ...(await lookUp(engine, loaded, 'date', texts, (text) => {
      const value = readDate(text, used);
      if (value === null) return { flaw: `the date${cite(text)} cannot be read` };
      return value >= limit && happened.has(text)
        ? { flaw: `the date${cite(text)} lies in the future` }
        : { value };
    })),
    ...(await lookUp(
      engine,
      loaded,
      'duration',
      await distinct(
        engine,
        loaded,
        records.map(({ duration }) => duration),
      ),
      (text) => {
        const value = readDuration(text);
        return value === null ? { flaw: `the time${cite(text)} cannot be read` } : { value };
      },
    )),
    ...(await lookUp(
      engine,
      loaded,
      'status',
      await distinct(
        engine,
        loaded,
        records.flatMap(({ status }) => status ?? []),
      ),
      (text) => {
        const own = records.map(({ words }) => words?.[plain(text)]).find((value) => value !== undefined);
        const value = own ?? (/^[\d.,]+ ?%?$/.test(text) ? undefined : readStatus(text));
        return value === null ? { flaw: `the status${cite(text)} is not known` } : { value: value ?? null };
      },
    )),
  ];
  findings.push(
    ...(await unreadScores(engine, loaded, cite)),
    ...(await unreadResults(engine, loaded, cite)),
  );
  const remark = ambiguous
    ? 'dates such as 03/04/2026 are read as day/month/year: use --dates mdy if the month comes first'
    : null;
  return { findings, remark };
}

/** Scores that are no numbers from 0 to 100. */
async function unreadScores(
  engine: Engine,
  { number, mapping }: Loaded,
  cite: (text: string) => string,
): Promise<Finding[]> {
  const scores = mapping.records
    .flatMap(({ score, objectives = [] }) => [score, ...objectives.map((one) => one.score)])
    .filter((column) => column !== undefined);
  if (scores.length === 0) return [];
  const parts = scores.map(
    (column) =>
      `SELECT ${cell(column)} AS text, r FROM raw_${number} WHERE ${cell(column)} IS NOT NULL AND ${scoreIn(column)} IS NULL`,
  );
  const rows = await engine.rows(
    `SELECT text, min(r) AS r, count(*) AS rows FROM (${parts.join(' UNION ALL ')}) GROUP BY text`,
  );
  return rows.map(({ text, r, rows: count }) => ({
    at: { row: Number(r) },
    message: `the score${cite(String(text))} is no number from 0 to 100`,
    rows: Number(count),
    lost: 'values',
  }));
}
