import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { quoted, spoken } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import type { SingleChoice } from '../../model/questions/question.ts';
import { goodIcon } from '../../theme/icons.ts';
import { RippleActivity } from '../activity/activity.ts';
import { Run } from '../activity/run.ts';
import { choiceQuestion } from '../choice/choice.ts';
import type { RippleTryEvent } from '../choice/choice-try.ts';
import { tryThenGoOn } from '../choice/try-then-go-on.ts';
import { FITS, type RippleCustom } from './custom.ts';
import { found } from './found.ts';
import { heartStyles } from './heart.styles.ts';

/**
 * @summary Same at heart, different on the surface: learners carry what is done for customers over to colleagues, see what comes of it, and find the need that both have in common.
 * @authoring block
 * @children ripple-custom
 * @slot - What is done for customers, one by one.
 * @example
 * <ripple-heart id="carry-over" outcome="The middle is the same for both. The sides are only its form.">
 *
 * <ripple-custom heart="I can plan with what I was told" fits="same" same="At three the telephone rings, as you said." other="You ring some time after three. Tomasz has kept the ramp free till then." without="At four he gives up on you.">
 *
 * Ring back when you said you would.
 *
 * </ripple-custom>
 *
 * <ripple-custom heart="I have been noticed" fits="other" instead="Hi, what do you need?" same="Tomasz asks if somebody is in trouble." other="He grins, and says what he needs." without="He waits for you to look up. Next time he sends a mail.">
 *
 * Say "Good afternoon, how may I help you?"
 *
 * </ripple-custom>
 *
 * <ripple-custom heart="I understand what is said" fits="without" instead="The B-stock" same="You explain to Tomasz what a pallet is." other="You put it plainly, and then more plainly. He waits for the point." without="You say B-stock, and both of you see the same shelf.">
 *
 * Put every shop word into plain language.
 *
 * </ripple-custom>
 *
 * </ripple-heart>
 */
@customElement('ripple-heart')
export class RippleHeart extends RippleActivity {
  static override styles = [...RippleActivity.styles, heartStyles];

  /** The question; "And for a colleague?" if left out. */
  @property() ask = '';
  /**
   * What one sees when all of it is sorted.
   * @required
   */
  @property() outcome = '';

  /** Customs that are sorted. */
  @state() private sorted = 0;
  /** What fits has been chosen for the one in sight. */
  @state() private solved = false;
  private run!: Run;

  /** The state: how many are sorted. */
  protected override restore(kept: string): void {
    const { own, run } = Run.behind(kept);
    this.sorted = Math.min(/^\d{1,2}$/.test(own) ? Number(own) : 0, this.#customs.length);
    this.run = run;
  }

  override render() {
    const customs = this.#customs;
    const current = customs[this.sorted];
    return html`<p class="label">${spoken(words.yourTurn)}</p>
      <slot></slot>
      ${current ? this.#carry(current) : null}
      ${this.sorted > 0 ? found(customs.slice(0, this.sorted)) : null}
      ${current ? null : html`<p class="note good" tabindex="-1">${goodIcon}<span>${this.outcome}</span></p>`}`;
  }

  #carry(custom: RippleCustom) {
    const { heart } = words.activities;
    const isLast = this.sorted === this.#customs.length - 1;
    return html`<p class="quiet">${spoken(heart.place(this.sorted + 1, this.#customs.length))}</p>
      <div class="card">
        <h3>${spoken(heart.customer)}</h3>
        <p>${custom.text}</p>
      </div>
      ${tryThenGoOn({
        question: this.#question(custom),
        solved: this.solved,
        next: isLast ? heart.whole : heart.next,
        onTry: this.#onTry,
        onGoOn: this.#goOn,
      })}`;
  }

  get #customs(): RippleCustom[] {
    return this.parts<RippleCustom>('ripple-custom');
  }

  #question(custom: RippleCustom): SingleChoice {
    const { heart } = words.activities;
    const options = FITS.map((fit) => {
      return { text: quoted(heart[fit]), feedback: custom[fit], correct: custom.fits === fit };
    });
    return choiceQuestion(this.ask || quoted(heart.ask), options, this.activity + this.sorted);
  }

  #onTry({ choice, isRight }: RippleTryEvent): void {
    this.run.add(this.sorted + 1, choice);
    this.solved = isRight;
    // Not what is right: whoever stops before going on is asked again.
    if (!isRight) this.#keep();
    else void this.focusOn('.actions .primary');
  }

  #goOn(): void {
    const { heart } = words.activities;
    this.announce(`${heart.heart}: ${quoted(this.#customs[this.sorted]?.heart ?? '')}`);
    this.sorted += 1;
    this.solved = false;
    if (this.sorted < this.#customs.length) {
      this.#keep();
      void this.focusOn('ripple-choice-try');
      return;
    }
    const asked = this.#customs.length;
    const nameOf = (custom: number) => `custom_${custom}`;
    const end = { description: this.ask || heart.ask, asked, worst: 2 * asked, nameOf };
    this.remember(this.run.outcome(String(this.sorted), end));
    void this.focusOn('.note');
  }

  #keep(): void {
    this.remember({ state: this.run.with(String(this.sorted)), done: false });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-heart': RippleHeart;
  }
}
