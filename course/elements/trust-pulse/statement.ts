import { customElement, property } from 'lit/decorators.js';
import { RipplePart } from '../activity/part.ts';
import type { TrustPart } from './trust-part.ts';

/**
 * @summary A statement of the trust pulse.
 * @authoring block
 * @parent ripple-trust-pulse
 * @slot - The statement, a sentence about oneself. Both pulses hold the same ones.
 */
@customElement('ripple-trust-statement')
export class RippleTrustStatement extends RipplePart {
  /**
   * The part of trust that it is about.
   * @required
   */
  @property() about: TrustPart = 'caring';
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-trust-statement': RippleTrustStatement;
  }
}
