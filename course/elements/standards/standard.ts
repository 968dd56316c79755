import { customElement, property } from 'lit/decorators.js';
import { RipplePart } from '../activity/part.ts';

/**
 * @summary A standard that a team may choose for its handbook.
 * @authoring block
 * @parent ripple-standards-group
 * @slot - The standard, one sentence. Where teams differ, a sound number to start from: "within one working day".
 */
@customElement('ripple-standard')
export class RippleStandard extends RipplePart {
  /**
   * Permanent short name, unique in the builder: one to three small letters or digits.
   * @required
   */
  @property() key = '';
}

/**
 * @summary Standards on one subject: a heading of the handbook.
 * @authoring block
 * @parent ripple-standards
 * @children ripple-standard
 * @slot - The standards.
 */
@customElement('ripple-standards-group')
export class RippleStandardsGroup extends RipplePart {
  /**
   * The subject, such as "Response times".
   * @required
   */
  @property() heading = '';

  /** Those that can be told apart. */
  get standards(): RippleStandard[] {
    const all = [...this.querySelectorAll('ripple-standard')];
    return all.filter(({ key }) => /^[a-z0-9]{1,3}$/.test(key));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-standard': RippleStandard;
    'ripple-standards-group': RippleStandardsGroup;
  }
}
