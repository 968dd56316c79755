import { css, html, nothing, type TemplateResult } from 'lit';
import { written } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import type { Option, Question } from '../../model/questions/question.ts';
import { QuestionInput } from './question-input.ts';

/** Base of the inputs that offer options: radio buttons where one is right, else checkboxes. */
export abstract class OptionsInput<Q extends Question> extends QuestionInput<Q> {
  static override styles = [
    ...QuestionInput.styles,
    css`
      label {
        display: flex;
        gap: 0.75rem;
        align-items: flex-start;
        padding-block: 0.7rem;
        cursor: pointer;
      }
      .box:not(.locked):hover {
        border-color: var(--ripple-ink-soft);
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

  /** The options in the order in which they are shown. */
  protected abstract get options(): readonly Option[];
  /** Whether exactly one can be chosen. */
  protected abstract get single(): boolean;
  /** What stands before the feedback of a right option that was not chosen. */
  protected abstract get missed(): string;

  protected get legend(): TemplateResult {
    return html`${written(this.question.prompt)}`;
  }

  override render() {
    return html`<fieldset aria-describedby=${this.describedBy()}>
        <legend>${this.legend}</legend>
        <div class="options">${this.options.map((option) => this.#option(option))}</div>
      </fieldset>
      ${this.problemNote()}`;
  }

  #option(option: Option) {
    const chosen = this.response.includes(option.id);
    const shown = this.reveal === 'all' ? chosen || option.correct : this.reveal === 'chosen' && chosen;
    const look = shown ? (option.correct ? 'is-good' : 'is-slip') : chosen ? 'chosen' : '';
    return html`<div class="box ${look} ${this.locked ? 'locked' : ''}">
      <label>
        <input
          type=${this.single ? 'radio' : 'checkbox'}
          name="option"
          value=${option.id}
          .checked=${chosen}
          ?disabled=${this.locked}
          aria-describedby=${shown ? `feedback-${option.id}` : nothing}
          @change=${(event: Event) => this.#choose(option.id, (event.target as HTMLInputElement).checked)}
        />
        <span>${written(option.text)}</span>
      </label>
      ${shown ? this.#feedback(option, chosen) : null}
    </div>`;
  }

  #feedback({ id, correct, feedback }: Option, chosen: boolean) {
    const word = correct ? (chosen ? words.goodChoice : this.missed) : words.slipChoice;
    return this.feedbackNote(`feedback-${id}`, correct ? 'good' : 'slip', word, feedback);
  }

  #choose(id: string, on: boolean): void {
    if (this.single) return this.respond([id]);
    const chosen = this.response.filter((other) => other !== id);
    this.respond((on ? [...chosen, id] : chosen).sort());
  }
}
