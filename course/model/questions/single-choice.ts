import { markOf, singles, type QuestionKind } from './kind.ts';
import type { SingleChoice } from './question.ts';

/** One right option: everything or nothing. */
export const singleChoice: QuestionKind<SingleChoice> = {
  missing: (_, response) => (response.length === 1 ? null : 'choose-one'),
  mark(question, response) {
    const chosen = question.options.find((option) => option.id === response[0]);
    return markOf(chosen?.correct ? 1 : 0, 1);
  },
  key: (question) => question.options.filter((option) => option.correct).map((option) => option.id),
  told: (question, response) => [
    { type: 'choice', correct: singles(singleChoice.key(question)), response: singles(response) },
  ],
};
