import type { Status } from '../values/status.ts';

/** Number of a column of an export, from 0. */
export type Column = number;

/** What the columns of an export are: all that reading it takes. */
export interface Mapping {
  /** What the export is, in words. */
  readonly source: string;
  /** Whether it says who should take the course, rather than who has. */
  readonly isRoster?: boolean;
  readonly person: PersonColumns;
  /** What each row tells: one record, or one for each course beside each other. None in a roster. */
  readonly records: readonly RecordColumns[];
  /** What a person should know about this export, such as what it lacks. */
  readonly remarks?: readonly string[];
}

/** Who a row is about. A person is known by id or mail, never by name alone. */
export interface PersonColumns {
  readonly id?: Column;
  /** Where the id is known: the home page of an account (xAPI 1.0.3, part 2, 2.4.2.4). */
  readonly home?: Column;
  readonly email?: Column;
  readonly name?: Column;
  /** Where first and last name have columns of their own, in place of `name`. */
  readonly first?: Column;
  readonly last?: Column;
  readonly department?: Column;
  readonly manager?: Column;
  readonly site?: Column;
  readonly hired?: Column;
  /** Date by which the course is to be completed. */
  readonly due?: Column;
}

/** What a row says of a course. */
export interface RecordColumns {
  /** Where the course's name stands; or the name, where it is the same for all rows. */
  readonly course?: Column | { readonly name: string };
  readonly attempt?: Column;
  readonly started?: Column;
  readonly last?: Column;
  readonly completed?: Column;
  /** Columns with words for a status; the one that says most counts. A bare number in them is a score. */
  readonly status?: readonly Column[];
  /** Words of this export that mean something else than elsewhere, in small letters without accents. */
  readonly words?: Readonly<Record<string, Status>>;
  readonly score?: Column;
  readonly duration?: Column;
  readonly version?: Column;
  readonly answers?: readonly AnswerColumns[];
  readonly objectives?: readonly { readonly id: string; readonly score: Column }[];
}

/** One answered question. */
export interface AnswerColumns {
  /** Where the question's id stands; or the id. */
  readonly item: Column | { readonly id: string };
  readonly response: Column;
  readonly right?: Column;
  readonly result: Column;
}

/** An export's headers, to be looked up. */
export class Headers {
  readonly all: readonly string[];
  readonly #plain: readonly string[];

  constructor(all: readonly string[], plain: (text: string) => string) {
    this.all = all;
    this.#plain = all.map(plain);
  }

  /** The first column with one of these names, which are in small letters without accents. */
  find(...names: readonly string[]): Column | undefined {
    const found = names.map((name) => this.#plain.indexOf(name)).find((index) => index >= 0);
    return found;
  }

  /** Whether there is a column for each of the names. */
  has(...names: readonly string[]): boolean {
    return names.every((name) => this.find(name) !== undefined);
  }

  /** All columns whose plain name matches, with the match. */
  matching(pattern: RegExp): { readonly column: Column; readonly match: RegExpExecArray }[] {
    return this.#plain.flatMap((name, column) => {
      const match = pattern.exec(name);
      return match ? [{ column, match }] : [];
    });
  }
}

/** Recognizes one kind of export by its headers, and says what its columns are; null for any other. */
export type Reader = (headers: Headers, rows: readonly (readonly string[])[]) => Mapping | null;

/** Leaves out what has no column. */
export function known<T extends object>(columns: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(columns).filter(([, column]) => column !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}
