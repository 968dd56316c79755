import { readFile } from 'node:fs/promises';

const SQL = new URL('../sql/', import.meta.url);

/** Queries of the report, in the order in which they build on each other; each is a file in sql/. */
export const QUERIES = [
  'summary',
  'groups',
  'scores',
  'attempts',
  'versions',
  'weeks',
  'nudges',
  'people',
  'objectives',
  'items',
  'options',
  'paths',
  'alpha',
] as const;

/** Name of a query. */
export type QueryName = (typeof QUERIES)[number];

/** Text of a file in sql/. */
export function sqlOf(name: QueryName | 'schema' | 'learner' | 'person-total'): Promise<string> {
  return readFile(new URL(`${name}.sql`, SQL), 'utf8');
}
