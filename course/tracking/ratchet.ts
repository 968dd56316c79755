import type { ScormCalls } from './scorm-calls.ts';

/**
 * A status at the LMS that never gets worse than what was read at launch or written since. Our own copy counts: Chamilo
 * has been seen to read back an empty status after a commit.
 */
export class Ratchet {
  readonly #element: string;
  readonly #ranks: readonly string[];
  #held = '';

  /** @param ranks values from worst to best; any other value, such as '' or "unknown", is worse than all of them. */
  constructor(element: string, ranks: readonly string[]) {
    this.#element = element;
    this.#ranks = ranks;
  }

  /** Reads what the LMS holds, '' if it does not say. */
  read(calls: ScormCalls): string {
    return (this.#held = calls.get(this.#element));
  }

  /** Sets the value if it is better than the one held. False if it is and the LMS refuses it. */
  raise(calls: ScormCalls, value: string): boolean {
    if (this.#ranks.indexOf(value) <= this.#ranks.indexOf(this.#held)) return true;
    if (!calls.set(this.#element, value)) return false;
    this.#held = value;
    return true;
  }
}
