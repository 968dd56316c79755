import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { quoted, written } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import type { Item, Rating } from '../../model/questions/question.ts';
import { ratingOf } from '../../model/questions/rating.ts';
import { QuestionInput } from './question-input.ts';

/**
 * @summary Statements that are each rated from 1 to 5, by radio buttons.
 */
@customElement('ripple-rating-input')
export class RippleRatingInput extends QuestionInput<Rating> {
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
        margin-block-end: 0.4rem;
      }
      .scale {
        clear: both;
        display: grid;
        grid-template-columns: repeat(5, minmax(0, 1fr));
        gap: 0.25rem;
      }
      label {
        display: grid;
        justify-items: center;
        align-content: start;
        gap: 0.2rem;
        min-block-size: 2.75rem;
        padding: 0.5rem 0.15rem;
        border: 2px solid transparent;
        border-radius: 8px;
        font-size: var(--ripple-text-s);
        line-height: 1.25;
        text-align: center;
        cursor: pointer;
      }
      label.chosen {
        border-color: var(--ripple-brand);
        background: var(--ripple-brand-soft);
        font-weight: 600;
      }
      label:hover:not(.locked) {
        border-color: var(--ripple-ink-soft);
      }
      label.locked {
        cursor: default;
      }
      .ends {
        display: none;
        justify-content: space-between;
        gap: 1rem;
        margin: 0.25rem 0 0;
      }
      .ends :last-child {
        text-align: end;
      }
      @container lesson (max-width: 34rem) {
        /* There is no room for the words: the outer ones stand below, and all are still read out. */
        .meaning {
          position: absolute;
          inline-size: 1px;
          block-size: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
        .ends {
          display: flex;
        }
      }
    `,
  ];

  override render() {
    return html`<fieldset aria-describedby=${this.describedBy()}>
        <legend>${written(this.question.prompt)}</legend>
        ${this.question.statements.map((statement) => this.#statement(statement))}
      </fieldset>
      ${this.problemNote()}`;
  }

  #statement({ id, text, feedback }: Item) {
    const { scale } = this.question;
    const given = ratingOf(this.response, id);
    return html`<fieldset class="box" aria-describedby=${this.locked ? `feedback-${id}` : nothing}>
      <legend>${text}</legend>
      <div class="scale">
        ${scale.map((meaning, index) => this.#step(id, String(index + 1), meaning, given))}
      </div>
      <p class="ends quiet" aria-hidden="true">
        <span>1 = ${written(scale[0] ?? '')}</span><span>5 = ${written(scale.at(-1) ?? '')}</span>
      </p>
      ${
        this.locked
          ? this.feedbackNote(
              `feedback-${id}`,
              'noted',
              words.rated(quoted(scale[Number(given) - 1] ?? '')),
              feedback,
            )
          : null
      }
    </fieldset>`;
  }

  #step(statement: string, value: string, meaning: string, given: string | undefined) {
    return html`<label class="${value === given ? 'chosen' : ''} ${this.locked ? 'locked' : ''}">
      <input
        type="radio"
        name="statement-${statement}"
        value=${value}
        .checked=${value === given}
        ?disabled=${this.locked}
        @change=${() => this.#rate(statement, value)}
      />
      <span>${value}</span>
      <span class="meaning">${written(meaning)}</span>
    </label>`;
  }

  #rate(statement: string, value: string): void {
    const pairs = this.question.statements.flatMap(({ id }) => {
      const rating = id === statement ? value : ratingOf(this.response, id);
      return rating ? [`${id}.${rating}`] : [];
    });
    this.respond(pairs);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-rating-input': RippleRatingInput;
  }
}
