import { markOf, singles, type Mark, type QuestionKind } from './kind.ts';
import type { MultipleChoice, Option, Response } from './question.ts';

/** Several right options. */
export const multipleChoice: QuestionKind<MultipleChoice> = {
  missing: (_, response) => (response.length > 0 ? null : 'choose-some'),
  mark: (question, response) => markChoices(question.options, response),
  key: (question) => rightOnes(question.options),
  told: (question, response) => [
    { type: 'choice', correct: singles(rightOnes(question.options)), response: singles(response) },
  ],
};

/** Ids of the right ones, sorted as responses are. */
export function rightOnes(options: readonly Option[]): Response {
  return options
    .filter((option) => option.correct)
    .map((option) => option.id)
    .sort();
}

/**
 * Each right one chosen earns a share, each wrong one chosen costs a share, never below zero: so that choosing
 * everything does not pay.
 */
export function markChoices(options: readonly Option[], response: Response): Mark {
  const right = new Set(rightOnes(options));
  const chosen = new Set(response);
  const hits = [...chosen].filter((id) => right.has(id)).length;
  return markOf(hits - (chosen.size - hits), right.size);
}
