import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { spoken } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import { controls } from '../../theme/controls.ts';

/**
 * @summary How to start tomorrow: one small thing to do at work.
 * @authoring block
 * @slot - One to three sentences.
 * @example
 * <ripple-tomorrow>
 *
 * When something is done, name two people who will notice, and tell both.
 *
 * </ripple-tomorrow>
 */
@customElement('ripple-tomorrow')
export class RippleTomorrow extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        margin-block: var(--ripple-space-4);
        padding: var(--ripple-space-4);
        /* Seen in forced colours alone, where grounds are gone. */
        outline: 1px solid transparent;
        background: var(--ripple-brand-soft);
        border-radius: var(--ripple-radius);
      }
      .label {
        font-weight: 700;
        margin-block-end: 0.25rem;
      }
    `,
  ];

  override render() {
    return html`<p class="label">${spoken(words.tomorrow)}</p>
      <slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-tomorrow': RippleTomorrow;
  }
}
