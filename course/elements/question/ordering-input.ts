import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { quoted } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import type { Item, Ordering } from '../../model/questions/question.ts';
import { downIcon, upIcon } from '../../theme/icons.ts';
import { RippleAnnounceEvent } from '../events.ts';
import { QuestionInput } from './question-input.ts';

/**
 * @summary A list whose items are moved up and down with buttons.
 */
@customElement('ripple-ordering-input')
export class RippleOrderingInput extends QuestionInput<Ordering> {
  static override styles = [
    ...QuestionInput.styles,
    css`
      ol {
        list-style: none;
        margin: 0;
        padding: 0;
        display: grid;
        gap: var(--ripple-space-2);
      }
      .box {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        gap: 0 0.75rem;
        align-items: center;
        padding-block: 0.5rem;
        margin: 0;
      }
      .place {
        font-weight: 700;
        color: var(--ripple-brand);
        font-variant-numeric: tabular-nums;
      }
      .moves {
        display: flex;
        gap: 0.25rem;
      }
      .moves button {
        display: grid;
        place-items: center;
        inline-size: 2.75rem;
        padding: 0;
        border-color: transparent;
      }
      .moves button:hover {
        border-color: currentcolor;
      }
      .moves button[aria-disabled='true'] {
        opacity: 0.35;
        cursor: default;
      }
      .feedback {
        grid-column: 1 / -1;
        margin-block: 0.25rem;
      }
    `,
  ];

  override render() {
    const byId = new Map(this.question.items.map((item) => [item.id, item]));
    const items = this.response.flatMap((id) => byId.get(id) ?? []);
    return html`<fieldset aria-describedby=${this.describedBy()}>
        <legend>${this.question.prompt}</legend>
        <ol>
          ${items.map((item, index) => this.#item(item, index))}
        </ol>
      </fieldset>
      ${this.problemNote()}`;
  }

  #item(item: Item, index: number) {
    const right = this.question.items[index]?.id === item.id;
    const look = this.locked ? (right ? 'is-good' : 'is-slip') : '';
    return html`<li class="box ${look}">
      <span class="place">${index + 1}</span>
      <span>${item.text}</span>
      ${this.locked ? html`<span></span>` : this.#moves(item, index)}
      ${this.locked ? this.#feedback(item, right) : null}
    </li>`;
  }

  /** `aria-disabled` instead of `disabled`: the focus must not be lost when an item reaches the end of the list. */
  #moves(item: Item, index: number) {
    const last = this.question.items.length - 1;
    return html`<span class="moves">
      <button
        data-move="${item.id}-up"
        aria-label=${words.moveUp(item.text)}
        aria-disabled=${index === 0}
        @click=${() => this.#move(item, index, index - 1)}
      >
        ${upIcon}
      </button>
      <button
        data-move="${item.id}-down"
        aria-label=${words.moveDown(item.text)}
        aria-disabled=${index === last}
        @click=${() => this.#move(item, index, index + 1)}
      >
        ${downIcon}
      </button>
    </span>`;
  }

  #feedback(item: Item, right: boolean) {
    const id = `feedback-${item.id}`;
    if (!right && this.reveal === 'chosen') return this.feedbackNote(id, 'slip', words.notHere);
    const place = this.question.items.indexOf(item) + 1;
    const word = right ? words.goodChoice : words.belongsHere(place);
    return this.feedbackNote(id, right ? 'good' : 'slip', word, item.feedback);
  }

  async #move(item: Item, from: number, to: number): Promise<void> {
    if (to < 0 || to >= this.response.length) return;
    const order = [...this.response];
    order.splice(to, 0, ...order.splice(from, 1));
    this.respond(order);
    this.dispatchEvent(new RippleAnnounceEvent(words.moved(quoted(item.text), to + 1, order.length)));
    await this.updateComplete;
    const direction = to < from ? 'up' : 'down';
    this.renderRoot.querySelector<HTMLElement>(`[data-move="${item.id}-${direction}"]`)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-ordering-input': RippleOrderingInput;
  }
}
