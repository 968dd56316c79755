import { customElement, property } from 'lit/decorators.js';
import { RipplePart } from '../activity/part.ts';

/** What can be done with a custom among colleagues, in the order in which it is asked. */
export const FITS = ['same', 'other', 'without'] as const;

/**
 * @summary Something that is done for customers, and what comes of it where colleagues get the same, the same in another form, or nothing of it.
 * @authoring block
 * @parent ripple-heart
 * @slot - What is done for customers, in a sentence.
 */
@customElement('ripple-custom')
export class RippleCustom extends RipplePart {
  /**
   * What somebody gets from it, customer or colleague: "To know where I stand".
   * @required
   */
  @property() heart = '';
  /**
   * What fits among colleagues: the same, another form of it, or going without.
   * @required
   */
  @property() fits: 'same' | 'other' | 'without' = 'same';
  /** How it looks among colleagues, unless it is the same. */
  @property() instead = '';
  /**
   * What happens where colleagues get just the same.
   * @required
   */
  @property() same = '';
  /**
   * What happens where they get it in another form.
   * @required
   */
  @property() other = '';
  /**
   * What happens where they go without.
   * @required
   */
  @property() without = '';
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-custom': RippleCustom;
  }
}
