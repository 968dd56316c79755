import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controls } from '../../theme/controls.ts';

/**
 * @summary A conversation written out, line by line.
 * @authoring block
 * @children ripple-line
 * @slot - The lines.
 * @example
 * <ripple-dialogue label="Dana asks Luis for two minutes">
 *
 * <ripple-line who="Dana" job="IT support" note="Says what it is about, and how long it takes">
 *
 * Luis, two minutes for a refund?
 *
 * </ripple-line>
 *
 * <ripple-line who="Luis" job="Sales">
 *
 * For you, three.
 *
 * </ripple-line>
 *
 * </ripple-dialogue>
 */
@customElement('ripple-dialogue')
export class RippleDialogue extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        margin-block: var(--ripple-space-4);
      }
      .lines {
        display: grid;
        gap: var(--ripple-space-3);
      }
    `,
  ];

  /**
   * What the conversation is, for screen readers.
   * @required
   */
  @property() label = '';

  override render() {
    return html`<div class="lines" role="list" aria-label=${this.label}><slot></slot></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-dialogue': RippleDialogue;
  }
}
