/* The words of xAPI (IEEE 9274.1.1) and cmi5 (Quartz, 1st edition) that this adapter uses. */

/** Someone, as the LMS names them. Nothing is added to it: the LMS compares. */
export type Agent = Readonly<Record<string, unknown>>;

/** Something that is done or belongs to what is done. */
export interface Activity {
  readonly objectType?: 'Activity';
  readonly id: string;
  readonly definition?: Readonly<Record<string, unknown>>;
}

/** Lists of activities in a context; an LMS may write one alone for a list of one. */
export type ContextActivities = Readonly<Record<string, readonly Activity[] | Activity>>;

/** Where a statement belongs. */
export interface Context {
  readonly registration?: string;
  readonly contextActivities?: ContextActivities;
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly [more: string]: unknown;
}

/** What came of it. */
export interface Result {
  readonly score?: { readonly scaled: number; readonly raw: number; readonly min: 0; readonly max: 100 };
  readonly success?: boolean;
  readonly completion?: boolean;
  readonly response?: string;
  readonly duration?: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** A statement as it is sent. */
export interface Statement {
  readonly id: string;
  readonly actor: Agent;
  readonly verb: { readonly id: string; readonly display: Readonly<Record<string, string>> };
  readonly object: Activity;
  readonly result?: Result;
  readonly context: Context;
  readonly timestamp: string;
}

/** Verbs: those that cmi5 defines (9.3), and those of ADL's vocabulary for what it allows. */
export const VERBS = {
  initialized: 'http://adlnet.gov/expapi/verbs/initialized',
  completed: 'http://adlnet.gov/expapi/verbs/completed',
  passed: 'http://adlnet.gov/expapi/verbs/passed',
  failed: 'http://adlnet.gov/expapi/verbs/failed',
  terminated: 'http://adlnet.gov/expapi/verbs/terminated',
  answered: 'http://adlnet.gov/expapi/verbs/answered',
  experienced: 'http://adlnet.gov/expapi/verbs/experienced',
  scored: 'http://adlnet.gov/expapi/verbs/scored',
} as const;

/** One of the verbs, by its name. */
export type Verb = keyof typeof VERBS;

/** Categories of statements (9.6.2). */
export const CATEGORY = {
  cmi5: 'https://w3id.org/xapi/cmi5/context/categories/cmi5',
  moveOn: 'https://w3id.org/xapi/cmi5/context/categories/moveon',
} as const;

/** Extensions of context (9.6.3) and result (9.5.5). */
export const EXTENSION = {
  sessionId: 'https://w3id.org/xapi/cmi5/context/extensions/sessionid',
  masteryScore: 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore',
  progress: 'https://w3id.org/xapi/cmi5/result/extensions/progress',
} as const;

/** Types of activities, from ADL's vocabulary. */
export const ACTIVITY_TYPE = {
  interaction: 'http://adlnet.gov/expapi/activities/cmi.interaction',
  lesson: 'http://adlnet.gov/expapi/activities/lesson',
  objective: 'http://adlnet.gov/expapi/activities/objective',
} as const;

/** The object of a JSON value; null for arrays and all else. */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> | null {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Readonly<Record<string, unknown>>) : null;
}

/** The object that a text holds as JSON, null if it holds none. */
export function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    return objectOf(JSON.parse(text));
  } catch {
    return null;
  }
}
