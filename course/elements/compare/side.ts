import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { goodIcon, slipIcon } from '../../theme/icons.ts';
import { controls } from '../../theme/controls.ts';

/**
 * @summary One side of a comparison.
 * @authoring block
 * @parent ripple-compare
 * @slot - Examples, as Markdown.
 */
@customElement('ripple-side')
export class RippleSide extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        padding: var(--ripple-space-3) var(--ripple-space-4);
        /* Seen in forced colours alone, where grounds are gone. */
        outline: 1px solid transparent;
        border-radius: var(--ripple-radius);
        background: var(--ripple-good-soft);
      }
      :host([tone='slip']) {
        background: var(--ripple-slip-soft);
      }
      .heading {
        display: flex;
        gap: 0.5rem;
        align-items: center;
        font-weight: 700;
        color: var(--ripple-good);
      }
      :host([tone='slip']) .heading {
        color: var(--ripple-slip);
      }
    `,
  ];

  /** Whether this side shows what works or a common slip. */
  @property({ reflect: true }) tone: 'good' | 'slip' = 'good';

  /**
   * The side's heading.
   * @required
   */
  @property() heading = '';

  override render() {
    return html`<p class="heading">${this.tone === 'good' ? goodIcon : slipIcon} ${this.heading}</p>
      <slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-side': RippleSide;
  }
}
