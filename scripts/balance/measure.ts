import { outcomeOf, type Outcome } from '../../modules/order-desk/simulation/outcome.ts';
import { askFirst } from '../../modules/order-desk/simulation/ask-first.ts';
import { playOut, type Policy } from '../../modules/order-desk/simulation/policy.ts';
import type { Chair } from '../../modules/order-desk/simulation/types.ts';
import { lookAhead } from './look-ahead.ts';
import { alwaysEscalate, alwaysPromise, alwaysStandard, atRandom } from './policies.ts';

/** Ways to play that are compared, by the name they have in the table. */
export const POLICIES = {
  'always promise': alwaysPromise,
  'always standard': alwaysStandard,
  escalate: alwaysEscalate,
  random: atRandom,
  'ask first': askFirst,
} as const satisfies Record<string, Policy>;

/** Both chairs, in the order of playing. */
export const CHAIRS: readonly Chair[] = ['andy', 'janice'];

/** The values of an outcome that one in ten runs, half of them, and nine in ten do not exceed; and their mean. */
export interface Spread {
  readonly p10: number;
  readonly median: number;
  readonly p90: number;
  readonly mean: number;
  readonly least: number;
}

/** How a way to play does from a chair. */
export interface Row {
  readonly chair: Chair;
  readonly policy: string;
  readonly runs: number;
  readonly customers: Spread;
  readonly onTime: Spread;
  readonly trust: Spread;
}

/** Plays all policies from both chairs on the same fortnights, and looks ahead in every twentieth of them. */
export function measure(runs: number): {
  readonly rows: Row[];
  readonly played: number;
  readonly seconds: number;
} {
  const start = performance.now();
  const rows: Row[] = [];
  for (const chair of CHAIRS) {
    for (const [name, policy] of Object.entries(POLICIES)) {
      rows.push(rowOf(chair, name, seeds(runs), (seed) => outcomeOf(playOut(chair, seed, policy).run)));
    }
  }
  const seconds = (performance.now() - start) / 1000;
  for (const chair of CHAIRS) {
    const some = seeds(Math.ceil(runs / 20));
    rows.push(rowOf(chair, 'look ahead', some, (seed) => outcomeOf(lookAhead(chair, seed).run)));
  }
  return { rows, played: runs * CHAIRS.length * Object.keys(POLICIES).length, seconds };
}

/** A fixed sample of fortnights, spread over all seeds. */
export function seeds(count: number): number[] {
  return Array.from({ length: count }, (_, i) => (i * 7919 + 11) % 2 ** 20);
}

function rowOf(
  chair: Chair,
  policy: string,
  sample: readonly number[],
  play: (seed: number) => Outcome,
): Row {
  const outcomes = sample.map(play);
  return {
    chair,
    policy,
    runs: sample.length,
    customers: spread(outcomes.map(({ customers }) => customers)),
    onTime: spread(outcomes.map(({ onTime }) => onTime)),
    trust: spread(outcomes.map(({ trust }) => trust)),
  };
}

/** The spread of at least one value. */
export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? NaN;
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  return { p10: at(0.1), median: at(0.5), p90: at(0.9), mean, least: at(0) };
}
