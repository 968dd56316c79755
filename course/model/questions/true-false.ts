import { markOf, singles, type QuestionKind } from './kind.ts';
import type { TrueFalse } from './question.ts';

/** A statement: true or false, everything or nothing. */
export const trueFalse: QuestionKind<TrueFalse> = {
  missing: (_, response) => (response.length === 1 ? null : 'choose-one'),
  mark: (question, response) => markOf(response[0] === trueFalse.key(question)[0] ? 1 : 0, 1),
  key: (question) => [question.answer ? 't' : 'f'],
  told(question, response) {
    const given = response.filter((answer) => answer === 't' || answer === 'f');
    return [{ type: 'true-false', correct: singles(trueFalse.key(question)), response: singles(given) }];
  },
};
