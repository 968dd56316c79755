import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { spoken } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import { alertIcon, goodIcon } from '../../theme/icons.ts';
import { RippleActivity } from '../activity/activity.ts';
import { customersStyles } from './customers.styles.ts';

/** Which way somebody and the learner depend on each other. */
type Side = 'them' | 'both' | 'me';
const sides: readonly Side[] = ['them', 'both', 'me'];

interface Neighbour {
  readonly name: string;
  readonly side: Side;
}

/** The most that the map holds, and characters of a name. */
const MOST = 10;
const NAME = 60;

/**
 * @summary Map your customers: learners put people and teams on a map, by who depends on whom. What they write is theirs alone.
 * @authoring block
 * @example
 * <ripple-customers id="my-customers" least="4"></ripple-customers>
 */
@customElement('ripple-customers')
export class RippleCustomers extends RippleActivity {
  static override styles = [...RippleActivity.styles, customersStyles];

  /** How many the learner is to place at least, one of them somebody who depends on the learner. */
  @property({ type: Number }) least = 4;

  @state() private neighbours: readonly Neighbour[] = [];
  @state() private name = '';
  @state() private side: Side | '' = '';
  @state() private problem = '';
  @state() private lost = false;

  /** The note: a line for each, its side and a tab before the name. The state: how many, as a digit for each side. */
  protected override restore(kept: string, note: string): void {
    const lines = note.split('\n').map((line) => line.split('\t'));
    this.neighbours = lines
      .flatMap(([side = '', name = '']) => {
        const known = sides.find((candidate) => candidate === side);
        return known && name !== '' ? [{ side: known, name: name.slice(0, NAME) }] : [];
      })
      .slice(0, MOST);
    this.lost = /^\d{3}$/.test(kept) && kept !== '000' && this.neighbours.length === 0;
  }

  override render() {
    const { customers } = words.activities;
    return html`<p class="label">${spoken(words.yourTurn)}</p>
      ${this.lost ? html`<p class="note">${spoken(words.notKept)}</p>` : null}
      <label class="for-field" for="name">${spoken(customers.who)}</label>
      <input
        dir="auto"
        class="field"
        id="name"
        maxlength=${NAME}
        autocomplete="off"
        .value=${this.name}
        aria-describedby=${this.problem ? 'problem' : nothing}
        @input=${this.#onName}
        @keydown=${this.#onKey}
      />
      <fieldset class="sides">
        <legend class="visually-hidden">${spoken(customers.side)}</legend>
        ${sides.map((side) => this.#side(side))}
      </fieldset>
      ${
        this.problem
          ? html`<p class="problem" id="problem">${alertIcon}<span>${spoken(this.problem)}</span></p>`
          : null
      }
      <div class="actions"><button class="primary" @click=${this.#add}>${spoken(customers.add)}</button></div>
      <p class="quiet note">${spoken(words.privateNote)}</p>
      <div class="map">${sides.map((side) => this.#column(side))}</div>
      ${
        this.#isDone
          ? html`<p class="note good">${goodIcon}<span>${spoken(customers.done)}</span></p>`
          : html`<p class="note">
              ${spoken(customers.left(Math.max(1, this.least - this.neighbours.length)))}
            </p>`
      }`;
  }

  #side(side: Side) {
    return html`<label class=${side === this.side ? 'chosen' : ''}>
      <input
        type="radio"
        name="side"
        value=${side}
        .checked=${side === this.side}
        @change=${() => {
          this.side = side;
          this.problem = '';
        }}
      />
      <span>${spoken(words.activities.customers.sides[side])}</span>
    </label>`;
  }

  #column(side: Side) {
    const { customers } = words.activities;
    const here = this.neighbours.filter((neighbour) => neighbour.side === side);
    const arrow = { them: '→', both: '⇄', me: '←' }[side];
    return html`<section class="column ${side}">
      <h3><span class="arrow" aria-hidden="true">${arrow}</span>${spoken(customers.sides[side])}</h3>
      ${
        here.length === 0
          ? html`<p class="quiet">${spoken(customers.nobody)}</p>`
          : html`<ul>
              ${here.map(
                (neighbour) =>
                  html`<li>
                    <bdi>${neighbour.name}</bdi>
                    <button
                      aria-label=${customers.remove(neighbour.name)}
                      @click=${() => this.#remove(neighbour)}
                    >
                      <span aria-hidden="true">×</span>
                    </button>
                  </li>`,
              )}
            </ul>`
      }
    </section>`;
  }

  get #isDone(): boolean {
    return this.neighbours.length >= this.least && this.neighbours.some(({ side }) => side !== 'them');
  }

  #onName(event: Event): void {
    this.name = (event.target as HTMLInputElement).value.replace(/[\t\n\r]+/g, ' ');
    this.problem = '';
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    this.#add();
  }

  #add(): void {
    const { customers } = words.activities;
    const name = this.name.trim();
    const isFull = this.neighbours.length >= MOST;
    this.problem = isFull
      ? customers.full
      : name === ''
        ? customers.noName
        : this.side
          ? ''
          : customers.noSide;
    if (this.problem || !this.side) {
      this.announce(this.problem);
      return;
    }
    this.neighbours = [...this.neighbours, { name, side: this.side }];
    this.announce(`${name}: ${customers.sides[this.side]}`);
    this.name = '';
    this.side = '';
    this.#keep();
    void this.focusOn('#name');
  }

  #remove(neighbour: Neighbour): void {
    this.neighbours = this.neighbours.filter((other) => other !== neighbour);
    this.problem = '';
    this.announce(words.activities.customers.removed(neighbour.name));
    this.#keep();
    void this.focusOn('#name');
  }

  #keep(): void {
    const count = (side: Side) => Math.min(9, this.neighbours.filter((one) => one.side === side).length);
    const note = this.neighbours.map(({ side, name }) => `${side}\t${name}`).join('\n');
    this.lost = false;
    this.remember({ state: sides.map(count).join(''), done: this.#isDone, note });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-customers': RippleCustomers;
  }
}
