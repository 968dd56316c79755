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

  /**
   * Begins a run: what a crash has left half-done goes.
   * @throws {Error} a sentence, when another process keeps its data here: each would overwrite what the other keeps.
   */
  async open(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    await this.#lock();
    await rm(this.temporary, { recursive: true, force: true });
    await mkdir(this.temporary, { recursive: true });
  }

  /** Ends a run: everything is written, and another one may begin. */
  async close(): Promise<void> {
    await this.flush();
    await rm(this.#lockFile, { force: true });
  }

  get #lockFile(): string {
    return path.join(this.folder, 'lock');
  }

  /** The file holds the number of the process; one that is left of a process that has ended is taken over. */
  async #lock(): Promise<void> {
    const owner = Number(await readFile(this.#lockFile, 'utf8').catch(() => ''));
    if (owner !== process.pid && isRunning(owner)) {
      throw new Error(
        `${this.folder} is in use by another preview LMS (process ${owner}). Stop that one first; if there is none, delete ${this.#lockFile}.`,
      );
    }
    await rm(this.#lockFile, { force: true });
    // 'wx' refuses a file that another process has made in between.
    await writeFile(this.#lockFile, String(process.pid), { flag: 'wx' });
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

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: there is one, of somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const WRITE_AFTER_MS = 200;
