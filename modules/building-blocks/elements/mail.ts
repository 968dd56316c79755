import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { RipplePart } from '../../../course/elements/activity/part.ts';
import type { RippleChoice } from '../../../course/elements/choice/choice.ts';
import { quoted, spoken } from '../../../course/i18n/parts.ts';
import { words } from '../../../course/i18n/words.ts';
import { controls } from '../../../course/theme/controls.ts';

/** The four building blocks, in their order. */
export type Block = 'understand' | 'own' | 'serve' | 'communicate';
export const blocks: readonly Block[] = ['understand', 'own', 'serve', 'communicate'];

/**
 * @summary One building block of a request in the inbox.
 * @authoring block
 * @parent ripple-mail
 * @children ripple-choice
 * @slot - Two or three choices, one of them with `works`; `said` of the others is what comes of it later.
 */
@customElement('ripple-block')
export class RippleBlock extends RipplePart {
  /**
   * The building block.
   * @required
   */
  @property() name: Block = 'understand';
  /**
   * What is asked.
   * @required
   */
  @property() ask = '';

  get choices(): RippleChoice[] {
    return [...this.querySelectorAll('ripple-choice')];
  }
}

/**
 * @summary A request in the inbox.
 * @authoring block
 * @parent ripple-inbox
 * @slot - The message, as Markdown; then the four blocks.
 */
@customElement('ripple-mail')
export class RippleMail extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        margin-block: var(--ripple-space-3);
        padding: var(--ripple-space-3) var(--ripple-space-4);
        background: var(--ripple-surface);
        border: 1px solid var(--ripple-line);
        border-radius: var(--ripple-radius);
      }
      h2 {
        margin-block: 0 var(--ripple-space-1);
        font-size: var(--ripple-text-m);
      }
      .from {
        margin-block-end: var(--ripple-space-2);
        font-size: var(--ripple-text-s);
        color: var(--ripple-ink-soft);
      }
    `,
  ];

  /**
   * Permanent short name, unique in the inbox: one to three small letters.
   * @required
   */
  @property() key = '';
  /**
   * Who writes, and when: "Samuel Adeyemi, facilities, 08:12".
   * @required
   */
  @property() from = '';
  /**
   * The subject line.
   * @required
   */
  @property() subject = '';
  /**
   * What comes of it later where no block was skipped.
   * @required
   */
  @property() outcome = '';

  /** The blocks, in the order of the course. */
  get blocks(): RippleBlock[] {
    const all = [...this.querySelectorAll('ripple-block')];
    return blocks.flatMap((name) => all.find((block) => block.name === name) ?? []);
  }

  override render() {
    return html`<h2>${this.subject}</h2>
      <p class="from">${spoken(words.activities.inbox.from(quoted(this.from)))}</p>
      <slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-block': RippleBlock;
    'ripple-mail': RippleMail;
  }
}
