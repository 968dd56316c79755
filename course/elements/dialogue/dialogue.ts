import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controls } from '../../theme/controls.ts';

/**
 * @summary A conversation written out, line by line.
 * @authoring block
 * @children ripple-line
 * @slot - The lines.
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
