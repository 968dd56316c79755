import { ofCourse } from './courses.ts';
import { quote, type Engine } from './engine.ts';
import { cell, type Finding, type Loaded } from './loaded.ts';

/** Whether an export tells of answers. */
const hasAnswers = ({ mapping }: Loaded): boolean =>
  mapping.records.some(({ answers = [] }) => answers.length > 0);

/** A mark from 0 to 1, with point or comma. */
const MARK = `try_cast(replace(trim(text), ',', '.') AS DOUBLE)`;

/**
 * What the texts of an export mean. SCORM 1.2 writes "a,c" for what is "a[,]c" in SCORM 2004; paths of role plays
 * ("score[.]80[,]door[.]a") stay as they are.
 */
const MEANINGS = {
  item: `nullif(replace(nullif(trim(text), '-'), '-', '_'), '')`,
  response: `nullif(nullif(CASE WHEN contains(text, '[.]') THEN trim(text) ELSE replace(trim(text), '[,]', ',') END, ''), '-')`,
  result: `CASE lower(trim(text)) WHEN 'correct' THEN 1.0 WHEN 'wrong' THEN 0.0 WHEN 'incorrect' THEN 0.0
    ELSE CASE WHEN ${MARK} BETWEEN 0 AND 1 THEN ${MARK} END END`,
};

/** Results that cannot be read. What is neither right nor wrong has none: "neutral" and "unanticipated". */
export async function unreadResults(
  engine: Engine,
  loaded: Loaded,
  cite: (text: string) => string,
): Promise<Finding[]> {
  if (!hasAnswers(loaded)) return [];
  const { number } = loaded;
  const unread = await engine.rows(`
    SELECT text FROM (SELECT CAST(unnest(enum_range(NULL::result_${number})) AS VARCHAR) AS text)
    WHERE ${MEANINGS.result} IS NULL AND lower(trim(text)) NOT IN ('', '-', 'neutral', 'unanticipated')`);
  if (unread.length === 0) return [];
  const rows = await engine.rows(`
    SELECT text, min(r) AS r, count(DISTINCT r) AS rows FROM (SELECT r, unnest(results) AS text FROM raw_${number})
    WHERE text IN (${unread.map(({ text }) => quote(String(text))).join(', ')}) GROUP BY text ORDER BY r, text`);
  return rows.map(({ text, r, rows: count }) => ({
    at: { row: Number(r) },
    message: `the result${cite(String(text))} of an answer cannot be read`,
    rows: Number(count),
    lost: 'values',
  }));
}

/**
 * Makes the tables `meant_PART_N` of what the texts of answers mean. Items and responses of all exports become one type
 * each, which the table `answer` takes over: they are numbers then, and queries are none the wiser.
 */
async function settleAnswers(engine: Engine, files: readonly Loaded[]): Promise<void> {
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
    if (part === 'item') for (const number of numbers) await forgetRepeats(engine, number);
    const all = numbers.map((number) => `SELECT meaning FROM meant_${part}_${number}`).join(' UNION ALL ');
    await engine.run(`
      CREATE TYPE ${part}_text AS ENUM (SELECT '' AS meaning UNION SELECT meaning FROM (${all}) WHERE meaning IS NOT NULL ORDER BY meaning);
      ALTER TABLE answer ALTER ${part} TYPE ${part}_text;`);
    for (const number of numbers)
      await engine.run(`ALTER TABLE meant_${part}_${number} ALTER meaning TYPE ${part}_text`);
  }
}

/** Repeated answers within an attempt have the question's id and _a2, _a3 …: they mean nothing. */
async function forgetRepeats(engine: Engine, number: number): Promise<void> {
  await engine.run(`
    UPDATE meant_item_${number} SET meaning = NULL
    WHERE regexp_matches(meaning, '_a([2-9]|[1-9][0-9]+)$')
      AND regexp_replace(meaning, '_a[0-9]+$', '') IN (SELECT meaning FROM meant_item_${number} WHERE meaning IS NOT NULL)`);
}

/**
 * Adds first answers: those of the first attempt in which a person has any, and of each question the first one there. An
 * export that knows no attempts tells of first ones.
 */
export async function loadAnswers(
  engine: Engine,
  files: readonly Loaded[],
  course: string | null,
): Promise<void> {
  await settleAnswers(engine, files);
  const told = files.filter(hasAnswers);
  for (const loaded of told) await findFirst(engine, loaded, course);
  const numbers = told.map(({ number }) => number);
  if (numbers.length > 1) {
    const all = numbers.map((number) => `SELECT person, attempt FROM first_${number}`).join(' UNION ALL ');
    await engine.run(
      `CREATE TABLE first_attempt AS SELECT person, min(attempt) AS attempt FROM (${all}) GROUP BY person`,
    );
    for (const number of numbers)
      await engine.run(
        `DELETE FROM first_${number} f USING first_attempt a WHERE a.person = f.person AND a.attempt < f.attempt`,
      );
  }
  for (const loaded of told) await insertFirst(engine, loaded);
  // The same answer, told twice. Where exports differ, their order must not matter.
  if (numbers.length > 1) {
    const place = 'coalesce(mark, 2) * 1000000000 + enum_code(response)';
    await engine.run(`
      CREATE TABLE once AS SELECT person, item, min_by(response, ${place}) AS response, min(mark) AS mark FROM answer GROUP BY person, item;
      DELETE FROM answer; INSERT INTO answer SELECT * FROM once; DROP TABLE once`);
  }
}

const answersOf = ({ mapping }: Loaded) => mapping.records.flatMap(({ answers = [] }) => answers);

/** Makes the table `first_N`: rows of the first attempt of each person in the export. */
async function findFirst(engine: Engine, loaded: Loaded, course: string | null): Promise<void> {
  const { number, mapping } = loaded;
  const record = mapping.records.find(({ answers = [] }) => answers.length > 0) ?? {};
  const isWide = answersOf(loaded).length > 1;
  const attempt = `coalesce(try_cast(${cell(record.attempt)} AS INTEGER), 1)`;
  // One row holds all answers of an attempt; or each has one.
  const first = isWide
    ? `QUALIFY row_number() OVER (PARTITION BY p.person ORDER BY ${attempt}, x.r) = 1`
    : record.attempt === undefined
      ? ''
      : `QUALIFY rank() OVER (PARTITION BY p.person ORDER BY ${attempt}) = 1`;
  // Sorting all answers is dear: only where a question is there twice, or may be, since rows hold one answer each or
  // different ids mean the same.
  const repeats = `len(list_distinct(x.items)) < list_aggregate(x.items, 'count')
    OR EXISTS (SELECT meaning FROM meant_item_${number} GROUP BY meaning HAVING count(meaning) > 1)`;
  await engine.run(`
    CREATE TABLE first_${number} AS
      SELECT p.person, x.r, ${attempt} AS attempt, ${isWide ? repeats : 'true'} AS repeats
      FROM raw_${number} x JOIN seen_person p ON p.file = ${number} AND p.r = x.r
      WHERE ${ofCourse(loaded, record, course)} AND list_aggregate(x.items, 'count') > 0 ${first}`);
}

async function insertFirst(engine: Engine, loaded: Loaded): Promise<void> {
  const { number } = loaded;
  const insert = (which: string, pick: string) => `
    INSERT INTO answer
      SELECT t.person, i.meaning, r.meaning, m.meaning
      FROM (
        SELECT f.person, f.r, unnest(range(${answersOf(loaded).length})) AS place, unnest(x.items) AS item,
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
