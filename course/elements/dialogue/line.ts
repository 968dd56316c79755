import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { spoken } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import { portrait } from '../../theme/art.ts';
import { controls } from '../../theme/controls.ts';

/**
 * @summary One person's turn in a dialogue.
 * @authoring block
 * @parent ripple-dialogue
 * @slot - What is said, as Markdown.
 */
@customElement('ripple-line')
export class RippleLine extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) minmax(0, 13rem);
        gap: 0.25rem var(--ripple-space-3);
        align-items: start;
      }
      /* The initial of the speaker; the portrait of one of the cast covers it. */
      .face {
        position: relative;
        display: grid;
        place-items: center;
        inline-size: 3rem;
        block-size: 3rem;
        border-radius: 50%;
        font-family: var(--ripple-font-display);
        font-weight: 650;
        color: var(--ripple-brand);
        background: var(--ripple-brand-soft);
      }
      .portrait {
        position: absolute;
        inline-size: 100%;
        block-size: 100%;
      }
      .said {
        padding: var(--ripple-space-3);
        background: var(--ripple-surface);
        border-radius: 4px var(--ripple-radius) var(--ripple-radius) var(--ripple-radius);
        border: 1px solid var(--ripple-line);
      }
      :host([step]) .said {
        background: var(--ripple-brand-soft);
        border-color: transparent;
      }
      :host([step='slip']) .said {
        background: var(--ripple-slip-soft);
      }
      .who {
        font-weight: 700;
        margin: 0;
      }
      .job {
        font-weight: 400;
        color: var(--ripple-ink-soft);
      }
      .margin {
        font-size: var(--ripple-text-s);
        padding-block-start: var(--ripple-space-3);
        color: var(--ripple-ink-soft);
      }
      .step {
        font-weight: 700;
        color: var(--ripple-brand);
        margin: 0;
      }
      :host([step='slip']) .step {
        color: var(--ripple-slip);
      }
      @container lesson (max-width: 36rem) {
        :host {
          grid-template-columns: auto minmax(0, 1fr);
        }
        .face {
          inline-size: 2.25rem;
          block-size: 2.25rem;
        }
        .margin {
          grid-column: 2;
          padding-block-start: 0;
          padding-inline-start: var(--ripple-space-3);
        }
      }
    `,
  ];

  /**
   * First name of the speaker.
   * @required
   */
  @property() who = '';

  /** The speaker's job; worth saying on their first line. */
  @property() job = '';

  /** The MAMA step that the line shows, or a slip. */
  @property({ reflect: true }) step?: 'make-time' | 'acknowledge' | 'meeting-of-minds' | 'act' | 'slip';

  /** What the line does, said in the margin. */
  @property() note = '';

  override connectedCallback() {
    super.connectedCallback();
    this.setAttribute('role', 'listitem');
  }

  override render() {
    return html`<span class="face" aria-hidden="true">${[...this.who][0]}${portrait(this.who)}</span>
      <div class="said">
        <p class="who">${this.who}${this.job ? html`<span class="job">, ${this.job}</span>` : null}</p>
        <slot></slot>
      </div>
      ${
        this.step || this.note
          ? html`<div class="margin">
              ${this.step ? html`<p class="step">${spoken(words.steps[this.step])}</p>` : null}
              ${this.note ? html`<p>${this.note}</p>` : null}
            </div>`
          : null
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-line': RippleLine;
  }
}
