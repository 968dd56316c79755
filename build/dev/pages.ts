import type { ServerResponse } from 'node:http';
import type { DevState } from './client/state.ts';

/** The open pages, and what they have been told last. */
export class Pages {
  readonly #pages = new Set<ServerResponse>();
  #last = '';

  /** Keeps a page's request open for as long as the page is there, and tells it the state at once. */
  add(page: ServerResponse, state: DevState): void {
    page.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    page.on('close', () => this.#pages.delete(page));
    this.#pages.add(page);
    page.write(eventOf(state));
  }

  /** Tells all pages the state, if it is another one than before. */
  tell(state: DevState): void {
    const event = eventOf(state);
    if (event === this.#last) return;
    this.#last = event;
    for (const page of this.#pages) page.write(event);
  }
}

function eventOf(state: DevState): string {
  return `data: ${JSON.stringify(state)}\n\n`;
}
