import * as z from 'zod';
import { paragraphsOf } from '../../../course/model/questions/find.ts';
import type { Find } from '../../../course/model/questions/question.ts';
import { quoted } from '../did-you-mean.ts';
import { list, record, text } from '../schema/fields.ts';
import { phraseSchema, questionBase } from '../schema/question.ts';
import { answersIn, type Authored, type AuthoredKind, type Complain } from './kind.ts';

/** Schema and rules of questions that ask to find phrases in a text. */
export const find = {
  schema: record('a find question', {
    kind: z.literal('find'),
    ...questionBase,
    passage: text('the text in which phrases are to be found; an empty line begins a new paragraph'),
    phrases: list(phraseSchema, 'the phrases to find, and some that mislead'),
  }),
  // Without `correct`: the place and the length of phrases give nothing away.
  answers: ({ phrases }) => [
    answersIn(
      'phrases',
      phrases.map(({ id, text: phrase }) => ({ id, text: phrase })),
    ),
  ],
  check(question, complain) {
    checkPlaces(question, complain);
    const { phrases } = question;
    const right = phrases.filter((phrase) => phrase.correct === true).length;
    if (right > 0 && right < phrases.length) return;
    const message = right === 0 ? 'no phrase is right' : 'all phrases are right';
    const hint = 'Mark those to find with "correct: true" and leave at least one wrong.';
    complain(['phrases'], 'some-correct-options', message, hint);
  },
} satisfies AuthoredKind<Find>;

/** Every phrase stands in the passage, once, and not within another. */
function checkPlaces(question: Authored<Find>, complain: Complain): void {
  const parts = paragraphsOf(question).flat();
  const rest = parts.filter((part) => typeof part === 'string');
  for (const [index, phrase] of question.phrases.entries()) {
    const words = phrase.text.replace(/\s+/g, ' ');
    const found = parts.includes(phrase);
    if (found && !rest.some((part) => part.includes(words))) continue;
    const message = `${quoted(words)} stands ${found ? 'more than once' : 'nowhere of its own'} in the passage`;
    const hint = found
      ? 'Take in a word before or after it, so that it is clear which one is meant.'
      : 'Copy it from one paragraph of the passage, word for word; phrases cannot overlap.';
    complain(['phrases', index, 'text'], 'misplaced-phrase', message, hint);
  }
}
