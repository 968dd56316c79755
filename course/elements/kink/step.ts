import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { quoted, spoken } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import { controls } from '../../theme/controls.ts';

/**
 * @summary A step of the process in which a kink is to be found.
 * @authoring block
 * @parent ripple-kink
 * @slot - What happens in this step, as Markdown.
 */
@customElement('ripple-kink-step')
export class RippleKinkStep extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        padding: var(--ripple-space-3) var(--ripple-space-4);
        margin-block-end: var(--ripple-space-2);
        background: var(--ripple-surface);
        border: 1px solid var(--ripple-line);
        border-radius: var(--ripple-radius);
      }
      h3 {
        margin-block: 0 var(--ripple-space-1);
        font-size: var(--ripple-text-m);
      }
      .time {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1rem;
        margin-block: var(--ripple-space-2) 0;
        font-size: var(--ripple-text-s);
        color: var(--ripple-ink-soft);
      }
      strong {
        color: var(--ripple-ink);
      }
    `,
  ];

  /**
   * What the step is called, and when it happens: "Tuesday, 09:00: the claim reaches finance".
   * @required
   */
  @property() heading = '';
  /** Hours of work that the step takes. */
  @property({ type: Number }) work = 0;
  /** Hours for which it all waits before the next step. */
  @property({ type: Number }) wait = 0;
  /** Set on the step that holds the cause of the delay. */
  @property({ type: Boolean }) kink = false;
  /**
   * What is said when learners take this step for the cause.
   * @required
   */
  @property() said = '';

  /** All of the step, as it is read out: what it is called, what happens, how long it takes and waits. */
  get spoken(): string {
    const { kink } = words.activities;
    const text = (this.textContent ?? '').replace(/\s+/g, ' ').trim();
    const times = `${kink.work} ${kink.hours(this.work)}. ${kink.wait} ${kink.hours(this.wait)}.`;
    return `${quoted(`${this.heading}. ${text}`)} ${times}`;
  }

  override render() {
    const { kink } = words.activities;
    return html`<h3>${this.heading}</h3>
      <slot></slot>
      <p class="time">
        <span>${spoken(kink.work)} <strong>${spoken(kink.hours(this.work))}</strong></span>
        <span>${spoken(kink.wait)} <strong>${spoken(kink.hours(this.wait))}</strong></span>
      </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-kink-step': RippleKinkStep;
  }
}
