import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Mapping, RecordColumns } from '../readers/mapping.ts';
import { beginningOf } from './encoding.ts';
import { parseJson, readJson } from './json.ts';
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
  const entries = await entriesOf(file);
  const voided = await voidedIn(entries);
  let unread: StatementTables['unread'] = { rows: 0, line: null };
  for await (const { entry, line } of entries()) {
    if (isStatement(entry) && (voided.has(entry.id ?? '') || sums.add(entry))) continue;
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

/** Something in a file that should be a statement; the line, where each has its own. */
interface Entry {
  readonly entry: unknown;
  readonly line: number | null;
}

/** Gives all entries of a file, or those whose text holds some word, as often as it is asked. */
type Entries = (word?: string) => Iterable<Entry> | AsyncIterable<Entry>;

async function entriesOf(file: string): Promise<Entries> {
  const start = (await beginningOf(file, 4096)).trimStart();
  if (start.startsWith('{') && !/^\{\s*"statements"/.test(start)) return (word) => linesOf(file, word);
  const entries = (await wholeFile(file)).map((entry) => ({ entry, line: null }));
  return () => entries;
}

async function* linesOf(file: string, word = ''): AsyncGenerator<Entry> {
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    line++;
    if (text.trim() !== '' && text.includes(word)) yield { entry: parseJson(text), line };
  }
}

const VOIDED = 'http://adlnet.gov/expapi/verbs/voided';

/**
 * Ids of the statements that others in the file make void (xAPI 1.0.3, part 2, 2.3.2). An LRS does not give those away
 * when asked, but what is taken from its store holds them.
 */
async function voidedIn(entries: Entries): Promise<Set<string>> {
  const ids = new Set<string>();
  for await (const { entry } of entries(VOIDED)) {
    if (isStatement(entry) && entry.verb?.id === VOIDED && entry.object?.id) ids.add(entry.object.id);
  }
  return ids;
}

async function wholeFile(file: string): Promise<readonly unknown[]> {
  const json = await readJson(file);
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
