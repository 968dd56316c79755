import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { ActivityOutcome } from '../../model/activity.ts';
import type { Key } from '../../model/course.ts';
import { controls } from '../../theme/controls.ts';
import { inputStyles } from '../question/question-input.styles.ts';
import { RippleActivityEvent, RippleAnnounceEvent } from '../events.ts';
import { activityStyles } from './activity.styles.ts';
import { ignoreSecondPress } from './second-press.ts';

/**
 * Base of every interactive element that remembers what was done. A subclass reads its own packed state in `restore`,
 * and calls `remember` whenever the learner has done something worth keeping; it knows neither player nor LMS.
 * @attr {activity-id} id - Permanent id of the activity, unique among the activities and questions of the module.
 * @fires ripple-activity - The learner has done something that is to be kept.
 */
export abstract class RippleActivity extends LitElement {
  static override styles = [controls, inputStyles, activityStyles];

  /** The activity's permanent number; set by the lesson, as are the next two. */
  @property({ attribute: false }) activity: Key = 0;
  /** What `remember` kept, '' if nothing. Read once: afterwards the element itself knows best. */
  @property({ attribute: false }) state = '';
  /** What the learner wrote freely, '' if nothing, or if it had to make room in the stored state. */
  @property({ attribute: false }) note = '';

  /** Whether the LMS is told what learners say of themselves; set by the lesson where course.yaml wants it. */
  @property({ attribute: false }) reportsPrivate = false;

  #restored: Key | null = null;

  override willUpdate(): void {
    if (this.#restored === this.activity) return;
    this.#restored = this.activity;
    this.restore(this.state, this.note);
  }

  /**
   * Takes up what was kept, before the first rendering. Both texts come from outside and may be damaged, or of an older
   * or newer version of the content: take what is sound, never throw.
   */
  protected abstract restore(state: string, note: string): void;

  /** Sends what is to be kept. */
  protected remember(outcome: ActivityOutcome): void {
    this.dispatchEvent(new RippleActivityEvent(this.activity, outcome));
  }

  /** Has screen readers say something, through the player's one live region. */
  protected announce(text: string): void {
    this.dispatchEvent(new RippleAnnounceEvent(text));
  }

  /** The elements directly inside, of one tag: how authors give an activity its content. */
  protected parts<T extends Element>(tag: string): T[] {
    return [...this.children].filter((child): child is T => child.localName === tag);
  }

  /** Moves the focus to what a rendering has just brought; of an element with a shadow root, to its first control. */
  protected async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    let target = this.renderRoot.querySelector<HTMLElement & Partial<LitElement>>(selector);
    while (target?.shadowRoot) {
      await target.updateComplete;
      target = target.shadowRoot.querySelector<HTMLElement>(
        'input, select, textarea, button, ripple-choice-input',
      );
    }
    target?.focus();
    ignoreSecondPress(this);
  }

  /**
   * Brings into sight what a rendering has just brought, with as little scrolling as it takes. Where there is no room for
   * all of it, the last one wins.
   */
  protected async show(...elements: readonly (Element | null | undefined)[]): Promise<void> {
    await this.updateComplete;
    for (const element of elements) element?.scrollIntoView({ block: 'nearest' });
  }
}
