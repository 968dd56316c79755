import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { quoted, spoken } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import type { TrueFalse } from '../../model/questions/question.ts';
import { OptionsInput } from './options-input.ts';

/**
 * @summary Two radio buttons beside each other for a statement that is true or false.
 */
@customElement('ripple-true-false-input')
export class RippleTrueFalseInput extends OptionsInput<TrueFalse> {
  static override styles = [
    ...OptionsInput.styles,
    css`
      .ask {
        display: block;
        font-weight: 400;
        font-size: var(--ripple-text-s);
        color: var(--ripple-ink-soft);
      }
      .options {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: var(--ripple-space-2);
        margin-block-end: var(--ripple-space-2);
      }
      .box {
        margin-block-end: 0;
      }
      @container lesson (max-width: 24rem) {
        .options {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  protected override get options() {
    const { answer, feedbackTrue, feedbackFalse } = this.question;
    return [
      { id: 't', text: quoted(words.isTrue), correct: answer, feedback: feedbackTrue },
      { id: 'f', text: quoted(words.isFalse), correct: !answer, feedback: feedbackFalse },
    ];
  }

  protected override get single() {
    return true;
  }

  protected override get missed() {
    return words.missed['true-false'];
  }

  protected override get legend() {
    return html`<span class="ask">${spoken(words.trueOrFalse)}</span> ${this.question.prompt}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-true-false-input': RippleTrueFalseInput;
  }
}
