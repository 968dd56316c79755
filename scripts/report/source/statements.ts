import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Mapping, RecordColumns } from '../readers/mapping.ts';
import { beginningOf } from './encoding.ts';
import { ReportError } from './report-error.ts';

/** As much of an xAPI statement (IEEE 9274.1.1) as a report reads; anything may be missing. */
interface Statement {
  readonly id?: string;
  readonly actor?: {
    readonly name?: string;
    readonly mbox?: string;
    readonly account?: { readonly name?: string };
  };
  readonly verb?: { readonly id?: string };
  readonly object?: Activity;
  readonly result?: {
    readonly score?: { readonly scaled?: number; readonly raw?: number };
    readonly success?: boolean;
    readonly completion?: boolean;
    readonly response?: string;
    readonly duration?: string;
  };
  readonly context?: {
    readonly registration?: string;
    readonly contextActivities?: Readonly<Partial<Record<'grouping' | 'category', readonly Activity[]>>>;
  };
  readonly timestamp?: string;
}

interface Activity {
  readonly id?: string;
  readonly definition?: { readonly name?: Readonly<Record<string, string>>; readonly type?: string };
}

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
  const collected = new Collected();
  let unread: StatementTables['unread'] = { rows: 0, line: null };
  for await (const { entry, line } of entriesOf(file)) {
    if (isStatement(entry) && collected.add(entry)) continue;
    unread = { rows: unread.rows + 1, line: unread.line ?? line };
  }
  if (collected.isEmpty) {
    throw new ReportError(
      file,
      'there are no statements in it',
      'Name an export of statements from your LRS, or an export of your LMS.',
    );
  }
  return { attempts: [ATTEMPTS, ...collected.attempts()], answers: [ANSWERS, ...collected.answers], unread };
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

/** What statements of one registration come to. */
interface Attempt {
  readonly person: readonly string[];
  /** Id of the course. */
  readonly course: string;
  readonly number: number;
  /** By assignable unit: what "cmi5 defined" statements say of it, and what others do. */
  readonly defined: Map<string, Unit>;
  readonly others: Map<string, Unit>;
  started: string;
  last: string;
  seconds: number;
}

interface Unit {
  status: string;
  /** Percent, the best one. */
  score: number | undefined;
  completed: string;
}

/** Verbs of cmi5 and what they say of the status; those below outdo those above. */
const STATUS: Readonly<Record<string, string>> = {
  initialized: 'in progress',
  launched: 'in progress',
  terminated: 'in progress',
  abandoned: 'in progress',
  failed: 'failed',
  completed: 'completed',
  waived: 'completed',
  passed: 'passed',
};
const RANKS = ['in progress', 'failed', 'completed', 'passed'];
const bestOf = (one: string, other: string) => (RANKS.indexOf(other) > RANKS.indexOf(one) ? other : one);

const CMI5_CATEGORY = 'https://w3id.org/xapi/cmi5/context/categories/cmi5';
const CMI5_COURSE = 'https://w3id.org/xapi/cmi5/activitytype/course';

class Collected {
  readonly #answers: { readonly at: number; readonly row: readonly string[] }[] = [];
  readonly #attempts = new Map<string, Attempt>();
  readonly #registrations = new Map<string, number>();
  readonly #ids = new Set<string>();
  readonly #names = new Map<string, string>();
  /** Registrations whose course the LMS has called satisfied (cmi5 9.3.9). */
  readonly #satisfied = new Set<string>();

  get isEmpty(): boolean {
    return this.#attempts.size === 0 && this.#answers.length === 0;
  }

  /** In the order in which they were given: reports count first answers, and an LRS gives the newest first. */
  get answers(): (readonly string[])[] {
    return this.#answers.sort((one, other) => one.at - other.at).map(({ row }) => row);
  }

  /** False for a statement that names nobody. One that is there twice, as two exports may overlap, counts once. */
  add(statement: Statement): boolean {
    const { id, actor, verb, object, context } = statement;
    if (id !== undefined && this.#ids.has(id)) return true;
    if (id !== undefined) this.#ids.add(id);
    const mail = actor?.mbox?.replace(/^mailto:/, '') ?? '';
    const person = [actor?.account?.name ?? '', mail, actor?.name ?? ''];
    if (person[0] === '' && mail === '') return false;
    const name = verb?.id?.split('/').at(-1) ?? '';
    for (const activity of [object, ...(context?.contextActivities?.grouping ?? [])])
      this.#learnName(activity);
    if (name === 'answered') this.#answer(person, statement);
    else if (name === 'satisfied' && object?.definition?.type === CMI5_COURSE)
      this.#satisfied.add(context?.registration ?? '');
    else if (name in STATUS) this.#attempt(person, name, statement);
    return true;
  }

  *attempts(): Generator<readonly string[]> {
    for (const [key, attempt] of this.#attempts) {
      const { person, course, number, started, last, seconds } = attempt;
      const registration = (JSON.parse(key) as string[])[2] ?? '';
      const { status, score, completed } = summed(attempt, this.#satisfied.has(registration));
      const duration = seconds > 0 ? `PT${Math.round(seconds)}S` : '';
      const title = this.#names.get(course) ?? course;
      yield [...person, title, String(number), status, score, started, last, completed, duration];
    }
  }

  #learnName(activity: Activity | undefined): void {
    const [name] = Object.values(activity?.definition?.name ?? {});
    if (activity?.id !== undefined && name !== undefined) this.#names.set(activity.id, name);
  }

  #answer(person: readonly string[], { object, result, timestamp = '' }: Statement): void {
    const id = object?.id ?? '';
    const item = id.split(/[/#]/).at(-1) ?? id;
    const scaled = result?.score?.scaled;
    const mark = scaled ?? (result?.success === undefined ? '' : result.success ? 1 : 0);
    const row = [...person, item, result?.response ?? '', String(mark)];
    this.#answers.push({ at: Date.parse(timestamp) || 0, row });
  }

  #attempt(person: readonly string[], verb: string, statement: Statement): void {
    const { object, result, context, timestamp = '' } = statement;
    const unitId = object?.id ?? '';
    const lists = context?.contextActivities;
    const course = lists?.grouping?.find(({ definition }) => definition?.type === CMI5_COURSE)?.id ?? unitId;
    const key = JSON.stringify([person[0], person[1], context?.registration ?? 'none']);
    const attempt = this.#attempts.get(key) ?? this.#begin(key, person, course, timestamp);
    const isDefined = lists?.category?.some(({ id }) => id === CMI5_CATEGORY) ?? false;
    const units = isDefined ? attempt.defined : attempt.others;
    const unit = units.get(unitId) ?? { status: 'in progress', score: undefined, completed: '' };
    units.set(unitId, unit);
    const status = STATUS[verb] ?? unit.status;
    unit.status = bestOf(unit.status, status);
    const { score, duration } = result ?? {};
    const percent = score?.scaled === undefined ? score?.raw : score.scaled * 100;
    if (percent !== undefined) unit.score = Math.max(percent, unit.score ?? percent);
    const isDone = status === 'completed' || status === 'passed';
    if (isDone && (unit.completed === '' || timestamp < unit.completed)) unit.completed = timestamp;
    if (timestamp !== '' && (attempt.started === '' || timestamp < attempt.started))
      attempt.started = timestamp;
    if (timestamp > attempt.last) attempt.last = timestamp;
    // cmi5 9.5.4: the duration of a session stands in its last statement; others repeat parts of it.
    if (verb === 'terminated' || verb === 'abandoned') attempt.seconds += secondsOf(duration ?? '');
  }

  #begin(key: string, person: readonly string[], course: string, started: string): Attempt {
    const who = JSON.stringify(person.slice(0, 2));
    const number = (this.#registrations.get(who) ?? 0) + 1;
    this.#registrations.set(who, number);
    const units = { defined: new Map<string, Unit>(), others: new Map<string, Unit>() };
    const attempt: Attempt = { person, course, number, started, ...units, last: '', seconds: 0 };
    this.#attempts.set(key, attempt);
    return attempt;
  }
}

/**
 * What the units of a registration come to. Where there are "cmi5 defined" statements, others do not count: content may say
 * of a lesson that it is completed. A course of several units is done when the LMS says so.
 */
function summed({ defined, others }: Attempt, isSatisfied: boolean) {
  const units = [...(defined.size > 0 ? defined : others).values()];
  const isDone = defined.size <= 1 || isSatisfied;
  const best = units.map(({ status }) => status).reduce(bestOf, 'in progress');
  const scores = units.map(({ score }) => score).filter((score) => score !== undefined);
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const dates = units
    .map(({ completed }) => completed)
    .filter((date) => date !== '')
    .sort();
  return {
    status: isDone ? best : best === 'failed' ? best : 'in progress',
    score: scores.length > 0 ? String(mean) : '',
    completed: isDone ? ((defined.size > 1 ? dates.at(-1) : dates[0]) ?? '') : '',
  };
}

function secondsOf(duration: string): number {
  const [, hours = 0, minutes = 0, seconds = 0] =
    /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(duration) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
