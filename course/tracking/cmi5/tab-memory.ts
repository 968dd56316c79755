import { parseObject } from './xapi.ts';

/** The part of sessionStorage that is used. */
export type TabStore = Pick<Storage, 'getItem' | 'setItem'>;

/** What a tab knows of the session that its address is for. */
interface Known {
  readonly token?: string;
  /** When `initialized` was made, in milliseconds since 1970: a page that is loaded again goes on with that session. */
  readonly began?: number;
  /** The score that was known then, in percent. */
  readonly score?: number | null;
  /** `terminated` has been made. */
  readonly over?: boolean;
}

/**
 * What outlasts a page that is loaded again: the token can be fetched only once (cmi5 8.2.1). Kept for as long as the
 * tab is open; where the browser keeps nothing, it lasts as long as the page.
 */
export class TabMemory {
  readonly #store: TabStore | null;
  readonly #key: string;
  #known: Known;

  /** @param fetchUrl each launch has one of its own. */
  constructor(store: TabStore | null, fetchUrl: string) {
    this.#store = store;
    this.#key = `ripple-cmi5:${fetchUrl}`;
    this.#known = this.#read();
  }

  get token(): string | undefined {
    return typeof this.#known.token === 'string' ? this.#known.token : undefined;
  }

  get began(): number | undefined {
    return typeof this.#known.began === 'number' ? this.#known.began : undefined;
  }

  get score(): number | null {
    return typeof this.#known.score === 'number' ? this.#known.score : null;
  }

  get over(): boolean {
    return this.#known.over === true;
  }

  /** Remembers more. */
  note(more: Known): void {
    this.#known = { ...this.#known, ...more };
    try {
      this.#store?.setItem(this.#key, JSON.stringify(this.#known));
    } catch {
      // A page that is loaded again will be told to open the course anew.
    }
  }

  #read(): Known {
    try {
      return parseObject(this.#store?.getItem(this.#key) ?? '') ?? {};
    } catch {
      return {};
    }
  }
}

/** The browser's sessionStorage; null where even touching it throws. */
export function tabStorage(): TabStore | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}
