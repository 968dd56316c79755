import { CHAIRS, type Row } from './measure.ts';

/** Something that has to be true of the game. */
export interface Claim {
  readonly text: string;
  readonly isMet: boolean;
}

const OUTCOMES = ['customers', 'onTime', 'trust'] as const;
const TRIVIAL = ['always promise', 'always standard', 'escalate', 'random'];

/** What the balance of the game is meant to be, and whether these measurements say so. */
export function claimsOf(rows: readonly Row[]): Claim[] {
  return CHAIRS.flatMap((chair) => {
    const find = (policy: string) => rows.find((row) => row.chair === chair && row.policy === policy);
    const ask = find('ask first');
    const ahead = find('look ahead');
    const beats = (row: Row) =>
      ask !== undefined && OUTCOMES.every((name) => ask[name].mean > row[name].mean);
    return [
      ...TRIVIAL.map((policy) => {
        const row = find(policy);
        return {
          text: `${chair}: asking first beats "${policy}" on customers, on time and trust`,
          isMet: row !== undefined && beats(row),
        };
      }),
      {
        text: `${chair}: asking first is not perfect (half of the runs keep at most 92 % of their days)`,
        isMet: ask !== undefined && ask.onTime.median <= 92,
      },
      {
        text: `${chair}: every fortnight allows a good run (10 customers, 65 % on time, trust 50, seen ahead)`,
        isMet:
          ahead !== undefined &&
          ahead.customers.least >= 10 &&
          ahead.onTime.least >= 65 &&
          ahead.trust.least >= 50,
      },
    ];
  });
}
