import type { Interaction } from '../interaction.ts';
import type { Mark, QuestionKind } from './kind.ts';
import { matching } from './matching.ts';
import { multipleChoice } from './multiple-choice.ts';
import { ordering } from './ordering.ts';
import { singleChoice } from './single-choice.ts';
import type { Question, Response } from './question.ts';

const kinds: { readonly [K in Question['kind']]: QuestionKind<Extract<Question, { kind: K }>> } = {
  'single-choice': singleChoice,
  'multiple-choice': multipleChoice,
  ordering,
  matching,
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
 * The LMS interaction of an answer. Its id is `module_question`; a later answer to the same question gets `_a2`,
 * `_a3`, ..., since some LMSs (Verint) demand unique ids and 1.2 cannot look up old ones.
 */
export function interactionOf(question: Question, response: Response, occasion: Occasion): Interaction {
  const kind = kindOf(question);
  const id = lmsId(question.module, question.id);
  return {
    id: occasion.earlier === 0 ? id : `${id}_a${occasion.earlier + 1}`,
    type: kind.interactionType,
    // The prompt first: 2004 cuts descriptions at 250 characters, and the prompt must survive that.
    description: [question.prompt, question.situation].filter(Boolean).join(' '),
    objectives: [lmsId(question.module, question.objective)],
    correct: kind.pattern(kind.key(question)),
    response: kind.pattern(response),
    result: kind.mark(question, response).result === 'correct' ? 'correct' : 'incorrect',
    weighting: 1,
    startedAt: occasion.startedAt,
    latency: occasion.latency,
  };
}
