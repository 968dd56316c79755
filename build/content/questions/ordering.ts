import * as z from 'zod';
import type { Ordering } from '../../../course/model/questions/question.ts';
import { list, record } from '../schema/fields.ts';
import { itemSchema, questionBase } from '../schema/question.ts';
import { answersIn, type AuthoredKind } from './kind.ts';

/** Schema of questions whose items are authored in the right order. */
export const ordering = {
  schema: record('an ordering question', {
    kind: z.literal('ordering'),
    ...questionBase,
    items: list(itemSchema, 'the items in the right order'),
  }),
  answers: (question) => [answersIn('items', question.items)],
  check: () => undefined,
} satisfies AuthoredKind<Ordering>;
