import type { Rule } from '../../verdicts/verdict.ts';
import type { Session } from '../data.ts';
import type { Statement } from '../xapi.ts';

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

/** One thing that a statement has to be; a statement that is not, is refused, unless it is a warning. */
export interface StatementRule extends Rule {
  /** What is wrong, undefined for nothing. `statement` is JSON of any kind. */
  readonly broken: (statement: unknown, circumstances: Circumstances) => string | undefined;
}
