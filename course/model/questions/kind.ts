import type { InteractionType, Pattern } from '../interaction.ts';
import type { Question, Response } from './question.ts';

/** A response judged: how much of the question was right. */
export interface Mark {
  /** 0 (nothing right) to 1 (all right); partial credit lies between. */
  readonly fraction: number;
  readonly result: 'correct' | 'partly' | 'incorrect';
}

/** What sets one kind of question apart. Pure: it knows neither the DOM nor any tracking standard. */
export interface QuestionKind<Q extends Question> {
  readonly interactionType: InteractionType;
  /** What is still missing from the response, as a code that the interface has words for; null if it can be marked. */
  missing(question: Q, response: Response): 'choose-one' | 'choose-some' | 'order-all' | 'match-all' | null;
  /** Marks a complete response. Ids that the question does not know (any more) count as wrong, never throw. */
  mark(question: Q, response: Response): Mark;
  /** The response that earns everything. */
  key(question: Q): Response;
  /** The response (or the key) as the entries of an LMS interaction. */
  pattern(response: Response): Pattern;
}

/** Mark for a share of things right. */
export function markOf(right: number, of: number): Mark {
  const fraction = of > 0 ? Math.max(0, right) / of : 0;
  return { fraction, result: fraction === 1 ? 'correct' : fraction > 0 ? 'partly' : 'incorrect' };
}

/** Entries of one part each, as choices and orders have them. */
export function singles(response: Response): Pattern {
  return response.map((id) => [id]);
}
