import type { InteractionType, Pattern } from '../interaction.ts';
import type { Question, Response } from './question.ts';

/** A response judged: how much of the question was right. */
export interface Mark {
  /** 0 (nothing right) to 1 (all right), partial credit between; null where nothing is right or wrong: never counted. */
  readonly fraction: number | null;
  /** `neutral` exactly where the fraction is null. */
  readonly result: 'correct' | 'partly' | 'incorrect' | 'neutral';
}

/** What is still missing from a response, as a code that the interface has words for. */
export type Missing =
  | 'choose-one'
  | 'choose-some'
  | 'order-all'
  | 'match-all'
  | 'sort-all'
  | 'find-some'
  | 'rate-all'
  | 'write-answer'
  | 'write-number'
  | 'not-a-number'
  | 'too-long';

/** What an LMS is told of one response, or of one part of it. */
export interface Told {
  readonly type: InteractionType;
  readonly correct: Pattern;
  readonly response: Pattern;
  /** Set where a question tells several things: the id of this one, and its text. */
  readonly part?: { readonly id: string; readonly text: string };
}

/** What sets one kind of question apart. Pure: it knows neither the DOM nor any tracking standard. */
export interface QuestionKind<Q extends Question> {
  /** What is still missing from the response; null if it can be marked. */
  missing(question: Q, response: Response): Missing | null;
  /** Marks a complete response. Ids that the question does not know (any more) count as wrong, never throw. */
  mark(question: Q, response: Response): Mark;
  /** The response that earns everything; one that is complete where nothing is right or wrong. */
  key(question: Q): Response;
  /** What goes to the LMS: mostly one thing, several for a set of statements, nothing of what is private. */
  told(question: Q, response: Response): readonly Told[];
}

/** Mark for a share of things right. */
export function markOf(right: number, of: number): Mark {
  const fraction = of > 0 ? Math.max(0, right) / of : 0;
  return { fraction, result: fraction === 1 ? 'correct' : fraction > 0 ? 'partly' : 'incorrect' };
}

/** Mark where nothing is right or wrong. */
export const neutral: Mark = { fraction: null, result: 'neutral' };

/** Entries of one part each, as choices and orders have them; what is no id, in a damaged response, is left out. */
export function singles(response: Response): Pattern {
  return response.filter((id) => /^[0-9a-z]$/.test(id)).map((id) => [id]);
}

/** Entries `a.b` of two parts, as matches have them; what is no pair is left out. */
export function pairs(response: Response): Pattern {
  return response.filter((pair) => /^[0-9a-z]\.[0-9a-z]$/.test(pair)).map((pair) => pair.split('.'));
}
