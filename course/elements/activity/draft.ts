import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Quiet after which what is being written is kept: an LMS must not get a commit for each letter. */
const QUIET_MS = 1000;

/**
 * Keeps what a learner is still writing: after a second of quiet, and at once where nobody may come back to the field:
 * on leaving it (the host's `@change` calls `flush`), before another page, and when the page is hidden or goes away.
 */
export class Draft implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #keep: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, keep: () => void) {
    this.#host = host;
    this.#keep = keep;
    host.addController(this);
  }

  /** Something has been written that is not kept yet. */
  get isPending(): boolean {
    return this.#timer !== undefined;
  }

  /** Something was written. */
  touch(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.flush, QUIET_MS);
    this.#host.requestUpdate();
  }

  /** Keeps at once what is not kept yet. */
  readonly flush = (): void => {
    if (!this.isPending) return;
    this.drop();
    this.#keep();
  };

  /** Nothing is pending any more: it has been kept otherwise. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#host.requestUpdate();
  }

  // In the capture phase: before the player takes the element off the page, and before the session saves for the last time.
  hostConnected(): void {
    for (const type of leaving) window.addEventListener(type, this.flush, { capture: true });
  }

  hostDisconnected(): void {
    // No `flush` here: nobody hears an element that is off the page.
    for (const type of leaving) window.removeEventListener(type, this.flush, { capture: true });
  }
}

const leaving = ['hashchange', 'visibilitychange', 'pagehide'];

/**
 * What stands in a field that holds one line: line breaks and tabs, which notes are divided by, become spaces, in the
 * field as well. Each becomes one space, so that the caret stays where it is.
 */
export function lineIn({ target }: Event): string {
  const field = target as HTMLInputElement | HTMLTextAreaElement;
  const line = field.value.replace(/[\t\n\r]/g, ' ');
  if (line !== field.value) {
    const { selectionStart, selectionEnd } = field;
    field.value = line;
    field.setSelectionRange(selectionStart, selectionEnd);
  }
  return line;
}
