import { customElement, property } from 'lit/decorators.js';
import { RipplePart } from '../activity/part.ts';

/**
 * @summary An idea for a line of an if-then plan.
 * @authoring block
 * @parent ripple-if-then
 * @slot - What I will do, in words that go on after "I will".
 */
@customElement('ripple-if-then-example')
export class RippleIfThenExample extends RipplePart {
  /**
   * When it happens, in words that go on after "When".
   * @required
   */
  @property() when = '';
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-if-then-example': RippleIfThenExample;
  }
}
