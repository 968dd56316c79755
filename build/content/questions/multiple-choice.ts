import * as z from 'zod';
import type { MultipleChoice } from '../../../course/model/questions/question.ts';
import { list, record } from '../schema/fields.ts';
import { optionSchema, questionBase } from '../schema/question.ts';
import type { AuthoredKind } from './kind.ts';
import { choiceAnswers } from './single-choice.ts';

/** Schema and rules of questions with one or more right options. */
export const multipleChoice = {
  schema: record('a multiple-choice question', {
    kind: z.literal('multiple-choice'),
    ...questionBase,
    options: list(optionSchema, 'the answers to choose from'),
  }),
  answers: (question) => [choiceAnswers(question.options)],
  check({ options }, complain) {
    const right = options.filter((option) => option.correct === true).length;
    if (right > 0 && right < options.length) return;
    const message = right === 0 ? 'no option is right' : 'all options are right';
    const hint = 'Mark the right options with "correct: true" and leave at least one wrong.';
    complain(['options'], 'some-correct-options', message, hint);
  },
} satisfies AuthoredKind<MultipleChoice>;
