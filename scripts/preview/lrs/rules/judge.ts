import { CMI5_RULES } from './cmi5.ts';
import type { Breach } from '../../verdicts/verdict.ts';
import type { Circumstances, StatementRule } from './rule.ts';
import { XAPI_RULES } from './xapi.ts';

/**
 * All that is wrong with a statement. The rules of cmi5 are asked only of what is a statement at all.
 * @param statement JSON of any kind
 */
export function judge(statement: unknown, circumstances: Circumstances): Breach[] {
  const broken = (standard: Breach['standard'], rules: readonly StatementRule[]): Breach[] =>
    rules.flatMap((rule) => {
      const says = rule.broken(statement, circumstances);
      return says === undefined ? [] : [{ rule, standard, says }];
    });
  const ofXapi = broken('xAPI', XAPI_RULES);
  return ofXapi.some(isError) ? ofXapi : [...ofXapi, ...broken('cmi5', CMI5_RULES)];
}

/** Whether a breach is reason enough to refuse the statement. */
export function isError({ rule }: Breach): boolean {
  return rule.severity !== 'warning';
}
