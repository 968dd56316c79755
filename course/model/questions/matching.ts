import { markOf, pairs, type Mark, type QuestionKind } from './kind.ts';
import type { Matching, Response } from './question.ts';

/** Pairs `source.target`: each right pair earns its share. */
export const matching: QuestionKind<Matching> = {
  missing: (question, response) => (response.length === question.sources.length ? null : 'match-all'),
  mark: (question, response) => markPairs(matching.key(question), response),
  key: (question) => question.sources.map((source) => `${source.id}.${source.target}`),
  told: (question, response) => [
    { type: 'matching', correct: pairs(matching.key(question)), response: pairs(response) },
  ],
};

/** Each pair of the key that is among the given ones earns its share. */
export function markPairs(key: Response, response: Response): Mark {
  const given = new Set(response);
  return markOf(key.filter((pair) => given.has(pair)).length, key.length);
}
