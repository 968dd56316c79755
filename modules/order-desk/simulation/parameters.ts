import type { Capacity, Customer, Trust } from './types.ts';

/*
 * Every number that the fortnight depends on. What they mean and how they were found: docs/order-desk.md.
 * Change one, and `npm run balance` shows what it does to the game.
 */

/** Days that the player decides, and days that pass after them until the last delivery. */
export const DAYS = 10;
export const RUN_OFF = 5;

/** The company's standard, in working days from order to delivery. */
export const STANDARD = 3;

/** The furthest day that can be promised, in days from today. */
export const FURTHEST = 7;

/** A day's minutes before anything is taken off. Two people pick, pack and load; one and a half trucks drive. */
export const NOMINAL: Readonly<Capacity> = { office: 160, crew: 525, truck: 440 };

/** Minutes that a player may spend on talking in a day. They are lacking in the player's own capacity. */
export const TALK = 80;

/** Minutes of work: approval has a fixed part; all the others are per pallet. */
export const MINUTES = { approval: 20, approvalPerPallet: 4, picking: 18, packing: 10, loading: 6 } as const;

/** Work that skips its turn breaks up the round it would have shared: per cent of the minutes it takes otherwise. */
export const RUSH_PERCENT = 145;

/** The second trip of a part delivery, in per cent of the way. */
export const SECOND_TRIP_PERCENT = 70;

/** An evening of overtime, in minutes of the crew; how many evenings they will do; what is missing the day after. */
export const OVERTIME = { minutes: 150, evenings: 3, tired: 40 } as const;

/** Minutes that a crew gains on a day it could prepare for, since the plan was shared the day before. */
export const PREPARED = 70;

/** How often a manager settles it before saying "sort it out between you". A meeting takes minutes of the crew. */
export const MANAGER = { patience: 3, meeting: 45 } as const;

/** The most that small hitches take from a day. */
export const HITCH = { crew: 80, truck: 60 } as const;

/** What surprises take away, in minutes. */
export const SURPRISE = { sick: 260, breakdown: 230 } as const;

/** Minutes of talking that a move takes. */
export const COST = {
  ask: 10,
  understand: 10,
  explain: 10,
  share: 15,
  thank: 5,
  escalate: 10,
  round: 10,
  overtime: 10,
  part: 10,
  swap: 15,
  look: 20,
  first: 10,
} as const;

/** Points of annoyance. A customer leaves at `patience` of them. */
export const ANNOYANCE = {
  /** Each day that a delivery is late. */
  lateDay: 2,
  /** Each day that a promise comes after the real need. */
  beyondNeed: 1,
  /** A later date than asked for, without anybody asking or saying why. */
  unexplained: 1,
  /** A day without an answer. */
  waiting: 1,
  /** Asked to move, and unable to. */
  askedInVain: 1,
  /** Hears two voices of one company. */
  twoVoices: 1,
  /** A delivery on its day heals. */
  onTime: -1,
  /** Days after the need from which the customer buys elsewhere. */
  declinesAfter: 2,
} as const;

/** Trust at the start: both desks know their trade, and neither sees much care or reliability in the other. */
export const START: Readonly<Trust> = { caring: 42, competency: 56, integrity: 46 };

/** What the other desk's trust changes; each is a whole number that a part of trust, or their mean, is compared with. */
export const THRESHOLD = {
  /** Integrity under which Janice adds a day to be on the safe side, and Andy says "as promised" whatever you ask. */
  candid: 40,
  /** Caring from which the other desk does favours: overtime, a call to a customer. An explanation lowers it by 12. */
  favour: 45,
  explained: 12,
  /** Caring from which favours come unasked. */
  unasked: 62,
  /** Caring under which unagreed rush work is done by the book: one step a day. */
  byTheBook: 32,
  /** Competency from which a shared plan is believed. */
  believed: 48,
  /** Mean from which each desk tells the other everything each morning. */
  open: 66,
  /** Mean under which Andy asks nothing at all, and from which he asks about everything that is tight. */
  asksNothing: 34,
  asksAll: 52,
  /** Pallets from which he asks in between. */
  asksFrom: 4,
} as const;

/** What an act does to caring, competency and integrity. The first question of a day counts; thanks, once a day and where due. */
export const EFFECT = {
  ask: [2, 0, 0],
  explain: [1, 1, 0],
  share: [0, 1, 1],
  thank: [3, 0, 0],
  look: [1, 1, 0],
  escalate: [-9, 0, -5],
  round: [-4, 0, -11],
  unaskedRush: [-4, 0, -2],
  againstQuote: [-3, 0, -6],
  keptTogether: [0, 1, 1],
  late: [-1, -3, -3],
  yes: [2, 0, 0],
  noWithoutWhy: [-4, 0, 0],
  noAnswer: [-3, 0, -2],
} as const satisfies Record<string, readonly [caring: number, competency: number, integrity: number]>;

/** The customers of the fortnight. */
export const CUSTOMERS: readonly Customer[] = [
  { id: 'okonkwo', value: 3, patience: 6, drive: 95 },
  { id: 'brandt', value: 3, patience: 5, drive: 120 },
  { id: 'rossi', value: 3, patience: 6, drive: 70 },
  { id: 'silva', value: 2, patience: 5, drive: 110 },
  { id: 'nakamura', value: 2, patience: 4, drive: 85 },
  { id: 'kowalski', value: 2, patience: 5, drive: 60 },
  { id: 'haddon', value: 2, patience: 4, drive: 130 },
  { id: 'mbeki', value: 2, patience: 5, drive: 75 },
  { id: 'lindqvist', value: 1, patience: 4, drive: 100 },
  { id: 'ferreira', value: 1, patience: 3, drive: 55 },
  { id: 'oneill', value: 1, patience: 4, drive: 80 },
  { id: 'tran', value: 1, patience: 3, drive: 65 },
];

/** What they order. */
export const PRODUCTS = [
  'bricks',
  'plasterboard',
  'roof-tiles',
  'timber',
  'insulation',
  'windows',
  'cement',
  'pipes',
] as const;
