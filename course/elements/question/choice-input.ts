import { customElement } from 'lit/decorators.js';
import { words } from '../../i18n/words.ts';
import type { MultipleChoice, SingleChoice } from '../../model/questions/question.ts';
import { OptionsInput } from './options-input.ts';

/**
 * @summary Radio buttons or checkboxes for a single- or multiple-choice question.
 */
@customElement('ripple-choice-input')
export class RippleChoiceInput extends OptionsInput<SingleChoice | MultipleChoice> {
  protected override get options() {
    return this.mixed(this.question.options);
  }

  protected override get single() {
    return this.question.kind === 'single-choice';
  }

  protected override get missed() {
    return words.missed[this.question.kind];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-choice-input': RippleChoiceInput;
  }
}
