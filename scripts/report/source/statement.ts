/** As much of an xAPI statement (IEEE 9274.1.1) as a report reads; anything may be missing, or null as databases write it. */
export interface Statement {
  readonly id?: string | null;
  readonly actor?: {
    readonly name?: string | null;
    readonly mbox?: string | null;
    readonly account?: { readonly homePage?: string | null; readonly name?: string | null } | null;
  } | null;
  readonly verb?: { readonly id?: string | null } | null;
  readonly object?: Activity | null;
  readonly result?: Result | null;
  readonly context?: {
    readonly registration?: string | null;
    readonly contextActivities?: Readonly<
      Partial<Record<ActivityList, Activity | readonly Activity[] | null>>
    > | null;
  } | null;
  readonly timestamp?: string | null;
  readonly stored?: string | null;
}

/** A list of activities in the context of a statement. */
export type ActivityList = 'parent' | 'grouping' | 'category';

/** What a statement is about. */
export interface Activity {
  readonly id?: string | null;
  readonly definition?: {
    readonly name?: Readonly<Record<string, unknown>> | null;
    readonly type?: string | null;
  } | null;
}

/** How it went. */
export interface Result {
  readonly score?: {
    readonly scaled?: number | null;
    readonly raw?: number | null;
    readonly min?: number | null;
    readonly max?: number | null;
  } | null;
  readonly success?: boolean | null;
  readonly completion?: boolean | null;
  readonly response?: string | null;
  readonly duration?: string | null;
}

/** What a field may hold: a kind of value, fields of its own, or a list. */
type Shape = keyof typeof KINDS | { readonly [field: string]: Shape } | readonly [Shape];

const KINDS = { string: 'a text', number: 'a number', boolean: 'true or false' } as const;

const ACTIVITY = { id: 'string', definition: { name: {}, type: 'string' } } as const;

const STATEMENT: Shape = {
  id: 'string',
  actor: { name: 'string', mbox: 'string', account: { homePage: 'string', name: 'string' } },
  verb: { id: 'string' },
  object: ACTIVITY,
  result: {
    score: { scaled: 'number', raw: 'number', min: 'number', max: 'number' },
    success: 'boolean',
    completion: 'boolean',
    response: 'string',
    duration: 'string',
  },
  context: {
    registration: 'string',
    contextActivities: { parent: [ACTIVITY], grouping: [ACTIVITY], category: [ACTIVITY] },
  },
  timestamp: 'string',
  stored: 'string',
};

/** The statement that an entry of an export is; or else why it is none, in words. */
export function readStatement(entry: unknown): { readonly statement: Statement } | { readonly flaw: string } {
  const isOne =
    typeof entry === 'object' && entry !== null && 'actor' in entry && 'verb' in entry && 'object' in entry;
  if (!isOne) return { flaw: 'this is no statement' };
  const mistake = mistakeIn(entry, STATEMENT, '');
  // Every field that is declared has been looked at.
  return mistake === null ? { statement: entry as Statement } : { flaw: `the statement’s ${mistake}` };
}

function mistakeIn(value: unknown, shape: Shape, path: string): string | null {
  if (value === undefined || value === null) return null;
  if (typeof shape === 'string') {
    return typeof value === shape ? null : `${path} is not ${KINDS[shape]}`;
  }
  if (isList(shape)) {
    // Where a list has one entry, it may stand alone (xAPI 1.0.3, part 2, 2.4.6.2).
    const list = [value].flat() as unknown[];
    if (list.includes(null)) return `${path} has an empty entry`;
    return list.map((one) => mistakeIn(one, shape[0], path)).find((mistake) => mistake !== null) ?? null;
  }
  if (typeof value !== 'object' || Array.isArray(value)) return `${path} is not an object`;
  const fields = value as Readonly<Record<string, unknown>>;
  for (const [field, one] of Object.entries(shape)) {
    const mistake = mistakeIn(fields[field], one, path === '' ? field : `${path}.${field}`);
    if (mistake !== null) return mistake;
  }
  return null;
}

function isList(shape: object): shape is readonly [Shape] {
  return Array.isArray(shape);
}

/** The activities of a list in a statement's context. */
export function activitiesIn({ context }: Statement, list: ActivityList): readonly Activity[] {
  return [context?.contextActivities?.[list] ?? []].flat();
}

/** The last part of an id, which may end in a slash: `q2` of `https://example.com/course/q2/`. */
export function lastPart(id: string): string {
  return (
    id
      .replace(/[/#]+$/, '')
      .split(/[/#]/)
      .at(-1) ?? id
  );
}

/**
 * When it happened, or else when the LRS got to know of it: milliseconds since 1970. Undefined where there is no time,
 * null where it cannot be read. Times without a zone are taken for UTC.
 */
export function timeOf({ timestamp, stored }: Statement): number | null | undefined {
  const text = timestamp || stored;
  if (!text) return undefined;
  const isLocal = /\d:\d/.test(text) && !/(?:Z|[+-]\d\d(?::?\d\d)?)$/i.test(text);
  const time = Date.parse(isLocal ? `${text}Z` : text);
  return Number.isNaN(time) ? null : time;
}

/** The score in percent: of the range from `min` (0 if left out) to `max`, or as it is where nobody says of what. */
export function percentOf(score: Result['score']): number | undefined {
  if (typeof score?.scaled === 'number') return score.scaled * 100;
  if (typeof score?.raw !== 'number') return undefined;
  const [min, max] = [score.min ?? 0, score.max ?? 0];
  return max > min ? ((score.raw - min) / (max - min)) * 100 : score.raw;
}

/** Statuses; those behind outdo those before. */
const RANKS = ['in progress', 'failed', 'completed', 'passed'];

/** The better one of two statuses. */
export const bestOf = (one: string, other: string) =>
  RANKS.indexOf(other) > RANKS.indexOf(one) ? other : one;

/** Verbs of cmi5 and ADL and what they say of the status. */
const STATUS: Readonly<Record<string, string>> = {
  initialized: 'in progress',
  launched: 'in progress',
  attempted: 'in progress',
  resumed: 'in progress',
  suspended: 'in progress',
  exited: 'in progress',
  terminated: 'in progress',
  abandoned: 'in progress',
  failed: 'failed',
  completed: 'completed',
  waived: 'completed',
  passed: 'passed',
};

/** Verbs that show that someone is at it, but are said of anything in a course. */
const AT_IT = ['answered', 'experienced', 'interacted', 'progressed', 'scored'];

/**
 * What a statement says of how far someone is: by its verb, unless its result says otherwise.
 * @returns null for one that says nothing of it
 */
export function statusOf(verb: string, result: Result | null | undefined): string | null {
  const status = Object.hasOwn(STATUS, verb) ? (STATUS[verb] ?? null) : null;
  // cmi5 9.3.7: a waived unit has success and completion, but nobody passed it.
  if (verb === 'failed' || verb === 'waived') return status;
  if (result?.success === false) return 'failed';
  if (result?.success === true) return 'passed';
  if (result?.completion === true) return bestOf('completed', status ?? '');
  return status ?? (AT_IT.includes(verb) ? 'in progress' : null);
}

/** Whether a verb is said of anything in a course, so that its object need not be the course. */
export const isOfAnything = (verb: string) => AT_IT.includes(verb);
