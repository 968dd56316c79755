/** Time without a sign of the learner counts as study this long, in milliseconds: 5 minutes. */
export const IDLE_MS = 5 * 60 * 1000;

/**
 * How long the learner has studied: time without a sign of life counts for five minutes and no more, so that a course
 * left open over lunch is not an hour of learning. Never more than the wall time.
 */
export class StudyTime {
  #counted = 0;
  #lastSign: number;

  /** @param now a monotonic clock, in milliseconds; a clock that the learner can set would falsify the time. */
  constructor(now: number) {
    this.#lastSign = now;
  }

  /** The learner has touched a key, the page or the pointer. */
  sign(now: number): void {
    this.#counted = this.#upTo(now);
    this.#lastSign = now;
  }

  /** Seconds of study up to now. */
  seconds(now: number): number {
    return this.#upTo(now) / 1000;
  }

  #upTo(now: number): number {
    return this.#counted + Math.min(Math.max(0, now - this.#lastSign), IDLE_MS);
  }
}
