import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { quoted, spoken } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import type { SingleChoice } from '../../model/questions/question.ts';
import { controls } from '../../theme/controls.ts';
import { ignoreSecondPress } from '../activity/second-press.ts';
import { RippleAnnounceEvent, type RippleResponseEvent } from '../events.ts';
import '../question/choice-input.ts';

/** A learner has checked a choice; stays inside the activity around it. */
export class RippleTryEvent extends Event {
  static readonly type = 'ripple-try';
  /** The choice's letter. */
  readonly choice: string;
  readonly isRight: boolean;

  constructor(choice: string, isRight: boolean) {
    super(RippleTryEvent.type, { bubbles: true });
    this.choice = choice;
    this.isRight = isRight;
  }
}

/**
 * @summary Choices to try until one works: a check, what is said of the choice, another try.
 * Only other elements use it; it keeps nothing.
 */
@customElement('ripple-choice-try')
export class RippleChoiceTry extends LitElement {
  static override styles = [
    controls,
    css`
      .actions {
        margin-block-start: var(--ripple-space-3);
      }
    `,
  ];

  @property({ attribute: false }) question!: SingleChoice;
  /** Shows what works, and asks no more. */
  @property({ attribute: false }) solved = false;

  @state() private chosen = '';
  @state() private checked = false;
  @state() private missing = false;

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const before = changed.get('question') as SingleChoice | undefined;
    const isOther = before?.key !== this.question.key || before.prompt !== this.question.prompt;
    if (before && isOther) this.#clear();
  }

  override render() {
    const { question, solved, checked } = this;
    const response = solved ? [this.#right] : this.chosen ? [this.chosen] : [];
    return html`<ripple-choice-input
        .question=${question}
        .response=${response}
        .reveal=${solved ? 'all' : checked ? 'chosen' : 'nothing'}
        .problem=${this.missing ? words.missing['choose-one'] : ''}
        @ripple-response=${this.#onResponse}
      ></ripple-choice-input>
      ${
        solved
          ? null
          : html`<div class="actions">
              <button class="primary" @click=${checked ? this.#again : this.#check}>
                ${spoken(checked ? words.tryAgain : words.check)}
              </button>
            </div>`
      }`;
  }

  get #right(): string {
    return this.question.options.find(({ correct }) => correct)?.id ?? '';
  }

  #onResponse(event: RippleResponseEvent): void {
    event.stopPropagation();
    this.chosen = event.response[0] ?? '';
    this.missing = false;
  }

  #check(): void {
    const option = this.question.options.find(({ id }) => id === this.chosen);
    this.missing = option === undefined;
    if (!option) {
      this.dispatchEvent(new RippleAnnounceEvent(words.missing['choose-one']));
      return;
    }
    this.checked = true;
    const verdict = option.correct ? words.goodChoice : words.slipChoice;
    this.dispatchEvent(new RippleAnnounceEvent(`${verdict}. ${quoted(option.feedback)}`));
    this.dispatchEvent(new RippleTryEvent(option.id, option.correct === true));
    if (!option.correct) void this.#focus('.actions .primary');
  }

  #again(): void {
    this.#clear();
    void this.#focus('ripple-choice-input');
  }

  #clear(): void {
    this.chosen = '';
    this.checked = false;
    this.missing = false;
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    const target = this.renderRoot.querySelector<HTMLElement>(selector);
    (target?.shadowRoot?.querySelector<HTMLElement>('input') ?? target)?.focus();
    ignoreSecondPress(this);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-choice-try': RippleChoiceTry;
  }
}
