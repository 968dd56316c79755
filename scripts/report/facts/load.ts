import type { Column, Mapping, PersonColumns, RecordColumns } from '../readers/mapping.ts';
import type { Table } from '../source/table.ts';
import { orderOf, readDate, type DateOrder } from '../values/dates.ts';
import { readDuration } from '../values/durations.ts';
import { plain } from '../values/plain.ts';
import { readStatus, STATUSES } from '../values/status.ts';
import { quote, type Engine } from './engine.ts';

/** Something in an export that could not be used. */
export interface Flaw {
  readonly file: string;
  /** Line of the file, or row of the sheet, from 1; null for the file as a whole. */
  readonly line: number | null;
  readonly message: string;
  /** How many rows have the same flaw. */
  readonly rows: number;
}

/** An export in the engine: the table `raw_N`, whose columns are r (row, from 1) and c0, c1 … */
export interface Loaded {
  readonly number: number;
  readonly table: Table;
  readonly mapping: Mapping;
}

/** A cell without blanks around it, null where there is nothing or only a dash. */
const cell = (column: Column | undefined) =>
  column === undefined ? 'NULL' : `nullif(nullif(trim(c${column}), ''), '-')`;

/** Reads a table as it is; notes rows that are none. */
export async function loadRaw(engine: Engine, number: number, table: Table): Promise<Flaw[]> {
  const columns = table.headers.map((_, index) => `'c${index}': 'VARCHAR'`).join(', ');
  const options = [
    quote(table.path),
    `delim = ${quote(table.separator)}`,
    `quote = '"', escape = '"', header = false, auto_detect = false, null_padding = true, strict_mode = true`,
    `skip = ${table.skip}, columns = {${columns}}, max_line_size = 33554432`,
    `store_rejects = true, rejects_table = 'rejects_${number}', rejects_scan = 'scan_${number}'`,
  ].join(', ');
  // Rows that span lines can be padded by one reader only: the engine says so, and then it is one.
  const read = (parallel: boolean) =>
    `CREATE OR REPLACE TABLE raw_${number} AS SELECT row_number() OVER () AS r, * FROM read_csv(${options}, parallel = ${parallel})`;
  try {
    await engine.run(read(true));
  } catch {
    await engine.run(`DROP TABLE IF EXISTS rejects_${number}; DROP TABLE IF EXISTS scan_${number}`);
    await engine.run(read(false));
  }
  const rejects = await engine.rows(
    `SELECT min(line) AS line, error_type AS error, count(DISTINCT line) AS rows FROM rejects_${number} GROUP BY error_type ORDER BY line`,
  );
  return rejects.map(({ line, error, rows }) => ({
    file: table.file,
    line: Number(line),
    message: REJECTS[String(error)] ?? `the row cannot be read (${String(error).toLowerCase()})`,
    rows: Number(rows),
  }));
}

const REJECTS: Readonly<Record<string, string>> = {
  'TOO MANY COLUMNS': 'the row has more cells than there are headers',
  'UNQUOTED VALUE': 'a quotation mark in the row has no partner',
  'LINE SIZE OVER MAXIMUM': 'the row is longer than 32 MB',
  'INVALID UNICODE': 'the row holds bytes that are no text',
};

/** Adds the people of an export to the table `seen`: one row for each of its rows. */
export async function loadPeople(engine: Engine, { number, mapping }: Loaded): Promise<void> {
  const { person } = mapping;
  await engine.run(`
    INSERT INTO seen
    SELECT ${number}, r, ${cell(person.id)}, lower(${cell(person.email)}), ${nameOf(person)},
      ${cell(person.department)}, ${cell(person.manager)}, ${cell(person.site)},
      ${cell(person.hired)}, ${cell(person.due)}, ${mapping.isRoster === true}
    FROM raw_${number}`);
}

/** "Last, First" is turned round, but not "Smith, Jr.". */
function nameOf({ name, first, last }: PersonColumns): string {
  if (name === undefined) return `nullif(trim(concat_ws(' ', ${cell(first)}, ${cell(last)})), '')`;
  const text = cell(name);
  return `CASE WHEN regexp_full_match(${text}, '[^,]+, *[^,]+') AND NOT regexp_matches(${text}, ', *(Jr|Sr|II|III|IV|PhD|MD)\\.?$')
    THEN regexp_replace(${text}, '([^,]+), *([^,]+)', '\\2 \\1') ELSE ${text} END`;
}

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
): Promise<Flaw[]> {
  const type = kind === 'duration' ? 'DOUBLE' : 'VARCHAR';
  await engine.run(`CREATE TABLE ${kind}_${loaded.number} (text VARCHAR, value ${type})`);
  const flaws: Flaw[] = [];
  const values: (readonly [string, string | number | null])[] = [];
  for (const { text, r, rows } of texts) {
    const result = read(text);
    if ('flaw' in result) {
      flaws.push({ file: loaded.table.file, line: r + loaded.table.skip, message: result.flaw, rows });
    } else {
      values.push([text, result.value]);
    }
  }
  await engine.fill(`${kind}_${loaded.number}`, values);
  return flaws;
}

/** Makes the tables of what the texts of an export mean. */
export async function loadMeanings(
  engine: Engine,
  loaded: Loaded,
  { order, today }: { readonly order: DateOrder | null; readonly today: string },
): Promise<{ readonly flaws: Flaw[]; readonly remark: string | null }> {
  const { person, records } = loaded.mapping;
  const dates = records.flatMap(({ started, last, completed }) => [started, last, completed]);
  const all = [...dates, person.hired];
  const past = await distinct(engine, loaded, all);
  const dues = await distinct(engine, loaded, [person.due]);
  const texts = [...past, ...dues];
  const shown = orderOf(texts.map(({ text }) => text));
  const ambiguous =
    shown === null && order === null && texts.some(({ text }) => /^\d{1,2}[/-]\d{1,2}[/-]\d{2,4}/.test(text));
  const used = shown ?? order ?? 'dmy';
  // A due date lies ahead; nothing that has happened does. A day's grace for time zones.
  const happened = new Set(past.map(({ text }) => text));
  const limit = new Date(Date.parse(`${today}T00:00:00Z`) + 2 * 86_400_000).toISOString().slice(0, 10);
  const flaws = [
    ...(await lookUp(engine, loaded, 'date', texts, (text) => {
      const value = readDate(text, used);
      if (value === null) return { flaw: `the date "${shorten(text)}" cannot be read` };
      return value >= limit && happened.has(text)
        ? { flaw: `the date "${shorten(text)}" lies in the future` }
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
        return value === null ? { flaw: `the time "${shorten(text)}" cannot be read` } : { value };
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
        return value === null
          ? { flaw: `the status "${shorten(text)}" is not known` }
          : { value: value ?? null };
      },
    )),
  ];
  const remark = ambiguous
    ? 'dates such as 03/04/2026 are read as day/month/year: use --dates mdy if the month comes first'
    : null;
  return { flaws, remark };
}

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}...` : text);

/** Gives everyone that was seen one number, by id or else by mail. */
export async function settlePeople(engine: Engine, files: readonly Loaded[]): Promise<void> {
  const dates = files
    .map(({ number }) => `SELECT ${number} AS file, text, value FROM date_${number}`)
    .join(' UNION ALL ');
  await engine.run(`
    CREATE TABLE known_mail AS SELECT email, min(id) AS id FROM seen WHERE email IS NOT NULL AND id IS NOT NULL GROUP BY email;
    CREATE TABLE seen_key AS
      SELECT s.file, s.r, coalesce('i' || coalesce(s.id, k.id), 'm' || s.email, 'r' || s.file || '.' || s.r) AS key
      FROM seen s LEFT JOIN known_mail k ON k.email = s.email;
    CREATE TABLE key_number AS SELECT key, CAST(row_number() OVER (ORDER BY key) AS INTEGER) AS person FROM (SELECT DISTINCT key FROM seen_key);
    CREATE TABLE seen_person AS SELECT k.file, k.r, n.person FROM seen_key k JOIN key_number n ON n.key = k.key;
    INSERT INTO person
      SELECT p.person, max(s.id), ${best('email')}, ${best('name')}, ${best('department')}, ${best('manager')}, ${best('site')},
        CAST(max(h.value) AS DATE), CAST(max(d.value) AS DATE), bool_or(s.is_roster)
      FROM seen s
      JOIN seen_person p ON p.file = s.file AND p.r = s.r
      LEFT JOIN (${dates}) h ON h.file = s.file AND h.text = s.hired
      LEFT JOIN (${dates}) d ON d.file = s.file AND d.text = s.due
      GROUP BY p.person;
    DROP TABLE seen_key; DROP TABLE key_number;`);
}

/** What the roster says goes before what exports say; of these, the last one named. */
function best(column: string): string {
  return `max_by(s.${column}, (CASE WHEN s.is_roster THEN 1000000 ELSE s.file END)) FILTER (WHERE s.${column} IS NOT NULL)`;
}

/** Adds what an export says of attempts, answers and objectives. */
export async function loadRecords(engine: Engine, loaded: Loaded, course: string | null): Promise<void> {
  for (const record of loaded.mapping.records) {
    if (course !== null && typeof record.course === 'object' && plain(record.course.name) !== plain(course))
      continue;
    await loadAttempts(engine, loaded, record, course);
    await loadAnswers(engine, loaded, record, course);
    for (const { id, score } of record.objectives ?? []) {
      await engine.run(`
        INSERT INTO objective SELECT p.person, ${quote(id)}, ${numberOf(score)} FROM raw_${loaded.number} x
        JOIN seen_person p ON p.file = ${loaded.number} AND p.r = x.r
        WHERE ${numberOf(score)} IS NOT NULL AND ${ofCourse(record, course)}`);
    }
  }
}

/** Whether a row is about the course. */
function ofCourse({ course: column }: RecordColumns, course: string | null): string {
  return typeof column === 'number' && course !== null
    ? `lower(${cell(column)}) = lower(${quote(course)})`
    : 'true';
}

/** A number with point or comma, with or without a percent sign. */
function numberOf(column: Column | undefined): string {
  return `try_cast(replace(rtrim(${cell(column)}, '% '), ',', '.') AS DOUBLE)`;
}

async function loadAttempts(
  engine: Engine,
  { number }: Loaded,
  record: RecordColumns,
  course: string | null,
) {
  const date = (column: Column | undefined) =>
    column === undefined
      ? 'NULL'
      : `(SELECT CAST(any_value(value) AS TIMESTAMP) FROM date_${number} d WHERE d.text = ${cell(column)})`;
  const columns = record.status ?? [];
  const ranks = columns.map((column) => {
    const order = STATUSES.map((status, rank) => `WHEN ${quote(status)} THEN ${rank}`).join(' ');
    // "Completed" and "failed" beside each other: failed.
    return `(SELECT max(CASE value ${order} END) FROM status_${number} t WHERE t.text = ${cell(column)})`;
  });
  const rank =
    ranks.length > 1
      ? `CASE WHEN 2 IN (${ranks.join(', ')}) THEN 2 ELSE greatest(${ranks.join(', ')}) END`
      : (ranks[0] ?? 'NULL');
  const said = `CASE ${rank} ${STATUSES.map((status, index) => `WHEN ${index} THEN ${quote(status)}`).join(' ')} END`;
  const seconds =
    record.duration === undefined
      ? 'NULL'
      : `(SELECT CAST(any_value(value) AS BIGINT) FROM duration_${number} t WHERE t.text = ${cell(record.duration)})`;
  const begun = record.started ?? record.last ?? record.attempt;
  await engine.run(`
    INSERT INTO attempt
    SELECT person, ${number}, attempt,
      coalesce(said, CASE WHEN score >= (SELECT number FROM setting WHERE name = 'pass_mark') THEN 'passed'
        WHEN completed IS NOT NULL THEN 'completed' ELSE 'in progress' END),
      score, started, last, completed, seconds, version
    FROM (
      SELECT p.person, try_cast(${cell(record.attempt)} AS INTEGER) AS attempt, ${said} AS said,
        ${numberOf(record.score)} AS score, ${date(record.started)} AS started, ${date(record.last)} AS last,
        ${date(record.completed)} AS completed, ${seconds} AS seconds, ${cell(record.version)} AS version
      FROM raw_${number} x JOIN seen_person p ON p.file = ${number} AND p.r = x.r
      WHERE ${ofCourse(record, course)} AND ${begun === undefined || record.status?.length ? 'true' : `${cell(begun)} IS NOT NULL`}
    )`);
}

async function loadAnswers(engine: Engine, { number }: Loaded, record: RecordColumns, course: string | null) {
  const answers = record.answers ?? [];
  if (answers.length === 0) return;
  const isWide = answers.length > 1;
  const attempt = `try_cast(${cell(record.attempt)} AS INTEGER)`;
  const parts = answers.map(({ item, response, result }, place) => {
    const id = typeof item === 'number' ? `x.c${item}` : quote(item.id);
    return `SELECT f.person, ${place} AS place, f.r, ${id} AS item, x.c${response} AS response, x.c${result} AS result
      FROM raw_${number} x JOIN first_${number} f ON f.r = x.r`;
  });
  // First answers: those of the first attempt in which a person has any, and of each question the first one there.
  // Repeated answers within an attempt have ids that end in _a2, _a3 …, or the same id again further on in the row.
  // There are many answers but few ids and results, so that these are looked at once each.
  await engine.run(`
    CREATE TABLE first_${number} AS
      SELECT p.person, x.r FROM raw_${number} x JOIN seen_person p ON p.file = ${number} AND p.r = x.r
      WHERE ${ofCourse(record, course)}
      ${isWide ? `QUALIFY row_number() OVER (PARTITION BY p.person ORDER BY ${attempt} NULLS FIRST, x.r) = 1` : ''};
    CREATE TABLE told_${number} AS SELECT * FROM (${parts.join(' UNION ALL ')}) WHERE item IS NOT NULL;
    CREATE TABLE id_${number} AS
      SELECT item AS text, replace(trim(item), '-', '_') AS item FROM (SELECT DISTINCT item FROM told_${number})
      WHERE trim(item) <> '' AND NOT regexp_matches(trim(item), '_a[0-9]+$');
    CREATE TABLE mark_${number} AS
      SELECT result AS text, CASE lower(trim(result)) WHEN 'correct' THEN 1.0 WHEN 'wrong' THEN 0.0 WHEN 'incorrect' THEN 0.0
        ELSE CASE WHEN try_cast(result AS DOUBLE) BETWEEN 0 AND 1 THEN try_cast(result AS DOUBLE) END END AS mark
      FROM (SELECT DISTINCT result FROM told_${number})`);
  const [twice] = isWide
    ? await engine.rows(
        `SELECT count(*) AS n FROM (SELECT item FROM told_${number} GROUP BY item HAVING min(place) <> max(place) LIMIT 1)`,
      )
    : [{ n: 1 }];
  // Sorting all answers is dear: only where an item stands in more than one place can it be there twice.
  const first = 'QUALIFY row_number() OVER (PARTITION BY t.person, i.item ORDER BY t.r, t.place) = 1';
  await engine.run(`
    INSERT INTO answer
      SELECT t.person, i.item, nullif(trim(t.response), ''), m.mark FROM told_${number} t
      JOIN id_${number} i ON i.text = t.item LEFT JOIN mark_${number} m ON m.text = t.result
      ${Number(twice?.['n']) > 0 ? first : ''};
    DROP TABLE told_${number}; DROP TABLE first_${number}; DROP TABLE id_${number}; DROP TABLE mark_${number}`);
}
