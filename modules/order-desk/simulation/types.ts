/** Whose desk the learner sits at; the other one is run by the model. */
export type Chair = 'andy' | 'janice';

/** The three parts of what the other desk thinks of the player, each a whole number from 0 to 100. */
export interface Trust {
  caring: number;
  competency: number;
  integrity: number;
}

/** A customer of the fortnight. Names and stories are words (see ../elements/order-desk/words). */
export interface Customer {
  readonly id: string;
  /** What the customer means to the company: 1 a small one, 3 a core customer. */
  readonly value: 1 | 2 | 3;
  /** Points of annoyance after which the customer leaves. */
  readonly patience: number;
  /** To the building site and back, in minutes. */
  readonly drive: number;
}

/** What a customer wants. Days count from 0, the first Monday, in working days: 5 is the second Monday. */
export interface Order {
  readonly customer: Customer;
  readonly product: string;
  readonly pallets: number;
  /** The day on which it comes in. */
  readonly arrival: number;
  /** The day that the customer asks for. */
  readonly requested: number;
  /** The day by which the customer really needs it, `requested` or later. Nobody knows it without asking. */
  readonly need: number;
  /** Pallets that are needed at once, when the rest may follow; 0 if all are needed together. */
  readonly part: number;
  /** Already promised when the fortnight begins. */
  readonly standing: boolean;
}

/** A day's capacity in minutes: of the office for approvals, of the yard's crew, of the trucks. */
export interface Capacity {
  office: number;
  crew: number;
  truck: number;
}

/** What a fortnight brings: the same for both chairs and for all that is done in it. */
export interface Scenario {
  readonly seed: number;
  /** By day of arrival. */
  readonly orders: readonly Order[];
  /** Minutes that the yard owes to others on each day: returns, transfers between branches, the truck's inspection. */
  readonly house: readonly { readonly crew: number; readonly truck: number }[];
  /** Minutes that each day costs more than anybody can know before its morning: traffic, a broken pallet. */
  readonly hitches: readonly { readonly crew: number; readonly truck: number }[];
  /** Something that nobody could know before its morning. */
  readonly surprises: readonly { readonly day: number; readonly what: 'sick' | 'breakdown' }[];
}

/** Minutes of work still to do on a delivery, stage by stage. */
export interface Stages {
  approval: number;
  picking: number;
  packing: number;
  loading: number;
  driving: number;
}

/** `open`: waits for a date. `declined`: the customer bought elsewhere. `cancelled`: the customer has left. */
export type Status = 'open' | 'promised' | 'delivered' | 'declined' | 'cancelled';

/** An order on its way through the company, or the second part of one. */
export interface Job {
  readonly order: Order;
  status: Status;
  left: Stages;
  /** The day it is promised for; null while it is open. */
  promised: number | null;
  /** The day it was delivered; null before. */
  delivered: number | null;
  /** Both desks stand behind the date. */
  agreed: boolean;
  /** The earliest day that the yard has named; null if it was not asked. */
  quoted: number | null;
  /** The player knows what the customer really needs. */
  understood: boolean;
  /** Janice's chair: Andy has asked for a date instead of promising one. */
  asked: boolean;
  /** Done before all others, because a manager or somebody at the yard's gate said so. */
  first: boolean;
  /** The pallets that are needed at once go first; the rest is a job of its own. */
  split: boolean;
}

/** How a customer feels. */
export interface Standing {
  annoyance: number;
  left: boolean;
}

/** What can happen in a fortnight. */
export type What =
  | 'sick'
  | 'breakdown'
  | 'promised'
  | 'unasked-rush'
  | 'against-quote'
  | 'no-why'
  | 'declined'
  | 'waits'
  | 'quoted'
  | 'quoted-late'
  | 'understood'
  | 'as-promised'
  | 'explained'
  | 'shared'
  | 'shared-in-vain'
  | 'thanked'
  | 'thanked-for-nothing'
  | 'escalated'
  | 'manager-tired'
  | 'went-round'
  | 'overtime'
  | 'no-overtime'
  | 'parted'
  | 'moved'
  | 'no-swap'
  | 'cannot-wait'
  | 'looked'
  | 'first'
  | 'andy-asks'
  | 'andy-promises'
  | 'andy-escalates'
  | 'andy-helps'
  | 'not-answered'
  | 'delivered'
  | 'delivered-late'
  | 'late'
  | 'left';

/** Something that happened, for the interface to put into words. */
export interface Happening {
  readonly day: number;
  readonly what: What;
  /** Index of the order it is about, or -1. */
  readonly order: number;
  /** A day, a number of minutes or of points; 0 where it means nothing. */
  readonly value: number;
}

/** How things stood at the end of a day. */
export interface DayRecord extends Trust {
  readonly day: number;
  readonly capacity: Capacity;
  readonly used: Capacity;
  /** Orders delivered on their day so far, and orders that should have been. */
  readonly onTime: number;
  readonly due: number;
  readonly customers: number;
}
