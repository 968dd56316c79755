import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { asText, asWords, spoken } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import { NOTE_LIMIT } from '../../model/activity.ts';
import { alertIcon, goodIcon } from '../../theme/icons.ts';
import { RippleActivity } from '../activity/activity.ts';
import { Draft, lineIn } from '../activity/draft.ts';
import { printSheet } from '../activity/print-sheet.ts';
import './standard.ts';
import type { RippleStandard, RippleStandardsGroup } from './standard.ts';
import { standardsStyles } from './standards.styles.ts';

/** Characters of one standard in the learner's own words. */
const OWN = 200;
/** Key of the team's name among the learner's words: no standard has such a one. */
const TEAM = '-';

/**
 * @summary Service standards builder: a team chooses standards, puts them into its own words, and prints a handbook of one page.
 * @authoring block
 * @children ripple-standards-group
 * @slot - The standards by subject.
 * @example
 * <ripple-standards id="our-handbook" heading="How we serve each other" least="3">
 *
 * <ripple-standards-group heading="Response times">
 *
 * <ripple-standard key="r1">
 *
 * We answer colleagues within one working day, if only to say when the answer will come.
 *
 * </ripple-standard>
 *
 * </ripple-standards-group>
 *
 * </ripple-standards>
 */
@customElement('ripple-standards')
export class RippleStandards extends RippleActivity {
  static override styles = [...RippleActivity.styles, standardsStyles];

  /** Title of the handbook; "How we serve each other" if left out. */
  @property() heading = '';
  /** The fewest standards that make a handbook. */
  @property({ type: Number }) least = 3;

  @state() private chosen: ReadonlySet<string> = new Set();
  /** The learner's own words, by the key of the standard. */
  @state() private own: ReadonlyMap<string, string> = new Map();
  @state() private made = false;
  @state() private problem = '';
  readonly #draft = new Draft(this, () => this.#keep());

  /** The state: `+` once the handbook is made, then the keys chosen. The note: own words, a line each, behind key and tab. */
  protected override restore(kept: string, note: string): void {
    const known = new Set(this.#standards.map(({ key }) => key));
    this.made = kept.startsWith('+');
    this.chosen = new Set(
      kept
        .slice(this.made ? 1 : 0)
        .split('.')
        .filter((key) => known.has(key)),
    );
    const lines = note.split('\n').map((line) => line.split('\t'));
    this.own = new Map(
      lines.flatMap(([key = '', text = '']) =>
        known.has(key) || key === TEAM ? [[key, text] as const] : [],
      ),
    );
    this.made &&= this.chosen.size > 0;
  }

  override render() {
    const { standards } = words.activities;
    return html`<p class="label">${spoken(words.yourTurn)}</p>
      <label class="for-field" for="team">${spoken(standards.team)}</label>
      <input
        dir="auto"
        class="field"
        id="team"
        maxlength="60"
        .value=${this.own.get(TEAM) ?? ''}
        @input=${(event: Event) => this.#write(TEAM, lineIn(event))}
        @change=${this.#draft.flush}
      />
      ${this.#groups.map((group) => this.#group(group))}
      <p class="quiet">${spoken(words.privateNote)}</p>
      ${this.problem ? html`<p class="problem" id="problem">${alertIcon}<span>${spoken(this.problem)}</span></p>` : null}
      <div class="actions">
        <button class="primary" @click=${this.#make}>${spoken(standards.make)}</button>
        ${this.made ? html`<button @click=${this.#print}>${spoken(standards.print)}</button>` : null}
      </div>
      ${this.made ? this.#handbook() : null}`;
  }

  #group(group: RippleStandardsGroup) {
    return html`<fieldset class="group">
      <legend>${group.heading}</legend>
      ${group.standards.map((standard) => this.#standard(standard))}
    </fieldset>`;
  }

  #standard(standard: RippleStandard) {
    const { key, text } = standard;
    const chosen = this.chosen.has(key);
    return html`<div class="standard">
      <label class="tick">
        <input
          type="checkbox"
          .checked=${chosen}
          @change=${(event: Event) => this.#choose(key, (event.target as HTMLInputElement).checked)}
        />
        <span>${text}</span>
      </label>
      ${
        chosen
          ? html`<div class="own">
              <label class="quiet" for="own-${key}">
                ${spoken(words.activities.standards.own)}<span class="visually-hidden">: ${text}</span>
              </label>
              <textarea
                dir="auto"
                class="field"
                id="own-${key}"
                rows="2"
                maxlength=${OWN}
                aria-describedby=${this.problem ? 'problem' : nothing}
                .value=${this.own.get(key) ?? text}
                @input=${(event: Event) => this.#write(key, lineIn(event))}
                @change=${this.#draft.flush}
              ></textarea>
            </div>`
          : null
      }
    </div>`;
  }

  #handbook() {
    return html`<div class="card handbook note">
      <div>
        <p class="good">${goodIcon} ${spoken(words.activities.standards.done)}</p>
        <h3 tabindex="-1">${this.#title}</h3>
        ${this.#contents.map(
          ({ heading, texts }) =>
            html`<h4>${heading}</h4>
              ${list(texts)}`,
        )}
      </div>
    </div>`;
  }

  get #groups(): RippleStandardsGroup[] {
    return this.parts<RippleStandardsGroup>('ripple-standards-group');
  }

  get #standards(): RippleStandard[] {
    return this.#groups.flatMap((group) => group.standards);
  }

  /** It runs as the words it begins with do, and the team's name in its own direction. */
  get #title() {
    const { lang, dir } = this.heading ? asText() : asWords();
    const title = this.heading || words.activities.standards.title;
    const team = this.own.get(TEAM)?.trim();
    return html`<span lang=${lang} dir=${dir}>${title}${team ? html`: <bdi>${team}</bdi>` : null}</span>`;
  }

  /** What the handbook holds: subjects with something chosen, each standard in the learner's words. */
  get #contents() {
    const textOf = ({ key, text }: RippleStandard) => this.own.get(key)?.trim() || text;
    return this.#groups
      .map(({ heading, standards }) => {
        return { heading, texts: standards.filter(({ key }) => this.chosen.has(key)).map(textOf) };
      })
      .filter(({ texts }) => texts.length > 0);
  }

  #choose(key: string, on: boolean): void {
    const chosen = new Set(this.chosen);
    if (on) chosen.add(key);
    else chosen.delete(key);
    this.chosen = chosen;
    this.problem = '';
    this.#keep();
  }

  #write(key: string, text: string): void {
    this.own = new Map(this.own).set(key, text);
    this.#draft.touch();
  }

  /** Only what differs from the author's words is kept, and that it fits: else the last that did stays. */
  #keep(): void {
    this.#draft.drop();
    const written = [...this.own].filter(
      ([key, text]) =>
        text.trim() !== '' && text !== this.#standards.find((standard) => standard.key === key)?.text,
    );
    const note = written.map(([key, text]) => `${key}\t${text}`).join('\n');
    const fits = note.length <= NOTE_LIMIT;
    this.problem = fits ? '' : words.activities.standards.tooMuch(note.length - NOTE_LIMIT);
    if (!fits) this.announce(this.problem);
    const state = `${this.made ? '+' : ''}${[...this.chosen].join('.')}`;
    this.remember({ state, done: this.made, ...(fits ? { note } : {}) });
  }

  #make(): void {
    if (this.chosen.size < this.least) {
      this.problem = words.activities.standards.tooFew(this.least);
      this.announce(this.problem);
      return;
    }
    this.made = true;
    this.#keep();
    void this.focusOn('.handbook h3');
  }

  /** As in the lesson, all is in the language of the course text, which says on which side it stands. */
  #print(): void {
    const { lang, dir } = asText();
    printSheet(
      html`<div lang=${lang} dir=${dir}>
        <h1>${this.#title}</h1>
        ${this.#contents.map(
          ({ heading, texts }) =>
            html`<h2>${heading}</h2>
              ${list(texts)}`,
        )}
      </div>`,
    );
  }
}

/** Standards below each other: all on the side of the headings, each in its own direction. */
function list(texts: readonly string[]) {
  return html`<ul>
    ${texts.map((text) => html`<li><bdi>${text}</bdi></li>`)}
  </ul>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-standards': RippleStandards;
  }
}
