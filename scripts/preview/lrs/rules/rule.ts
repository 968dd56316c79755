import type { Session } from '../data.ts';
import type { Statement } from '../xapi.ts';
import type { Standard, Verdict } from '../../verdicts/verdict.ts';

/** What a statement is judged against. */
export interface Circumstances {
  readonly session: Session;
  /** The actor of the launch URL. */
  readonly actor: unknown;
  readonly registration: string;
  /** What content has stored in this session so far, in its order. */
  readonly inSession: readonly Statement[];
  /** All "cmi5 defined" statements about the same unit in the registration so far, those of this session too. */
  readonly inRegistration: readonly Statement[];
}

/** One thing that a statement has to be. */
export interface StatementRule {
  /** kebab-case, the same for ever. */
  readonly id: string;
  readonly clause: string;
  /** error: the statement is refused; warning: it is taken. error if left out. */
  readonly severity?: Verdict['severity'];
  /** What has to be, in a sentence; the remedy. */
  readonly remedy: string;
  /** What is wrong, undefined for nothing. `statement` is JSON of any kind. */
  readonly broken: (statement: unknown, circumstances: Circumstances) => string | undefined;
}

/** A rule that is broken. */
export interface Breach {
  readonly rule: Pick<StatementRule, 'id' | 'clause' | 'remedy' | 'severity'>;
  readonly standard: Standard;
  readonly says: string;
}

/** A breach as a verdict about a session. */
export function verdictOf(
  { rule, standard, says }: Breach,
  session: string,
  where?: string,
): Omit<Verdict, 'times'> {
  const { id, clause, remedy, severity = 'error' } = rule;
  return {
    rule: id,
    standard,
    clause,
    severity,
    says,
    remedy,
    session,
    ...(where === undefined ? {} : { where }),
  };
}
