import { CMI5_RULES } from './cmi5.ts';
import type { Breach, Circumstances } from './rule.ts';
import { XAPI_RULES } from './xapi.ts';

/**
 * All that is wrong with a statement. The rules of cmi5 are asked only of what is a statement at all.
 * @param statement JSON of any kind
 */
export function judge(statement: unknown, circumstances: Circumstances): Breach[] {
  for (const [standard, rules] of [['xAPI', XAPI_RULES] as const, ['cmi5', CMI5_RULES] as const]) {
    const breaches = rules.flatMap((rule): Breach[] => {
      const says = rule.broken(statement, circumstances);
      return says === undefined ? [] : [{ rule, standard, says }];
    });
    if (breaches.some(({ rule }) => rule.severity !== 'warning') || standard === 'cmi5') return breaches;
  }
  return [];
}
