import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controls } from '../../theme/controls.ts';

/**
 * @summary Something that opens when the learner wants to know.
 * @authoring block
 * @slot - What is revealed, as Markdown.
 * @example
 * <ripple-reveal heading="All four, even for a roll of tape?">
 *
 * Yes, in two words: "Second drawer."
 *
 * </ripple-reveal>
 */
@customElement('ripple-reveal')
export class RippleReveal extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        margin-block: var(--ripple-space-3);
      }
      details {
        background: var(--ripple-surface);
        border: 1px solid var(--ripple-line);
        border-radius: var(--ripple-radius);
      }
      summary {
        display: flex;
        align-items: center;
        gap: 0.75rem;
        min-block-size: 3rem;
        padding: 0.5rem var(--ripple-space-4);
        font-weight: 600;
        cursor: pointer;
        border-radius: var(--ripple-radius);
        list-style: none;
      }
      summary::-webkit-details-marker {
        display: none;
      }
      summary::before {
        content: '';
        flex: none;
        inline-size: 0.6rem;
        block-size: 0.6rem;
        border: solid var(--ripple-brand);
        border-width: 0 3px 3px 0;
        rotate: 45deg;
        translate: 0 -0.15rem;
      }
      details[open] summary::before {
        rotate: 225deg;
        translate: 0 0.1rem;
      }
      .body {
        padding: 0 var(--ripple-space-4) var(--ripple-space-3);
      }
    `,
  ];

  /**
   * What is to be opened: a question or a name.
   * @required
   */
  @property() heading = '';

  override render() {
    return html`<details>
      <summary>${this.heading}</summary>
      <div class="body"><slot></slot></div>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-reveal': RippleReveal;
  }
}
