import type { Interaction } from '../interaction.ts';
import { fillIn } from './fill-in.ts';
import { find } from './find.ts';
import type { Mark, QuestionKind } from './kind.ts';
import { longText } from './long-text.ts';
import { matching } from './matching.ts';
import { multipleChoice } from './multiple-choice.ts';
import { number } from './number.ts';
import { ordering } from './ordering.ts';
import type { Question, Response } from './question.ts';
import { rating } from './rating.ts';
import { singleChoice } from './single-choice.ts';
import { sort } from './sort.ts';
import { trueFalse } from './true-false.ts';

const kinds: { readonly [K in Question['kind']]: QuestionKind<Extract<Question, { kind: K }>> } = {
  'single-choice': singleChoice,
  'multiple-choice': multipleChoice,
  'true-false': trueFalse,
  ordering,
  matching,
  sort,
  'fill-in': fillIn,
  number,
  find,
  rating,
  'long-text': longText,
};

/** The rules of a question's kind, ready for that question. */
export function kindOf<Q extends Question>(question: Q): QuestionKind<Q> {
  // The table is keyed by kind, which TypeScript cannot follow through a union.
  return kinds[question.kind] as unknown as QuestionKind<Q>;
}

/** Marks a response to a question of any kind. */
export function mark(question: Question, response: Response): Mark {
  return kindOf(question).mark(question, response);
}

/** When and where an answer was given, and which try it was: what an interaction tells besides the answer. */
export interface Occasion {
  /** How often this question had been answered before, in any session: the interaction's id depends on it. */
  readonly earlier: number;
  readonly startedAt: number;
  /** Seconds. */
  readonly latency: number;
}

/** Turns underscores-only what LMSs would refuse in ids: Moodle and 1.2 take no hyphens. */
export const lmsId = (...parts: string[]): string => parts.join('_').replaceAll('-', '_');

/**
 * The LMS interactions of an answer: mostly one, one for each statement of a rating, none of what is private. Their ids
 * are `module_question`, with `__part` where there are several: authored ids hold no double hyphen. A later answer to
 * the same question gets `_a2`, `_a3`, ..., since some LMSs (Verint) demand unique ids and 1.2 cannot look up old ones.
 */
export function interactionsOf(question: Question, response: Response, occasion: Occasion): Interaction[] {
  const kind = kindOf(question);
  const { result } = kind.mark(question, response);
  const { earlier, ...when } = occasion;
  const tries = earlier === 0 ? '' : `_a${earlier + 1}`;
  return kind.told(question, response).map(({ part, ...told }) => ({
    ...told,
    ...when,
    id: lmsId(question.module, question.id) + (part ? `__${part.id}` : '') + tries,
    // The prompt, or what is rated, first: 2004 cuts descriptions at 250 characters, and that must survive it.
    description: [part?.text, question.prompt, question.situation].filter(Boolean).join(' '),
    objectives: [lmsId(question.module, question.objective)],
    result: result === 'partly' ? 'incorrect' : result,
    weighting: result === 'neutral' ? 0 : 1,
  }));
}
