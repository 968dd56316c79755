import type { RecordColumns } from '../readers/mapping.ts';
import type { Engine } from './engine.ts';
import { cell, type Loaded } from './loaded.ts';

/** Whether an export tells of answers. */
export const hasAnswers = ({ mapping }: Loaded): boolean =>
  mapping.records.some(({ answers = [] }) => answers.length > 0);

/** What the texts of an export mean. Repeated answers within an attempt have ids that end in _a2, _a3 …: they mean nothing. */
const MEANINGS = {
  item: `CASE WHEN NOT regexp_matches(trim(text), '_a[0-9]+$') THEN nullif(replace(trim(text), '-', '_'), '') END`,
  response: `nullif(trim(text), '')`,
  result: `CASE lower(trim(text)) WHEN 'correct' THEN 1.0 WHEN 'wrong' THEN 0.0 WHEN 'incorrect' THEN 0.0
    ELSE CASE WHEN try_cast(text AS DOUBLE) BETWEEN 0 AND 1 THEN try_cast(text AS DOUBLE) END END`,
};

/**
 * Makes the tables `meant_PART_N` of what the texts of answers mean. Items and responses of all exports become one type
 * each, which the table `answer` takes over: they are numbers then, and queries are none the wiser.
 */
export async function settleAnswers(engine: Engine, files: readonly Loaded[]): Promise<void> {
  const numbers = files.filter(hasAnswers).map(({ number }) => number);
  if (numbers.length === 0) return;
  for (const [part, meaning] of Object.entries(MEANINGS)) {
    for (const number of numbers) {
      const type = `${part}_${number}`;
      await engine.run(`
        CREATE TABLE meant_${type} AS SELECT CAST(text AS ${type}) AS text, ${meaning} AS meaning
        FROM (SELECT CAST(unnest(enum_range(NULL::${type})) AS VARCHAR) AS text)`);
    }
    if (part === 'result') continue;
    const all = numbers.map((number) => `SELECT meaning FROM meant_${part}_${number}`).join(' UNION ALL ');
    await engine.run(`
      CREATE TYPE ${part}_text AS ENUM (SELECT '' AS meaning UNION SELECT meaning FROM (${all}) WHERE meaning IS NOT NULL ORDER BY meaning);
      ALTER TABLE answer ALTER ${part} TYPE ${part}_text;`);
    for (const number of numbers)
      await engine.run(`ALTER TABLE meant_${part}_${number} ALTER meaning TYPE ${part}_text`);
  }
}

/**
 * Adds first answers: those of the first attempt in which a person has any, and of each question the first one there.
 * @param where which rows count
 */
export async function loadAnswers(
  engine: Engine,
  { number }: Loaded,
  { answers = [], attempt }: RecordColumns,
  where: string,
): Promise<void> {
  if (answers.length === 0) return;
  const isWide = answers.length > 1;
  const first = `QUALIFY row_number() OVER (PARTITION BY p.person ORDER BY try_cast(${cell(attempt)} AS INTEGER) NULLS FIRST, x.r) = 1`;
  // Sorting all answers is dear: only where a question is there twice, or may be, since rows hold one answer each or
  // different ids mean the same.
  const repeats = `len(list_distinct(x.items)) < list_aggregate(x.items, 'count')
    OR EXISTS (SELECT meaning FROM meant_item_${number} GROUP BY meaning HAVING count(meaning) > 1)`;
  await engine.run(`
    CREATE TABLE first_${number} AS
      SELECT p.person, x.r, ${isWide ? repeats : 'true'} AS repeats
      FROM raw_${number} x JOIN seen_person p ON p.file = ${number} AND p.r = x.r
      WHERE ${where} ${isWide ? first : ''}`);
  const insert = (which: string, pick: string) => `
    INSERT INTO answer
      SELECT t.person, i.meaning, r.meaning, m.meaning
      FROM (
        SELECT f.person, f.r, unnest(range(${answers.length})) AS place, unnest(x.items) AS item,
          unnest(x.responses) AS response, unnest(x.results) AS result
        FROM raw_${number} x JOIN first_${number} f ON f.r = x.r
        WHERE ${which}
      ) t
      JOIN meant_item_${number} i ON i.text = t.item AND i.meaning IS NOT NULL
      LEFT JOIN meant_response_${number} r ON r.text = t.response
      LEFT JOIN meant_result_${number} m ON m.text = t.result ${pick}`;
  await engine.run(insert('NOT f.repeats', ''), [0.4, 0.7]);
  await engine.run(`
    ${insert('f.repeats', 'QUALIFY row_number() OVER (PARTITION BY t.person, i.meaning ORDER BY t.r, t.place) = 1')};
    DROP TABLE first_${number}`);
}
