/**
 * A package could not be made. The message is for the person who started the build: what is wrong, line by
 * line, and the remedy.
 */
export class PackageError extends Error {
  /** What is wrong, one sentence each. */
  readonly problems: readonly string[];
  /** What to do about it. */
  readonly remedy: string;

  /** @param what the step that failed, e.g. "The manifest is not valid". */
  constructor(what: string, problems: readonly string[], remedy: string) {
    super([`${what}:`, ...problems.map((problem) => `  - ${problem}`), `  ${remedy}`].join('\n'));
    this.name = 'PackageError';
    this.problems = problems;
    this.remedy = remedy;
  }
}
