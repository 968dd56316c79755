import type { AnswerColumns, Column, Mapping } from '../readers/mapping.ts';
import type { Table } from '../source/table.ts';
import { quote, type Engine } from './engine.ts';
import type { Finding, Loaded } from './loaded.ts';

/** What came of reading a table. */
export interface ReadRaw {
  readonly findings: readonly Finding[];
  /** Records of the text that are no rows. */
  readonly unread: readonly number[];
}

/**
 * Reads an export as it is, and notes rows that are none. It becomes the view `raw_N`: r (row, from 1), cN for each
 * column that matters, and, where rows hold answers, the lists `items`, `responses` and `results`, an entry for each
 * question. A million people have forty million answers, but few different ones: they are kept as numbers (`ENUM`s),
 * which takes a first pass to find them.
 */
export async function loadRaw(
  engine: Engine,
  { number, table, mapping }: Omit<Loaded, 'courses'>,
): Promise<ReadRaw> {
  let swallowed: readonly Finding[] = [];
  try {
    await readTable(engine, number, table, mapping, true);
  } catch {
    // Rows that span lines can be padded by one reader only: the engine says so, and then it is one.
    await engine.run(`DROP TABLE IF EXISTS rejects_${number}; DROP TABLE IF EXISTS scan_${number}`);
    await readTable(engine, number, table, mapping, false);
    swallowed = await swallowedIn(engine, number);
  }
  await engine.run(`CREATE VIEW raw_${number} AS SELECT rowid + 1 AS r, * FROM file_${number}`);
  // What the engine calls a line is a record, which may span lines.
  const rejects = await engine.rows(
    `SELECT line, min(error_type) AS error FROM rejects_${number} GROUP BY line ORDER BY line`,
  );
  const unread = rejects.map(({ line }) => Number(line));
  const errors = [...new Set(rejects.map(({ error }) => String(error)))];
  const findings = errors.map((error) => {
    const rows = rejects.filter((row) => row['error'] === error);
    return {
      at: { record: Number(rows[0]?.['line']) },
      message: REJECTS[error] ?? `the row cannot be read (${error.toLowerCase()})`,
      rows: rows.length,
      lost: 'rows' as const,
    };
  });
  return { findings: [...findings, ...swallowed], unread };
}

/** A quotation mark without a partner takes all that follows into its cell, up to the next one: rows of other people, too. */
async function swallowedIn(engine: Engine, number: number): Promise<Finding[]> {
  const [found] = await engine.rows(
    `SELECT min(rowid) + 1 AS first, count(*) AS rows FROM file_${number} WHERE swallows`,
  );
  const rows = Number(found?.['rows']);
  const message =
    'a cell spans lines and holds as many separators as a row: if there are rows in it, a quotation mark before them has no partner';
  return rows === 0 ? [] : [{ at: { row: Number(found?.['first']) }, message, rows, lost: 'values' }];
}

/** Whether there is a cell in a row that may have swallowed others. */
function swallows({ headers, separator }: Table): string {
  const cells = `[${headers.map((_, index) => `c${index}`).join(', ')}]`;
  const separators = `length(x) - length(replace(x, ${quote(separator)}, ''))`;
  return `len(list_filter(${cells}, x -> contains(x, chr(10)) AND ${separators} >= ${headers.length - 1})) > 0`;
}

const REJECTS: Readonly<Record<string, string>> = {
  'TOO MANY COLUMNS': 'the row has more cells than there are headers',
  'UNQUOTED VALUE': 'a quotation mark in the row has no partner',
  'LINE SIZE OVER MAXIMUM': 'the row is longer than 4 MB',
  'INVALID UNICODE': 'the row holds bytes that are no text',
};

async function readTable(
  engine: Engine,
  number: number,
  table: Table,
  mapping: Mapping,
  isParallel: boolean,
): Promise<void> {
  const columns = table.headers.map((_, index) => `'c${index}': 'VARCHAR'`).join(', ');
  const read = (more: string) =>
    `read_csv(${quote(table.path)}, delim = ${quote(table.separator)}, quote = '"', escape = '"', header = false,
      auto_detect = false, null_padding = true, strict_mode = true, skip = ${table.skip}, columns = {${columns}},
      max_line_size = 4194304, buffer_size = 8388608, parallel = ${isParallel}, ${more})`;
  const answers = mapping.records.flatMap((record) => record.answers ?? []);
  if (answers.length > 0) await codeAnswers(engine, number, answers, read('ignore_errors = true'));
  const kept = [
    ...usedColumns(mapping).map((column) => `c${column}`),
    ...(answers.length === 0 ? [] : PARTS).map(
      (part) => `CAST(${listOf(part, answers)} AS ${part}_${number}[]) AS ${part}s`,
    ),
    // Only here, since rows that span lines are what one reader is for.
    ...(isParallel ? [] : [`${swallows(table)} AS swallows`]),
  ].join(', ');
  const rejects = `store_rejects = true, rejects_table = 'rejects_${number}', rejects_scan = 'scan_${number}'`;
  await engine.run(`CREATE OR REPLACE TABLE file_${number} AS SELECT ${kept} FROM ${read(rejects)}`, [
    answers.length > 0 ? 0.35 : 0,
    0.85,
  ]);
}

/** What an answer consists of; each is a list in `raw_N` and a type such as `item_N`. */
const PARTS = ['item', 'response', 'result'] as const;

/** A list of one part of all answers in a row. */
function listOf(part: (typeof PARTS)[number], answers: readonly AnswerColumns[]): string {
  const cells = answers.map(({ [part]: column }) =>
    typeof column === 'number' ? `c${column}` : quote(column.id),
  );
  return `[${cells.join(', ')}]`;
}

/** Makes the types of the parts: each lists all different texts, and an empty one, since there must be one. */
async function codeAnswers(
  engine: Engine,
  number: number,
  answers: readonly AnswerColumns[],
  table: string,
): Promise<void> {
  const cells = PARTS.map((part) => `unnest(${listOf(part, answers)}) AS ${part}`).join(', ');
  await engine.run(
    `CREATE OR REPLACE TABLE told_${number} AS SELECT DISTINCT ${PARTS.join(', ')} FROM (SELECT ${cells} FROM ${table})`,
    [0, 0.35],
  );
  for (const part of PARTS) {
    await engine.run(`
      DROP TYPE IF EXISTS ${part}_${number};
      CREATE TYPE ${part}_${number} AS ENUM (SELECT '' AS text UNION SELECT ${part} FROM told_${number} WHERE ${part} IS NOT NULL ORDER BY text)`);
  }
  await engine.run(`DROP TABLE told_${number}`);
}

/** All columns that are read, but for those of answers. */
function usedColumns({ person, records }: Mapping): Column[] {
  const columns = records.flatMap(
    ({ course, attempt, started, last, completed, status, score, duration, version, objectives }) => [
      typeof course === 'number' ? course : undefined,
      ...[attempt, started, last, completed, score, duration, version],
      ...(status ?? []),
      ...(objectives ?? []).map((one) => one.score),
    ],
  );
  const used = [...Object.values(person), ...columns].filter((column) => column !== undefined);
  return [...new Set(used)].sort((a, b) => a - b);
}
