import type { Interaction } from '../model/interaction.ts';
import { merge } from '../model/merge.ts';
import { pack, unpack } from '../model/packed-state.ts';
import type { Progress } from '../model/progress.ts';
import type { ObjectiveReport } from '../model/report.ts';

/** An interaction, and which of the device's writes was the first to carry it. */
export interface Numbered {
  readonly n: number;
  readonly interaction: Interaction;
}

/** What a browser keeps of a learner's course until a later launch has read it back from the LMS. */
export interface Entry {
  /** When it was written, in milliseconds since 1970. */
  readonly at: number;
  /** This browser's number in `Progress.writes`. */
  readonly device: number;
  /** The LMS has given back something of this attempt at an earlier launch. */
  readonly confirmed: boolean;
  readonly progress: Progress;
  /** Oldest first. */
  readonly interactions: readonly Numbered[];
  readonly objectives: readonly ObjectiveReport[];
}

/** The part of localStorage that is used. */
export type Store = Pick<Storage, 'getItem' | 'setItem'>;

/** What JSON makes of an entry. */
interface Stored extends Omit<Entry, 'progress'> {
  readonly progress: string;
}

/**
 * The course's name for a learner on this browser: of the LMS's id only a hash, and never the name. LMSs share one
 * storage for all their pages, so the key says whose it is.
 */
export function learnerKey(course: string, learnerId: string): string {
  return `ripple:${course}:${hash(`${course} ${learnerId}`)}`;
}

/**
 * The journal of one learner's course in localStorage, where the browser allows it. A copy of what the LMS was given and
 * of what it has not taken yet; see docs/tracking.md. Nothing here throws.
 */
export class Journal {
  readonly #store: Store;
  readonly #key: string;
  /** What we have read or written last: anything else in the store comes from another tab. */
  #known: string | null = null;
  /** What other tabs have added since. */
  #others: Progress | null = null;

  constructor(store: Store, key: string) {
    this.#store = store;
    this.#key = key;
  }

  /** The entry in the store, null if there is none that makes sense. */
  read(): Entry | null {
    this.#known = this.#get();
    return parse(this.#known);
  }

  /** Replaces the entry, keeping what another tab has added. False if the browser does not allow it. */
  write(entry: Entry): boolean {
    const found = this.#get();
    const other = found === this.#known ? null : parse(found)?.progress;
    if (other && other.writes?.attempt === entry.progress.writes?.attempt) {
      this.#others = this.#others ? merge(this.#others, other) : other;
    }
    const progress = this.#others ? merge(entry.progress, this.#others) : entry.progress;
    const stored: Stored = { ...entry, progress: pack(progress, Infinity).text };
    try {
      const text = JSON.stringify(stored);
      this.#store.setItem(this.#key, text);
      this.#known = text;
      return true;
    } catch {
      // Blocked in a frame of another site, or full.
      return false;
    }
  }

  #get(): string | null {
    try {
      return this.#store.getItem(this.#key);
    } catch {
      return null;
    }
  }
}

/** The browser's localStorage; null where even touching it throws, as in frames of other sites. */
export function browserStorage(): Store | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

function parse(text: string | null): Entry | null {
  try {
    const found = JSON.parse(text ?? 'null') as Partial<Stored> | null;
    if (typeof found?.progress !== 'string') return null;
    return {
      at: wholeNumber(found.at),
      device: wholeNumber(found.device),
      confirmed: found.confirmed === true,
      progress: unpack(found.progress),
      interactions: listOf(found.interactions).filter(isNumbered),
      objectives: listOf(found.objectives).filter(isObjective),
    };
  } catch {
    return null;
  }
}

function wholeNumber(value: unknown): number {
  return Number.isSafeInteger(value) ? Number(value) : 0;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

function isNumbered(value: unknown): value is Numbered {
  const { n, interaction } = (value ?? {}) as Partial<Numbered>;
  if (!Number.isSafeInteger(n) || typeof interaction !== 'object' || interaction === null) return false;
  const { id, type, description, objectives, correct, response, result, weighting, startedAt, latency } =
    interaction;
  return (
    [id, type, description, result].every((text) => typeof text === 'string') &&
    [objectives, correct, response].every((list) => Array.isArray(list)) &&
    [weighting, startedAt, latency].every((number) => Number.isFinite(number))
  );
}

function isObjective(value: unknown): value is ObjectiveReport {
  const { id, score, passed } = (value ?? {}) as Partial<ObjectiveReport>;
  return typeof id === 'string' && Number.isFinite(score) && typeof passed === 'boolean';
}

/** 53 bits by cyrb53: enough to tell learners apart. crypto.subtle is missing where an LMS is served by plain http. */
function hash(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 2654435761);
    b = Math.imul(b ^ text.charCodeAt(i), 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
