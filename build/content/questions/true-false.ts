import * as z from 'zod';
import type { TrueFalse } from '../../../course/model/questions/question.ts';
import { record } from '../schema/fields.ts';
import { feedback, questionBase } from '../schema/question.ts';
import type { AuthoredKind } from './kind.ts';

/** Schema of questions whose prompt is a statement, true or false. */
export const trueFalse = {
  schema: record('a true-false question', {
    kind: z.literal('true-false'),
    ...questionBase,
    answer: z.boolean().meta({ description: 'whether the statement in "prompt" is true' }),
    feedbackTrue: feedback('what is said to those who answer "True"'),
    feedbackFalse: feedback('what is said to those who answer "False"'),
  }),
  answers: () => [],
  check: () => undefined,
} satisfies AuthoredKind<TrueFalse>;
