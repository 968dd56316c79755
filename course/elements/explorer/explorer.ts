import { html, svg } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { quoted, spoken } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import { goodIcon } from '../../theme/icons.ts';
import { RippleActivity } from '../activity/activity.ts';
import { explorerStyles } from './explorer.styles.ts';
import './ring.ts';
import type { RippleAct, RippleRing } from './ring.ts';

/** Radius of the outermost ring, in the picture's units. */
const OUTER = 150;

/**
 * @summary Ripple explorer: learners choose an act, watch its ripple spread ring by ring, then choose another act and watch it turn. The same as a picture that moves, and as a list.
 * @authoring block
 * @children ripple-act
 * @slot - Two or more acts in the same situation, at least one of each tone.
 * @example
 * <ripple-explorer id="ryans-ripple">
 *
 * <ripple-act key="t" heading="Ryan sets his line to busy and types" tone="slip">
 *
 * <ripple-ring who="The colleague beside him">
 *
 * Ingrid takes his calls as well as hers, and skips her break.
 *
 * </ripple-ring>
 *
 * </ripple-act>
 *
 * <ripple-act key="s" heading="Ryan says when he will be back" tone="good">
 *
 * <ripple-ring who="The colleague beside him">
 *
 * Ingrid knows how long it will take. At half past ten, she has her break.
 *
 * </ripple-ring>
 *
 * </ripple-act>
 *
 * </ripple-explorer>
 */
@customElement('ripple-explorer')
export class RippleExplorer extends RippleActivity {
  static override styles = [...RippleActivity.styles, explorerStyles];

  /** Rings in sight, by the act's key. */
  @state() private followed: ReadonlyMap<string, number> = new Map();
  @state() private current = '';

  /** The state: `key` and rings in sight for each act, the one on screen last: `t4.s2`. */
  protected override restore(kept: string): void {
    const found = kept.split('.').flatMap((part) => {
      const [, key = '', rings = ''] = /^([a-z0-9]{1,3}?)(\d)$/.exec(part) ?? [];
      const act = this.#acts.find((candidate) => candidate.key === key);
      return act ? [[key, Math.min(Number(rings), act.rings.length)] as const] : [];
    });
    this.followed = new Map(found);
    this.current = found.at(-1)?.[0] ?? '';
  }

  override willUpdate(): void {
    super.willUpdate();
    for (const act of this.#acts) {
      act.hidden = act.key !== this.current;
      for (const [index, ring] of act.rings.entries()) {
        ring.place = index + 1;
        ring.hidden = index >= this.#rings(act);
      }
    }
  }

  override render() {
    const { explorer } = words.activities;
    const act = this.#act;
    return html`<p class="label">${spoken(words.yourTurn)}</p>
      <fieldset>
        <legend>${spoken(explorer.choose)}</legend>
        ${this.#acts.map((choice) => this.#choice(choice))}
      </fieldset>
      <div class="stage">
        ${this.#picture(act)}
        <div class="told">
          <slot></slot>
          ${act ? this.#button(act) : null}
        </div>
      </div>
      ${act && this.#isFollowed(act) && !this.#isDone ? html`<p class="note">${spoken(explorer.turn)}</p>` : null}`;
  }

  #choice(act: RippleAct) {
    const isChosen = act.key === this.current;
    return html`<label class="box ${isChosen ? 'chosen' : ''}">
      <input
        type="radio"
        name="act"
        value=${act.key}
        .checked=${isChosen}
        @change=${() => this.#choose(act)}
      />
      <span>${act.heading}</span>
      ${
        this.#isFollowed(act)
          ? html`<span class="good" title=${words.activities.explorer.followed}
              >${goodIcon}<span class="visually-hidden"
                >${spoken(words.activities.explorer.followed)}</span
              ></span
            >`
          : null
      }
    </label>`;
  }

  #button(act: RippleAct) {
    if (this.#isFollowed(act)) return null;
    const { explorer } = words.activities;
    return html`<button class="primary" @click=${() => this.#spread(act)}>
      ${spoken(this.#rings(act) === 0 ? explorer.spread : explorer.next)}
    </button>`;
  }

  /** The picture only shows what the list beside it says. */
  #picture(act: RippleAct | undefined) {
    const count = act?.rings.length ?? 4;
    const radius = (index: number) => 26 + ((OUTER - 26) * (index + 1)) / count;
    const shown = act ? this.#rings(act) : 0;
    const rings = Array.from({ length: count }, (_, index) => {
      const state = index < shown ? (index === shown - 1 ? 'here now' : 'here') : '';
      return svg`<g class="ring ${state}">
        <circle r=${radius(index)} />
        <text y=${-radius(index) + 17}>${index < shown ? index + 1 : ''}</text>
      </g>`;
    });
    return html`<svg class="water ${act?.tone ?? ''}" viewBox="-160 -160 320 320" aria-hidden="true">
      ${rings.reverse()}
      <circle class="drop" r="12" />
    </svg>`;
  }

  get #acts(): RippleAct[] {
    return this.parts<RippleAct>('ripple-act');
  }

  get #act(): RippleAct | undefined {
    return this.#acts.find(({ key }) => key === this.current);
  }

  #rings({ key }: RippleAct): number {
    return this.followed.get(key) ?? 0;
  }

  #isFollowed(act: RippleAct): boolean {
    return act.rings.length > 0 && this.#rings(act) >= act.rings.length;
  }

  /** Two ripples have been seen to their end: one to see it, one to see it turn. */
  get #isDone(): boolean {
    return this.#acts.filter((act) => this.#isFollowed(act)).length >= Math.min(2, this.#acts.length);
  }

  #choose({ key }: RippleAct): void {
    this.current = key;
    this.#follow(key, this.followed.get(key) ?? 0);
  }

  #spread(act: RippleAct): void {
    const ring = act.rings[this.#rings(act)];
    this.#follow(act.key, this.#rings(act) + 1);
    if (ring) {
      void this.#bringUp(ring);
      const text = (ring.textContent ?? '').replace(/\s+/g, ' ').trim();
      this.announce(`${words.activities.explorer.ring(this.#rings(act), quoted(ring.who))}. ${quoted(text)}`);
    }
  }

  /** The button goes with the last ring: the focus goes to that. The acts, where the way leads on, are right before it. */
  async #bringUp(ring: RippleRing): Promise<void> {
    const button = this.renderRoot.querySelector('.told .primary');
    await this.show(button, ring);
    if (button?.isConnected) return;
    ring.tabIndex = -1;
    ring.focus();
  }

  #follow(key: string, rings: number): void {
    const followed = new Map(this.followed);
    // Behind all others: the last one is the one on screen.
    followed.delete(key);
    this.followed = followed.set(key, rings);
    const state = [...followed].map((entry) => entry.join('')).join('.');
    this.remember({ state, done: this.#isDone });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-explorer': RippleExplorer;
  }
}
