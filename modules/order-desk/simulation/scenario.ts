import { randomFrom } from '../../../course/model/random.ts';
import { CUSTOMERS, DAYS, HITCH, PRODUCTS, RUN_OFF, STANDARD } from './parameters.ts';
import type { Customer, Order, Scenario } from './types.ts';

/** Seeds are whole numbers from 0 to 2^20 - 1. */
export const SEEDS = 2 ** 20;

/** How many orders come in on each day of the fortnight. */
const ARRIVALS: readonly number[] = [2, 2, 3, 3, 2, 2, 3, 2, 2, 1];

/** Deliveries already promised for the first days, by day. */
const STANDING: readonly number[] = [0, 1, 1, 2, 3];

/** The order of the story: large, on a Thursday, from a core customer, for Monday. Really needed on Wednesday. */
const THURSDAY = { arrival: 3, requested: 5, need: 7, pallets: 9, part: 3 } as const;

type Draw = (from: number, to: number) => number;

/** The fortnight of a seed: the same seed brings the same fortnight. */
export function scenarioOf(seed: number): Scenario {
  const random = randomFrom(seed * 2 + 1);
  const draw: Draw = (from, to) => from + Math.floor(random() * (to - from + 1));
  const orders = [...STANDING.map((day) => standingOrder(draw, day))];
  for (const [day, count] of ARRIVALS.entries()) {
    for (let i = 0; i < count; i++) {
      const isStory = day === THURSDAY.arrival && i === 0;
      orders.push(isStory ? storyOrder(draw) : newOrder(draw, day));
    }
  }
  const house = Array.from({ length: DAYS + RUN_OFF }, (_, day) => ({
    crew: draw(30, 110) + (draw(0, 5) === 0 && day > 1 ? 160 : 0),
    truck: draw(20, 110) + (draw(0, 5) === 0 && day > 1 ? 150 : 0),
  }));
  const hitches = house.map(() => ({ crew: draw(0, HITCH.crew), truck: draw(0, HITCH.truck) }));
  return { seed, orders, house, hitches, surprises: drawSurprises(draw) };
}

function customerFor(draw: Draw): Customer {
  return CUSTOMERS[draw(0, CUSTOMERS.length - 1)] as Customer;
}

function productFor(draw: Draw): string {
  return PRODUCTS[draw(0, PRODUCTS.length - 1)] as string;
}

function standingOrder(draw: Draw, day: number): Order {
  const pallets = draw(3, 6);
  const need = day + draw(0, 2);
  return {
    customer: customerFor(draw),
    product: productFor(draw),
    pallets,
    arrival: 0,
    requested: day,
    need,
    part: draw(0, 1) * 2,
    standing: true,
  };
}

function newOrder(draw: Draw, day: number): Order {
  const requested = day + pick(draw, [1, 1, 2, 2, 2, 3, 3, 3, 4, 5]);
  const pallets = pick(draw, [2, 3, 3, 4, 4, 5, 5, 6, 7, 8]);
  return {
    customer: customerFor(draw),
    product: productFor(draw),
    pallets,
    arrival: day,
    requested,
    need: Math.max(requested + pick(draw, [0, 0, 1, 1, 2, 2, 3]), day + STANDARD - 1),
    part: draw(0, 1) === 0 ? 0 : Math.max(1, Math.floor(pallets / 3)),
    standing: false,
  };
}

function storyOrder(draw: Draw): Order {
  const core = CUSTOMERS.filter(({ value }) => value === 3);
  const customer = core[draw(0, core.length - 1)] as Customer;
  return { customer, product: 'plasterboard', standing: false, ...THURSDAY };
}

/** Two surprises, one in each week: somebody falls ill, or a truck stands still. */
function drawSurprises(draw: Draw): Scenario['surprises'] {
  return [draw(1, 4), draw(5, 8)].map((day) => ({ day, what: draw(0, 1) === 0 ? 'sick' : 'breakdown' }));
}

function pick(draw: Draw, from: readonly number[]): number {
  return from[draw(0, from.length - 1)] ?? 0;
}
