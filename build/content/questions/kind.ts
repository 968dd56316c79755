import type * as z from 'zod';
import type { Question } from '../../../course/model/questions/question.ts';
import type { Code } from '../codes.ts';
import type { Path } from '../yaml.ts';

/** `Omit` over each member of a union, rather than over what they have in common. */
type OmitEach<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** A question as its author writes it: the compiler adds key and module. */
export type Authored<Q extends Question = Question> = OmitEach<Q, 'key' | 'module'>;

/** Notes a problem of a question at the path within it. */
export type Complain = (path: Path, code: Code, message: string, hint: string) => void;

/** One of the things that a learner chooses, orders or matches. */
export interface Answer {
  readonly path: Path;
  readonly id: string;
  readonly text: string;
  /** Absent where right and wrong are not a matter of the single answer. */
  readonly correct?: boolean;
}

/** All that the compiler knows about one kind of question: a new kind is one file like this and a line in kinds.ts. */
export interface AuthoredKind<Q extends Question> {
  readonly schema: z.ZodType<Authored<Q>>;
  /** Groups of answers whose ids share a scope and whose texts must differ. */
  answers(question: Authored<Q>): readonly (readonly Answer[])[];
  /** The fewest answers of each group; 3 of the first and 2 of the others where nothing else is said. */
  readonly least?: readonly number[];
  /** Rules of the kind that no schema can state. */
  check(question: Authored<Q>, complain: Complain): void;
}

/** The answers of a list under `key`. */
export function answersIn(
  key: string,
  list: readonly { readonly id: string; readonly text: string; readonly correct?: boolean }[],
): Answer[] {
  return list.map(({ id, text, correct }, index) => ({ path: [key, index], id, text, correct }));
}

/** Where nothing is right or wrong, there is nothing to recall and nothing to score: such kinds are for practice. */
export function checkPracticeOnly({ use }: Pick<Question, 'use'>, complain: Complain): void {
  for (const [index, place] of use.entries()) {
    if (place === 'practice') continue;
    const message = `nothing is right or wrong here, so the question is not for ${place} use`;
    complain(['use', index], 'unscored-use', message, 'Write "use: [practice]", and let a lesson ask it.');
  }
}
