import { customElement, property, state } from 'lit/decorators.js';
import { RippleActivity } from '../../../course/elements/activity/activity.ts';
import { quoted } from '../../../course/i18n/parts.ts';
import type { ActivityResult } from '../../../course/model/activity.ts';
import { act, replay } from '../simulation/act.ts';
import { forecast } from '../simulation/forecast.ts';
import type { Move } from '../simulation/moves.ts';
import { better, outcomeOf, percentOfCustomers, scoreOf, type Outcome } from '../simulation/outcome.ts';
import { packDesk, unpackDesk, type Desk } from '../simulation/packed-run.ts';
import { isOver, type Run } from '../simulation/run.ts';
import { SEEDS } from '../simulation/scenario.ts';
import { dayScreen } from './order-desk/day.ts';
import { countsOf, debrief } from './order-desk/debrief.ts';
import { FIRST_SEED } from './order-desk/first-seed.ts';
import { intro } from './order-desk/intro.ts';
import { orderDeskStyles } from './order-desk/order-desk.styles.ts';
import { selectedJob, tell, type DeskView } from './order-desk/view.ts';
import { words } from './order-desk/words.ts';

/**
 * @summary Two weeks at the order desk, from Andy's chair or from Janice's: promises, capacity, and the other desk.
 * @authoring block
 * @attr {activity-path} compare - The activity at the other desk.
 * @fires ripple-activity - After every decision.
 * @example
 * <ripple-order-desk id="desk-andy" chair="andy" compare="order-desk/desk-janice"></ripple-order-desk>
 */
@customElement('ripple-order-desk')
export class RippleOrderDesk extends RippleActivity {
  static override styles = [...RippleActivity.styles, orderDeskStyles];

  /**
   * Whose desk it is; the other one is run by the model.
   * @required
   */
  @property() chair: 'andy' | 'janice' = 'andy';
  /** The state of the other chair's activity, '' if it was not played. */
  @property({ attribute: false }) earlier = '';

  @state() private desk: Desk | null = null;
  @state() private run: Run | null = null;
  @state() private selected: number | null = null;
  /** The day under consideration for the selected order. */
  @state() private day: number | null = null;
  private startedAt = Date.now();

  override connectedCallback(): void {
    super.connectedCallback();
    this.lang = words.language;
  }

  protected override restore(text: string): void {
    const desk = unpackDesk(text);
    if (desk) this.#open(desk);
  }

  override render() {
    const { run, desk } = this;
    if (!run || !desk) return intro(this.chair, () => this.#begin(this.#firstSeed()));
    if (!isOver(run)) return dayScreen(this.#view(run));
    return debrief({
      run,
      desk,
      other: unpackDesk(this.earlier),
      again: (isSame) => this.#begin(isSame ? desk.seed : Math.floor(Math.random() * SEEDS)),
    });
  }

  #view(run: Run): DeskView {
    const { selected, day } = this;
    const before = forecast(run);
    const view = {
      run,
      selected,
      day,
      before,
      select: (order: number) => void this.#select(order),
      consider: (when: number) => this.#consider(when),
      make: (move: Move) => void this.#make(move),
    };
    const job = selectedJob({ ...view, forecast: before });
    const after = job && day !== null ? forecast(run, { job, promised: day }) : before;
    return { ...view, forecast: after };
  }

  /** Both chairs begin with the same two weeks, which makes them worth comparing. */
  #firstSeed(): number {
    return unpackDesk(this.earlier)?.seed ?? FIRST_SEED;
  }

  /** What is kept may have been written by another version of the model: moves that it does not allow are dropped. */
  #open(desk: Desk): void {
    const run = replay(this.chair, desk.seed, desk.moves);
    this.desk = { ...desk, moves: [...desk.moves] };
    this.run = run;
    this.#lookAtNextOpen();
  }

  #begin(seed: number): void {
    const { desk, run } = this;
    const last = run && isOver(run) ? outcomeOf(run) : null;
    const earlier =
      desk && last ? { last, best: desk.earlier ? better(last, desk.earlier.best) : last } : null;
    this.startedAt = Date.now();
    this.#open({ seed, moves: [], runs: (desk?.runs ?? 0) + (last ? 1 : 0), earlier });
    this.#keep();
    this.announce(quoted(words.status.title(0)));
    void this.focusOn('#day-title');
  }

  async #make(move: Move): Promise<void> {
    const { run, desk } = this;
    if (!run || !desk) return;
    const { selected } = this;
    const told = run.happenings.length;
    act(run, move);
    this.desk = { ...desk, moves: [...desk.moves, move] };
    const isNewDay = move.kind === 'end';
    const job = selectedJob(this.#view(run));
    if (isNewDay || job?.status !== 'open') this.#lookAtNextOpen(isNewDay);
    else if (move.kind === 'ask') this.day = job.quoted;
    this.requestUpdate();
    this.#keep();
    if (isOver(run)) return this.focusOn('#debrief-title');
    const news = run.happenings.slice(told).map((each) => tell(run, each));
    this.announce(quoted(isNewDay ? words.status.title(run.day) : news.join(' ')));
    if (isNewDay) return this.focusOn('#day-title');
    await this.#focusAfter(selected);
  }

  /** The button just pressed may be gone, or be another order's: the focus goes to what comes next, never to nowhere. */
  async #focusAfter(selected: number | null): Promise<void> {
    await this.updateComplete;
    if (this.selected === selected && this.shadowRoot?.activeElement) return;
    await this.focusOn(this.selected === null ? '[data-move=end]' : '#sheet-title');
  }

  /** Looks at the first order without a day; if there is none, stays where it is, but for a new day. */
  #lookAtNextOpen(isNewDay = true): void {
    const open = this.run?.jobs.findIndex(({ status }) => status === 'open') ?? -1;
    if (open >= 0) this.#lookAt(open);
    else if (isNewDay || this.day !== null) this.#lookAt(null);
  }

  #lookAt(order: number | null): void {
    this.selected = order;
    const job = order === null ? undefined : this.run?.jobs[order];
    const today = this.run?.day ?? 0;
    this.day = job?.status === 'open' ? Math.max(today + 1, job.order.requested) : null;
  }

  async #select(order: number): Promise<void> {
    this.#lookAt(order);
    await this.focusOn('#sheet-title');
  }

  #consider(day: number): void {
    this.day = day;
    const said = this.updateComplete.then(
      () => this.shadowRoot?.querySelector('.what-if')?.textContent ?? '',
    );
    void said.then((text) => this.announce(quoted(text.replace(/\s+/g, ' ').trim())));
  }

  #keep(): void {
    const { run, desk } = this;
    if (!run || !desk) return;
    const state = packDesk(desk);
    if (!isOver(run)) return this.remember({ state, done: desk.runs > 0 });
    const outcome = outcomeOf(run);
    const score = scoreOf(outcome);
    this.remember({ state, done: true, score, result: this.#result(desk, outcome, score) });
  }

  /** What the LMS is told. Nothing in it can be failed: the two weeks are there to be learned from. */
  #result(desk: Desk, outcome: Outcome, score: number): ActivityResult {
    const { customers, onTime, trust } = outcome;
    const counts = Object.entries(countsOf(desk)).map(([name, n]) => [name, String(n)] as const);
    return {
      description: words.debrief.report(this.chair),
      steps: [
        ['customers', String(customers)],
        ['on_time', String(onTime)],
        ['trust', String(trust)],
        ...counts,
      ],
      result: 'neutral',
      score,
      objectives: [
        { id: 'customers', score: percentOfCustomers(outcome) },
        { id: 'on-time', score: onTime },
        { id: 'trust', score: trust },
      ],
      startedAt: this.startedAt,
      latency: (Date.now() - this.startedAt) / 1000,
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-order-desk': RippleOrderDesk;
  }
}
