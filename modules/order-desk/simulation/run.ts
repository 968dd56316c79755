import {
  CUSTOMERS,
  DAYS,
  NOMINAL,
  OVERTIME,
  PREPARED,
  RUN_OFF,
  START,
  SURPRISE,
  TALK,
} from './parameters.ts';
import { scenarioOf } from './scenario.ts';
import { isOpen } from './trust.ts';
import type {
  Capacity,
  Chair,
  DayRecord,
  Happening,
  Job,
  Order,
  Scenario,
  Standing,
  Trust,
  What,
} from './types.ts';
import { stagesOf } from './work.ts';

/** A fortnight under way. Only `start`, `act` and what they call change it. */
export interface Run {
  readonly chair: Chair;
  readonly scenario: Scenario;
  /** Today; `DAYS` once the player has decided everything and all deliveries are through. */
  day: number;
  /** Minutes of talking left today. */
  talk: number;
  /** Every order that has come in, by its number. */
  readonly jobs: Job[];
  /** Second parts of orders whose first part goes ahead. */
  readonly rests: Job[];
  readonly customers: Map<string, Standing>;
  readonly trust: Trust;
  /** Evenings of overtime left, and those of today and yesterday. */
  readonly overtime: { left: number; today: boolean; yesterday: boolean };
  /** How often a manager has settled something, and minutes of the crew that it takes today. */
  readonly manager: { calls: number; meeting: number };
  /** The plan or what is coming was shared: yesterday for today, today for tomorrow. */
  readonly shared: { today: boolean; tomorrow: boolean };
  /** What the player has done today. */
  readonly today: { asked: boolean; explained: boolean; thanked: boolean; looked: boolean };
  /** The other desk has done something that nobody has thanked it for. */
  owed: boolean;
  readonly happenings: Happening[];
  readonly days: DayRecord[];
}

/** A fortnight before its first morning. */
export function emptyRun(chair: Chair, seed: number): Run {
  return {
    chair,
    scenario: scenarioOf(seed),
    day: 0,
    talk: TALK,
    jobs: [],
    rests: [],
    customers: new Map(CUSTOMERS.map(({ id }) => [id, { annoyance: 0, left: false }])),
    trust: { ...START },
    overtime: { left: OVERTIME.evenings, today: false, yesterday: false },
    manager: { calls: 0, meeting: 0 },
    shared: { today: false, tomorrow: false },
    today: { asked: false, explained: false, thanked: false, looked: false },
    owed: false,
    happenings: [],
    days: [],
  };
}

/** Whether the fortnight is over. */
export function isOver({ day }: Run): boolean {
  return day >= DAYS;
}

/** A job that nobody has touched yet. */
export function newJob(order: Order): Job {
  return {
    order,
    status: 'open',
    left: stagesOf(order),
    promised: null,
    delivered: null,
    agreed: false,
    quoted: null,
    understood: false,
    asked: false,
    first: false,
    split: false,
  };
}

/** The player knows the yard's true capacity today: from the yard itself, or from the other desk. */
export function isInformed({ chair, trust, today }: Run): boolean {
  return chair === 'janice' || today.looked || isOpen(trust);
}

/**
 * The minutes of a day, as far as they can be known on the run's present day.
 * @param informed knows what the yard owes to others; without, all its minutes seem to be free
 */
export function capacityOn(run: Run, day: number, informed: boolean): Capacity {
  const { chair, scenario, overtime, shared } = run;
  const capacity = { ...NOMINAL };
  const house = scenario.house[day];
  if (informed && house) {
    capacity.crew -= house.crew;
    capacity.truck -= house.truck;
  }
  if (day === run.day) {
    capacity[chair === 'andy' ? 'office' : 'crew'] -= TALK - run.talk;
    capacity.crew -= run.manager.meeting;
    if (overtime.today) capacity.crew += OVERTIME.minutes;
    if (overtime.yesterday) capacity.crew -= OVERTIME.tired;
    if (shared.today) capacity.crew += PREPARED;
    capacity.crew -= scenario.hitches[day]?.crew ?? 0;
    capacity.truck -= scenario.hitches[day]?.truck ?? 0;
    for (const { day: when, what } of scenario.surprises) {
      if (when === day) capacity[what === 'sick' ? 'crew' : 'truck'] -= SURPRISE[what];
    }
  }
  if (day === run.day + 1) {
    if (overtime.today) capacity.crew -= OVERTIME.tired;
    if (shared.tomorrow) capacity.crew += PREPARED;
  }
  return {
    office: Math.max(0, capacity.office),
    crew: Math.max(0, capacity.crew),
    truck: Math.max(0, capacity.truck),
  };
}

/** The last day on which something may be delivered. */
export const LAST_DAY = DAYS + RUN_OFF - 1;

/** Notes something for the interface to tell. */
export function note(run: Run, what: What, order = -1, value = 0): void {
  run.happenings.push({ day: run.day, what, order, value });
}
