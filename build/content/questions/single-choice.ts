import * as z from 'zod';
import type { SingleChoice } from '../../../course/model/questions/question.ts';
import { list, record } from '../schema/fields.ts';
import { optionSchema, questionBase } from '../schema/question.ts';
import { answersIn, type AuthoredKind } from './kind.ts';

/** Schema and rules of questions with exactly one right option. */
export const singleChoice = {
  schema: record('a single-choice question', {
    kind: z.literal('single-choice'),
    ...questionBase,
    options: list(optionSchema, 'the answers to choose from'),
  }),
  answers: (question) => [choiceAnswers(question.options)],
  check({ options }, complain) {
    const right = options.filter((option) => option.correct === true).length;
    if (right === 1) return;
    const message = right === 0 ? 'no option is right' : `${right} options are right`;
    const hint = 'Mark exactly one option with "correct: true", or make it a multiple-choice question.';
    complain(['options'], 'one-correct-option', message, hint);
  },
} satisfies AuthoredKind<SingleChoice>;

/** Options as answers of which each is right or wrong. */
export function choiceAnswers(options: SingleChoice['options']) {
  return answersIn(
    'options',
    options.map((option) => ({ ...option, correct: option.correct === true })),
  );
}
