import { markOf, singles, type QuestionKind } from './kind.ts';
import type { MultipleChoice } from './question.ts';

/**
 * Several right options. Each right one chosen earns a share, each wrong one chosen costs a share, never below zero:
 * so that ticking everything does not pay.
 */
export const multipleChoice: QuestionKind<MultipleChoice> = {
  interactionType: 'choice',
  missing: (_, response) => (response.length > 0 ? null : 'choose-some'),
  mark(question, response) {
    const right = new Set(multipleChoice.key(question));
    const hits = response.filter((id) => right.has(id)).length;
    return markOf(hits - (response.length - hits), right.size);
  },
  key: (question) =>
    question.options
      .filter((option) => option.correct)
      .map((option) => option.id)
      .sort(),
  pattern: singles,
};
