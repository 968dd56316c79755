/** Tells whoever watches that something has changed: once for many changes at a time, and only that it has. */
export class Changes {
  readonly #watchers = new Set<() => void>();
  #isTelling = false;

  /** @returns what ends it. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  tell(): void {
    if (this.#isTelling) return;
    this.#isTelling = true;
    setTimeout(() => {
      this.#isTelling = false;
      for (const watcher of this.#watchers) watcher();
    }, TELL_AFTER_MS).unref();
  }
}

const TELL_AFTER_MS = 60;
