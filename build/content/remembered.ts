import { ProblemList } from './problems.ts';

interface Entry<T> {
  readonly needs: readonly unknown[];
  readonly value: T;
  readonly problems: ProblemList;
}

/**
 * Remembers the latest result of each piece of work, so that in watch mode an edit costs the work on one module,
 * however large the course. Values are shared between runs: nobody may change them.
 */
export class Remembered<T> {
  readonly #entries = new Map<string, Entry<T>>();
  readonly #isSound: (value: T, problems: ProblemList) => boolean;

  /** @param isSound whether a result may be remembered */
  constructor(isSound: (value: T, problems: ProblemList) => boolean = () => true) {
    this.#isSound = isSound;
  }

  /**
   * What `make` gives, or gave before if all that it needs is still the same.
   * @param needs whatever the result depends on, compared by identity
   */
  async get(
    name: string,
    needs: readonly unknown[],
    problems: ProblemList,
    make: (problems: ProblemList) => T | Promise<T>,
  ): Promise<T> {
    const known = this.#entries.get(name);
    if (known && same(known.needs, needs)) {
      problems.addAll(known.problems);
      return known.value;
    }
    const own = new ProblemList();
    const value = await make(own);
    if (this.#isSound(value, own)) this.#entries.set(name, { needs, value, problems: own });
    problems.addAll(own);
    return value;
  }
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((need, index) => need === b[index]);
}
