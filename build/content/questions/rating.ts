import * as z from 'zod';
import type { Rating } from '../../../course/model/questions/question.ts';
import { list, record, text } from '../schema/fields.ts';
import { questionBase, statementSchema } from '../schema/question.ts';
import { answersIn, checkPracticeOnly, type AuthoredKind } from './kind.ts';

/** Ratings are stored and reported as 1 to 5. */
const STEPS = 5;

/** Schema and rules of sets of statements to rate. */
export const rating = {
  schema: record('a rating question', {
    kind: z.literal('rating'),
    ...questionBase,
    scale: list(
      text('what one of the ratings means'),
      'the list of what the five ratings mean, from 1 to 5: from Never to Always, for example',
    ),
    statements: list(statementSchema, 'what is rated'),
  }),
  answers: (question) => [answersIn('statements', question.statements)],
  least: [1],
  check(question, complain) {
    checkPracticeOnly(question, complain);
    const { length } = question.scale;
    if (length === STEPS) return;
    const message = `"scale" has ${length} ${length === 1 ? 'entry' : 'entries'} and needs ${STEPS}`;
    complain(['scale'], 'out-of-range', message, 'Write what each rating means, from 1 to 5.');
  },
} satisfies AuthoredKind<Rating>;
