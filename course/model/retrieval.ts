import type { Key } from './course.ts';
import type { Progress } from './progress.ts';
import type { Question } from './questions/question.ts';
import { randomFrom, shuffled } from './random.ts';

/** How many questions on earlier modules open a module: enough to bring ideas back, few enough to get started. */
export const RETRIEVAL_COUNT = 2;

/**
 * Chooses questions on earlier modules: those last answered wrong first, then those not answered yet, then the rest;
 * among equals each module once before any twice, in an order that the seed decides.
 * @param pool the retrieval questions of all earlier modules.
 */
export function drawRetrieval(pool: readonly Question[], answers: Progress['answers'], seed: number): Key[] {
  const urgency = ({ key }: Question) => {
    const result = answers.get(key)?.result;
    return result === undefined ? 1 : result === 'correct' ? 2 : 0;
  };
  const mixed = shuffled(pool, randomFrom(seed));
  // Stable: the mixed order decides among equals.
  const ranked = [...mixed].sort((a, b) => urgency(a) - urgency(b) || turn(mixed, a) - turn(mixed, b));
  return ranked.slice(0, RETRIEVAL_COUNT).map((question) => question.key);
}

/** The how-manieth of its module a question is in the mixed order. */
function turn(mixed: readonly Question[], question: Question): number {
  return mixed.filter(({ module }) => module === question.module).indexOf(question);
}
