import type { ObjectiveReport } from '../model/report.ts';
import { decimal, identifier, percent } from './formats.ts';
import type { ScormStandard } from './lms.ts';
import type { ScormCalls } from './scorm-calls.ts';

const ROOT = 'cmi.objectives';

/**
 * Keeps the objectives at the LMS (SCORM 1.2 RTE 3.4.4, SCORM 2004 4th Ed. RTE 4.2.17): a score and a status each, which
 * only ever get better, or a measure, which is always the latest. An LMS that does not know objectives, or refuses a value, is left alone: nothing depends on them.
 */
export class ObjectiveLog {
  readonly #calls: ScormCalls;
  readonly #standard: ScormStandard;
  /** Index of each objective by its id, which never changes; null if the LMS has no objectives. */
  #places: Map<string, number> | null | undefined;
  /** Score by id, as far as known. */
  readonly #scores = new Map<string, number>();

  constructor(calls: ScormCalls, standard: ScormStandard) {
    this.#calls = calls;
    this.#standard = standard;
  }

  /** Sets what is better than what the LMS holds. */
  raise(objectives: readonly ObjectiveReport[]): void {
    if (objectives.length === 0) return;
    if (this.#places === undefined) this.#places = this.#probe();
    if (this.#places) for (const objective of objectives) this.#raise(this.#places, objective);
  }

  #raise(places: Map<string, number>, { id, score, passed }: ObjectiveReport): void {
    const name = identifier(id);
    const place = places.get(name) ?? places.size;
    const root = `${ROOT}.${place}`;
    // The id first: an element of an objective without an id is error 408 in 2004.
    if (!places.has(name) && !this.#calls.set(`${root}.id`, name)) return;
    places.set(name, place);
    const known = this.#scores.get(name) ?? -1;
    if (passed === undefined ? score === known : score <= known) return;
    this.#scores.set(name, score);
    this.#calls.set(`${root}.score.min`, '0');
    this.#calls.set(`${root}.score.max`, '100');
    this.#calls.set(`${root}.score.raw`, decimal(score));
    const status = passed ? 'passed' : 'failed';
    if (this.#standard === 'scorm12') {
      this.#calls.set(`${root}.status`, passed === undefined ? 'completed' : status);
      return;
    }
    this.#calls.set(`${root}.score.scaled`, decimal(score / 100));
    if (passed !== undefined) this.#calls.set(`${root}.success_status`, status);
    this.#calls.set(`${root}.completion_status`, 'completed');
  }

  /** Where the objectives of earlier sessions are. Asked once a session, and only when there is something to tell. */
  #probe(): Map<string, number> | null {
    const count = this.#calls.get(`${ROOT}._count`);
    if (!/^\d+$/.test(count)) return this.#calls.get(`${ROOT}._children`) === '' ? null : new Map();
    const places = new Map<string, number>();
    for (let place = 0; place < Number(count); place++) {
      // An objective whose id cannot be read still takes its place.
      const name = this.#calls.get(`${ROOT}.${place}.id`) || `? ${place}`;
      places.set(name, place);
      const score = percent(this.#calls.get(`${ROOT}.${place}.score.raw`));
      if (score !== null) this.#scores.set(name, score);
    }
    return places;
  }
}
