import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { spoken } from '../../i18n/parts.ts';
import { randomFrom, shuffled } from '../../model/random.ts';
import type { Question, Response } from '../../model/questions/question.ts';
import { controls } from '../../theme/controls.ts';
import { alertIcon, goodIcon, notedIcon, slipIcon } from '../../theme/icons.ts';
import { RippleResponseEvent } from '../events.ts';
import { inputStyles } from './question-input.styles.ts';

/** How much an input shows: still being answered, judged without giving the answer away, or all of it. */
export type Reveal = 'nothing' | 'chosen' | 'all';

const icons = { good: goodIcon, slip: slipIcon, noted: notedIcon };

/** Base of the inputs of each kind of question: they show a question and collect a response. */
export abstract class QuestionInput<Q extends Question> extends LitElement {
  static override styles = [controls, inputStyles];

  @property({ attribute: false }) question!: Q;
  @property({ attribute: false }) response: Response = [];
  /** Decides the order of options; null keeps the authored order. */
  @property({ attribute: false }) seed: number | null = null;
  @property({ attribute: false }) reveal: Reveal = 'nothing';
  /** What is missing from the response, in words, once the learner has asked for a check; '' if nothing is. */
  @property({ attribute: false }) problem = '';

  protected get locked(): boolean {
    return this.reveal !== 'nothing';
  }

  protected respond(response: Response): void {
    this.response = response;
    this.dispatchEvent(new RippleResponseEvent(response));
  }

  /** The entries in the order in which this learner sees them, the same at every rendering. */
  protected mixed<T>(entries: readonly T[], seed = this.seed): readonly T[] {
    return seed === null ? entries : shuffled(entries, randomFrom(seed + this.question.key));
  }

  /** What the group or the field is described by: the problem, if there is one, and whatever else is there. */
  protected describedBy(...ids: readonly (string | false)[]) {
    return [this.problem && 'problem', ...ids].filter(Boolean).join(' ') || nothing;
  }

  /** The problem, to be shown in the same shadow root as the control that it is about. */
  protected problemNote() {
    return this.problem
      ? html`<p class="problem" id="problem">${alertIcon}<span>${spoken(this.problem)}</span></p>`
      : null;
  }

  /** What is said about one answer, with an icon and a word of the interface; `id` is for `aria-describedby`. */
  protected feedbackNote(id: string, tone: keyof typeof icons, word: string, text: unknown = '') {
    return html`<p class="feedback" id=${id}>
      <span class=${tone}>${icons[tone]}</span>
      <span><strong>${spoken(`${word}. `)}</strong>${text}</span>
    </p>`;
  }
}
