import * as z from 'zod';
import { REVIEWS } from '../../../course/model/course.ts';
import { attemptsSchema } from './brand.ts';
import { id, list, record, text, whole } from './fields.ts';

/** The final assessment. */
export const finalSchema = record('the final assessment', {
  id: id('the short name of the final assessment: results hang on it'),
  title: text('the name of the final assessment in the menu'),
  intro: text('what the learner reads before the final assessment starts'),
  draw: whole(1, 100, 'the number of questions an attempt draws from those with use: [final]'),
  passMark: whole(0, 100, 'the percentage that is a pass').optional(),
  attempts: attemptsSchema.optional(),
  review: z
    .enum(REVIEWS)
    .meta({
      description:
        'when a learner may look at the answers again: never, after-pass (as without this key) or after-last-attempt',
    })
    .optional(),
  modules: list(
    id('the name of a module that has questions with use: [final]'),
    'the list of modules whose questions are asked; without it, all that have questions with use: [final]',
  ).optional(),
});

/** The final assessment as course.yaml has it. */
export type FinalData = z.output<typeof finalSchema>;
