import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { quoted, spoken } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import { FILL_IN_LIMIT, read } from '../../model/questions/fill-in.ts';
import type { FillIn } from '../../model/questions/question.ts';
import { QuestionInput } from './question-input.ts';

/**
 * @summary A field for a few words.
 */
@customElement('ripple-fill-in-input')
export class RippleFillInInput extends QuestionInput<FillIn> {
  static override styles = [
    ...QuestionInput.styles,
    css`
      .field {
        max-inline-size: 28rem;
      }
    `,
  ];

  override render() {
    const text = this.response[0] ?? '';
    const look = this.locked ? (read(this.question, text).right ? 'is-good' : 'is-slip') : '';
    return html`<label class="prompt" for="answer">${this.question.prompt}</label>
      <input
        class="field ${look}"
        id="answer"
        type="text"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        maxlength=${FILL_IN_LIMIT}
        .value=${text}
        ?readonly=${this.locked}
        aria-invalid=${this.problem !== ''}
        aria-describedby=${this.describedBy(this.locked && 'feedback')}
        @input=${(event: Event) => this.#write((event.target as HTMLInputElement).value)}
      />
      ${this.locked ? this.#feedback(text) : null} ${this.problemNote()}`;
  }

  #feedback(text: string) {
    const { accept, feedbackRight, feedbackWrong } = this.question;
    const { right, spelling, mistake } = read(this.question, text);
    const [word, said] = right
      ? [words.goodChoice, feedbackRight]
      : [words.slipChoice, mistake?.feedback ?? feedbackWrong];
    const solution =
      spelling !== undefined ? words.spelling(quoted(spelling)) : words.answerIs(quoted(accept[0] ?? ''));
    const tells = right ? spelling !== undefined : this.reveal === 'all';
    const all = html`${said}${tells ? html` <strong>${spoken(`${solution}.`)}</strong>` : null}`;
    return this.feedbackNote('feedback', right ? 'good' : 'slip', word, all);
  }

  #write(text: string): void {
    this.respond(text === '' ? [] : [text]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-fill-in-input': RippleFillInInput;
  }
}
