import { customElement, property } from 'lit/decorators.js';
import { RipplePart } from '../activity/part.ts';
import type { RippleChoice } from '../choice/choice.ts';

/**
 * @summary A piece of the message that is to be rewritten. With choices in it, it hurts, and the choice that works takes its place.
 * @authoring block
 * @parent ripple-rewrite
 * @slot - Of a phrase that hurts: what could stand there instead, as choices, one of them with `works`.
 */
@customElement('ripple-phrase')
export class RipplePhrase extends RipplePart {
  /**
   * The phrase as it stands in the message, with its punctuation; unlike all others of the message.
   * @required
   */
  @property() original = '';
  /** Why it hurts, or why it stays. Left out, the phrase cannot be marked: a greeting, a name. */
  @property() said = '';

  /** What could stand there instead; none where the phrase is good as it is. */
  get choices(): RippleChoice[] {
    return [...this.querySelectorAll('ripple-choice')];
  }

  get hurts(): boolean {
    return this.choices.length > 0;
  }

  /** What stands there once it is rewritten. */
  get better(): string {
    return this.choices.find(({ works }) => works)?.text ?? this.original;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-phrase': RipplePhrase;
  }
}
