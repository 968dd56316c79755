import { neutral, type QuestionKind } from './kind.ts';
import type { Rating, Response } from './question.ts';

/** Statements rated from 1 to 5: nothing is right or wrong. */
export const rating: QuestionKind<Rating> = {
  missing: (question, response) =>
    question.statements.every(({ id }) => ratingOf(response, id)) ? null : 'rate-all',
  mark: () => neutral,
  key: (question) => question.statements.map(({ id }) => `${id}.3`),
  // One each: a likert holds a single value in both standards, and reports count by statement.
  told: (question, response) =>
    question.statements.flatMap(({ id, text }) => {
      const given = ratingOf(response, id);
      return given ? [{ type: 'likert', correct: [], response: [[given]], part: { id, text } } as const] : [];
    }),
};

/** The rating given to a statement, '1' to '5'; undefined if there is none. */
export function ratingOf(response: Response, statement: string): string | undefined {
  const given = response.find((pair) => pair.startsWith(`${statement}.`))?.slice(statement.length + 1);
  return given && /^[1-5]$/.test(given) ? given : undefined;
}
