import { html, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { quoted, spoken } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import type { SingleChoice } from '../../model/questions/question.ts';
import { goodIcon } from '../../theme/icons.ts';
import { RippleActivity } from '../activity/activity.ts';
import { Run } from '../activity/run.ts';
import { choiceQuestion, optionsOf, type RippleChoice } from '../choice/choice.ts';
import type { RippleTryEvent } from '../choice/choice-try.ts';
import { tryThenGoOn } from '../choice/try-then-go-on.ts';
import { kinkStyles } from './kink.styles.ts';
import './step.ts';
import type { RippleKinkStep } from './step.ts';

type Stage = 'follow' | 'find' | 'mend' | 'mended';
const stages: readonly Stage[] = ['follow', 'find', 'mend', 'mended'];

/**
 * @summary Find the kink: learners follow a process step by step, see where it waits, find the cause of its delay and mend it.
 * @authoring block
 * @children ripple-kink-step, ripple-choice
 * @slot - The steps in their order, one of them with `kink`; then the choices of how to mend it, one of them with `works`.
 * @example
 * <ripple-kink id="late-refund" mended="9">
 *
 * <ripple-kink-step heading="Monday, 09:00: Ingrid enters the refund" work="0.5" wait="1" said="She was quick, and all was there.">
 *
 * The form goes to finance the same morning.
 *
 * </ripple-kink-step>
 *
 * <ripple-kink-step heading="Monday, 10:30: the form waits" work="0.25" wait="46" kink said="Here it lies for two days.">
 *
 * Every form waits until Wednesday, when two people sign them all.
 *
 * </ripple-kink-step>
 *
 * <ripple-choice said="Nobody was slow: the form was waiting for its day.">
 *
 * Ask the two to sign faster.
 *
 * </ripple-choice>
 *
 * <ripple-choice works said="Small sums go out the same day, and nobody misses the second name.">
 *
 * Let one person sign for less than 200.
 *
 * </ripple-choice>
 *
 * </ripple-kink>
 */
@customElement('ripple-kink')
export class RippleKink extends RippleActivity {
  static override styles = [...RippleActivity.styles, kinkStyles];

  /** The question about the cause; "Where is the kink?" if left out. */
  @property() ask = '';
  /** The question about the remedy; "How do you mend it?" if left out. */
  @property() mend = '';
  /** Hours that the whole takes once it is mended. */
  @property({ type: Number }) mended = 0;

  @state() private stage: Stage = 'follow';
  /** Steps in sight, 1 or more. */
  @state() private shown = 1;
  /** The question of this stage has been answered, and what comes next can be read and opened. */
  @state() private solved = false;
  private run!: Run;

  /** The state: the stage's number, and the steps in sight. */
  protected override restore(kept: string): void {
    const { own, run } = Run.behind(kept);
    const [, stage = '0', shown = '1'] = /^([0-3])\.(\d{1,2})$/.exec(own) ?? [];
    this.stage = stages[Number(stage)] ?? 'follow';
    const count = this.stage === 'follow' ? Number(shown) : Infinity;
    this.shown = Math.min(Math.max(1, count), this.#steps.length);
    this.run = run;
  }

  override willUpdate(): void {
    super.willUpdate();
    for (const [index, step] of this.#steps.entries()) step.hidden = index >= this.shown;
  }

  override render() {
    const { kink } = words.activities;
    return html`<p class="label">${spoken(words.yourTurn)}</p>
      <slot></slot>
      ${this.stage === 'follow' ? this.#next() : html`${this.#timeline()} ${this.#question()}`}
      ${
        this.stage === 'mended'
          ? html`<p class="note good" tabindex="-1">
              ${goodIcon}<span
                >${spoken(this.mended > 0 ? kink.mended(this.#total, this.mended) : kink.found)}</span
              >
            </p>`
          : null
      }`;
  }

  #next() {
    const { kink } = words.activities;
    const isLast = this.shown >= this.#steps.length;
    return html`<p class="quiet">${spoken(kink.stepOf(this.shown, this.#steps.length))}</p>
      <div class="actions">
        <button class="primary" @click=${isLast ? this.#lookBack : this.#forward}>
          ${spoken(isLast ? kink.lookBack : kink.next)}
        </button>
      </div>`;
  }

  /** Where the time goes. The picture only repeats what stands in the steps. */
  #timeline() {
    const { kink } = words.activities;
    const unit = 1000 / Math.max(0.001, this.#total);
    let at = 0;
    const bars = this.#steps.flatMap(({ work, wait }) => {
      const start = at;
      at += work + wait;
      return [
        svg`<rect class="work" x=${start * unit} y="2" width=${Math.max(3, work * unit)} height="24" />`,
        svg`<rect class="wait" x=${(start + work) * unit} y="6" width=${wait * unit} height="16" vector-effect="non-scaling-stroke" />`,
      ];
    });
    const work = this.#steps.reduce((sum, step) => sum + step.work, 0);
    return html`<p><strong>${spoken(kink.total(this.#total, work))}</strong></p>
      <svg class="line" viewBox="0 0 1000 28" preserveAspectRatio="none" aria-hidden="true">${bars}</svg>
      <p class="quiet" aria-hidden="true">
        <span class="key work"></span>${spoken(kink.work)} <span class="key"></span>${spoken(kink.wait)}
      </p>`;
  }

  #question() {
    const { kink } = words.activities;
    const isDone = this.stage === 'mended';
    return tryThenGoOn({
      question: this.stage === 'find' ? this.#find : this.#mend,
      solved: isDone || this.solved,
      next: isDone ? '' : kink.goOn,
      onTry: this.#onTry,
      onGoOn: this.#goOn,
    });
  }

  get #steps(): RippleKinkStep[] {
    return this.parts<RippleKinkStep>('ripple-kink-step');
  }

  get #total(): number {
    return this.#steps.reduce((sum, { work, wait }) => sum + work + wait, 0);
  }

  get #find(): SingleChoice {
    const options = this.#steps.map(({ heading, said, kink }) => {
      return { text: heading, feedback: said, correct: kink };
    });
    return choiceQuestion(this.ask || quoted(words.activities.kink.ask), options, this.activity);
  }

  get #mend(): SingleChoice {
    const choices = this.parts<RippleChoice>('ripple-choice');
    return choiceQuestion(this.mend || quoted(words.activities.kink.mend), optionsOf(choices), this.activity);
  }

  #forward(): void {
    this.shown += 1;
    const step = this.#steps[this.shown - 1];
    this.announce(step?.spoken ?? '');
    this.#keep();
    void this.show(this.renderRoot.querySelector('.actions'), step);
  }

  #lookBack(): void {
    this.stage = 'find';
    this.#keep();
    void this.focusOn('ripple-choice-try');
  }

  #onTry({ choice, isRight }: RippleTryEvent): void {
    this.run.add(stages.indexOf(this.stage), choice);
    // What is right is kept with the next stage: whoever stops before is asked again.
    if (!isRight) return this.#keep();
    if (this.stage === 'mend') return this.#finish();
    this.solved = true;
    void this.focusOn('.actions .primary');
  }

  #goOn(): void {
    this.stage = 'mend';
    this.solved = false;
    this.#keep();
    void this.focusOn('ripple-choice-try');
  }

  #finish(): void {
    this.stage = 'mended';
    const description = this.ask || words.activities.kink.ask;
    const worst = this.#find.options.length + this.#mend.options.length - 2;
    const nameOf = (stage: number) => stages[stage] ?? 'mend';
    this.remember(this.run.outcome(this.#state, { description, asked: 2, worst, nameOf }));
    void this.focusOn('.note');
  }

  #keep(): void {
    this.remember({ state: this.run.with(this.#state), done: false });
  }

  get #state(): string {
    return `${stages.indexOf(this.stage)}.${this.shown}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-kink': RippleKink;
  }
}
