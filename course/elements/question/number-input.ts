import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { quoted, spoken } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import { decimal, judge, rangeOf } from '../../model/questions/number.ts';
import type { NumberQuestion } from '../../model/questions/question.ts';
import { QuestionInput } from './question-input.ts';

/**
 * @summary A field for a number, with its unit behind it.
 */
@customElement('ripple-number-input')
export class RippleNumberInput extends QuestionInput<NumberQuestion> {
  static override styles = [
    ...QuestionInput.styles,
    css`
      .line {
        display: flex;
        gap: 0.6rem;
        align-items: center;
      }
      .field {
        inline-size: 9rem;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  override render() {
    const { prompt, unit } = this.question;
    const text = this.response[0] ?? '';
    const look = this.locked ? (judge(this.question, text) === 'right' ? 'is-good' : 'is-slip') : '';
    // `type="number"` would hide from us what cannot be read, and takes a comma or a point depending on the browser.
    return html`<label class="prompt" for="answer">${prompt}</label>
      <div class="line">
        <input
          class="field ${look}"
          id="answer"
          type="text"
          inputmode="decimal"
          autocomplete="off"
          maxlength="30"
          .value=${text}
          ?readonly=${this.locked}
          aria-invalid=${this.problem !== ''}
          aria-describedby=${this.describedBy(unit !== undefined && 'unit', this.locked && 'feedback')}
          @input=${(event: Event) => this.#write((event.target as HTMLInputElement).value)}
        />
        ${unit === undefined ? null : html`<span id="unit">${unit}</span>`}
      </div>
      ${this.locked ? this.#feedback(text) : null} ${this.problemNote()}`;
  }

  #feedback(text: string) {
    const { feedbackRight, feedbackLow, feedbackHigh } = this.question;
    const result = judge(this.question, text);
    if (result === 'right') return this.feedbackNote('feedback', 'good', words.goodChoice, feedbackRight);
    const [word, said] = result === 'low' ? [words.tooLow, feedbackLow] : [words.tooHigh, feedbackHigh];
    const answer =
      this.reveal === 'all' ? html` <strong>${spoken(`${words.answerIs(this.#answer)}.`)}</strong>` : null;
    return this.feedbackNote('feedback', 'slip', word, html`${said}${answer}`);
  }

  get #answer(): string {
    const { min, max } = rangeOf(this.question);
    const range = min === max ? decimal(min) : words.fromTo(decimal(min), decimal(max));
    return [range, quoted(this.question.unit ?? '')].filter(Boolean).join(' ');
  }

  #write(text: string): void {
    this.respond(text === '' ? [] : [text]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-number-input': RippleNumberInput;
  }
}
