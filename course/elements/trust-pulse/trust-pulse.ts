import { html, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { quoted, spoken } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import type { Rating, Response } from '../../model/questions/question.ts';
import { rating, ratingOf } from '../../model/questions/rating.ts';
import { RippleActivity } from '../activity/activity.ts';
import type { RippleResponseEvent } from '../events.ts';
import { Draft } from '../activity/draft.ts';
import '../question/rating-input.ts';
import './statement.ts';
import type { RippleTrustStatement } from './statement.ts';
import {
  average,
  packDraft,
  packRatings,
  trustParts,
  unpackDraft,
  unpackRatings,
  type Ratings,
  type TrustPart,
} from './trust-part.ts';
import { trustPulseStyles } from './trust-pulse.styles.ts';

/**
 * @summary The trust pulse: nine statements about oneself on a five-point scale, and what they say of caring, competency and integrity. Private to the learner, unless course.yaml has `reportTrustPulse`.
 * @authoring block
 * @children ripple-trust-statement
 * @slot - The statements, three for each part.
 * @example
 * <ripple-trust-pulse id="pulse-after" compare="ripple-effect/pulse-before">
 *
 * <ripple-trust-statement about="caring">
 *
 * Before I changed something that others use, I told them.
 *
 * </ripple-trust-statement>
 *
 * <ripple-trust-statement about="competency">
 *
 * When I did not know the answer, I found out who did.
 *
 * </ripple-trust-statement>
 *
 * <ripple-trust-statement about="integrity">
 *
 * I spoke of colleagues as I would if they could hear me.
 *
 * </ripple-trust-statement>
 *
 * </ripple-trust-pulse>
 * @attr {activity-path} compare - An earlier pulse, as `module/id`: the result then shows how it has moved.
 */
@customElement('ripple-trust-pulse')
export class RippleTrustPulse extends RippleActivity {
  static override styles = [...RippleActivity.styles, trustPulseStyles];

  /** State of the earlier pulse, '' if there is none; the compiler makes it of `compare`. */
  @property({ attribute: false }) earlier = '';

  @state() private response: Response = [];
  /** The ratings given; null while they are being given. */
  @state() private ratings: Ratings | null = null;
  @state() private problem = '';
  /** The state of the ratings last shown as a result: it stands until others are. */
  private shown = '';
  readonly #draft = new Draft(this, () => this.#keep());

  protected override restore(kept: string): void {
    const ratings = unpackRatings(kept);
    const draft = unpackDraft(kept);
    this.shown = ratings ? packRatings(ratings) : '';
    if (draft) {
      this.response = draft.flatMap((rating, index) =>
        rating > 0 && index < this.#statements.length ? [`${index + 1}.${rating}`] : [],
      );
      return;
    }
    this.ratings = ratings;
    const queues = new Map(trustParts.map((part) => [part, [...(this.ratings?.[part] ?? [])]]));
    this.response = this.#statements.flatMap(({ about }, index) => {
      const given = queues.get(about)?.shift();
      return given === undefined ? [] : [`${index + 1}.${given}`];
    });
  }

  override render() {
    const { pulse } = words.activities;
    return html`<p class="label">${spoken(words.yourTurn)}</p>
      <p class="quiet">${spoken(this.reportsPrivate ? pulse.reported : words.privateNote)}</p>
      ${this.ratings ? this.#result(this.ratings) : this.#ask()}`;
  }

  #ask() {
    const { pulse } = words.activities;
    return html`<ripple-rating-input
        .question=${this.#question}
        .response=${this.response}
        .problem=${this.problem}
        @ripple-response=${this.#onResponse}
      ></ripple-rating-input>
      <div class="actions">
        <button class="primary" @click=${this.#finish}>${spoken(pulse.show)}</button>
      </div>`;
  }

  #result(ratings: Ratings) {
    const { pulse } = words.activities;
    const before = unpackRatings(this.earlier);
    return html`<h3 tabindex="-1">${spoken(pulse.result)}</h3>
      <dl>
        ${trustParts.filter((part) => ratings[part].length > 0).map((part) => this.#part(part, ratings, before))}
      </dl>
      ${before ? null : html`<p class="note">${spoken(pulse.keep)}</p>`}
      <div class="actions"><button @click=${this.#again}>${spoken(words.change)}</button></div>`;
  }

  /** The bar only repeats what the words below it say. */
  #part(part: TrustPart, ratings: Ratings, before: Ratings | null) {
    const { pulse } = words.activities;
    const now = average(ratings[part]);
    const then = before && before[part].length > 0 ? average(before[part]) : null;
    const width = (value: number) => ((value - 1) / 4) * 100;
    return html`<div>
      <dt>${spoken(pulse.parts[part])}</dt>
      <dd>
        <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <rect class="track" y="2" width="100" height="6" rx="1" />
          <rect class="now" y="2" width=${Math.max(1, width(now))} height="6" rx="1" />
          ${
            then === null
              ? null
              : svg`<line class="before" x1=${width(then)} x2=${width(then)} y1="0" y2="10" vector-effect="non-scaling-stroke" />`
          }
        </svg>
        ${spoken(then === null ? pulse.of(now) : this.#moved(then, now))}
      </dd>
    </div>`;
  }

  /** As it shows: what rounds to the same has not moved. */
  #moved(before: number, now: number): string {
    const { pulse } = words.activities;
    const change = Math.round(now * 10) - Math.round(before * 10);
    if (change === 0) return pulse.same(now);
    return change > 0 ? pulse.up(before, now) : pulse.down(before, now);
  }

  get #statements(): RippleTrustStatement[] {
    return this.parts<RippleTrustStatement>('ripple-trust-statement').slice(0, 9);
  }

  /** The same input as for questions with ratings; nothing of it is a question to the LMS. */
  get #question(): Rating {
    const { pulse } = words.activities;
    return {
      kind: 'rating',
      key: this.activity,
      id: 'pulse',
      module: '',
      objective: '',
      use: ['practice'],
      difficulty: 'easy',
      prompt: quoted(pulse.prompt),
      scale: pulse.scale.map(quoted),
      statements: this.#statements.map(({ text }, index) => ({ id: String(index + 1), text, feedback: '' })),
    };
  }

  #onResponse(event: RippleResponseEvent): void {
    event.stopPropagation();
    this.response = event.response;
    this.problem = '';
    this.#draft.touch();
  }

  /** What has been given so far is there another day, without a result that nobody has asked for. */
  #keep(): void {
    const ratings = this.#statements.map((_, index) =>
      Number(ratingOf(this.response, String(index + 1)) ?? 0),
    );
    this.remember({ state: this.shown + packDraft(ratings), done: false });
  }

  #finish(): void {
    if (rating.missing(this.#question, this.response)) {
      this.problem = words.missing['rate-all'];
      this.announce(this.problem);
      return;
    }
    const given = (part: TrustPart) =>
      this.#statements.flatMap((statement, index) =>
        statement.about === part ? Number(ratingOf(this.response, String(index + 1))) : [],
      );
    const ratings: Ratings = {
      caring: given('caring'),
      competency: given('competency'),
      integrity: given('integrity'),
    };
    this.ratings = ratings;
    this.shown = packRatings(ratings);
    this.#draft.drop();
    const measures = trustParts
      .filter((part) => ratings[part].length > 0)
      .map((part) => {
        return { id: part, score: Math.round(((average(ratings[part]) - 1) / 4) * 100) };
      });
    this.remember({ state: this.shown, done: true, measures });
    void this.focusOn('h3');
  }

  #again(): void {
    this.ratings = null;
    void this.focusOn('ripple-rating-input');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-trust-pulse': RippleTrustPulse;
  }
}
