import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { spoken } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import { lengthOf } from '../../model/questions/long-text.ts';
import type { LongText } from '../../model/questions/question.ts';
import { QuestionInput } from './question-input.ts';

/**
 * @summary A field for a reflection, with the number of characters below it.
 */
@customElement('ripple-long-text-input')
export class RippleLongTextInput extends QuestionInput<LongText> {
  static override styles = [
    ...QuestionInput.styles,
    css`
      .prompt {
        margin-block-end: 0.25rem;
      }
      textarea.field {
        display: block;
        padding-block: 0.6rem;
        line-height: 1.5;
        resize: vertical;
      }
      textarea[readonly] {
        background: var(--ripple-paper);
        border-color: var(--ripple-line);
      }
      .count {
        margin-block: 0.35rem 0;
        text-align: end;
        font-variant-numeric: tabular-nums;
      }
      .over {
        color: var(--ripple-slip);
        font-weight: 600;
      }
    `,
  ];

  override render() {
    const { prompt, limit } = this.question;
    const text = this.response[0] ?? '';
    const over = lengthOf(text) - limit;
    // Without `maxlength`, which would cut what is pasted without a word.
    return html`<label class="prompt" for="answer">${prompt}</label>
      <p class="quiet" id="private">${spoken(words.privateNote)}</p>
      <textarea
        dir="auto"
        class="field"
        id="answer"
        rows="5"
        .value=${text}
        ?readonly=${this.locked}
        aria-invalid=${this.problem !== ''}
        aria-describedby=${this.describedBy('private', 'count')}
        @input=${(event: Event) => this.#write((event.target as HTMLTextAreaElement).value)}
      ></textarea>
      <p class="quiet count ${over > 0 ? 'over' : ''}" id="count">
        ${spoken(over > 0 ? words.charactersOver(over) : words.characters(lengthOf(text), limit))}
      </p>
      ${this.problemNote()}`;
  }

  #write(text: string): void {
    this.respond(text === '' ? [] : [text]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-long-text-input': RippleLongTextInput;
  }
}
