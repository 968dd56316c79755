import { markOf, type QuestionKind } from './kind.ts';
import type { FillIn, Item } from './question.ts';
import { slipsBetween, type Tolerance } from './spelling.ts';

/** The most characters of an answer: a field for a few words, not for a text. */
export const FILL_IN_LIMIT = 100;

/** A few words: right or not, to the tolerance that the question declares. */
export const fillIn: QuestionKind<FillIn> = {
  missing: (_, response) => ((response[0] ?? '').trim() === '' ? 'write-answer' : null),
  mark: (question, response) => markOf(read(question, response[0] ?? '').right ? 1 : 0, 1),
  key: (question) => question.accept.slice(0, 1),
  // Only the first: several entries of one pattern would mean several gaps (SCORM 2004 RTE 4.2.9.1).
  told: (question, response) => [
    { type: 'fill-in', correct: [question.accept.slice(0, 1)], response: [response.slice(0, 1)] },
  ],
};

/** The part of a question that says which answers are right. */
type Spelt = Pick<FillIn, 'accept' | 'mistakes' | keyof Tolerance>;

/** What an answer was taken for. */
export interface Reading {
  readonly right: boolean;
  /** The accepted spelling that comes closest; set if it is right with a slip of a letter. */
  readonly spelling?: string;
  /** The known mistake that it is. */
  readonly mistake?: Item;
}

/**
 * Takes an answer for what it comes closest to: an accepted spelling or a known mistake. A mistake spelt exactly is
 * that mistake, even where typing slips would make a right answer of it.
 */
export function read(question: Spelt, text: string): Reading {
  const closest = <T>(entries: readonly T[], textOf: (entry: T) => string) =>
    entries
      .map((entry) => ({ entry, slips: slipsBetween(text, textOf(entry), question) }))
      .reduce<{ entry?: T; slips: number }>((best, next) => (next.slips < best.slips ? next : best), {
        slips: Infinity,
      });
  const accepted = closest(question.accept, (spelling) => spelling);
  const mistake = closest(question.mistakes ?? [], (item) => item.text);
  if (mistake.slips < accepted.slips) return { right: false, mistake: mistake.entry };
  if (accepted.entry === undefined) return { right: false };
  return accepted.slips === 0 ? { right: true } : { right: true, spelling: accepted.entry };
}
