import { html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { html as staticHtml } from 'lit/static-html.js';
import { quoted, spoken } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import type { Key } from '../../model/course.ts';
import type { Answer } from '../../model/progress.ts';
import { kindOf, mark } from '../../model/questions/kinds.ts';
import { startingOrder } from '../../model/questions/ordering.ts';
import type { Question, Response } from '../../model/questions/question.ts';
import { controls } from '../../theme/controls.ts';
import { ignoreSecondPress } from '../activity/second-press.ts';
import { RippleAnnounceEvent, RippleAnswerEvent, type RippleResponseEvent } from '../events.ts';
import { inputs } from './inputs.ts';
import type { QuestionInput, Reveal } from './question-input.ts';
import { hintNote, verdictNote } from './question-notes.ts';
import { questionStyles } from './question.styles.ts';

/**
 * Reflections being written, by question: kept as long as the page is, so that a look at the map costs nobody a word. The
 * stored state has room for answers, not for drafts, which would push finished notes out of it (docs/tracking.md).
 */
const drafts = new Map<Key, Response>();
// The course has been erased in this browser: what one learner wrote is not for the next.
window.addEventListener('ripple-erase', () => drafts.clear());

/**
 * @summary A question: situation, input, check, feedback. In practice with hint and a second try, in a quiz without, and
 * in the final assessment without feedback, too.
 * @authoring block
 * @attr {question-id} ref - Id of a practice question in the module's questions.yaml.
 * @fires ripple-answer - The learner has checked an answer.
 * @example
 * <ripple-question ref="kitchen-two-days-early"></ripple-question>
 */
@customElement('ripple-question')
export class RippleQuestion extends LitElement {
  static override styles = [controls, questionStyles];

  @property({ attribute: false }) question!: Question;
  /** The learner's latest answer, as far as it is known. */
  @property({ attribute: false }) answer?: Answer;
  /** Decides the order of options; null keeps the authored order. */
  @property({ attribute: false }) seed: number | null = null;
  /** @internal the quiz sets it, authors do not. */
  @property({ reflect: true }) mode: 'practice' | 'quiz' | 'final' = 'practice';

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
    return html`${mode === 'practice' ? html`<p class="label">${spoken(words.yourTurn)}</p>` : null}
      ${question.situation?.split(/\n\s*\n/).map((paragraph) => html`<p>${paragraph}</p>`)}
      ${this.#lost ? html`<p class="note">${spoken(words.notKept)}</p>` : null}
      <div @ripple-response=${this.#onResponse} @keydown=${this.#onKey}>${this.#input()}</div>
      ${drafts.has(question.key) ? html`<p class="quiet">${spoken(words.activities.draft)}</p>` : null}
      ${this.hint && !this.checked ? hintNote(question.hint) : null} ${this.checked ? this.#verdict() : null}
      ${this.#actions()}`;
  }

  #input() {
    const { question, response, seed, reveal } = this;
    return staticHtml`<${inputs[question.kind].tag}
      id="input"
      .question=${question}
      .response=${response}
      .seed=${seed}
      .reveal=${reveal}
      .problem=${this.missing ? this.#missingText() : ''}
    ></${inputs[question.kind].tag}>`;
  }

  #verdict() {
    const { result } = mark(this.question, this.response);
    return verdictNote(result, this.#mayTryAgain ? undefined : this.question.feedback);
  }

  #actions() {
    if (this.checked && !this.#mayTryAgain && !this.#mayChange) return null;
    return html`<div class="actions">${this.checked ? this.#again() : this.#first()}</div>`;
  }

  #first() {
    const mayAsk = this.mode === 'practice' && this.question.hint && !this.hint;
    return html`<button class="primary" @click=${this.#check}>
        ${spoken(this.#isUnscored || this.mode === 'final' ? words.save : words.check)}
      </button>
      ${mayAsk ? html`<button @click=${this.#showHint}>${spoken(words.hint)}</button>` : null}`;
  }

  #again() {
    return this.#mayChange
      ? html`<button @click=${this.#tryAgain}>${spoken(words.change)}</button>`
      : html`<button class="primary" @click=${this.#tryAgain}>${spoken(words.tryAgain)}</button>`;
  }

  get #isUnscored(): boolean {
    return mark(this.question, this.response).result === 'neutral';
  }

  get #mayTryAgain(): boolean {
    const { again } = inputs[this.question.kind];
    if (this.mode !== 'practice' || !this.checked || again === 'never') return false;
    return this.tries < 2 && !this.#isUnscored && mark(this.question, this.response).result !== 'correct';
  }

  /** What is neither right nor wrong may be changed as often as the learner likes. */
  get #mayChange(): boolean {
    return this.checked && this.#isUnscored;
  }

  /** It was answered, but its response had to make room in the stored state (see packed-state.ts). */
  get #lost(): boolean {
    return !this.checked && this.answer?.response.length === 0;
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
    const draft = drafts.get(this.question.key);
    if (draft) [this.response, this.checked] = [draft, false];
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
    if (this.question.kind === 'long-text') this.#keepDraft();
  }

  #keepDraft(): void {
    const { answer, question, response } = this;
    const isDraft = (response[0] ?? '') !== (answer?.response[0] ?? '');
    if (isDraft) drafts.set(question.key, response);
    else drafts.delete(question.key);
  }

  /** Enter in a field of one line checks the answer, as in any form. */
  #onKey(event: KeyboardEvent): void {
    const [target] = event.composedPath();
    const inField = target instanceof HTMLInputElement && target.type === 'text';
    if (event.key !== 'Enter' || event.isComposing || !inField || this.checked) return;
    // Else the key would press the button that has the focus next.
    event.preventDefault();
    this.#check();
  }

  #check(): void {
    if (kindOf(this.question).missing(this.question, this.response)) {
      this.missing = true;
      this.dispatchEvent(new RippleAnnounceEvent(this.#missingText()));
      return;
    }
    this.missing = false;
    drafts.delete(this.question.key);
    const latency = (Date.now() - this.startedAt) / 1000;
    const event = new RippleAnswerEvent(this.question, this.response, this.startedAt, latency);
    // In the final assessment the next question takes the place of this one.
    if (this.mode === 'final') return void this.dispatchEvent(event);
    this.checked = true;
    this.tries += 1;
    this.dispatchEvent(event);
    this.#announceResult();
    void this.#focusAfterCheck();
  }

  #announceResult(): void {
    const { result } = mark(this.question, this.response);
    const said = this.#mayTryAgain ? '' : (this.question.feedback ?? '');
    this.dispatchEvent(new RippleAnnounceEvent(`${words.result[result]}. ${quoted(said)}`.trim()));
  }

  /** The button just pressed is gone or renamed: the focus goes to what comes next, never to nowhere. */
  async #focusAfterCheck(): Promise<void> {
    await this.updateComplete;
    const verdict = this.renderRoot.querySelector<HTMLElement>('.verdict');
    const next = this.renderRoot.querySelector<HTMLElement>('.actions .primary') ?? verdict;
    if (next === verdict) verdict?.setAttribute('tabindex', '-1');
    next?.focus();
    ignoreSecondPress(this);
  }

  async #tryAgain(): Promise<void> {
    this.checked = false;
    if (inputs[this.question.kind].again === 'afresh') this.response = [];
    this.startedAt = Date.now();
    await this.updateComplete;
    const input = this.renderRoot.querySelector<QuestionInput<Question>>('#input');
    await input?.updateComplete;
    input?.renderRoot.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
    ignoreSecondPress(this);
  }

  #showHint(): void {
    this.hint = true;
    this.dispatchEvent(new RippleAnnounceEvent(`${words.hintLabel}. ${quoted(this.question.hint ?? '')}`));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-question': RippleQuestion;
  }
}
