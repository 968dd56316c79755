import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { quoted, spoken } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import type { Find, Response } from '../../model/questions/question.ts';
import { goodIcon } from '../../theme/icons.ts';
import { RippleActivity } from '../activity/activity.ts';
import { Run } from '../activity/run.ts';
import { choiceQuestion, LETTERS, optionsOf } from '../choice/choice.ts';
import type { RippleTryEvent } from '../choice/choice-try.ts';
import { tryThenGoOn } from '../choice/try-then-go-on.ts';
import type { RippleResponseEvent } from '../events.ts';
import '../question/find-input.ts';
import { message } from './message.ts';
import './phrase.ts';
import type { RipplePhrase } from './phrase.ts';
import { rewriteStyles } from './rewrite.styles.ts';

/**
 * @summary Rewrite the message: learners mark the phrases that hurt, and choose better ones, while the message grows before their eyes.
 * @authoring block
 * @children ripple-phrase
 * @slot - The message, phrase by phrase, in its order.
 * @example
 * <ripple-rewrite id="message-to-kofi" heading="Dana to Kofi">
 *
 * <ripple-phrase original="Hi Kofi."></ripple-phrase>
 *
 * <ripple-phrase original="As you should know," said="If he knows it, it is not needed. If not, it shames him.">
 *
 * <ripple-choice works said="A please, and no verdict.">
 *
 * One thing, please:
 *
 * </ripple-choice>
 *
 * <ripple-choice said="This is the same jab with a bow on it.">
 *
 * As I am sure you remember,
 *
 * </ripple-choice>
 *
 * </ripple-phrase>
 *
 * <ripple-phrase original="the form needs a date by four." said="He has to know this. Plain is not rude."></ripple-phrase>
 *
 * </ripple-rewrite>
 */
@customElement('ripple-rewrite')
export class RippleRewrite extends RippleActivity {
  static override styles = [...RippleActivity.styles, rewriteStyles];

  /** Whose message it is: "Priya to Luis, Tuesday, 14:05". */
  @property() heading = '';

  /** Where one is: 0 marking, then one more than the phrases that are rewritten. */
  @state() private stage = 0;
  @state() private marked: Response = [];
  @state() private checked = false;
  @state() private missing = '';
  /** The question in sight has been answered, and the way on is open. */
  @state() private solved = false;
  private run!: Run;

  /** The state: the stage's number. */
  protected override restore(kept: string): void {
    const { own, run } = Run.behind(kept);
    const stage = /^\d{1,2}$/.test(own) ? Number(own) : 0;
    this.stage = Math.min(stage, this.#hurting.length + 1);
    this.run = run;
  }

  override render() {
    return html`<p class="label">${spoken(words.yourTurn)}</p>
      <slot></slot>
      ${this.stage === 0 ? this.#find() : html`${this.#message()} ${this.#rewrite()}`}`;
  }

  #find() {
    const { rewrite } = words.activities;
    const next = this.solved ? rewrite.goOn : this.checked ? words.tryAgain : words.check;
    const act = this.solved ? this.#goOn : this.checked ? this.#again : this.#check;
    return html`${this.heading ? html`<h3>${this.heading}</h3>` : null}
      <ripple-find-input
        .question=${this.#question}
        .response=${this.marked}
        .reveal=${this.solved ? 'all' : this.checked ? 'chosen' : 'nothing'}
        .problem=${this.missing}
        @ripple-response=${this.#onResponse}
      ></ripple-find-input>
      ${this.checked && this.#left > 0 ? html`<p class="left">${spoken(rewrite.left(this.#left))}</p>` : null}
      <div class="actions"><button class="primary" @click=${act}>${spoken(next)}</button></div>`;
  }

  #message() {
    return message(this.heading, this.#phrases, this.stage - (this.solved ? 0 : 1));
  }

  #rewrite() {
    const { rewrite } = words.activities;
    const phrase = this.#hurting[this.stage - 1];
    if (!phrase) {
      return html`<p class="note good" tabindex="-1">${goodIcon}<span>${spoken(rewrite.done)}</span></p>`;
    }
    const isLast = this.stage === this.#hurting.length;
    const prompt = quoted(rewrite.instead(quoted(phrase.original)));
    return tryThenGoOn({
      question: choiceQuestion(prompt, optionsOf(phrase.choices), this.activity + this.stage),
      solved: this.solved,
      next: isLast ? rewrite.read : rewrite.next,
      onTry: this.#onTry,
      onGoOn: this.#goOn,
    });
  }

  get #phrases(): RipplePhrase[] {
    return this.parts<RipplePhrase>('ripple-phrase');
  }

  get #hurting(): RipplePhrase[] {
    return this.#phrases.filter(({ hurts }) => hurts);
  }

  get #question(): Find {
    const phrases = this.#phrases.map(({ original, said, hurts }, index) => {
      return { id: LETTERS.charAt(index), text: original, feedback: said, correct: hurts };
    });
    return {
      ...choiceQuestion(quoted(words.activities.rewrite.find), [], this.activity),
      kind: 'find',
      passage: phrases.map(({ text }) => text).join(' '),
      phrases: phrases.filter(({ feedback, correct }) => feedback !== '' || correct),
    };
  }

  /** Phrases that hurt and are not marked. */
  get #left(): number {
    return this.#question.phrases.filter(({ id, correct }) => correct && !this.marked.includes(id)).length;
  }

  #onResponse({ response }: RippleResponseEvent): void {
    this.marked = response;
    this.missing = '';
  }

  #check(): void {
    if (this.marked.length === 0) {
      this.missing = words.missing['find-some'];
      this.announce(this.missing);
      return;
    }
    const { phrases } = this.#question;
    const wrong = phrases.filter(({ id, correct }) => !correct && this.marked.includes(id));
    this.run.add(0, this.marked.join(''));
    this.checked = true;
    this.solved = wrong.length === 0 && this.#left === 0;
    if (!this.solved) this.#keep();
    const slips = wrong.map(({ text, feedback }) => `${words.slipChoice}: ${quoted(`${text} ${feedback}`)}`);
    const left = this.#left > 0 ? [words.activities.rewrite.left(this.#left)] : [];
    this.announce(this.solved ? words.goodChoice : [...slips, ...left].join(' '));
    void this.focusOn('.actions .primary');
  }

  /** Keeps what was marked rightly. */
  #again(): void {
    const right = this.#question.phrases.filter(({ correct }) => correct).map(({ id }) => id);
    this.marked = this.marked.filter((id) => right.includes(id));
    this.checked = false;
    void this.focusOn('ripple-find-input');
  }

  #onTry({ choice, isRight }: RippleTryEvent): void {
    this.run.add(this.stage, choice);
    this.solved = isRight;
    if (!isRight) this.#keep();
    else void this.focusOn('.actions .primary');
  }

  #goOn(): void {
    this.stage += 1;
    this.solved = false;
    if (this.stage > this.#hurting.length) {
      this.#finish();
      return;
    }
    this.#keep();
    void this.focusOn('ripple-choice-try');
  }

  /** What is right is kept with the next stage: whoever stops before is asked again. */
  #keep(): void {
    this.remember({ state: this.run.with(String(this.stage)), done: false });
  }

  #finish(): void {
    const asked = this.#hurting.length + 1;
    const description = this.heading || words.activities.rewrite.find;
    const nameOf = (stage: number) => (stage === 0 ? 'find' : `phrase_${stage}`);
    this.remember(this.run.outcome(String(this.stage), { description, asked, worst: 2 * asked, nameOf }));
    this.announce(quoted(this.#phrases.map(({ better }) => better).join(' ')));
    void this.focusOn('.note');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-rewrite': RippleRewrite;
  }
}
