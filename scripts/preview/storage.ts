import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * The folder in which the preview LMS keeps its data between runs, as files of JSON. A file is written beside its
 * place and renamed, so that it is whole at any time; one that cannot be read is set aside, never deleted.
 */
export class Storage {
  readonly folder: string;
  readonly #say: (line: string) => void;
  /** The text of each file that is still to be written. */
  readonly #waiting = new Map<string, () => unknown>();
  #writing: Promise<void> = Promise.resolve();

  /** @param say told of files that were set aside, and of writes that failed, a sentence each. */
  constructor(folder: string, say: (line: string) => void) {
    this.folder = folder;
    this.#say = say;
  }

  /** Begins a run: what a crash has left half-done goes. */
  async open(): Promise<void> {
    await rm(this.temporary, { recursive: true, force: true });
    await mkdir(this.temporary, { recursive: true });
  }

  /** For files that are not finished yet; on the same disk, so that they can be renamed. */
  get temporary(): string {
    return path.join(this.folder, 'tmp');
  }

  /**
   * Reads a file.
   * @param isFit whether the content is what it has to be.
   * @returns undefined where there is no file, or where it is damaged and was set aside.
   */
  async read<T>(name: string, isFit: (value: unknown) => value is T): Promise<T | undefined> {
    const file = path.join(this.folder, name);
    const text = await readFile(file, 'utf8').catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    });
    if (text === undefined) return undefined;
    try {
      const value: unknown = JSON.parse(text);
      if (isFit(value)) return value;
    } catch {
      // Set aside below, as is what is JSON but something else.
    }
    const aside = `${file}.damaged-${new Date().toISOString().replace(/[:.]/g, '-')}`;
    await rename(file, aside);
    this.#say(`${name} is damaged. It was set aside as ${path.basename(aside)}, and begins anew.`);
    return undefined;
  }

  /** Writes a file soon; several changes become one write. @param content asked for when it is written. */
  write(name: string, content: () => unknown): void {
    this.#waiting.set(name, content);
    if (this.#waiting.size === 1) setTimeout(() => void this.flush(), WRITE_AFTER_MS).unref();
  }

  /** Writes everything that waits, and resolves when it is on disk. */
  flush(): Promise<void> {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    this.#writing = this.#writing.then(async () => {
      for (const [name, content] of waiting) await this.#writeNow(name, content());
    });
    return this.#writing;
  }

  async #writeNow(name: string, content: unknown): Promise<void> {
    const target = path.join(this.folder, name);
    const unfinished = path.join(this.temporary, `${encodeURIComponent(name)}.part`);
    try {
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(unfinished, JSON.stringify(content));
      await rename(unfinished, target);
    } catch (error) {
      this.#say(`${name} could not be written: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

const WRITE_AFTER_MS = 200;
