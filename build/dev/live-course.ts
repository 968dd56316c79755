import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { diskFiles } from '../content/files.ts';
import { loadCourse, type CheckedCourse } from '../content/load.ts';
import { ContentError, type Problem } from '../content/problems.ts';
import { CachedFiles } from './cached-files.ts';

/**
 * The course as it stands while people write it. Where a file has mistakes, what it held before stays in place, so
 * that all other edits show.
 */
export class LiveCourse {
  readonly #root: string;
  readonly #files: CachedFiles;
  /** What files held when the course was last free of problems, of those that have changed since. */
  readonly #sound = new Map<string, Promise<Uint8Array | null>>();
  readonly #language: string | undefined;
  #course: CheckedCourse | null = null;
  #problems: readonly Problem[] = [];

  /**
   * @param root folder of the project, absolute
   * @param language of the text; where it is not translated yet, the original stands in
   */
  constructor(root: string, language?: string) {
    this.#root = root;
    this.#language = language;
    this.#files = new CachedFiles(diskFiles(root));
  }

  /** The course to show: null until it has been free of problems for the first time. */
  get course(): CheckedCourse | null {
    return this.#course;
  }

  /** What there is to mend, in the order of reading. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /**
   * Reads again what has changed and checks what that may concern.
   * @param changed paths of files and folders from the root; rejects only where the compiler itself fails.
   */
  async update(changed: readonly string[] = []): Promise<void> {
    for (const file of changed) {
      const before = this.#files.known(file);
      if (before && !this.#sound.has(file)) this.#sound.set(file, before);
      this.#files.forget(file);
    }
    const untranslated: Problem[] = [];
    const result = await this.#load((open) => untranslated.push(...open));
    if (!(result instanceof ContentError)) {
      this.#show(result, untranslated);
      this.#sound.clear();
      return;
    }
    const rest = await this.#withoutMistakes(result.problems);
    this.#show(rest ?? this.#course, result.problems);
  }

  /** The course with what files with mistakes held before; null if that does not fit together either. */
  async #withoutMistakes(problems: readonly Problem[]): Promise<CheckedCourse | null> {
    const wrong = new Set(problems.map(({ file }) => file));
    const before = [...this.#sound].filter(([file]) => wrong.has(file));
    if (!this.#course || before.length === 0) return null;
    const rest = await this.#files.holding(new Map(before), () => this.#load());
    return rest instanceof ContentError ? null : rest;
  }

  #show(course: CheckedCourse | null, problems: readonly Problem[]): void {
    this.#course = course;
    this.#problems = problems;
  }

  async #load(
    onUntranslated: (problems: readonly Problem[]) => void = () => undefined,
  ): Promise<CheckedCourse | ContentError> {
    const text = await readFile(path.join(this.#root, 'package.json'), 'utf8');
    const { version } = JSON.parse(text) as { version: string };
    const options = { root: this.#root, version, files: this.#files, language: this.#language };
    return loadCourse({ ...options, onUntranslated }).catch((error: unknown) => {
      if (error instanceof ContentError) return error;
      throw error;
    });
  }
}
