import { markOf, singles, type QuestionKind } from './kind.ts';
import { randomFrom, shuffled } from '../random.ts';
import type { Ordering, Response } from './question.ts';

/** Items in their right order: everything or nothing, since one item out of place always moves another. */
export const ordering: QuestionKind<Ordering> = {
  missing: (question, response) => (response.length === question.items.length ? null : 'order-all'),
  mark: (question, response) =>
    markOf(
      question.items.length === response.length && question.items.every((item, i) => item.id === response[i])
        ? 1
        : 0,
      1,
    ),
  key: (question) => question.items.map((item) => item.id),
  told: (question, response) => [
    { type: 'sequencing', correct: singles(ordering.key(question)), response: singles(response) },
  ],
};

/** The order in which the items are first shown: mixed by the seed, and never the right one already. */
export function startingOrder(question: Ordering, seed: number): Response {
  const right = ordering.key(question);
  const random = randomFrom(seed + question.key);
  for (;;) {
    const order = shuffled(right, random);
    if (right.length < 2 || order.some((id, index) => id !== right[index])) return order;
  }
}
