import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { asWords, quoted } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import type { Matching, Source } from '../../model/questions/question.ts';
import { QuestionInput } from './question-input.ts';

/**
 * @summary Lines that each get a match from a list.
 */
@customElement('ripple-matching-input')
export class RippleMatchingInput extends QuestionInput<Matching> {
  static override styles = [
    ...QuestionInput.styles,
    css`
      .box {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 14rem);
        gap: 0.5rem 1rem;
        align-items: center;
        padding-block: 0.75rem;
      }
      @container lesson (max-width: 34rem) {
        .box {
          grid-template-columns: minmax(0, 1fr);
        }
      }
      .field {
        background: var(--ripple-paper);
      }
      .feedback {
        grid-column: 1 / -1;
        margin: 0;
      }
    `,
  ];

  override render() {
    return html`<fieldset aria-describedby=${this.describedBy()}>
        <legend>${this.question.prompt}</legend>
        ${this.mixed(this.question.sources, this.seed ?? this.question.key).map((source) => this.#source(source))}
      </fieldset>
      ${this.problemNote()}`;
  }

  #source(source: Source) {
    const chosen = this.#targetOf(source.id);
    const right = chosen === source.target;
    const look = this.locked ? (right ? 'is-good' : 'is-slip') : '';
    return html`<div class="box ${look}">
      <label for="source-${source.id}">${source.text}</label>
      <select
        class="field"
        id="source-${source.id}"
        ?disabled=${this.locked}
        aria-describedby=${this.locked ? `feedback-${source.id}` : nothing}
        @change=${(event: Event) => this.#match(source.id, (event.target as HTMLSelectElement).value)}
      >
        <option value="" lang=${asWords().lang} dir=${asWords().dir} .selected=${!chosen}>
          ${words.choose}
        </option>
        ${this.question.targets.map(
          (target) =>
            html`<option value=${target.id} .selected=${target.id === chosen}>${target.text}</option>`,
        )}
      </select>
      ${this.locked ? this.#feedback(source, right) : null}
    </div>`;
  }

  #feedback(source: Source, right: boolean) {
    const id = `feedback-${source.id}`;
    if (!right && this.reveal === 'chosen') return this.feedbackNote(id, 'slip', words.slipChoice);
    const target = this.question.targets.find(({ id }) => id === source.target)?.text ?? '';
    const word = right ? words.goodChoice : words.matchIs(quoted(target));
    return this.feedbackNote(id, right ? 'good' : 'slip', word, source.feedback);
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
