import { watch, type FSWatcher } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** Editors write a file in several steps; what comes within this time is one change. */
const QUIET_MS = 25;

/** What editors and systems leave beside the files that people edit. */
const IGNORED = /^\.|~$|^#|^4913$|\.(?:sw[a-z]|tmp|bak|orig)$/;

/** What to watch, and whom to tell. */
export interface WatchSettings {
  /** Folder that paths count from, absolute. */
  readonly root: string;
  /** Paths of folders and files; all that is in the folders is watched, too. They need not be there yet. */
  readonly names: readonly string[];
  /** Gets the paths of what has come, gone or changed, with `/`; a folder stands for all that is in it. */
  readonly onChange: (changed: readonly string[]) => void;
}

/**
 * Watches folder by folder, as Node 20's own recursive watching on Linux loses files that editors replace. Needs a
 * file system that tells of changes: most network drives do not.
 */
export class FileWatch {
  readonly #settings: WatchSettings;
  readonly #watchers = new Map<string, FSWatcher>();
  readonly #changed = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  /** Starts to watch; resolves once every folder is watched. */
  static async start(settings: WatchSettings): Promise<FileWatch> {
    const started = new FileWatch(settings);
    await started.#watch('');
    return started;
  }

  private constructor(settings: WatchSettings) {
    this.#settings = settings;
  }

  /** Stops; no change is told any more. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    this.#unwatch('');
  }

  #note(file: string): void {
    if (this.#isClosed || !this.#leadsToWanted(file)) return;
    this.#changed.add(file);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#tell(), QUIET_MS);
  }

  async #tell(): Promise<void> {
    const files = [...this.#changed];
    this.#changed.clear();
    // New folders first: what comes into them from now on is told as well.
    for (const file of files) {
      // One that is gone again by now has been told of, or will be.
      if (await isFolder(this.#full(file))) await this.#watch(file).catch(() => undefined);
    }
    if (!this.#isClosed) this.#settings.onChange(files);
  }

  async #watch(folder: string): Promise<void> {
    if (this.#isClosed || this.#watchers.has(folder)) return;
    const watcher = watch(this.#full(folder), (type, name) => {
      if (name === null) return this.#note(folder);
      if (IGNORED.test(name)) return;
      const file = join(folder, name);
      // It has come or gone: if it is a folder of the same name as one before, its watcher looks at the old one.
      if (type === 'rename') this.#unwatch(file);
      this.#note(file);
    });
    // The folder may be gone before its parent tells so.
    watcher.on('error', () => this.#unwatch(folder));
    this.#watchers.set(folder, watcher);
    const entries = await readdir(this.#full(folder), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const inner = join(folder, entry.name);
      if (entry.isDirectory() && !IGNORED.test(entry.name) && this.#leadsToWanted(inner)) {
        await this.#watch(inner);
      }
    }
  }

  #unwatch(folder: string): void {
    for (const [name, watcher] of this.#watchers) {
      if (!isIn(name, folder)) continue;
      watcher.close();
      this.#watchers.delete(name);
    }
  }

  #full(file: string): string {
    return path.join(this.#settings.root, file);
  }

  #isWanted(file: string): boolean {
    return this.#settings.names.some((name) => isIn(file, name));
  }

  #leadsToWanted(folder: string): boolean {
    return this.#isWanted(folder) || this.#settings.names.some((name) => isIn(name, folder));
  }
}

const join = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);

const isIn = (file: string, folder: string): boolean =>
  folder === '' || file === folder || file.startsWith(`${folder}/`);

async function isFolder(file: string): Promise<boolean> {
  return (await stat(file).catch(() => null))?.isDirectory() ?? false;
}
