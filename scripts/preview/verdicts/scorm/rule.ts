import type { Edition } from '../../protocol.ts';
import { quoted, type Rule } from '../verdict.ts';
import type { Entry, Log } from './log.ts';

/** Something that broke a rule. */
export interface Finding {
  readonly says: string;
  /** Undefined for what was left undone. */
  readonly entry?: Entry | undefined;
}

/** What a strict LMS asks of a SCORM package; clauses are those of the edition's Run-Time Environment book. */
export interface ScormRule extends Rule {
  /** Both if left out. */
  readonly edition?: Edition;
  readonly find: (log: Log) => readonly Finding[];
}

/** A rule about a value, wherever it is set. */
export interface ValueRule extends Omit<ScormRule, 'find'> {
  /** Elements with numbers as `n`. */
  readonly elements: RegExp;
  readonly fits: (value: string) => boolean;
  /** What the value is then: "is longer than 4,096 characters". */
  readonly says: string;
}

/** Makes a rule about values one about sessions. */
export function ofValues({ elements, fits, says, ...rule }: ValueRule): ScormRule {
  return {
    ...rule,
    find: ({ sets }) =>
      sets
        .filter(({ pattern, value }) => elements.test(pattern) && !fits(value))
        .map((entry) => ({ entry, says: `${entry.element} ${says}: ${quoted(entry.value)}.` })),
  };
}
