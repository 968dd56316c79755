import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Mapping, RecordColumns } from '../readers/mapping.ts';
import { beginningOf } from './encoding.ts';
import { ReportError } from './report-error.ts';
import { StatementSums, type Statement } from './statement-sums.ts';

/** Whether a file holds JSON: an array or an object, or one in each line. */
export async function isJson(file: string): Promise<boolean> {
  return /^\s*[[{]/.test(await beginningOf(file, 1024));
}

/** Statements as two tables: one of attempts, one of answers. */
export interface StatementTables {
  readonly attempts: readonly (readonly string[])[];
  readonly answers: readonly (readonly string[])[];
  /** Lines or entries that are no statements, or name nobody; the first one's line, where each has its own. */
  readonly unread: { readonly rows: number; readonly line: number | null };
}

const ATTEMPTS = [
  'id',
  'email',
  'name',
  'course',
  'attempt',
  'status',
  'score',
  'started',
  'last',
  'completed',
  'duration',
];
const ANSWERS = ['id', 'email', 'name', 'item', 'response', 'result'];

/** What the columns of the two tables are. */
export const STATEMENT_MAPPINGS: Readonly<Record<'attempts' | 'answers', Mapping>> = {
  attempts: {
    source: 'xAPI statements',
    person: { id: 0, email: 1, name: 2 },
    records: [
      { course: 3, attempt: 4, status: [5], score: 6, started: 7, last: 8, completed: 9, duration: 10 },
    ],
  },
  answers: {
    source: 'answers in xAPI statements',
    person: { id: 0, email: 1, name: 2 },
    records: [],
  },
};

/** The columns of the table of answers. */
export const ANSWER_COLUMNS: RecordColumns = { answers: [{ item: 3, response: 4, result: 5 }] };

/**
 * Reads xAPI or cmi5 statements: a JSON array, one statement a line, or an LRS's answer (`{"statements": […]}`).
 * @throws {ReportError} for JSON that is cut off, and for other JSON
 */
export async function readStatements(file: string): Promise<StatementTables> {
  const sums = new StatementSums();
  let unread: StatementTables['unread'] = { rows: 0, line: null };
  for await (const { entry, line } of entriesOf(file)) {
    if (isStatement(entry) && sums.add(entry)) continue;
    unread = { rows: unread.rows + 1, line: unread.line ?? line };
  }
  if (sums.isEmpty) {
    throw new ReportError(
      file,
      'there are no statements in it',
      'Name an export of statements from your LRS, or an export of your LMS.',
    );
  }
  return { attempts: [ATTEMPTS, ...sums.attempts()], answers: [ANSWERS, ...sums.answers], unread };
}

async function* entriesOf(file: string): AsyncGenerator<{ entry: unknown; line: number | null }> {
  const start = (await beginningOf(file, 4096)).trimStart();
  const isLines = start.startsWith('{') && !/^\{\s*"statements"/.test(start);
  if (!isLines) {
    for (const entry of wholeFile(file, await readFile(file, 'utf8'))) yield { entry, line: null };
    return;
  }
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    line++;
    if (text.trim() !== '') yield { entry: parsed(text), line };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function wholeFile(file: string, text: string): readonly unknown[] {
  const json = parsed(text.replace(/^\uFEFF/, ''));
  if (json === null) {
    throw new ReportError(
      file,
      'the JSON cannot be read to its end',
      'It may have been cut off: export it again.',
    );
  }
  const list: unknown = Array.isArray(json) ? json : (json as { statements?: unknown }).statements;
  return Array.isArray(list) ? (list as unknown[]) : [json];
}

function isStatement(entry: unknown): entry is Statement {
  return (
    typeof entry === 'object' && entry !== null && 'actor' in entry && 'verb' in entry && 'object' in entry
  );
}
