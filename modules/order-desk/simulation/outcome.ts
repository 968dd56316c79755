import { isOnTime } from './day.ts';
import { CUSTOMERS } from './parameters.ts';
import type { Run } from './run.ts';
import { meanTrust } from './trust.ts';

/** What a fortnight has come to: whole numbers. */
export interface Outcome {
  /** Customers who have not left, of all twelve. */
  readonly customers: number;
  /** Orders delivered on the day promised, in per cent of all that came in, those lost included; rounded down. */
  readonly onTime: number;
  /** Mean of caring, competency and integrity, 0 to 100. */
  readonly trust: number;
}

/** Customers kept, in per cent of all. */
export function percentOfCustomers({ customers }: Outcome): number {
  return Math.round((customers * 100) / CUSTOMERS.length);
}

/** The mean of customers kept, orders on their day and trust, in per cent. */
export function scoreOf(outcome: Outcome): number {
  return Math.round((percentOfCustomers(outcome) + outcome.onTime + outcome.trust) / 3);
}

/** The outcome with the higher score; the first if they are the same. */
export function better(a: Outcome, b: Outcome): Outcome {
  return scoreOf(b) > scoreOf(a) ? b : a;
}

/** The outcome of a run, final or so far. */
export function outcomeOf(run: Run): Outcome {
  const onTime = run.jobs.filter((job) => isOnTime(run, job)).length;
  return {
    customers: [...run.customers.values()].filter(({ left }) => !left).length,
    onTime: Math.floor((onTime * 100) / Math.max(1, run.jobs.length)),
    trust: meanTrust(run.trust),
  };
}
