import type { Code } from './codes.ts';

/** A spot in an author's file. */
export interface Place {
  /** Relative to the project root, with `/` between folders. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units, as editors count. */
  readonly column: number;
}

/** Something that an author has to mend. */
export interface Problem extends Place {
  readonly code: Code;
  /** What is wrong: part of a sentence, without a full stop. */
  readonly message: string;
  /** What to do about it: one or more full sentences. */
  readonly hint: string;
}

/** Collects the problems of a run, so that authors see all of them at once. */
export class ProblemList {
  readonly problems: Problem[] = [];
  readonly #known = new Set<string>();

  /** Notes a problem; exact repetitions are dropped. */
  add({ file, line, column }: Place, code: Code, message: string, hint: string): void {
    const id = `${file}:${line}:${column}:${message}`;
    if (this.#known.has(id)) return;
    this.#known.add(id);
    this.problems.push({ file, line, column, code, message, hint });
  }

  /** Notes all problems of another list. */
  addAll(other: ProblemList): void {
    for (const { code, message, hint, ...place } of other.problems) this.add(place, code, message, hint);
  }
}

/** Problems in the order in which one reads: by file, then by position. */
export function sorted(problems: readonly Problem[]): Problem[] {
  // Not localeCompare: the order must not depend on the machine.
  const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...problems].sort(
    (a, b) =>
      byName(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      byName(a.code, b.code) ||
      byName(a.message, b.message),
  );
}

/** Problems as lines for a terminal: `file:line:column  code  what is wrong`, then the indented hint. */
export function format(problems: readonly Problem[]): string {
  return sorted(problems)
    .map((p) => `${p.file}:${p.line}:${p.column}  ${p.code}  ${p.message}\n    hint: ${p.hint}`)
    .join('\n');
}

/** Thrown once, after everything has been read and checked; its message is the formatted list. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(format(problems));
    this.name = 'ContentError';
    this.problems = sorted(problems);
  }
}
