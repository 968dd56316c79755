import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controls } from '../../theme/controls.ts';

/**
 * @summary A situation at work that the learner is put into.
 * @authoring block
 * @slot - What happens, as Markdown.
 */
@customElement('ripple-scene')
export class RippleScene extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        margin-block: var(--ripple-space-4);
        padding: var(--ripple-space-4);
        padding-inline-start: calc(var(--ripple-space-4) + 6px);
        background: var(--ripple-surface);
        border-radius: var(--ripple-radius);
        box-shadow: inset 6px 0 0 var(--ripple-brand);
      }
      :host(:dir(rtl)) {
        box-shadow: inset -6px 0 0 var(--ripple-brand);
      }
      .place {
        color: var(--ripple-ink-soft);
        font-size: var(--ripple-text-s);
        font-weight: 600;
        letter-spacing: 0.02em;
      }
    `,
  ];

  /** Where and when it happens, such as "Showroom, Thursday, 16:40". */
  @property() place = '';

  override render() {
    return html`${this.place ? html`<p class="place">${this.place}</p>` : null}<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-scene': RippleScene;
  }
}
