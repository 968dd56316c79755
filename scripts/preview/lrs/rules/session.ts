import type { Session } from '../data.ts';
import { isDefined, verbName, type Statement } from '../xapi.ts';
import { verdictOf, type Rule, type Verdict } from '../../verdicts/verdict.ts';

/** A token is got with POST. */
export const FETCH_METHOD: Rule = {
  id: 'cmi5-fetch-post',
  clause: 'cmi5 8.2.1',
  remedy: 'Use POST, so that no cache keeps the token.',
};

/** A token is got once. */
export const FETCH_AGAIN: Rule = {
  id: 'cmi5-fetch-once',
  clause: 'cmi5 8.2.1',
  severity: 'warning',
  remedy: 'Keep the token for as long as the session lasts; after a reload it cannot be had again.',
};

/** A statement's id is used for one statement. */
export const ID_REUSED: Rule = {
  id: 'xapi-id-once',
  clause: 'xAPI 1.0.3, Data 2.4.1',
  remedy: 'Give each statement an id of its own when it is made, and send it again unchanged.',
};

/** What the LMS wrote for the launch stays as it is. */
export const LAUNCH_DATA_WRITTEN: Rule = {
  id: 'cmi5-launch-data-unchanged',
  clause: 'cmi5 10.0, contextTemplate',
  remedy: 'Only read LMS.LaunchData; keep state in documents of your own.',
};

/** Documents are the learner's. */
export const OTHER_AGENT: Rule = {
  id: 'cmi5-document-agent',
  clause: 'cmi5 8.1, actor',
  remedy: 'Use the actor of the launch URL as it is.',
};

/** State is of the unit that was launched. */
export const OTHER_STATE: Rule = {
  id: 'cmi5-document-activity',
  clause: 'cmi5 8.1, activityId and registration',
  remedy: 'Use the activityId and the registration of the launch URL as they are.',
};

/** What comes after the end is not taken. */
export const SESSION_OVER: Rule = {
  id: 'cmi5-session-over',
  clause: 'cmi5 9.3.6, 9.3.8',
  remedy:
    'Send all statements before terminated. What an abandoned session could not send is lost to the LMS: say it again in a later session.',
};

/** A session has a beginning. */
export const NOT_INITIALIZED: Rule = {
  id: 'cmi5-initialized-sent',
  clause: 'cmi5 7.1.1',
  remedy: 'Send initialized as soon as the learner can begin.',
};

/** A session has an end. */
export const NOT_TERMINATED: Rule = {
  id: 'cmi5-terminated-sent',
  clause: 'cmi5 7.1.2',
  severity: 'warning',
  remedy: 'Send terminated when the learner leaves, also when the page is closed (pagehide).',
};

/** What content can break beside its statements. */
export const SESSION_RULES: readonly Rule[] = [
  FETCH_METHOD,
  FETCH_AGAIN,
  ID_REUSED,
  LAUNCH_DATA_WRITTEN,
  OTHER_AGENT,
  OTHER_STATE,
  SESSION_OVER,
  NOT_INITIALIZED,
  NOT_TERMINATED,
];

/** What is wrong with a session that is given up. @param own statements of it, by content and LMS */
export function leftOpen(session: Session, own: readonly Statement[]): Omit<Verdict, 'times'>[] {
  const isInitialized = own.some((one) => isDefined(one) && verbName(one) === 'initialized');
  const [rule, says] = isInitialized
    ? [NOT_TERMINATED, 'The session was left without terminated.']
    : [NOT_INITIALIZED, 'The session was left without initialized.'];
  return [verdictOf({ rule, standard: 'cmi5', says }, session.id, undefined)];
}
