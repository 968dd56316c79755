import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { words } from '../../i18n/words.ts';
import type { Matching, Source } from '../../model/questions/question.ts';
import { goodIcon, slipIcon } from '../../theme/icons.ts';
import { QuestionInput } from './question-input.ts';

/**
 * @summary Lines that each get a match from a list.
 */
@customElement('ripple-matching-input')
export class RippleMatchingInput extends QuestionInput<Matching> {
  static override styles = [
    ...QuestionInput.styles,
    css`
      .source {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 14rem);
        gap: 0.5rem 1rem;
        align-items: center;
        padding: 0.75rem var(--ripple-space-3);
        margin-block-end: var(--ripple-space-2);
        border: 2px solid var(--ripple-line);
        border-radius: var(--ripple-radius);
        background: var(--ripple-surface);
      }
      @container lesson (max-width: 34rem) {
        .source {
          grid-template-columns: minmax(0, 1fr);
        }
      }
      select {
        font: inherit;
        min-block-size: 2.75rem;
        inline-size: 100%;
        padding-inline: 0.75rem;
        color: var(--ripple-ink);
        background: var(--ripple-paper);
        border: 2px solid var(--ripple-ink-soft);
        border-radius: 8px;
      }
      .is-good {
        border-color: var(--ripple-good);
        background: var(--ripple-good-soft);
      }
      .is-slip {
        border-color: var(--ripple-slip);
        background: var(--ripple-slip-soft);
      }
      .feedback {
        grid-column: 1 / -1;
        margin: 0;
      }
    `,
  ];

  override render() {
    return html`<fieldset>
      <legend>${this.question.prompt}</legend>
      ${this.mixed(this.question.sources).map((source) => this.#source(source))}
    </fieldset>`;
  }

  #source(source: Source) {
    const chosen = this.#targetOf(source.id);
    const right = chosen === source.target;
    const look = this.locked ? (right ? 'is-good' : 'is-slip') : '';
    const feedback = this.locked && (right || this.reveal === 'all');
    return html`<div class="source ${look}">
      <label for="source-${source.id}">${source.text}</label>
      <select
        id="source-${source.id}"
        ?disabled=${this.locked}
        aria-describedby=${feedback ? `feedback-${source.id}` : nothing}
        @change=${(event: Event) => this.#match(source.id, (event.target as HTMLSelectElement).value)}
      >
        <option value="" .selected=${!chosen}>${words.choose}</option>
        ${this.question.targets.map(
          (target) =>
            html`<option value=${target.id} .selected=${target.id === chosen}>${target.text}</option>`,
        )}
      </select>
      ${feedback ? this.#feedback(source, right) : null}
    </div>`;
  }

  #feedback(source: Source, right: boolean) {
    const target = this.question.targets.find(({ id }) => id === source.target)?.text ?? '';
    return html`<p class="feedback" id="feedback-${source.id}">
      <span class=${right ? 'good' : 'slip'}>${right ? goodIcon : slipIcon}</span>
      <span><strong>${right ? words.goodChoice : words.matchIs(target)}.</strong> ${source.feedback}</span>
    </p>`;
  }

  #targetOf(source: string): string | undefined {
    return this.response.find((pair) => pair.startsWith(`${source}.`))?.slice(source.length + 1);
  }

  #match(source: string, target: string): void {
    const pairs = this.question.sources.flatMap(({ id }) => {
      const to = id === source ? target : this.#targetOf(id);
      return to ? [`${id}.${to}`] : [];
    });
    this.respond(pairs);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-matching-input': RippleMatchingInput;
  }
}
