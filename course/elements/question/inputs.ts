import { literal, type StaticValue } from 'lit/static-html.js';
import type { Question } from '../../model/questions/question.ts';
import './choice-input.ts';
import './fill-in-input.ts';
import './find-input.ts';
import './long-text-input.ts';
import './matching-input.ts';
import './number-input.ts';
import './ordering-input.ts';
import './rating-input.ts';
import './sort-input.ts';
import './true-false-input.ts';

/** How a question of one kind is asked. */
export interface InputOfKind {
  /** Tag of the element, a QuestionInput. */
  readonly tag: StaticValue;
  /** What another try begins with: nothing chosen, or the last response to be improved; or there is none. */
  readonly again: 'afresh' | 'improve' | 'never';
}

/** The inputs of all kinds: a new kind is a line here. */
export const inputs: Readonly<Record<Question['kind'], InputOfKind>> = {
  'single-choice': { tag: literal`ripple-choice-input`, again: 'afresh' },
  'multiple-choice': { tag: literal`ripple-choice-input`, again: 'afresh' },
  // Of two answers, the second would be no try.
  'true-false': { tag: literal`ripple-true-false-input`, again: 'never' },
  ordering: { tag: literal`ripple-ordering-input`, again: 'improve' },
  matching: { tag: literal`ripple-matching-input`, again: 'afresh' },
  sort: { tag: literal`ripple-sort-input`, again: 'afresh' },
  'fill-in': { tag: literal`ripple-fill-in-input`, again: 'improve' },
  number: { tag: literal`ripple-number-input`, again: 'improve' },
  find: { tag: literal`ripple-find-input`, again: 'afresh' },
  rating: { tag: literal`ripple-rating-input`, again: 'improve' },
  'long-text': { tag: literal`ripple-long-text-input`, again: 'improve' },
};
