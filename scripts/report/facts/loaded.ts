import type { Column, Mapping } from '../readers/mapping.ts';
import type { Place } from '../source/places.ts';
import type { Table } from '../source/table.ts';

/** An export in the engine: the view `raw_N`. */
export interface Loaded {
  readonly number: number;
  readonly table: Table;
  readonly mapping: Mapping;
  /** Courses that it tells of, as they stand in it. */
  readonly courses: readonly string[];
}

/** Something in an export that could not be used. */
export interface Flaw {
  readonly file: string;
  /** Line of the file, or row of the sheet, from 1; null for the file as a whole. */
  readonly line: number | null;
  readonly message: string;
  /** How many rows have the same flaw. */
  readonly rows: number;
  /** What is missing from the report for it: the rows, a value in each of them, or nothing. */
  readonly lost: 'rows' | 'values' | null;
}

/** A flaw as the engine knows it: without the file, and with the place of the first of its rows. */
export interface Finding {
  readonly at: Place;
  readonly message: string;
  readonly rows: number;
  readonly lost: Flaw['lost'];
}

/** A cell without blanks around it, null where there is nothing or only a dash. */
export function cell(column: Column | undefined): string {
  return column === undefined ? 'NULL' : `nullif(nullif(trim(c${column}), ''), '-')`;
}

/** A score from 0 to 100 with point or comma, with or without a percent sign; null for anything else. */
export function scoreIn(column: Column | undefined): string {
  const number = `try_cast(replace(rtrim(${cell(column)}, '% '), ',', '.') AS DOUBLE)`;
  return `CASE WHEN ${number} BETWEEN 0 AND 100 THEN ${number} END`;
}
