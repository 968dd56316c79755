import { css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { isolated, spoken, written } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import { calendarFile } from '../../model/calendar.ts';
import { alertIcon, goodIcon } from '../../theme/icons.ts';
import { RippleActivity } from '../activity/activity.ts';
import { Draft, lineIn } from '../activity/draft.ts';
import { printSheet } from '../activity/print-sheet.ts';
import { saveFile } from '../activity/save-file.ts';
import './example.ts';
import type { RippleIfThenExample } from './example.ts';

/** One line of a plan. */
interface Line {
  readonly when: string;
  readonly then: string;
}

const LINES = 3;
/** Characters of each half: three full lines are less than `NOTE_LIMIT`. */
const HALF = 180;
const empty: Line = { when: '', then: '' };

/**
 * @summary An if-then plan: up to three lines "When … happens, I will …", kept for the learner, to print and to put into a calendar.
 * @authoring block
 * @children ripple-if-then-example
 * @slot - Ideas to start from, if you like.
 * @example
 * <ripple-if-then id="my-plan">
 *
 * <ripple-if-then-example when="somebody asks me for something">
 *
 * ask what it is for before I say yes or no
 *
 * </ripple-if-then-example>
 *
 * </ripple-if-then>
 */
@customElement('ripple-if-then')
export class RippleIfThen extends RippleActivity {
  static override styles = [
    ...RippleActivity.styles,
    css`
      .line {
        margin-block-end: var(--ripple-space-3);
      }
      .ideas li {
        margin-block: var(--ripple-space-2);
      }
      .ideas ul {
        list-style: none;
        padding: 0;
      }
      summary {
        font-weight: 600;
        padding-block: var(--ripple-space-2);
        cursor: pointer;
      }
    `,
  ];

  /** What stands above the plan when it is printed; "My plan" if left out. */
  @property() heading = '';

  @state() private lines: readonly Line[] = [];
  @state() private saved = false;
  @state() private problem = '';
  /** It was written once, but had to make room. */
  @state() private lost = false;
  readonly #draft = new Draft(this, () => this.#keep());

  /** The note: a line of text for each line of the plan, its halves divided by a tab. The state counts full lines. */
  protected override restore(kept: string, note: string): void {
    const written = note.split('\n').slice(0, LINES).map(toLine);
    this.lines = Array.from({ length: LINES }, (_, index) => written[index] ?? empty);
    this.saved = this.#full.length > 0;
    this.lost = /^[1-3]$/.test(kept) && !this.saved;
  }

  override render() {
    const { ifThen } = words.activities;
    return html`<p class="label">${spoken(words.yourTurn)}</p>
      ${this.lost ? html`<p class="note">${spoken(words.notKept)}</p>` : null}
      ${this.lines.map((line, index) => this.#line(line, index))} ${this.#ideas()}
      <p class="quiet">${spoken(words.privateNote)}</p>
      ${
        this.problem
          ? html`<p class="problem" id="problem">${alertIcon}<span>${spoken(this.problem)}</span></p>`
          : null
      }
      ${
        this.saved
          ? html`<p class="note good">
              ${goodIcon}<span>${spoken(this.#draft.isPending ? ifThen.keeping : ifThen.saved)}</span>
            </p>`
          : null
      }
      <div class="actions">
        <button class="primary" @click=${this.#save}>${spoken(ifThen.save)}</button>
        ${this.saved ? this.#outputs() : null}
      </div>
      ${this.saved ? html`<p class="quiet">${spoken(ifThen.calendarNote)}</p>` : null}`;
  }

  #line({ when, then }: Line, index: number) {
    const { ifThen } = words.activities;
    return html`<fieldset class="line">
      <legend class="quiet">${spoken(ifThen.line(index + 1))}</legend>
      ${this.#field(`when-${index}`, ifThen.when, when, (text) => this.#write(index, { when: text, then }))}
      ${this.#field(`then-${index}`, ifThen.then, then, (text) => this.#write(index, { when, then: text }))}
    </fieldset>`;
  }

  #field(id: string, label: string, value: string, write: (text: string) => void) {
    return html`<label class="for-field" for=${id}>${spoken(label)}</label>
      <textarea
        dir="auto"
        class="field"
        id=${id}
        rows="2"
        maxlength=${HALF}
        .value=${value}
        @input=${(event: Event) => {
          write(lineIn(event));
          this.#draft.touch();
        }}
        @change=${this.#draft.flush}
      ></textarea>`;
  }

  #ideas() {
    const examples = this.parts<RippleIfThenExample>('ripple-if-then-example');
    if (examples.length === 0) return null;
    const { ifThen } = words.activities;
    return html`<details class="ideas">
      <summary>${spoken(ifThen.ideas)}</summary>
      <ul>
        ${examples.map(
          ({ when, text }) =>
            html`<li>
              <p>${spoken(ifThen.when)} ${when} ${spoken(ifThen.then)} ${text}</p>
              <button @click=${() => this.#use({ when, then: text })}>${spoken(ifThen.use)}</button>
            </li>`,
        )}
      </ul>
    </details>`;
  }

  #outputs() {
    const { ifThen } = words.activities;
    return html`<button @click=${this.#print}>${spoken(ifThen.print)}</button>
      <button @click=${this.#download}>${spoken(ifThen.calendar)}</button>`;
  }

  /** Lines with both halves. */
  get #full(): readonly Line[] {
    return this.lines.filter(({ when, then }) => when.trim() !== '' && then.trim() !== '');
  }

  #write(index: number, line: Line): void {
    this.lines = this.lines.map((other, at) => (at === index ? line : other));
    // An emptied plan is none: nothing to print, nothing to say of it.
    this.saved &&= this.#full.length > 0;
    this.problem = '';
    this.lost = false;
  }

  #use(example: Line): void {
    const index = this.lines.findIndex(({ when, then }) => when.trim() === '' && then.trim() === '');
    if (index === -1) {
      this.problem = words.activities.ifThen.full;
      this.announce(this.problem);
      return;
    }
    this.#write(index, example);
    this.#keep();
    void this.focusOn(`#when-${index}`);
  }

  #save(): void {
    const { missing, saved } = words.activities.ifThen;
    this.saved = this.#full.length > 0;
    this.problem = this.saved ? '' : missing;
    this.announce(this.saved ? saved : missing);
    if (this.saved) this.#keep();
    else void this.focusOn('textarea');
  }

  #keep(): void {
    this.#draft.drop();
    const note = this.lines.map(({ when, then }) => `${when}\t${then}`).join('\n');
    this.remember({
      state: String(this.#full.length),
      done: this.saved,
      note: note.trim() === '' ? '' : note,
    });
  }

  get #sentences(): string[] {
    const { ifThen } = words.activities;
    return this.#full.map(({ when, then }) => ifThen.sentence(isolated(when.trim()), isolated(then.trim())));
  }

  #print(): void {
    printSheet(
      html`<h1>${this.heading ? written(this.heading) : spoken(this.#title)}</h1>
        <ol>
          ${this.#sentences.map((sentence) => html`<li>${sentence}</li>`)}
        </ol>`,
    );
  }

  #download(): void {
    const text = this.#sentences.join('\n');
    const file = calendarFile({ title: this.#title, text, uid: `plan-${this.activity}` }, new Date());
    saveFile('plan.ics', 'text/calendar', file);
  }

  get #title(): string {
    return this.heading || words.activities.ifThen.title;
  }
}

function toLine(text: string): Line {
  const [when = '', then = ''] = text.split('\t');
  return { when: when.slice(0, HALF), then: then.slice(0, HALF) };
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-if-then': RippleIfThen;
  }
}
