/*
 * Written from the specification, and not shared with the adapter and the build: they are judged by it.
 */

/** Ids that the cmi5 specification defines (Quartz, 1st edition, clauses 9.3, 9.5.5, 9.6). */
export const VERBS = {
  launched: 'http://adlnet.gov/expapi/verbs/launched',
  initialized: 'http://adlnet.gov/expapi/verbs/initialized',
  completed: 'http://adlnet.gov/expapi/verbs/completed',
  passed: 'http://adlnet.gov/expapi/verbs/passed',
  failed: 'http://adlnet.gov/expapi/verbs/failed',
  terminated: 'http://adlnet.gov/expapi/verbs/terminated',
  abandoned: 'https://w3id.org/xapi/adl/verbs/abandoned',
  waived: 'https://w3id.org/xapi/adl/verbs/waived',
  satisfied: 'https://w3id.org/xapi/adl/verbs/satisfied',
  voided: 'http://adlnet.gov/expapi/verbs/voided',
} as const;

/** Name of a verb of cmi5. */
export type VerbName = keyof typeof VERBS;

/** Activities in `context.contextActivities.category` (9.6.2). */
export const CATEGORIES = {
  cmi5: 'https://w3id.org/xapi/cmi5/context/categories/cmi5',
  moveOn: 'https://w3id.org/xapi/cmi5/context/categories/moveon',
} as const;

/** Extensions of context and result (9.5.5, 9.6.3). */
export const EXTENSIONS = {
  sessionId: 'https://w3id.org/xapi/cmi5/context/extensions/sessionid',
  masteryScore: 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore',
  launchMode: 'https://w3id.org/xapi/cmi5/context/extensions/launchmode',
  launchUrl: 'https://w3id.org/xapi/cmi5/context/extensions/launchurl',
  moveOn: 'https://w3id.org/xapi/cmi5/context/extensions/moveon',
  launchParameters: 'https://w3id.org/xapi/cmi5/context/extensions/launchparameters',
  progress: 'https://w3id.org/xapi/cmi5/result/extensions/progress',
  reason: 'https://w3id.org/xapi/cmi5/result/extensions/reason',
} as const;

/** Types of the activities that the LMS speaks of (9.3.9). */
export const ACTIVITY_TYPES = {
  block: 'https://w3id.org/xapi/cmi5/activitytype/block',
  course: 'https://w3id.org/xapi/cmi5/activitytype/course',
} as const;

/** Name of the state document that the LMS writes before a launch (10.0). */
export const LAUNCH_DATA = 'LMS.LaunchData';

/** Name of the agent profile with the learner's preferences (11.0). */
export const PREFERENCES = 'cmi5LearnerPreferences';

/** The parameters of a launch URL (8.1). */
export const LAUNCH_PARAMETERS = ['endpoint', 'fetch', 'actor', 'registration', 'activityId'] as const;

/** How a learner may meet an assignable unit (10.0). */
export const LAUNCH_MODES = ['Normal', 'Browse', 'Review'] as const;

/** One of `LAUNCH_MODES`. */
export type LaunchMode = (typeof LAUNCH_MODES)[number];

/** What satisfies an assignable unit (13.1.4). */
export const MOVE_ON = [
  'NotApplicable',
  'Passed',
  'Completed',
  'CompletedAndPassed',
  'CompletedOrPassed',
] as const;

/** One of `MOVE_ON`. */
export type MoveOn = (typeof MOVE_ON)[number];
