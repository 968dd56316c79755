import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { quoted } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import type { SortItem, Sort, Target } from '../../model/questions/question.ts';
import { QuestionInput } from './question-input.ts';

/**
 * @summary Items that each get one of a few groups, by radio buttons.
 */
@customElement('ripple-sort-input')
export class RippleSortInput extends QuestionInput<Sort> {
  static override styles = [
    ...QuestionInput.styles,
    css`
      .box {
        padding-block: 0.75rem;
      }
      .box legend {
        font-weight: 400;
        /* A legend is laid out on its own; floated, it keeps to the box's padding. */
        float: inline-start;
        inline-size: 100%;
        margin-block-end: 0.6rem;
      }
      .groups {
        clear: both;
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
      }
      label {
        display: inline-flex;
        gap: 0.5rem;
        align-items: center;
        min-block-size: 2.75rem;
        padding: 0.25rem 1rem 0.25rem 0.75rem;
        border: 2px solid var(--ripple-line);
        border-radius: 999px;
        background: var(--ripple-surface);
        line-height: 1.25;
        cursor: pointer;
      }
      label.chosen {
        border-color: var(--ripple-brand);
        background: var(--ripple-brand-soft);
      }
      label:hover:not(.locked) {
        border-color: var(--ripple-ink-soft);
      }
      label.locked {
        cursor: default;
      }
      input[type='radio'] {
        margin: 0;
      }
      .feedback {
        margin-block-start: 0.75rem;
      }
    `,
  ];

  override render() {
    return html`<fieldset aria-describedby=${this.describedBy()}>
        <legend>${this.question.prompt}</legend>
        ${this.mixed(this.question.items, this.seed ?? this.question.key).map((item) => this.#item(item))}
      </fieldset>
      ${this.problemNote()}`;
  }

  #item(item: SortItem) {
    const chosen = this.#groupOf(item.id);
    const right = chosen === item.group;
    const look = this.locked ? (right ? 'is-good' : 'is-slip') : '';
    return html`<fieldset
      class="box ${look}"
      aria-describedby=${this.locked ? `feedback-${item.id}` : nothing}
    >
      <legend>${item.text}</legend>
      <div class="groups">${this.question.groups.map((group) => this.#group(item, group, chosen))}</div>
      ${this.locked ? this.#feedback(item, right) : null}
    </fieldset>`;
  }

  #group(item: SortItem, group: Target, chosen: string | undefined) {
    const here = group.id === chosen;
    return html`<label class="${here ? 'chosen' : ''} ${this.locked ? 'locked' : ''}">
      <input
        type="radio"
        name="item-${item.id}"
        value=${group.id}
        .checked=${here}
        ?disabled=${this.locked}
        @change=${() => this.#sort(item.id, group.id)}
      />
      <span>${group.text}</span>
    </label>`;
  }

  #feedback(item: SortItem, right: boolean) {
    const id = `feedback-${item.id}`;
    if (!right && this.reveal === 'chosen') return this.feedbackNote(id, 'slip', words.slipChoice);
    const group = this.question.groups.find(({ id }) => id === item.group)?.text ?? '';
    const word = right ? words.goodChoice : words.belongsTo(quoted(group));
    return this.feedbackNote(id, right ? 'good' : 'slip', word, item.feedback);
  }

  #groupOf(item: string): string | undefined {
    return this.response.find((pair) => pair.startsWith(`${item}.`))?.slice(item.length + 1);
  }

  #sort(item: string, group: string): void {
    const pairs = this.question.items.flatMap(({ id }) => {
      const to = id === item ? group : this.#groupOf(id);
      return to ? [`${id}.${to}`] : [];
    });
    this.respond(pairs);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-sort-input': RippleSortInput;
  }
}
