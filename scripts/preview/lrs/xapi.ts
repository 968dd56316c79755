import { CATEGORIES, VERBS, type VerbName } from './vocabulary.ts';

/** Text by language tag (IEEE 9274.1.1, language map). */
export type LanguageMap = Readonly<Record<string, string>>;

/** A person, as cmi5 names them: by an account (9.2). */
export interface Agent {
  readonly objectType?: string;
  readonly name?: string;
  readonly account?: { readonly homePage: string; readonly name: string };
  readonly mbox?: string;
}

/** Something that is done: an assignable unit, a question. */
export interface Activity {
  readonly objectType?: string;
  readonly id: string;
  readonly definition?: {
    readonly name?: LanguageMap;
    readonly description?: LanguageMap;
    readonly type?: string;
    readonly interactionType?: string;
    readonly correctResponsesPattern?: readonly string[];
  };
}

/** What came of it. */
export interface Result {
  readonly score?: {
    readonly scaled?: number;
    readonly raw?: number;
    readonly min?: number;
    readonly max?: number;
  };
  readonly success?: boolean;
  readonly completion?: boolean;
  readonly response?: string;
  readonly duration?: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** Lists of activities that give a statement its place. */
export type ContextActivities = Readonly<
  Partial<Record<'parent' | 'grouping' | 'category' | 'other', readonly Activity[]>>
>;

/** Where a statement belongs. */
export interface Context {
  readonly registration?: string;
  readonly contextActivities?: ContextActivities;
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly [more: string]: unknown;
}

/** A statement (IEEE 9274.1.1, 4.2) as it is kept: with id, timestamp and the time when it was stored. */
export interface Statement {
  readonly id: string;
  readonly actor: Agent;
  readonly verb: { readonly id: string; readonly display?: LanguageMap };
  readonly object: Activity;
  readonly result?: Result;
  readonly context?: Context;
  readonly timestamp: string;
  readonly stored: string;
  readonly [more: string]: unknown;
}

/** The object of a JSON value, undefined for arrays and all else. */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return value as Readonly<Record<string, unknown>>;
}

/** What lies in a JSON value at the end of a path, undefined if the path breaks off. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((found, key) => objectOf(found)?.[key], value);
}

/** The activities of a list in the context; an LRS takes one alone for a list of one. */
export function contextActivities(statement: unknown, list: keyof ContextActivities): readonly unknown[] {
  const found = at(statement, 'context', 'contextActivities', list);
  return Array.isArray(found) ? (found as unknown[]) : found === undefined ? [] : [found];
}

/** Whether a statement has an activity of this id in a list of its context. */
export function hasContextActivity(statement: unknown, list: keyof ContextActivities, id: string): boolean {
  return contextActivities(statement, list).some((activity) => at(activity, 'id') === id);
}

/** Whether a statement is "cmi5 defined" (7.1.3): by its category, whatever its verb. */
export function isDefined(statement: unknown): boolean {
  return hasContextActivity(statement, 'category', CATEGORIES.cmi5);
}

/** The name of a statement's verb, where it is one of cmi5's. */
export function verbName(statement: unknown): VerbName | undefined {
  const id = at(statement, 'verb', 'id');
  return (Object.keys(VERBS) as VerbName[]).find((name) => VERBS[name] === id);
}

/** Whether two JSON values are the same; the order of keys does not matter, that of lists does. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

/** JSON with its keys in order. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    const object = objectOf(part);
    return object
      ? Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : part;
  });
}

/** Whether two agents are the same person: by what identifies them, not by name (IEEE 9274.1.1, 4.2.2). */
export function isSameAgent(one: unknown, other: unknown): boolean {
  return identifierOf(one) !== undefined && identifierOf(one) === identifierOf(other);
}

/** What identifies an agent, as text; undefined for nothing. */
export function identifierOf(agent: unknown): string | undefined {
  for (const kind of ['account', 'mbox', 'mbox_sha1sum', 'openid']) {
    const found = at(agent, kind);
    if (found !== undefined) return `${kind} ${canonical(found)}`;
  }
  return undefined;
}
