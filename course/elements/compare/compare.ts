import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { controls } from '../../theme/controls.ts';

/**
 * @summary Sides by side: what a step sounds like, and what it is mistaken for.
 * @authoring block
 * @children ripple-side
 * @slot - Two or more sides.
 * @example
 * <ripple-compare>
 *
 * <ripple-side tone="good" heading="Sounds like">
 *
 * - "I have it now. You hear from me by noon."
 *
 * </ripple-side>
 *
 * <ripple-side tone="slip" heading="Mistaken for">
 *
 * - "I'll pass it on."
 *
 * </ripple-side>
 *
 * </ripple-compare>
 */
@customElement('ripple-compare')
export class RippleCompare extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
        gap: var(--ripple-space-3);
        margin-block: var(--ripple-space-4);
      }
    `,
  ];

  override render() {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-compare': RippleCompare;
  }
}
