/** The part of the browser's Navigation API that is used. */
export type Navigations = Pick<EventTarget, 'addEventListener'>;

/** From the key to the end of the page. */
const LONGEST_WAY_MS = 3000;

/**
 * Whether the page is being loaded again: then its session goes on. Browsers tell of it when a script does it (Navigation
 * API), and the keys for it arrive as any others do; of their button for it they say nothing, and using it is like leaving.
 */
export class ReloadWatch {
  readonly #today: () => number;
  #isNavigation = false;
  #lastKey = -Infinity;

  /** @param page where keys arrive. @param today milliseconds since 1970 */
  constructor(navigations: Navigations | undefined, page: EventTarget | undefined, today: () => number) {
    this.#today = today;
    navigations?.addEventListener('navigate', (event) => {
      this.#isNavigation = 'navigationType' in event && event.navigationType === 'reload';
    });
    page?.addEventListener('keydown', (event) => {
      const { key, ctrlKey, metaKey } = event as KeyboardEvent;
      if (key === 'F5' || ((ctrlKey || metaKey) && /^r$/i.test(key))) this.#lastKey = today();
    });
  }

  get isUnderWay(): boolean {
    return this.#isNavigation || this.#today() - this.#lastKey < LONGEST_WAY_MS;
  }
}
