import * as z from 'zod';
import { decimal, NUMBER_LIMIT } from '../../../course/model/questions/number.ts';
import type { NumberQuestion } from '../../../course/model/questions/question.ts';
import { record, text } from '../schema/fields.ts';
import { feedback, questionBase } from '../schema/question.ts';
import type { Authored, AuthoredKind } from './kind.ts';

const amount = (description: string) =>
  z.number().min(-NUMBER_LIMIT).max(NUMBER_LIMIT).meta({ description }).optional();

/** Schema and rules of questions whose answer is a number. */
export const number = {
  schema: record('a number question', {
    kind: z.literal('number'),
    ...questionBase,
    value: amount('the one right number'),
    min: amount('the smallest right number'),
    max: amount('the greatest right number'),
    unit: text('what the number counts, as it stands behind the field: %').optional(),
    feedbackRight: feedback('what is said of a right answer'),
    feedbackLow: feedback('what is said of a number that is too low'),
    feedbackHigh: feedback('what is said of a number that is too high'),
  }),
  answers: () => [],
  check(question, complain) {
    const key = question.value === undefined ? 'min' : 'value';
    const message = problemOf(question);
    const hint = 'Write either "value", or both "min" and "max": min: 10, max: 20.';
    if (message !== null) complain([key], 'number-answer', message, hint);
  },
} satisfies AuthoredKind<NumberQuestion>;

function problemOf({ value, min, max }: Authored<NumberQuestion>): string | null {
  const tooFine = [value, min, max].find((one) => one !== undefined && Number(decimal(one)) !== one);
  if (tooFine !== undefined) return `${tooFine} has more than six decimals`;
  const hasRange = min !== undefined || max !== undefined;
  if (value !== undefined) return hasRange ? 'there are both a value and a range' : null;
  if (min === undefined || max === undefined) return 'the right number is missing';
  return min < max ? null : `the range from ${min} to ${max} is empty`;
}
