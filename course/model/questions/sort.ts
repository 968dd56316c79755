import { pairs, type QuestionKind } from './kind.ts';
import { markPairs } from './matching.ts';
import type { Sort } from './question.ts';

/** Items in groups: each item in its right group earns its share. */
export const sort: QuestionKind<Sort> = {
  missing: (question, response) => (response.length === question.items.length ? null : 'sort-all'),
  mark: (question, response) => markPairs(sort.key(question), response),
  key: (question) => question.items.map((item) => `${item.id}.${item.group}`),
  // No standard has a type of its own for groups; a matching says the same.
  told: (question, response) => [
    { type: 'matching', correct: pairs(sort.key(question)), response: pairs(response) },
  ],
};
