import type { Forecast } from '../../simulation/forecast.ts';
import type { Move } from '../../simulation/moves.ts';
import type { Run } from '../../simulation/run.ts';
import type { Happening, Job } from '../../simulation/types.ts';
import { words } from './words.ts';

/** What the parts of the board render from, and what they call. */
export interface DeskView {
  readonly run: Run;
  /** The order that is looked at; null if none is. */
  readonly selected: number | null;
  /** The day that is considered for it; null if none is. */
  readonly day: number | null;
  /** What is to come, with that day if there is one. */
  readonly forecast: Forecast;
  /** What is to come without it. */
  readonly before: Forecast;
  readonly select: (order: number) => void;
  readonly consider: (day: number) => void;
  readonly make: (move: Move) => void;
}

/** The order a player is looking at. */
export function selectedJob({ run, selected }: DeskView): Job | undefined {
  return selected === null ? undefined : run.jobs[selected];
}

/** Everything about an order in one phrase: '9 pallets of plasterboard for Mrs. Okonkwo'. */
export function orderName({ order }: Job): string {
  return words.order(order.pallets, productName(order.product), customerName(order.customer.id));
}

/** A customer's name. */
export function customerName(id: string): string {
  return words.customers[id]?.name ?? id;
}

/** A product's name, as it stands in a sentence. */
export function productName(id: string): string {
  return words.products[id] ?? id;
}

/** What happened, in a sentence. */
export function tell({ chair, jobs }: Run, { what, order, value }: Happening): string {
  const job = jobs[order];
  const day = words.dayName(value);
  const customer = job?.order.customer.id ?? '';
  return words.happening[what]({
    chair,
    order: job ? orderName(job) : '',
    customer: customerName(customer),
    day,
    value,
    why: words.customers[customer]?.why(day) ?? '',
  });
}

/** Jobs of a forecast that miss their day, the second parts of orders among them. */
export function lateJobs({ delivered }: Forecast, except?: Job): Job[] {
  return [...delivered]
    .filter(([job, day]) => job !== except && job.promised !== null && (day === null || day > job.promised))
    .map(([job]) => job);
}
