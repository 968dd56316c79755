import { LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { activityStyles } from '../../../course/elements/activity/activity.styles.ts';
import { controls } from '../../../course/theme/controls.ts';
import { askFirst } from '../simulation/ask-first.ts';
import { better, outcomeOf } from '../simulation/outcome.ts';
import { unpackDesk } from '../simulation/packed-run.ts';
import { playOut } from '../simulation/policy.ts';
import type { Chair } from '../simulation/types.ts';
import { orderDeskStyles } from './order-desk/order-desk.styles.ts';
import { FIRST_SEED } from './order-desk/first-seed.ts';
import { outcomeTable, resultOf, type OutcomeRow } from './order-desk/outcomes.ts';
import { words } from './order-desk/words.ts';

/**
 * @summary What came of the order desk in both chairs, beside somebody who asks first.
 * @authoring block
 * @attr {activity-path} andy - The activity at Andy's desk.
 * @attr {activity-path} janice - The activity at Janice's desk.
 * @example
 * <ripple-desk-comparison andy="order-desk/desk-andy" janice="order-desk/desk-janice"></ripple-desk-comparison>
 */
@customElement('ripple-desk-comparison')
export class RippleDeskComparison extends LitElement {
  static override styles = [controls, activityStyles, orderDeskStyles];

  /** The state of the activity at Andy's desk, '' if it was not played; set by the lesson, as is the next. */
  @property({ attribute: false }) andy = '';
  @property({ attribute: false }) janice = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.lang = words.language;
  }

  override render() {
    const rows = [...this.#rowsOf('andy', this.andy), ...this.#rowsOf('janice', this.janice)];
    return outcomeTable(words.debrief.compare.title, rows);
  }

  #rowsOf(chair: Chair, state: string): OutcomeRow[] {
    const desk = unpackDesk(state);
    const { compare: w } = words.debrief;
    const reference = playOut(chair, desk?.seed ?? FIRST_SEED, askFirst).run;
    const result = desk && resultOf(chair, desk);
    const best = desk?.earlier && result ? better(result, desk.earlier.best) : null;
    return [
      [w.chairs[chair], result],
      ...(best ? [[w.best, best] satisfies OutcomeRow] : []),
      [w.askFirst, outcomeOf(reference)],
    ];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-desk-comparison': RippleDeskComparison;
  }
}
