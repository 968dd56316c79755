/** The part of the browser's Navigation API that is used. */
export type Navigations = Pick<EventTarget, 'addEventListener'>;

/**
 * Whether the page is being loaded again: then its session goes on. Without it, in browsers that do not have the Navigation
 * API, loading again is like leaving.
 */
export class ReloadWatch {
  #isUnderWay = false;

  constructor(navigations: Navigations | undefined) {
    navigations?.addEventListener('navigate', (event) => {
      this.#isUnderWay = (event as Event & { readonly navigationType?: string }).navigationType === 'reload';
    });
  }

  get isUnderWay(): boolean {
    return this.#isUnderWay;
  }
}
