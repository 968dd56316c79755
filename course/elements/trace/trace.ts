import { css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { quoted, spoken } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import { goodIcon } from '../../theme/icons.ts';
import { RippleActivity } from '../activity/activity.ts';
import { Run } from '../activity/run.ts';
import { choiceQuestion, optionsOf, type RippleChoice } from '../choice/choice.ts';
import type { RippleTryEvent } from '../choice/choice-try.ts';
import { tryThenGoOn } from '../choice/try-then-go-on.ts';
import './link.ts';
import type { RippleLink } from './link.ts';

/**
 * @summary Trace the request: from a small request inside the company, learners follow it link by link to the customer behind it.
 * @authoring block
 * @children ripple-link
 * @slot - The links in their order, the first one the request, the last one somebody who pays.
 * @example
 * <ripple-trace id="door-seal">
 *
 * <ripple-link heading="Priya, finance" ask="Who can now do what they could not do before?">
 *
 * Samuel asks her to set up a supplier, for one rubber seal.
 *
 * <ripple-choice works said="With the supplier set up, he can order the seal.">
 *
 * Samuel, who repairs doors
 *
 * </ripple-choice>
 *
 * <ripple-choice said="The books wait for nothing here.">
 *
 * Priya, who closes the month
 *
 * </ripple-choice>
 *
 * </ripple-link>
 *
 * <ripple-link heading="Helen Moreau, customer">
 *
 * Her kitchen is ready when her father moves in.
 *
 * </ripple-link>
 *
 * </ripple-trace>
 */
@customElement('ripple-trace')
export class RippleTrace extends RippleActivity {
  static override styles = [
    ...RippleActivity.styles,
    css`
      .next {
        padding-inline-start: 2.25rem;
      }
    `,
  ];

  /** Links in sight, 1 or more. */
  @state() private reached = 1;
  /** The choice at the last link in sight has been made; the way on is open. */
  @state() private solved = false;
  private run!: Run;

  /** The state: how many links are in sight. */
  protected override restore(kept: string): void {
    const { own, run } = Run.behind(kept);
    const reached = /^\d{1,2}$/.test(own) ? Number(own) : 1;
    this.reached = Math.min(Math.max(1, reached), this.#links.length);
    this.run = run;
  }

  override willUpdate(): void {
    super.willUpdate();
    for (const [index, link] of this.#links.entries()) {
      link.hidden = index >= this.reached;
      link.end = index === this.#links.length - 1;
    }
  }

  override render() {
    const { trace } = words.activities;
    return html`<p class="label">${spoken(words.yourTurn)}</p>
      <slot></slot>
      ${
        this.#isAtEnd
          ? html`<p class="note good" tabindex="-1">${goodIcon}<span>${spoken(trace.customer)}</span></p>`
          : this.#question()
      }`;
  }

  #question() {
    const link = this.#links[this.reached - 1];
    if (!link) return null;
    const choices = [...link.querySelectorAll('ripple-choice')] as RippleChoice[];
    return html`<div class="next">
      ${tryThenGoOn({
        question: choiceQuestion(link.ask, optionsOf(choices), this.activity + this.reached),
        solved: this.solved,
        next: words.activities.trace.next,
        onTry: this.#onTry,
        onGoOn: this.#goOn,
      })}
    </div>`;
  }

  get #links(): RippleLink[] {
    return this.parts<RippleLink>('ripple-link');
  }

  get #isAtEnd(): boolean {
    return this.reached >= this.#links.length;
  }

  #onTry({ choice, isRight }: RippleTryEvent): void {
    this.run.add(this.reached, choice);
    this.solved = isRight;
    // Not what is right: whoever stops before going on is asked again.
    if (!isRight) this.remember({ state: this.run.with(String(this.reached)), done: false });
    else void this.focusOn('.actions .primary');
  }

  #goOn(): void {
    this.reached += 1;
    this.solved = false;
    const link = this.#links[this.reached - 1];
    this.announce(quoted(link?.heading ?? ''));
    const state = String(this.reached);
    if (!this.#isAtEnd) {
      this.remember({ state: this.run.with(state), done: false });
      void this.focusOn('ripple-choice-try');
      return;
    }
    const asked = this.#links.length - 1;
    const description = this.#links[0]?.heading ?? '';
    const nameOf = (link: number) => `link_${link}`;
    this.remember(this.run.outcome(state, { description, asked, worst: 2 * asked, nameOf }));
    void this.focusOn('.note');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-trace': RippleTrace;
  }
}
