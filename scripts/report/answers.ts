import type { Row } from './facts/engine.ts';
import type { Facts } from './facts/facts.ts';
import { QUERIES, type QueryName } from './facts/queries.ts';
import { verdictOf } from './verdict.ts';

/** All that a report says, as tables. */
export type Answers = Readonly<Record<QueryName, readonly Row[]>>;

/** More people than this are in the CSVs only: neither a page nor a sheet can show them. */
export const PEOPLE_LIMIT = 20_000;

/** Asks all questions. @param least fewest answers that are shown */
export async function answersOf(facts: Facts, least: number): Promise<Answers> {
  const answers: Partial<Record<QueryName, readonly Row[]>> = {};
  for (const query of QUERIES) {
    answers[query] = await facts.ask(
      query,
      query === 'people' || query === 'nudges' ? PEOPLE_LIMIT : undefined,
    );
  }
  const full = answers as Answers;
  return { ...full, items: full.items.map((row) => ({ ...row, verdict: verdictOf(row, least) })) };
}

/** The result in one sentence. */
export function headlineOf({ summary: [row] }: Answers): string {
  const count = (key: string) => Number(row?.[key] ?? 0);
  const people = count('people');
  if (people === 0) return 'Nobody is named in these files.';
  const share = Math.floor((count('done') / people) * 100);
  const said = (value: number, one: string, more: string) => `${number(value)} ${value === 1 ? one : more}`;
  const parts = [
    `${number(count('done'))} of ${said(people, 'person is', 'people are')} done (${share} %)`,
    said(count('in_progress') + count('failed'), 'is on the way', 'are on their way'),
    said(count('not_started'), 'has not started', 'have not started'),
    ...(count('overdue') > 0 ? [said(count('overdue'), 'is overdue', 'are overdue')] : []),
  ];
  return `${parts.join(', ')}.`;
}

const number = (value: number) => value.toLocaleString('en');
