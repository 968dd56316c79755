import { neutral, type QuestionKind } from './kind.ts';
import type { LongText } from './question.ts';

/** A reflection: kept for the learner, told to nobody. */
export const longText: QuestionKind<LongText> = {
  missing(question, response) {
    const text = response[0] ?? '';
    if (text.trim() === '') return 'write-answer';
    return lengthOf(text) > question.limit ? 'too-long' : null;
  },
  mark: () => neutral,
  key: () => ['…'],
  told: () => [],
};

/** How long a text is, in characters as people count them rather than in UTF-16 units. */
export function lengthOf(text: string): number {
  return [...text].length;
}
