import { css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { quoted, spoken } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import type { MultipleChoice, Response } from '../../model/questions/question.ts';
import { goodIcon } from '../../theme/icons.ts';
import { RippleActivity } from '../activity/activity.ts';
import { Run } from '../activity/run.ts';
import { choiceQuestion, LETTERS } from '../choice/choice.ts';
import type { RippleResponseEvent } from '../events.ts';
import '../question/choice-input.ts';
import './need.ts';
import type { RippleNeed } from './need.ts';

/**
 * @summary What will they need next? Learners put together an answer to a request, and see what happens next for all that they left out.
 * @authoring block
 * @children ripple-need
 * @slot - What could go into the answer: three or more things, those that will be needed with `without`.
 * @example
 * <ripple-needs id="meeting-room" ask="Luis asks if room 1 is free at two. What do you send him?" outcome="At two, his customer sees her kitchen on the wall.">
 *
 * <ripple-need said="That is what he asked." without="He asks a second time, and then next door.">
 *
 * Yes, it is free, and it is yours.
 *
 * </ripple-need>
 *
 * <ripple-need said="Now he can bring one along." without="At two he stands before an empty wall.">
 *
 * Its screen is at the menders.
 *
 * </ripple-need>
 *
 * <ripple-need said="He looks for his line among forty.">
 *
 * The plan of all rooms for this month.
 *
 * </ripple-need>
 *
 * </ripple-needs>
 */
@customElement('ripple-needs')
export class RippleNeeds extends RippleActivity {
  static override styles = [
    ...RippleActivity.styles,
    css`
      .next {
        margin-block-start: var(--ripple-space-3);
        border-inline-start: 4px solid var(--ripple-slip);
      }
      .next.good {
        border-inline-start-color: var(--ripple-good);
        color: inherit;
      }
      .next p,
      .next li {
        margin-block: 0;
      }
      li + li {
        margin-block-start: var(--ripple-space-2);
      }
    `,
  ];

  /** The question; "What do you put into your answer?" if left out. */
  @property() ask = '';
  /**
   * What happens next where nothing is missing, and nothing too much.
   * @required
   */
  @property() outcome = '';

  @state() private picked: Response = [];
  @state() private sent = false;
  @state() private missing = '';
  private run!: Run;

  /** The state: the letters of what was sent. */
  protected override restore(kept: string): void {
    const ids = this.#question.options.map(({ id }) => id);
    const { own, run } = Run.behind(kept);
    const isSound = /^[a-z]{1,26}$/.test(own) && [...own].every((id) => ids.includes(id));
    this.picked = isSound ? [...new Set(own)].sort() : [];
    this.sent = isSound;
    this.run = run;
  }

  override render() {
    const { needs } = words.activities;
    const isDone = this.sent && this.#isRight;
    return html`<p class="label">${spoken(words.yourTurn)}</p>
      <slot></slot>
      <ripple-choice-input
        .question=${this.#question}
        .response=${this.picked}
        .reveal=${isDone ? 'all' : this.sent ? 'chosen' : 'nothing'}
        .problem=${this.missing}
        @ripple-response=${this.#onResponse}
      ></ripple-choice-input>
      ${this.sent ? this.#next() : null}
      ${
        isDone
          ? null
          : html`<div class="actions">
              <button class="primary" @click=${this.sent ? this.#again : this.#send}>
                ${spoken(this.sent ? needs.again : needs.send)}
              </button>
            </div>`
      }`;
  }

  /** What happens next. */
  #next() {
    const { needs } = words.activities;
    const left = this.#leftOut;
    return html`<div class="card next ${this.#isRight ? 'good' : ''}" tabindex="-1">
      <h3>${spoken(needs.next)}</h3>
      ${
        left.length > 0
          ? html`<ul>
              ${left.map(({ without }) => html`<li>${without}</li>`)}
            </ul>`
          : this.#isRight
            ? html`<p class="note good">${goodIcon}<span>${this.outcome}</span></p>`
            : html`<p>${spoken(needs.tooMuch)}</p>`
      }
    </div>`;
  }

  get #needs(): RippleNeed[] {
    return this.parts<RippleNeed>('ripple-need');
  }

  get #question(): MultipleChoice {
    const options = this.#needs.map(({ text, said, needed }) => ({ text, feedback: said, correct: needed }));
    const prompt = this.ask || quoted(words.activities.needs.ask);
    return { ...choiceQuestion(prompt, options, this.activity), kind: 'multiple-choice' };
  }

  /** What is needed and was not picked. */
  get #leftOut(): RippleNeed[] {
    return this.#needs.filter(({ needed }, index) => needed && !this.#has(index));
  }

  get #isRight(): boolean {
    return this.#needs.every(({ needed }, index) => needed === this.#has(index));
  }

  #has(index: number): boolean {
    return this.picked.includes(LETTERS.charAt(index));
  }

  #onResponse({ response }: RippleResponseEvent): void {
    this.picked = response;
    this.missing = '';
  }

  #send(): void {
    if (this.picked.length === 0) {
      this.missing = words.missing['choose-some'];
      this.announce(this.missing);
      return;
    }
    this.sent = true;
    const state = this.picked.join('');
    this.run.add(this.run.length + 1, state);
    if (this.#isRight) this.#finish(state);
    else this.remember({ state: this.run.with(state), done: false });
    void this.focusOn('.next');
  }

  #again(): void {
    this.sent = false;
    void this.focusOn('ripple-choice-input');
  }

  #finish(state: string): void {
    const description = this.ask || words.activities.needs.ask;
    const nameOf = (answer: number) => `answer_${answer}`;
    this.remember(this.run.outcome(state, { description, asked: 1, worst: this.#needs.length, nameOf }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-needs': RippleNeeds;
  }
}
