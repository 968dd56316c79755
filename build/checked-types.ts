import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What TypeScript makes of the code depends on these, too. */
const SETTINGS = ['tsconfig.json', 'node_modules/.package-lock.json'];
const BUNDLING = new URL('../rollup.config.mjs', import.meta.url);

/**
 * Remembers under node_modules that TypeScript has found no fault in the learner's code as it is: to check the types
 * again would take a quarter of a build's time, and most builds follow a change of texts or of settings.
 */
export class CheckedTypes {
  /** An empty file, named by the content of all code; none where npm has not installed what the code uses. */
  readonly #mark: string | null;

  private constructor(mark: string | null) {
    this.#mark = mark;
  }

  /** @param root project root, absolute */
  static async of(root: string): Promise<CheckedTypes> {
    const hash = createHash('sha256').update(await readFile(BUNDLING));
    try {
      for (const file of [...SETTINGS, ...(await codeFiles(root))]) {
        hash
          .update(`${file}\0`)
          .update(await readFile(join(root, file)))
          .update('\0');
      }
    } catch {
      return new CheckedTypes(null);
    }
    return new CheckedTypes(join(root, 'node_modules/.cache/ripple-types', hash.digest('hex')));
  }

  /** Whether this code was checked before. */
  async isKnown(): Promise<boolean> {
    return this.#mark !== null && (await stat(this.#mark).catch(() => null)) !== null;
  }

  /** For the next build: this code has no faults. Where nothing can be written, that one checks it again. */
  async remember(): Promise<void> {
    if (this.#mark === null) return;
    await mkdir(dirname(this.#mark), { recursive: true }).catch(() => undefined);
    await writeFile(this.#mark, '').catch(() => undefined);
  }
}

async function codeFiles(root: string): Promise<string[]> {
  const found = await Promise.all(
    ['course', 'modules'].map(async (folder) =>
      (await readdir(join(root, folder), { recursive: true })).map((file) => join(folder, file)),
    ),
  );
  return found
    .flat()
    .filter((file) => file.endsWith('.ts'))
    .sort();
}
