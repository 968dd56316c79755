import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { words } from '../../i18n/words.ts';
import type { MultipleChoice, Option, SingleChoice } from '../../model/questions/question.ts';
import { goodIcon, slipIcon } from '../../theme/icons.ts';
import { QuestionInput } from './question-input.ts';

/**
 * @summary Radio buttons or checkboxes for a single- or multiple-choice question.
 */
@customElement('ripple-choice-input')
export class RippleChoiceInput extends QuestionInput<SingleChoice | MultipleChoice> {
  static override styles = [
    ...QuestionInput.styles,
    css`
      .option {
        border: 2px solid var(--ripple-line);
        border-radius: var(--ripple-radius);
        margin-block-end: var(--ripple-space-2);
        padding-inline: var(--ripple-space-3);
        background: var(--ripple-surface);
      }
      label {
        display: flex;
        gap: 0.75rem;
        align-items: flex-start;
        padding-block: 0.7rem;
        cursor: pointer;
      }
      input {
        flex: none;
        inline-size: 1.35rem;
        block-size: 1.35rem;
        margin: 0.1rem 0 0;
        accent-color: var(--ripple-brand);
      }
      .option:not(.locked):hover {
        border-color: var(--ripple-ink-soft);
      }
      .option.chosen {
        border-color: var(--ripple-brand);
      }
      .option.is-good {
        border-color: var(--ripple-good);
        background: var(--ripple-good-soft);
      }
      .option.is-slip {
        border-color: var(--ripple-slip);
        background: var(--ripple-slip-soft);
      }
      .locked label {
        cursor: default;
      }
      .feedback {
        margin: 0;
        padding-block: 0 0.75rem;
      }
    `,
  ];

  override render() {
    return html`<fieldset>
      <legend>${this.question.prompt}</legend>
      ${this.mixed(this.question.options).map((option) => this.#option(option))}
    </fieldset>`;
  }

  #option(option: Option) {
    const single = this.question.kind === 'single-choice';
    const chosen = this.response.includes(option.id);
    const shown = this.reveal === 'all' ? chosen || option.correct : this.reveal === 'chosen' && chosen;
    const look = shown ? (option.correct ? 'is-good' : 'is-slip') : chosen ? 'chosen' : '';
    return html`<div class="option ${look} ${this.locked ? 'locked' : ''}">
      <label>
        <input
          type=${single ? 'radio' : 'checkbox'}
          name="option"
          value=${option.id}
          .checked=${chosen}
          ?disabled=${this.locked}
          aria-describedby=${shown ? `feedback-${option.id}` : nothing}
          @change=${(event: Event) => this.#choose(option.id, (event.target as HTMLInputElement).checked)}
        />
        <span>${option.text}</span>
      </label>
      ${shown ? this.#feedback(option, chosen) : null}
    </div>`;
  }

  #feedback(option: Option, chosen: boolean) {
    const word = option.correct
      ? chosen
        ? words.goodChoice
        : words.missed[this.question.kind]
      : words.slipChoice;
    return html`<p class="feedback" id="feedback-${option.id}">
      <span class=${option.correct ? 'good' : 'slip'}>${option.correct ? goodIcon : slipIcon}</span>
      <span><strong>${word}.</strong> ${option.feedback}</span>
    </p>`;
  }

  #choose(id: string, on: boolean): void {
    if (this.question.kind === 'single-choice') return this.respond([id]);
    const chosen = this.response.filter((other) => other !== id);
    this.respond((on ? [...chosen, id] : chosen).sort());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-choice-input': RippleChoiceInput;
  }
}
