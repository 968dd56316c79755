import { ProblemList } from './problems.ts';

interface Entry<T> {
  readonly text: string;
  readonly context: unknown;
  readonly value: T;
  readonly problems: ProblemList;
}

/**
 * Remembers what the latest text of each file was parsed to, so that an edit in watch mode costs the parsing of one
 * file, however large the course. Values are shared between runs: nobody may change them.
 */
export class PerFile<T> {
  readonly #entries = new Map<string, Entry<T>>();

  /**
   * What `parse` makes of the text, or what it made of the same text before.
   * @param context whatever else the result depends on, compared by identity
   */
  get(
    file: string,
    text: string,
    context: unknown,
    problems: ProblemList,
    parse: (problems: ProblemList) => T,
  ): T {
    let entry = this.#entries.get(file);
    if (entry?.text !== text || entry.context !== context) {
      const own = new ProblemList();
      entry = { text, context, value: parse(own), problems: own };
      this.#entries.set(file, entry);
    }
    problems.addAll(entry.problems);
    return entry.value;
  }
}
