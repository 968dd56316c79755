import type { Registration, Session } from './data.ts';
import type { AssignableUnit } from './course-structure.ts';
import { activityIdOf } from './ids.ts';
import { ACTIVITY_TYPES, CATEGORIES, EXTENSIONS, VERBS, type VerbName } from './vocabulary.ts';
import type { Activity, Context, Result, Statement } from './xapi.ts';

/** What a statement of the LMS itself is about. */
export interface LmsStatement {
  readonly id: string;
  readonly registration: Registration;
  readonly verb: VerbName;
  readonly object: Activity;
  readonly sessionId: string;
  /** Publisher's id of the object (9.6.2.3). */
  readonly publisherId: string;
  readonly result?: Result;
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly now: string;
}

/** A "cmi5 defined" statement of the LMS (9.3). */
export function lmsStatement(about: LmsStatement): Statement {
  const { id, registration, verb, object, sessionId, publisherId, result, extensions, now } = about;
  const isJudged = result?.success !== undefined || result?.completion !== undefined;
  const category = isJudged ? [CATEGORIES.cmi5, CATEGORIES.moveOn] : [CATEGORIES.cmi5];
  return {
    id,
    actor: registration.actor,
    verb: { id: VERBS[verb], display: { 'en-US': verb } },
    object,
    ...(result ? { result } : {}),
    context: {
      registration: registration.id,
      contextActivities: {
        category: category.map((one) => ({ objectType: 'Activity', id: one })),
        grouping: [{ objectType: 'Activity', id: publisherId }, courseActivity(registration, true)],
      },
      extensions: { [EXTENSIONS.sessionId]: sessionId, ...extensions },
    },
    timestamp: now,
    stored: now,
    version: '1.0.0',
  };
}

/**
 * The course as an activity, so that reports find what belongs together. Its title stands in the LMS's own statements only:
 * content has to copy the rest into each of its own.
 */
function courseActivity({ course, structure }: Registration, withTitle: boolean): Activity {
  const name = withTitle ? { name: structure.title } : {};
  const id = activityIdOf(course, structure.id);
  return { objectType: 'Activity', id, definition: { type: ACTIVITY_TYPES.course, ...name } };
}

/** The context that each statement of a session has to have (10.0). */
export function contextTemplate(registration: Registration, sessionId: string, publisherId: string): Context {
  return {
    contextActivities: {
      grouping: [{ objectType: 'Activity', id: publisherId }, courseActivity(registration, false)],
    },
    extensions: { [EXTENSIONS.sessionId]: sessionId },
  };
}

/** The state document LMS.LaunchData (10.0). */
export function launchData(
  unit: AssignableUnit,
  { contextTemplate: template, mode }: Pick<Session, 'contextTemplate' | 'mode'>,
  returnUrl: string | undefined,
) {
  const { masteryScore, moveOn, launchParameters, entitlementKey } = unit;
  return {
    contextTemplate: template,
    launchMode: mode,
    moveOn,
    ...(masteryScore === undefined ? {} : { masteryScore }),
    ...(launchParameters === undefined ? {} : { launchParameters }),
    ...(returnUrl === undefined ? {} : { returnURL: returnUrl }),
    ...(entitlementKey === undefined ? {} : { entitlementKey: { courseStructure: entitlementKey } }),
  };
}

/** Extensions of the `launched` statement (9.6.3). */
export function launchedExtensions(
  unit: AssignableUnit,
  mode: Session['mode'],
  address: string,
): Record<string, unknown> {
  return {
    [EXTENSIONS.launchMode]: mode,
    [EXTENSIONS.launchUrl]: address,
    [EXTENSIONS.moveOn]: unit.moveOn,
    ...(unit.masteryScore === undefined ? {} : { [EXTENSIONS.masteryScore]: unit.masteryScore }),
    ...(unit.launchParameters === undefined ? {} : { [EXTENSIONS.launchParameters]: unit.launchParameters }),
  };
}

/** A duration in milliseconds as ISO 8601, with at most two decimals. */
export function duration(milliseconds: number): string {
  return `PT${Math.max(0, Math.round(milliseconds / 10) / 100)}S`;
}
