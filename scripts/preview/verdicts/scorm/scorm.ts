import { addVerdict, verdictOf, type Verdict } from '../verdict.ts';
import { CALL_RULES } from './calls.ts';
import { COURSE_RULES } from './course.ts';
import { Log, type ScormSession } from './log.ts';
import { RESPONSE_RULES } from './responses.ts';
import type { ScormRule } from './rule.ts';
import { VALUE_RULES } from './values.ts';

/** All that a SCORM package is held to. `scorm-refused` comes last: it says only what no other rule has said. */
export const SCORM_RULES: readonly ScormRule[] = [
  ...VALUE_RULES,
  ...RESPONSE_RULES,
  ...COURSE_RULES,
  ...CALL_RULES,
];

/**
 * What a strict LMS would refuse of a session, from its call log alone: errors first. To be asked again as the session
 * goes on; what is missing is told only when it is over.
 * @param number of the session, for `Verdict.session`
 */
export function scormVerdicts(session: ScormSession, number: number): Verdict[] {
  const log = new Log(session);
  const standard = session.edition === 'scorm12' ? 'SCORM 1.2' : 'SCORM 2004';
  const verdicts: Verdict[] = [];
  const told = new Set<number>();
  for (const rule of SCORM_RULES) {
    if (rule.edition !== undefined && rule.edition !== session.edition) continue;
    for (const { says, entry } of rule.find(log)) {
      if (rule.id === 'scorm-refused' && entry && told.has(entry.call.number)) continue;
      if (entry) told.add(entry.call.number);
      const where = entry && String(entry.call.number);
      addVerdict(verdicts, verdictOf({ rule, standard, says }, String(number), where));
    }
  }
  return verdicts.sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}
