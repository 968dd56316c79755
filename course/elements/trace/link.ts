import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controls } from '../../theme/controls.ts';

/**
 * @summary A link of the line from a small request to the customer.
 * @authoring block
 * @parent ripple-trace
 * @slot - What happens here, as Markdown; then, but for the last link, the choices of where it leads, one of them with `works`.
 */
@customElement('ripple-link')
export class RippleLink extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        position: relative;
        padding-inline-start: 2.25rem;
        padding-block-end: var(--ripple-space-4);
      }
      :host::before {
        content: '';
        position: absolute;
        inset-inline-start: 0.3rem;
        inset-block-start: 0.35rem;
        inline-size: 0.9rem;
        block-size: 0.9rem;
        box-sizing: border-box;
        border: 3px solid var(--ripple-brand);
        border-radius: 50%;
        background: var(--ripple-surface);
      }
      :host::after {
        content: '';
        position: absolute;
        inset-inline-start: calc(0.3rem + 0.45rem - 1.5px);
        inset-block: 1.6rem 0;
        border-inline-start: 3px solid var(--ripple-brand);
      }
      :host([end])::before {
        background: var(--ripple-brand);
      }
      :host([end])::after {
        display: none;
      }
      h2 {
        margin-block: 0 var(--ripple-space-1);
        font-size: var(--ripple-text-m);
      }
    `,
  ];

  /**
   * Who it is, and where: "Priya, finance".
   * @required
   */
  @property() heading = '';
  /** What is asked here: "What is it for?" Left out on the last link. */
  @property() ask = '';
  /** The last one: somebody who pays. Set by the activity. */
  @property({ attribute: false }) end = false;

  override render() {
    return html`<h2>${this.heading}</h2>
      <slot></slot>`;
  }

  override updated(): void {
    this.toggleAttribute('end', this.end);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-link': RippleLink;
  }
}
