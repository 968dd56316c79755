import type { Writes } from '../model/progress.ts';

/** Devices whose writes are remembered; more would cost room that the learner's answers need. */
const MOST_DEVICES = 8;

/** Counts the writes of this browser in `Progress.writes`. */
export class WriteCount {
  /** This browser's number. */
  readonly device: number;
  readonly #attempt: number;
  readonly #others: ReadonlyMap<number, number>;
  #n: number;
  /** Whether anything has been written in this attempt. */
  #begun: boolean;

  /**
   * @param before what the progress has come with.
   * @param device this browser's number: undefined for a browser that is new here, 0 for one that keeps nothing.
   */
  constructor(before: Writes | undefined, device: number | undefined) {
    // 15 and 10 bits: few enough to be short in the packed state, enough for a learner's few devices and attempts.
    this.device = device ?? 1 + Math.floor(Math.random() * (2 ** 15 - 1));
    this.#attempt = before?.attempt ?? Math.floor(Math.random() * 2 ** 10);
    this.#n = before?.byDevice.get(this.device) ?? 0;
    const others = [...(before?.byDevice ?? [])].filter(([other]) => other !== this.device);
    this.#others = new Map(others.sort(([, a], [, b]) => b - a).slice(0, MOST_DEVICES - 1));
    this.#begun = before !== undefined;
  }

  /** The number of the next write. */
  get next(): number {
    return this.#n + 1;
  }

  /** As it is; undefined before the first write. */
  get so(): Writes | undefined {
    return this.#begun ? this.#with(this.#n) : undefined;
  }

  /** As it will be after the next write. */
  get upcoming(): Writes {
    return this.#with(this.next);
  }

  /** Counts a write. */
  count(): Writes {
    this.#n++;
    this.#begun = true;
    return this.#with(this.#n);
  }

  #with(n: number): Writes {
    return { attempt: this.#attempt, byDevice: new Map([...this.#others, [this.device, n]]) };
  }
}
