import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controls } from '../../theme/controls.ts';

/**
 * @summary A situation at work that the learner is put into.
 * @authoring block
 * @slot - What happens, as Markdown.
 * @example
 * <ripple-scene place="The yard, ten to seven">
 *
 * Yusuf opens his van and finds a whole kitchen in it.
 *
 * </ripple-scene>
 */
@customElement('ripple-scene')
export class RippleScene extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        margin-block: var(--ripple-space-4);
        padding: var(--ripple-space-4);
        /* Seen in forced colours alone, where grounds are gone. */
        outline: 1px solid transparent;
        /* Rings that spread from the corner where the story begins. */
        background:
          repeating-radial-gradient(
              circle at 0 0,
              transparent 0 0.9rem,
              color-mix(in oklab, var(--ripple-brand) 16%, transparent) 0.9rem 1rem
            )
            0 0 / 3.9rem 3.9rem no-repeat,
          var(--ripple-surface);
        border-radius: 0 var(--ripple-radius) var(--ripple-radius) var(--ripple-radius);
        box-shadow: var(--ripple-shadow);
      }
      :host(:dir(rtl)) {
        background-image: repeating-radial-gradient(
          circle at 100% 0,
          transparent 0 0.9rem,
          color-mix(in oklab, var(--ripple-brand) 16%, transparent) 0.9rem 1rem
        );
        background-position: 100% 0;
        border-radius: var(--ripple-radius) 0 var(--ripple-radius) var(--ripple-radius);
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
