import type { Edition } from '../../protocol.ts';
import { ofValues, type ScormRule, type ValueRule } from './rule.ts';

const oneOf =
  (...values: readonly string[]) =>
  (value: string): boolean =>
    values.includes(value);
const atMost =
  (length: number) =>
  (value: string): boolean =>
    value.length <= length;
const within =
  (least: number, most: number) =>
  (value: string): boolean =>
    !isDecimal(value) || (Number(value) >= least && Number(value) <= most);
const isDecimal = (value: string): boolean => /^-?\d+(\.\d+)?$/.test(value);
const isTime12 = (value: string): boolean => /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(value);
const isClock12 = (value: string): boolean => /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(value);
const isDuration = (value: string): boolean => /^PT(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?$/.test(value);

/** Values as both editions, or Moodle in both, ask for them. */
const BOTH: readonly ValueRule[] = [
  {
    id: 'scorm-state-ascii',
    clause: 'Moodle 5.1, beacon at page close',
    severity: 'warning',
    remedy:
      'Pack the state as ASCII: other characters take up to four bytes, and limits are in bytes on some LMSs.',
    elements: /^cmi\.suspend_data$/,
    // eslint-disable-next-line no-control-regex -- ASCII is what is asked for
    fits: (value) => /^[\x00-\x7f]*$/.test(value),
    says: 'has characters other than ASCII',
  },
  {
    id: 'scorm-id-characters',
    clause: 'SCORM 1.2 RTE 3.4.4 (CMIIdentifier); Moodle 5.1 in both editions',
    remedy: 'Make ids of A-Z, a-z, 0-9 and _ only, at most 250 of them.',
    elements: /^cmi\.(interactions|objectives)(\.n\.objectives)?\.n\.id$/,
    fits: (value) => /^\w{1,250}$/.test(value),
    says: 'has other characters than letters, digits and _, or too many',
  },
  {
    id: 'scorm-number',
    clause: 'SCORM 1.2 RTE 3.4.4 (CMIDecimal); SCORM 2004 RTE 4.1.1.6 (real)',
    remedy: 'Write plain decimals such as 0.5: no .5, no 1e-7, no comma, nothing empty.',
    elements: /(\.score\.(raw|min|max|scaled)|\.weighting|\.progress_measure)$/,
    fits: isDecimal,
    says: 'is no plain decimal',
  },
];

const SCORM12: readonly ValueRule[] = [
  {
    id: 'scorm12-state-size',
    clause: 'SCORM 1.2 RTE 3.4.4, cmi.suspend_data',
    remedy:
      'Keep the state within 4,096 characters: beyond it LMSs cut it, refuse it, or fail the whole commit.',
    elements: /^cmi\.suspend_data$/,
    fits: atMost(4096),
    says: 'is longer than 4,096 characters',
  },
  {
    id: 'scorm12-location-size',
    clause: 'SCORM 1.2 RTE 3.4.4, cmi.core.lesson_location',
    remedy: 'Keep the location within 255 characters.',
    elements: /^cmi\.core\.lesson_location$/,
    fits: atMost(255),
    says: 'is longer than 255 characters',
  },
  {
    id: 'scorm12-status',
    clause: 'SCORM 1.2 RTE 3.4.4, cmi.core.lesson_status; Moodle 5.1 refuses "not attempted"',
    remedy: 'Set passed, completed, failed, incomplete or browsed.',
    elements: /^cmi\.(core\.lesson_status|objectives\.n\.status)$/,
    fits: oneOf('passed', 'completed', 'failed', 'incomplete', 'browsed'),
    says: 'is no status that content may set',
  },
  {
    id: 'scorm12-exit',
    clause: 'SCORM 1.2 RTE 3.4.4, cmi.core.exit',
    remedy: 'Set time-out, suspend, logout or "" ("normal" is of SCORM 2004).',
    elements: /^cmi\.core\.exit$/,
    fits: oneOf('time-out', 'suspend', 'logout', ''),
    says: 'is none of time-out, suspend, logout and ""',
  },
  {
    id: 'scorm12-score-range',
    clause: 'SCORM 1.2 RTE 3.4.4, cmi.core.score.raw',
    remedy: 'Scores go from 0 to 100.',
    elements: /\.score\.(raw|min|max)$/,
    fits: within(0, 100),
    says: 'is not from 0 to 100',
  },
  {
    id: 'scorm12-timespan',
    clause: 'SCORM 1.2 RTE 3.4.4 (CMITimespan)',
    remedy: 'Write HHHH:MM:SS.ss: two to four digits for hours, at most two decimals.',
    elements: /\.(session_time|latency)$/,
    fits: isTime12,
    says: 'is no time of the form HHHH:MM:SS.ss',
  },
  {
    id: 'scorm12-time',
    clause: 'SCORM 1.2 RTE 3.4.4, cmi.interactions.n.time (CMITime)',
    remedy: 'Write the time of day as HH:MM:SS.ss.',
    elements: /^cmi\.interactions\.n\.time$/,
    fits: isClock12,
    says: 'is no time of day',
  },
  {
    id: 'scorm12-interaction-type',
    clause: 'SCORM 1.2 RTE 3.4.4, cmi.interactions.n.type',
    remedy: 'Use a type of SCORM 1.2; for a long text fill-in.',
    elements: /^cmi\.interactions\.n\.type$/,
    fits: oneOf(
      'true-false',
      'choice',
      'fill-in',
      'matching',
      'performance',
      'sequencing',
      'likert',
      'numeric',
    ),
    says: 'is no type of SCORM 1.2',
  },
  {
    id: 'scorm12-interaction-result',
    clause: 'SCORM 1.2 RTE 3.4.4, cmi.interactions.n.result',
    remedy: 'Set correct, wrong, unanticipated, neutral or a number ("incorrect" is of SCORM 2004).',
    elements: /^cmi\.interactions\.n\.result$/,
    fits: (value) => ['correct', 'wrong', 'unanticipated', 'neutral'].includes(value) || isDecimal(value),
    says: 'is no result of SCORM 1.2',
  },
];

const SCORM2004: readonly ValueRule[] = [
  {
    id: 'scorm2004-state-size',
    clause: 'SCORM 2004 4th Ed. RTE 4.2.22, cmi.suspend_data',
    remedy: 'Keep the state within 64,000 characters.',
    elements: /^cmi\.suspend_data$/,
    fits: atMost(64_000),
    says: 'is longer than 64,000 characters',
  },
  {
    id: 'scorm2004-state-size-2nd',
    clause: 'SCORM 2004 2nd Ed. RTE 4.2.22, cmi.suspend_data',
    severity: 'warning',
    remedy: 'Keep the state within 4,000 characters, which every edition takes.',
    elements: /^cmi\.suspend_data$/,
    fits: atMost(4000),
    says: 'is longer than 4,000 characters, the limit of the 2nd edition',
  },
  {
    id: 'scorm2004-location-size',
    clause: 'SCORM 2004 RTE 4.2.14, cmi.location',
    remedy: 'Keep the location within 1,000 characters.',
    elements: /^cmi\.location$/,
    fits: atMost(1000),
    says: 'is longer than 1,000 characters',
  },
  {
    id: 'scorm2004-status',
    clause: 'SCORM 2004 RTE 4.2.4, cmi.completion_status; 4.2.21, cmi.success_status',
    remedy: 'Set completed, incomplete, not attempted or unknown; and passed, failed or unknown.',
    elements: /completion_status$/,
    fits: oneOf('completed', 'incomplete', 'not attempted', 'unknown'),
    says: 'is no completion status',
  },
  {
    id: 'scorm2004-success',
    clause: 'SCORM 2004 RTE 4.2.21, cmi.success_status',
    remedy: 'Set passed, failed or unknown.',
    elements: /success_status$/,
    fits: oneOf('passed', 'failed', 'unknown'),
    says: 'is no success status',
  },
  {
    id: 'scorm2004-exit',
    clause: 'SCORM 2004 RTE 4.2.8, cmi.exit',
    remedy: 'Set suspend, normal, time-out or "".',
    elements: /^cmi\.exit$/,
    fits: oneOf('suspend', 'normal', 'time-out', 'logout', ''),
    says: 'is none of suspend, normal, time-out and ""',
  },
  {
    id: 'scorm2004-exit-logout',
    clause: 'SCORM 2004 4th Ed. RTE 4.2.8, cmi.exit',
    severity: 'warning',
    remedy: 'Set suspend or normal: logout is deprecated.',
    elements: /^cmi\.exit$/,
    fits: (value) => value !== 'logout',
    says: 'is deprecated',
  },
  {
    id: 'scorm2004-scaled-range',
    clause: 'SCORM 2004 RTE 4.2.20, cmi.score.scaled',
    remedy: 'scaled goes from -1 to 1.',
    elements: /\.score\.scaled$/,
    fits: within(-1, 1),
    says: 'is not from -1 to 1',
  },
  {
    id: 'scorm2004-raw-range',
    clause: 'Moodle 5.1, cmi.score.raw',
    severity: 'warning',
    remedy: 'Keep raw scores from 0 to 100: some LMSs take them for percent as they are.',
    elements: /\.score\.raw$/,
    fits: within(0, 100),
    says: 'is not from 0 to 100',
  },
  {
    id: 'scorm2004-progress-range',
    clause: 'SCORM 2004 RTE 4.2.18, cmi.progress_measure',
    remedy: 'Progress goes from 0 to 1.',
    elements: /progress_measure$/,
    fits: within(0, 1),
    says: 'is not from 0 to 1',
  },
  {
    id: 'scorm2004-duration',
    clause: 'SCORM 2004 RTE 4.1.1.6 (timeinterval)',
    remedy: 'Write PT1H2M3.45S, with two decimals at most.',
    elements: /\.(session_time|latency)$/,
    fits: isDuration,
    says: 'is no duration of the form PT1H2M3.45S',
  },
  {
    id: 'scorm2004-timestamp',
    clause: 'SCORM 2004 RTE 4.1.1.6 (time); Moodle 5.1 takes two decimals at most, others ask for them',
    remedy: 'Write UTC with exactly two decimals: 2026-01-31T09:30:00.12Z.',
    elements: /\.timestamp$/,
    fits: (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d\dZ$/.test(value),
    says: 'is no UTC time with exactly two decimals',
  },
  {
    id: 'scorm2004-interaction-type',
    clause: 'SCORM 2004 RTE 4.2.9, cmi.interactions.n.type',
    remedy: 'Use a type of SCORM 2004.',
    elements: /^cmi\.interactions\.n\.type$/,
    fits: oneOf(
      ...['true-false', 'choice', 'fill-in', 'long-fill-in', 'matching'],
      ...['performance', 'sequencing', 'likert', 'numeric', 'other'],
    ),
    says: 'is no type of SCORM 2004',
  },
  {
    id: 'scorm2004-interaction-result',
    clause: 'SCORM 2004 RTE 4.2.9, cmi.interactions.n.result',
    remedy: 'Set correct, incorrect, unanticipated, neutral or a number ("wrong" is of SCORM 1.2).',
    elements: /^cmi\.interactions\.n\.result$/,
    fits: (value) => ['correct', 'incorrect', 'unanticipated', 'neutral'].includes(value) || isDecimal(value),
    says: 'is no result of SCORM 2004',
  },
  {
    id: 'scorm2004-description',
    clause: 'SCORM 2004 RTE 4.2.9, cmi.interactions.n.description; Moodle 5.1 takes one line',
    remedy: 'Keep descriptions on one line, within 250 characters, and not beginning with {.',
    elements: /\.description$/,
    fits: (value) => /^(?!\{).{0,250}$/.test(value),
    says: 'has more than 250 characters or a newline, or begins with {',
  },
];

const VALUES: readonly ValueRule[] = [
  ...BOTH,
  ...SCORM12.map((rule) => ({ ...rule, edition: 'scorm12' as const })),
  ...SCORM2004.map((rule) => ({ ...rule, edition: 'scorm2004' as const })),
];

/** What values have to be like, whenever they are set. */
export const VALUE_RULES: readonly ScormRule[] = VALUES.map(ofValues);

/** The first rule that a value breaks. @param pattern the element with numbers as `n` */
export function brokenValue(edition: Edition, pattern: string, value: string): ValueRule | undefined {
  return VALUES.find(
    (rule) => (rule.edition ?? edition) === edition && rule.elements.test(pattern) && !rule.fits(value),
  );
}
