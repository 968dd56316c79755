import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { quoted, spoken } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import { controls } from '../../theme/controls.ts';

/**
 * @summary A ring of a ripple: whom the act reaches, and how.
 * @authoring block
 * @parent ripple-act
 * @slot - What happens there, as Markdown.
 */
@customElement('ripple-ring')
export class RippleRing extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        margin-block-end: var(--ripple-space-3);
        scroll-margin-block: 0.5rem 1rem;
      }
      h3 {
        margin-block: 0 var(--ripple-space-1);
        font-size: var(--ripple-text-m);
      }
    `,
  ];

  /**
   * Whom it reaches: "The team".
   * @required
   */
  @property() who = '';
  /** Its place from the middle, 1 for the first; set by the explorer. */
  @property({ attribute: false }) place = 1;

  override render() {
    return html`<h3>${spoken(words.activities.explorer.ring(this.place, quoted(this.who)))}</h3>
      <slot></slot>`;
  }
}

/**
 * @summary An act whose ripple can be followed.
 * @authoring block
 * @parent ripple-explorer
 * @children ripple-ring
 * @slot - Its rings, the nearest first, mostly four: a colleague, the team, a customer, the company.
 */
@customElement('ripple-act')
export class RippleAct extends LitElement {
  static override styles = controls;

  /**
   * Permanent short name, unique in the explorer: one to three small letters or digits.
   * @required
   */
  @property() key = '';
  /**
   * What is done, in a short sentence.
   * @required
   */
  @property() heading = '';
  /** Whether it serves others or not. */
  @property() tone: 'good' | 'slip' = 'slip';

  get rings(): RippleRing[] {
    return [...this.querySelectorAll('ripple-ring')];
  }

  override render() {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-act': RippleAct;
    'ripple-ring': RippleRing;
  }
}
