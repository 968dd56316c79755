import { markOf, type QuestionKind } from './kind.ts';
import type { Matching } from './question.ts';

/** Pairs `source.target`: each right pair earns its share. */
export const matching: QuestionKind<Matching> = {
  interactionType: 'matching',
  missing: (question, response) => (response.length === question.sources.length ? null : 'match-all'),
  mark(question, response) {
    const given = new Set(response);
    const right = matching.key(question).filter((pair) => given.has(pair)).length;
    return markOf(right, question.sources.length);
  },
  key: (question) => question.sources.map((source) => `${source.id}.${source.target}`),
  pattern: (response) => response.map((pair) => pair.split('.')),
};
