import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { spoken } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import { controls } from '../../theme/controls.ts';

/**
 * @summary The one sentence to keep from a lesson.
 * @authoring block
 * @slot - One sentence.
 * @example
 * <ripple-takeaway>
 *
 * Let people hear it from you before they find out.
 *
 * </ripple-takeaway>
 */
@customElement('ripple-takeaway')
export class RippleTakeaway extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        margin-block: var(--ripple-space-5) var(--ripple-space-4);
        padding-block: var(--ripple-space-4);
        border-block: 2px solid var(--ripple-brand);
        font-family: var(--ripple-font-display);
        font-size: var(--ripple-text-l);
        line-height: 1.35;
        text-wrap: pretty;
      }
      .label {
        font-family: var(--ripple-font);
        font-size: var(--ripple-text-s);
        font-weight: 700;
        color: var(--ripple-brand);
        margin-block-end: 0.25rem;
      }
    `,
  ];

  override render() {
    return html`<p class="label">${spoken(words.takeaway)}</p>
      <slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-takeaway': RippleTakeaway;
  }
}
