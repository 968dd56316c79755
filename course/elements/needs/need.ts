import { customElement, property } from 'lit/decorators.js';
import { RipplePart } from '../activity/part.ts';

/**
 * @summary Something that learners may put into their answer to a colleague's request.
 * @authoring block
 * @parent ripple-needs
 * @slot - What they would say or send, in a sentence.
 */
@customElement('ripple-need')
export class RippleNeed extends RipplePart {
  /**
   * What it does for the colleague, or why it is too much.
   * @required
   */
  @property() said = '';
  /** What happens next where it is left out. Leave it out on what nobody will need. */
  @property() without = '';

  /** Whether the colleague will need it. */
  get needed(): boolean {
    return this.without !== '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-need': RippleNeed;
  }
}
