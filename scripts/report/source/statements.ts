import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Flaw } from '../facts/loaded.ts';
import type { Mapping, RecordColumns } from '../readers/mapping.ts';
import { beginningOf } from './encoding.ts';
import { parseJson, readJson } from './json.ts';
import { ReportError } from './report-error.ts';
import { StatementSums } from './statement-sums.ts';
import { readStatement } from './statement.ts';

/** Whether a file holds JSON: an array or an object, or one in each line. */
export async function isJson(file: string): Promise<boolean> {
  return /^\s*[[{]/.test(await beginningOf(file, 1024));
}

/** Statements as two tables: one of attempts, one of answers. */
export interface StatementTables {
  readonly attempts: readonly (readonly string[])[];
  readonly answers: readonly (readonly string[])[];
  /** What is wrong with statements that are left out, once each, with the line of the first one, where each has its own. */
  readonly flaws: readonly Omit<Flaw, 'file' | 'lost'>[];
}

const ATTEMPTS = [
  'id',
  'home',
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
const ANSWERS = ['id', 'home', 'email', 'name', 'course', 'item', 'response', 'result'];

const PERSON = { id: 0, home: 1, email: 2, name: 3 };

/** What the columns of the two tables are. */
export const STATEMENT_MAPPINGS: Readonly<Record<'attempts' | 'answers', Mapping>> = {
  attempts: {
    source: 'xAPI statements',
    person: PERSON,
    records: [
      { course: 4, attempt: 5, status: [6], score: 7, started: 8, last: 9, completed: 10, duration: 11 },
    ],
  },
  answers: {
    source: 'answers in xAPI statements',
    person: PERSON,
    records: [],
  },
};

/** The columns of the table of answers. */
export const ANSWER_COLUMNS: RecordColumns = { course: 4, answers: [{ item: 5, response: 6, result: 7 }] };

/**
 * Reads xAPI or cmi5 statements: a JSON array, one statement a line, or an LRS's answer (`{"statements": […]}`).
 * @throws {ReportError} for JSON that is cut off, and for other JSON
 */
export async function readStatements(file: string): Promise<StatementTables> {
  const sums = new StatementSums();
  const entries = await entriesOf(file);
  const voided = await voidedIn(entries);
  const flaws = new Map<string, { rows: number; readonly line: number | null }>();
  const note = (message: string, line: number | null, rows = 1) => {
    const flaw = flaws.get(message) ?? { rows: 0, line };
    flaws.set(message, flaw);
    flaw.rows += rows;
  };
  for await (const { entry, line } of entries()) {
    const read = readStatement(entry);
    if ('flaw' in read) note(read.flaw, line);
    else if (!voided.has(read.statement.id ?? '')) {
      const flaw = sums.add(read.statement);
      if (flaw !== null) note(flaw, line);
    }
  }
  if (sums.isEmpty) {
    throw new ReportError(
      file,
      'there are no statements in it',
      'Name an export of statements from your LRS, or an export of your LMS.',
    );
  }
  const { attempts, answers, strays } = sums.rows();
  if (strays > 0) note('the answer shows no course: it counts for none', null, strays);
  return {
    attempts: [ATTEMPTS, ...attempts],
    answers: [ANSWERS, ...answers],
    flaws: [...flaws].map(([message, flaw]) => ({ message, ...flaw })),
  };
}

/** Something in a file that should be a statement; the line, where each has its own. */
interface Entry {
  readonly entry: unknown;
  readonly line: number | null;
}

/** Gives all entries of a file, or those whose text holds some word, as often as it is asked. */
type Entries = (word?: string) => Iterable<Entry> | AsyncIterable<Entry>;

/** `{"statements": […]}`, with `more` or something else before it. */
const ANSWER_OF_LRS = /^\{\s*(?:"\w+"\s*:\s*(?:"(?:[^"\\]|\\.)*"|\w+)\s*,\s*)*"statements"\s*:/;

async function entriesOf(file: string): Promise<Entries> {
  const start = (await beginningOf(file, 4096)).trimStart();
  if (start.startsWith('{') && !ANSWER_OF_LRS.test(start)) return (word) => linesOf(file, word);
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
    const read = readStatement(entry);
    if ('flaw' in read) continue;
    const { verb, object } = read.statement;
    if (verb?.id === VOIDED && object?.id) ids.add(object.id);
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
