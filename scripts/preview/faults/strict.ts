import { Strictness } from '../host/strictness.ts';
import type { Fault } from './fault.ts';

/** Validation. */
export const strict: readonly Fault[] = [
  {
    name: 'strict-values',
    title: 'Strict validation',
    description:
      'SetValue refuses what Moodle 5.1 refuses and scorm-again forgives: characters in ids, times, order.',
    calls: (session) => {
      const counts = new Map<string, number>();
      const strictness = new Strictness(session.edition, (collection) => counts.get(collection) ?? Infinity);
      strictness.complaint('Initialize', ['']);
      return {
        SetValue: (next, element = '', value = '') =>
          strictness.complaint('SetValue', [element, value]) === '' ? next() : session.fail(406),
      };
    },
  },
];
