import { customElement, property } from 'lit/decorators.js';
import type { Option, SingleChoice } from '../../model/questions/question.ts';
import { RipplePart } from '../activity/part.ts';

/**
 * @summary One of the choices that an activity offers.
 * @authoring block
 * @parent ripple-kink, ripple-link, ripple-block, ripple-phrase
 * @slot - What the learner would do, in a sentence.
 */
@customElement('ripple-choice')
export class RippleChoice extends RipplePart {
  /** Whether this one works. One of the choices does. */
  @property({ type: Boolean }) works = false;
  /** What comes of it, or why it does not work. */
  @property() said = '';
}

/** Ids of choices, in the order of the lesson. */
export const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Choices as a question for `ripple-choice-input`, so that they look, sound and answer like all others. Their ids are
 * letters in the order of the lesson; nothing of it is a question to the LMS.
 */
export function choiceQuestion(
  prompt: string,
  options: readonly Omit<Option, 'id'>[],
  key: number,
): SingleChoice {
  return {
    kind: 'single-choice',
    key,
    id: 'choice',
    module: '',
    objective: '',
    use: ['practice'],
    difficulty: 'easy',
    prompt,
    options: options.map((option, index) => ({ ...option, id: LETTERS.charAt(index) })),
  };
}

/** Choices as options of such a question. */
export function optionsOf(choices: readonly RippleChoice[]): Omit<Option, 'id'>[] {
  return choices.map(({ text, said, works }) => ({ text, feedback: said, correct: works }));
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-choice': RippleChoice;
  }
}
