import { timespan2004 } from '../formats.ts';
import { uuid5 } from './uuid5.ts';
import {
  CATEGORY,
  EXTENSION,
  VERBS,
  type Activity,
  type Context,
  type ContextActivities,
  type Result,
  type Statement,
  type Verb,
} from './xapi.ts';
import type { LaunchParameters } from './launch-parameters.ts';

/** What one session's statements have in common. */
export interface Speaker extends Pick<LaunchParameters, 'actor' | 'registration' | 'activityId'> {
  /** `contextTemplate` of LMS.LaunchData: goes into every statement (cmi5 10.0). */
  readonly template: Context;
  /** 0 to 1; undefined if the LMS has none. */
  readonly masteryScore: number | undefined;
  /** When the session began, in milliseconds since the epoch: nothing in it is earlier (9.3). */
  readonly began: number;
}

/** What a statement tells that "cmi5 allowed" ones tell. */
export interface Told {
  /** What the id is made from: the same for what is the same. */
  readonly name: string;
  readonly verb: Verb;
  readonly object: Activity;
  readonly result: Result;
  /** Activities that the object belongs to, beside the unit. */
  readonly other?: readonly Activity[];
  /** When it happened, in milliseconds since the epoch. */
  readonly at: number;
}

/** The session of a statement, by its context; '' if the LMS gave none. */
export function sessionOf({ extensions }: Context): string {
  const id = extensions?.[EXTENSION.sessionId];
  return typeof id === 'string' ? id : '';
}

/** A statement that cmi5 allows (7.1.3): about something in the unit, in the unit's context. */
export function allowed(speaker: Speaker, { name, verb, object, result, other = [], at }: Told): Statement {
  const parent = [{ objectType: 'Activity', id: speaker.activityId } as const];
  const lists = { parent, ...(other.length > 0 && { other }) };
  return make(speaker, { name, verb, object, result, lists, at });
}

/**
 * A statement that cmi5 defines (9.3), about the unit itself.
 * @param seconds of the session so far; every one but `initialized` has a duration (9.5.4.1)
 * @param name what its id is made from, beside the verb
 */
export function defined(
  speaker: Speaker,
  verb: Verb,
  { name, seconds, at, ...outcome }: Result & { name: string; seconds?: number; at: number },
): Statement {
  const result = { ...outcome, ...(seconds !== undefined && { duration: timespan2004(seconds) }) };
  // 9.6.2.2: exactly where the result has success or completion.
  const decides = outcome.success !== undefined || outcome.completion !== undefined;
  const category = [CATEGORY.cmi5, ...(decides ? [CATEGORY.moveOn] : [])].map((id) => ({ id }));
  const object = { objectType: 'Activity', id: speaker.activityId } as const;
  return make(speaker, { name: `${verb} ${name}`, verb, object, result, lists: { category }, at });
}

/**
 * A statement of an earlier session of the same unit and registration, as this session says it: with the same id, and
 * the time at which it is said, since it must not be earlier than the session.
 */
export function adopted({ template }: Speaker, statement: Statement, at: number): Statement {
  const { contextActivities, extensions, ...rest } = statement.context;
  const context = {
    ...template,
    ...rest,
    contextActivities: contextActivities ?? {},
    extensions: { ...extensions, ...template.extensions },
  };
  return { ...statement, context, timestamp: timestampOf(at) };
}

/** A score in percent as the result of a statement has it. */
export function scoreOf(percent: number) {
  return { scaled: percent / 100, raw: percent, min: 0, max: 100 } as const;
}

function make(
  speaker: Speaker,
  { name, verb, object, result, lists, at }: Omit<Told, 'other'> & { readonly lists: ContextActivities },
): Statement {
  const { actor, registration, template, masteryScore } = speaker;
  const { contextActivities = {}, ...rest } = template;
  const mastery =
    result.score && masteryScore !== undefined ? { [EXTENSION.masteryScore]: masteryScore } : {};
  return {
    id: uuid5(registration, `${speaker.activityId} ${name}`),
    actor,
    verb: { id: VERBS[verb], display: { en: verb } },
    object,
    ...(Object.keys(result).length > 0 && { result }),
    context: {
      ...rest,
      registration,
      contextActivities: { ...contextActivities, ...joined(contextActivities, lists) },
      extensions: { ...template.extensions, ...mastery },
    },
    timestamp: timestampOf(Math.max(at, speaker.began)),
  };
}

function timestampOf(ms: number): string {
  return new Date(ms).toISOString();
}

/** Our lists behind what the template has in them. */
function joined(template: ContextActivities, lists: ContextActivities): ContextActivities {
  const both = Object.entries(lists).map(([name, list]) => [name, [template[name] ?? [], list].flat()]);
  return Object.fromEntries(both) as ContextActivities;
}
