import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { controls } from '../../theme/controls.ts';

/**
 * @summary Whose idea it is.
 * @authoring block
 * @slot - The credit, as Markdown.
 * @example
 * <ripple-credit>
 *
 * The four blocks are an idea of Insight Experience. The story is ours.
 *
 * </ripple-credit>
 */
@customElement('ripple-credit')
export class RippleCredit extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        margin-block: var(--ripple-space-4);
        font-size: var(--ripple-text-s);
        color: var(--ripple-ink-soft);
      }
    `,
  ];

  override render() {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-credit': RippleCredit;
  }
}
