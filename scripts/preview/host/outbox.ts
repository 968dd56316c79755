import type { Call, LaunchInfo, StoreRequest } from '../protocol.ts';

/** How long calls are gathered before they are reported to somebody who watches: a course makes dozens at once. */
const GATHER_MS = 40;

/** What goes from the page with the API to the server: commits, and the calls since the last one. */
export class Outbox {
  readonly #ticket: string;
  readonly #launch: LaunchInfo;
  #unsent: Call[] = [];
  #number = 0;
  #isLeaving = false;
  #isGathering = false;

  constructor(ticket: string, launch: LaunchInfo) {
    this.#ticket = ticket;
    this.#launch = launch;
    window.addEventListener('pagehide', () => {
      this.#isLeaving = true;
      this.flush();
    });
    window.addEventListener('pageshow', () => (this.#isLeaving = false));
  }

  /** Notes a call. */
  add(call: Omit<Call, 'session' | 'number'>): void {
    this.#unsent.push({ ...call, session: this.#launch.session, number: ++this.#number });
    // The frame's pagehide comes after this page's own, and content commits there.
    if (this.#isLeaving) this.send({});
    else if (this.#launch.isWatched && !this.#isGathering) {
      this.#isGathering = true;
      setTimeout(() => void this.#report(), GATHER_MS);
    }
  }

  /** Sends the calls that the server has not heard of yet. */
  flush(): void {
    if (this.#unsent.length > 0) this.send({});
  }

  /**
   * Sends synchronously, since a SCORM call has to know the outcome before it returns. While the page is being left,
   * browsers forbid that; then a beacon goes out, and its success is assumed, as Moodle does it.
   */
  send(part: Pick<StoreRequest, 'cmi'>): boolean {
    const body = this.#body(part, this.#unsent);
    const isStored = this.#isLeaving ? navigator.sendBeacon('/lms/store', body) : post(body);
    if (isStored) this.#unsent = [];
    return isStored;
  }

  /** Tells whoever watches. What does not arrive goes with the next commit. */
  async #report(): Promise<void> {
    this.#isGathering = false;
    const calls = this.#unsent;
    if (calls.length === 0) return;
    this.#unsent = [];
    const response = await fetch('/lms/calls', { method: 'POST', body: this.#body({}, calls) }).catch(
      () => undefined,
    );
    if (!response?.ok) this.#unsent = [...calls, ...this.#unsent];
  }

  #body(part: Pick<StoreRequest, 'cmi'>, calls: readonly Call[]): string {
    const { session } = this.#launch;
    return JSON.stringify({ ticket: this.#ticket, session, calls, ...part } satisfies StoreRequest);
  }
}

/** False without a network too. */
function post(body: string): boolean {
  const request = new XMLHttpRequest();
  try {
    request.open('POST', '/lms/store', false);
    request.send(body);
    return request.status === 204;
  } catch {
    return false;
  }
}
