import { merge } from '../../model/merge.ts';
import { pack, unpack } from '../../model/packed-state.ts';
import { isTaken, type Answer, type Lrs, type StatePlace } from './lrs.ts';
import { objectOf, parseObject } from './xapi.ts';

/** Name of our document among those of the unit. */
export const STATE_ID = 'ripple.progress';

/** What happens once in a registration (cmi5 9.3.3, 9.3.4). */
export type Once = 'completed' | 'passed';

/** All that outlasts a session. */
export interface Kept {
  /** Packed progress. */
  readonly state: string;
  /** The best score that was known, in percent. */
  readonly score: number | null;
  /** Statements that the LRS has. */
  readonly said: readonly Once[];
  /** Scores by objective that were told. */
  readonly objectives: Readonly<Record<string, number>>;
}

const NOTHING: Kept = { state: '', score: null, said: [], objectives: {} };

/**
 * What is kept of a registration in the State resource. Two sessions, in two tabs or on two devices, may write it: a
 * write replaces only what it knows, by its ETag, and else brings the two together first. Nothing here throws.
 */
export class StateDocument {
  readonly #lrs: Lrs;
  readonly #place: StatePlace;
  #kept: Kept = NOTHING;
  /**
   * Of the document: null if there is none, '' if the LRS does not show it, undefined if it has not said after a write.
   */
  #etag: string | null | undefined = null;
  /** Writes under way. */
  #writing = 0;
  /** As it was written last. */
  #written = '';

  constructor(lrs: Lrs, place: StatePlace) {
    this.#lrs = lrs;
    this.#place = place;
  }

  get kept(): Kept {
    return this.#kept;
  }

  /** Reads it, and brings it together with what is known. The status of the answer; 404 means that there is none yet. */
  async read(): Promise<number> {
    const answer = await this.#lrs.readState(this.#place, STATE_ID);
    if (isTaken(answer.status)) this.#take(answer);
    else if (answer.status === 404) this.#etag = null;
    return answer.status;
  }

  /** Changes what is to be kept; `write` writes it. */
  note(more: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...more };
  }

  /**
   * Writes what is not written yet.
   * @param outlives the page is going away: at once, whatever is there.
   * @returns the status, 204 where there was nothing to write.
   */
  async write(outlives = false): Promise<number> {
    if (JSON.stringify(this.#kept) === this.#written) return 204;
    if (outlives) return this.#put(true);
    if (this.#etag === undefined) await this.read();
    const status = await this.#put();
    // Precondition failed, or a conflict: somebody else has written.
    if (status !== 412 && status !== 409) return status;
    const found = await this.read();
    return isTaken(found) || found === 404 ? this.#put() : found;
  }

  async #put(outlives = false): Promise<number> {
    const text = JSON.stringify(this.#kept);
    // While another write is under way nobody knows what it will have made of the ETag.
    const headers = this.#writing > 0 ? {} : precondition(this.#etag);
    this.#writing++;
    const answer = await this.#lrs.writeState(this.#place, STATE_ID, this.#kept, headers, outlives);
    this.#writing--;
    if (isTaken(answer.status)) {
      this.#written = text;
      this.#etag = answer.etag || undefined;
    }
    return answer.status;
  }

  #take({ text, etag }: Answer): void {
    this.#etag = etag;
    this.#written = text;
    this.#kept = together(this.#kept, keptIn(text));
  }
}

function precondition(etag: string | null | undefined): Record<string, string> {
  if (etag === null) return { 'If-None-Match': '*' };
  return etag ? { 'If-Match': etag } : {};
}

/** What both know. */
function together(ours: Kept, theirs: Kept): Kept {
  return {
    state: ours.state && theirs.state ? mergeStates(ours.state, theirs.state) : ours.state || theirs.state,
    score:
      Math.max(ours.score ?? -1, theirs.score ?? -1) < 0
        ? null
        : Math.max(ours.score ?? 0, theirs.score ?? 0),
    said: [...new Set([...ours.said, ...theirs.said])],
    objectives: { ...theirs.objectives, ...ours.objectives },
  };
}

function mergeStates(ours: string, theirs: string): string {
  return ours === theirs ? ours : pack(merge(unpack(ours), unpack(theirs)), Infinity).text;
}

/** What is sound in a document; anything else in it is nothing. */
function keptIn(text: string): Kept {
  const { state, score, said, objectives } = parseObject(text) ?? {};
  const known = (Array.isArray(said) ? (said as unknown[]) : []).filter(
    (one): one is Once => one === 'completed' || one === 'passed',
  );
  const scores = Object.entries(objectOf(objectives) ?? {}).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  );
  return {
    state: typeof state === 'string' ? state : '',
    score: typeof score === 'number' && score >= 0 && score <= 100 ? score : null,
    said: known,
    objectives: Object.fromEntries(scores),
  };
}
