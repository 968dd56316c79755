import * as z from 'zod';
import type { Question } from '../../../course/model/questions/question.ts';
import { list, record } from '../schema/fields.ts';
import { fillIn } from './fill-in.ts';
import { find } from './find.ts';
import type { Authored, AuthoredKind } from './kind.ts';
import { longText } from './long-text.ts';
import { matching } from './matching.ts';
import { multipleChoice } from './multiple-choice.ts';
import { number } from './number.ts';
import { ordering } from './ordering.ts';
import { rating } from './rating.ts';
import { singleChoice } from './single-choice.ts';
import { sort } from './sort.ts';
import { trueFalse } from './true-false.ts';

const kinds = {
  'single-choice': singleChoice,
  'multiple-choice': multipleChoice,
  'true-false': trueFalse,
  ordering,
  matching,
  sort,
  'fill-in': fillIn,
  number,
  find,
  rating,
  'long-text': longText,
} satisfies { readonly [K in Question['kind']]: AuthoredKind<Extract<Question, { kind: K }>> };

/** A question of any kind. */
export const questionSchema = z
  .discriminatedUnion('kind', [
    kinds['single-choice'].schema,
    kinds['multiple-choice'].schema,
    kinds['true-false'].schema,
    kinds.ordering.schema,
    kinds.matching.schema,
    kinds.sort.schema,
    kinds['fill-in'].schema,
    kinds.number.schema,
    kinds.find.schema,
    kinds.rating.schema,
    kinds['long-text'].schema,
  ])
  .meta({ title: 'a question' });

/** modules/<slug>/questions.yaml. */
export const bankSchema = record('the question bank', {
  questions: list(questionSchema, 'the questions of the module'),
});

/** A checked question, before it has its key. */
export type QuestionData = Authored;

/** The compiler's rules for a question's kind, ready for that question. */
export function rulesFor(question: QuestionData): Omit<AuthoredKind<Question>, 'schema'> {
  // The table is keyed by kind, which TypeScript cannot follow through a union.
  return kinds[question.kind] as unknown as AuthoredKind<Question>;
}
