import { markOf, singles, type QuestionKind } from './kind.ts';
import type { SingleChoice } from './question.ts';

/** One right option: everything or nothing. */
export const singleChoice: QuestionKind<SingleChoice> = {
  interactionType: 'choice',
  missing: (_, response) => (response.length === 1 ? null : 'choose-one'),
  mark(question, response) {
    const chosen = question.options.find((option) => option.id === response[0]);
    return markOf(chosen?.correct ? 1 : 0, 1);
  },
  key: (question) => question.options.filter((option) => option.correct).map((option) => option.id),
  pattern: singles,
};
