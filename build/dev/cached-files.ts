import path from 'node:path';
import type { Files } from '../content/files.ts';

/**
 * Files that are read once and then only when they are said to have changed. Also tells which folders have changed,
 * so that the compiler leaves the rest alone.
 */
export class CachedFiles implements Files {
  readonly #files: Files;
  readonly #contents = new Map<string, Promise<Uint8Array | null>>();
  readonly #lists = new Map<string, Promise<string[]>>();
  readonly #stamps = new Map<string, object>();
  /** Read in place of what is on disk. */
  readonly #held = new Map<string, Promise<Uint8Array | null>>();

  constructor(files: Files) {
    this.#files = files;
  }

  read(file: string): Promise<Uint8Array | null> {
    return this.#held.get(file) ?? remembered(this.#contents, file, () => this.#files.read(file));
  }

  list(folder: string): Promise<string[]> {
    return remembered(this.#lists, folder, () => this.#files.list(folder));
  }

  stamp(folder: string): unknown {
    const stamp = this.#stamps.get(folder) ?? {};
    this.#stamps.set(folder, stamp);
    return stamp;
  }

  /** What a file held when it was last read, if it has been read. */
  known(file: string): Promise<Uint8Array | null> | undefined {
    return this.#contents.get(file);
  }

  /** Forgets what is known of a file or folder that has come, gone or changed. */
  forget(changed: string): void {
    const below = `${changed}/`;
    for (const known of [this.#contents, this.#lists, this.#stamps]) {
      for (const name of known.keys()) if (name === changed || name.startsWith(below)) known.delete(name);
    }
    this.#lists.delete(path.posix.dirname(changed));
    this.#touch(changed);
  }

  /** Runs something as if these files held something else. */
  async holding<T>(
    files: ReadonlyMap<string, Promise<Uint8Array | null>>,
    run: () => Promise<T>,
  ): Promise<T> {
    const change = (): void => [...files.keys()].forEach((file) => this.#touch(file));
    for (const [file, content] of files) this.#held.set(file, content);
    change();
    try {
      return await run();
    } finally {
      this.#held.clear();
      change();
    }
  }

  #touch(file: string): void {
    let folder = file;
    while (folder !== '.') {
      folder = path.posix.dirname(folder);
      this.#stamps.delete(folder);
    }
  }
}

function remembered<T>(map: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}
