import * as z from 'zod';
import type { LongText } from '../../../course/model/questions/question.ts';
import { record, whole } from '../schema/fields.ts';
import { questionBase } from '../schema/question.ts';
import { checkPracticeOnly, type AuthoredKind } from './kind.ts';

/** Schema and rules of reflections that nobody but the learner reads. */
export const longText = {
  schema: record('a long-text question', {
    kind: z.literal('long-text'),
    ...questionBase,
    // What an LMS stores for the whole course is 4,000 characters.
    limit: whole(50, 600, 'the most characters that the text may have'),
  }),
  answers: () => [],
  check: checkPracticeOnly,
} satisfies AuthoredKind<LongText>;
