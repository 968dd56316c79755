import * as z from 'zod';
import { FILL_IN_LIMIT, read } from '../../../course/model/questions/fill-in.ts';
import type { FillIn } from '../../../course/model/questions/question.ts';
import { quoted } from '../did-you-mean.ts';
import { list, record, text, whole } from '../schema/fields.ts';
import { feedback, itemSchema, questionBase } from '../schema/question.ts';
import { answersIn, type Authored, type AuthoredKind, type Complain } from './kind.ts';

/** With fewer letters for each typo, other words would count as right: with one typo, "act" would be "fact". */
const LETTERS_PER_TYPO = 4;

/** Schema and rules of questions whose answer is a few words to write. */
export const fillIn = {
  schema: record('a fill-in question', {
    kind: z.literal('fill-in'),
    ...questionBase,
    accept: list(
      text('a way to write the right answer'),
      'the list of ways to write the right answer; the first is shown as the answer',
    ),
    ignoreCase: z
      .boolean()
      .meta({ description: 'false if capital letters matter; true otherwise, or left out' })
      .optional(),
    ignoreAccents: z
      .boolean()
      .meta({ description: 'false if accents matter; true otherwise, or left out' })
      .optional(),
    typos: whole(0, 2, 'how many slips of a letter are tolerated: 0 (the default), 1 or 2').optional(),
    mistakes: list(itemSchema, 'wrong answers that people often give, each with its feedback').optional(),
    feedbackRight: feedback('what is said of a right answer'),
    feedbackWrong: feedback('what is said of any wrong answer that is not among the mistakes'),
  }),
  answers: (question) => [answersIn('mistakes', question.mistakes ?? [])],
  least: [0],
  check(question, complain) {
    checkSpellings(question, complain);
    for (const [index, { text: mistake }] of (question.mistakes ?? []).entries()) {
      if (!read(question, mistake).right) continue;
      const hint = 'Take it out of the mistakes, or let case or accents matter.';
      complain(['mistakes', index], 'accepted-mistake', `${quoted(mistake)} counts as right`, hint);
    }
  },
} satisfies AuthoredKind<FillIn>;

function checkSpellings({ accept, typos = 0 }: Authored<FillIn>, complain: Complain): void {
  for (const [index, spelling] of accept.entries()) {
    const { length } = [...spelling];
    if (length > FILL_IN_LIMIT) {
      const message = `this answer has ${length} characters, but ${FILL_IN_LIMIT} are the most`;
      complain(['accept', index], 'out-of-range', message, 'Ask for a few words that people can recall.');
    }
    if (/\d/.test(spelling) || length >= LETTERS_PER_TYPO * typos) continue;
    const message = `${quoted(spelling)} is too short for "typos: ${typos}"`;
    const hint = `Other words would count as right. An answer needs ${LETTERS_PER_TYPO} letters for each typo.`;
    complain(['accept', index], 'loose-tolerance', message, hint);
  }
}
