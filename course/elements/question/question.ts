import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { words } from '../../i18n/words.ts';
import type { Answer } from '../../model/progress.ts';
import { kindOf, mark } from '../../model/questions/kinds.ts';
import { startingOrder } from '../../model/questions/ordering.ts';
import type { Question, Response } from '../../model/questions/question.ts';
import { controls } from '../../theme/controls.ts';
import { goodIcon, hintIcon, partlyIcon, slipIcon } from '../../theme/icons.ts';
import { RippleAnnounceEvent, RippleAnswerEvent, type RippleResponseEvent } from '../events.ts';
import './choice-input.ts';
import './matching-input.ts';
import './ordering-input.ts';
import type { Reveal } from './question-input.ts';

const icons = { correct: goodIcon, partly: partlyIcon, incorrect: slipIcon };

/**
 * @summary A question: situation, input, check, feedback. In practice with hint and a second try, in a quiz without.
 * @authoring block
 * @attr {question-id} ref - Id of a practice question in the module's questions.yaml.
 * @fires ripple-answer - The learner has checked an answer.
 */
@customElement('ripple-question')
export class RippleQuestion extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        margin-block: var(--ripple-space-4);
        padding: var(--ripple-space-4);
        background: var(--ripple-brand-soft);
        border-radius: var(--ripple-radius);
        container: lesson / inline-size;
      }
      @media (max-width: 30rem) {
        /* A phone has no width to give away: the box reaches to the edges of the screen. */
        :host([mode='practice']) {
          margin-inline: -1rem;
          padding-inline: 1rem;
          border-radius: 0;
        }
      }
      :host([mode='quiz']) {
        padding: 0;
        background: none;
      }
      .label {
        font-size: var(--ripple-text-s);
        font-weight: 700;
        color: var(--ripple-brand);
        margin-block-end: 0.25rem;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 0.75rem;
        margin-block-start: var(--ripple-space-3);
      }
      .note {
        display: flex;
        gap: 0.6rem;
        align-items: flex-start;
        margin-block: var(--ripple-space-3) 0;
      }
      .verdict {
        padding: var(--ripple-space-3);
        border-radius: var(--ripple-radius);
        background: var(--ripple-surface);
      }
      .verdict strong {
        display: block;
      }
      .correct > .icon {
        color: var(--ripple-good);
      }
      .partly > .icon,
      .incorrect > .icon,
      .missing {
        color: var(--ripple-slip);
      }
      .missing {
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) question!: Question;
  /** The learner's latest answer, as far as it is known. */
  @property({ attribute: false }) answer?: Answer;
  /** Decides the order of options; null keeps the authored order. */
  @property({ attribute: false }) seed: number | null = null;
  /** @internal the quiz sets it, authors do not. */
  @property({ reflect: true }) mode: 'practice' | 'quiz' = 'practice';

  @state() private response: Response = [];
  @state() private checked = false;
  /** Answers checked since the question was shown: the first slip in practice earns a second try. */
  @state() private tries = 0;
  @state() private missing = false;
  @state() private hint = false;
  private startedAt = Date.now();

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('question') && changed.get('question')?.key !== this.question.key) this.#restore();
  }

  override render() {
    const { question, mode } = this;
    return html`${mode === 'practice' ? html`<p class="label">${words.yourTurn}</p>` : null}
      ${question.situation?.split(/\n\s*\n/).map((paragraph) => html`<p>${paragraph}</p>`)}
      <div @ripple-response=${this.#onResponse}>${this.#input()}</div>
      ${
        this.hint && !this.checked
          ? html`<p class="note">
              ${hintIcon}<span><strong>${words.hintLabel}.</strong> ${question.hint}</span>
            </p>`
          : null
      }
      ${this.missing ? html`<p class="note missing">${this.#missingText()}</p>` : null}
      ${this.checked ? this.#verdict() : null} ${this.#actions()}`;
  }

  #input() {
    const { question, response, seed, reveal } = this;
    switch (question.kind) {
      case 'single-choice':
      case 'multiple-choice':
        return html`<ripple-choice-input
          .question=${question}
          .response=${response}
          .seed=${seed}
          .reveal=${reveal}
        ></ripple-choice-input>`;
      case 'ordering':
        return html`<ripple-ordering-input
          .question=${question}
          .response=${response}
          .seed=${seed}
          .reveal=${reveal}
        ></ripple-ordering-input>`;
      case 'matching':
        return html`<ripple-matching-input
          .question=${question}
          .response=${response}
          .seed=${seed ?? question.key}
          .reveal=${reveal}
        ></ripple-matching-input>`;
    }
  }

  #verdict() {
    const { result } = mark(this.question, this.response);
    return html`<div class="note verdict ${result}">
      ${icons[result]}
      <span>
        <strong>${words.result[result]}</strong>
        ${this.#mayTryAgain ? null : this.question.feedback}
      </span>
    </div>`;
  }

  #actions() {
    if (this.checked && !this.#mayTryAgain) return null;
    return html`<div class="actions">
      ${
        this.checked
          ? html`<button class="primary" @click=${this.#tryAgain}>${words.tryAgain}</button>`
          : html`<button class="primary" @click=${this.#check}>${words.check}</button>`
      }
      ${
        this.mode === 'practice' && this.question.hint && !this.hint && !this.checked
          ? html`<button @click=${this.#showHint}>${words.hint}</button>`
          : null
      }
    </div>`;
  }

  get #mayTryAgain(): boolean {
    if (this.mode === 'quiz' || !this.checked) return false;
    return this.tries < 2 && mark(this.question, this.response).result !== 'correct';
  }

  private get reveal(): Reveal {
    if (!this.checked) return 'nothing';
    return this.#mayTryAgain ? 'chosen' : 'all';
  }

  #missingText(): string {
    const missing = kindOf(this.question).missing(this.question, this.response);
    return missing ? words.missing[missing] : '';
  }

  #restore(): void {
    this.response = this.answer?.response ?? [];
    this.checked = this.response.length > 0;
    if (this.question.kind === 'ordering' && !this.checked) {
      this.response = startingOrder(this.question, this.seed ?? 0);
    }
    // A slip of an earlier day has had its second try, or gets it by the learner's own wish.
    this.tries = this.checked ? (this.answer?.tries ?? 0) : 0;
    this.missing = false;
    this.hint = false;
    this.startedAt = Date.now();
  }

  #onResponse(event: RippleResponseEvent): void {
    event.stopPropagation();
    this.response = event.response;
    this.missing = false;
  }

  #check(): void {
    if (kindOf(this.question).missing(this.question, this.response)) {
      this.missing = true;
      this.dispatchEvent(new RippleAnnounceEvent(this.#missingText()));
      return;
    }
    this.missing = false;
    this.checked = true;
    this.tries += 1;
    const latency = (Date.now() - this.startedAt) / 1000;
    this.dispatchEvent(new RippleAnswerEvent(this.question, this.response, this.startedAt, latency));
    this.#announceResult();
    void this.#focusAfterCheck();
  }

  #announceResult(): void {
    const { result } = mark(this.question, this.response);
    const said = this.#mayTryAgain ? '' : (this.question.feedback ?? '');
    this.dispatchEvent(new RippleAnnounceEvent(`${words.result[result]}. ${said}`.trim()));
  }

  /** The button just pressed is gone or renamed: the focus goes to what comes next, never to nowhere. */
  async #focusAfterCheck(): Promise<void> {
    await this.updateComplete;
    const verdict = this.renderRoot.querySelector<HTMLElement>('.verdict');
    const next = this.renderRoot.querySelector<HTMLElement>('.actions .primary') ?? verdict;
    if (next === verdict) verdict?.setAttribute('tabindex', '-1');
    next?.focus();
  }

  async #tryAgain(): Promise<void> {
    this.checked = false;
    this.response = this.question.kind === 'ordering' ? this.response : [];
    this.startedAt = Date.now();
    await this.updateComplete;
    this.renderRoot
      .querySelector('ripple-choice-input, ripple-matching-input, ripple-ordering-input')
      ?.shadowRoot?.querySelector<HTMLElement>('input, select, button')
      ?.focus();
  }

  #showHint(): void {
    this.hint = true;
    this.dispatchEvent(new RippleAnnounceEvent(`${words.hintLabel}. ${this.question.hint ?? ''}`));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-question': RippleQuestion;
  }
}
