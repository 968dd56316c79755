import type { Interaction } from '../model/interaction.ts';
import { identifier } from './formats.ts';
import type { ScormCalls } from './scorm-calls.ts';

/** Name of an element below `cmi.interactions.n`, and its value; '' stays unset. */
export type Field = readonly [name: string, value: string];

/**
 * Appends interactions at the LMS. An LMS that does not know interactions, or one of their elements, or refuses a
 * value, is left alone: nothing depends on them.
 */
export class InteractionLog {
  readonly #calls: ScormCalls;
  readonly #fields: (interaction: Interaction) => readonly Field[];
  /** Elements that the LMS names; empty if it does not say. */
  #known: readonly string[] = [];
  /** Where the next one goes; -1 if the LMS has no interactions, undefined until it has been asked. */
  #next: number | undefined;
  /** By answer. */
  readonly #places = new Map<string, number>();

  /** @param fields what follows after the id: the type first, since other elements depend on it. */
  constructor(calls: ScormCalls, fields: (interaction: Interaction) => readonly Field[]) {
    this.#calls = calls;
    this.#fields = fields;
  }

  /** Appends an interaction. Given again after a failed commit, it stays in its place, and is not set twice. */
  append(interaction: Interaction): void {
    this.#next ??= this.#probe();
    if (this.#next < 0) return;
    // Not the id alone: where later answers to a question keep its id, each of them is an entry all the same.
    const answer = `${interaction.id} ${interaction.startedAt}`;
    const place = this.#places.get(answer) ?? this.#next;
    const root = `cmi.interactions.${place}`;
    // Moodle 5.1 (2004): an element before its id or type is error 408.
    if (!this.#calls.set(`${root}.id`, identifier(interaction.id))) return;
    if (place === this.#next) this.#next++;
    this.#places.set(answer, place);
    for (const [name, value] of this.#fields(interaction)) {
      if (value !== '' && this.#knows(name)) this.#calls.set(`${root}.${name}`, value);
    }
  }

  /** Asked once a session: the answer cannot change but by what is appended here. */
  #probe(): number {
    this.#known = this.#calls
      .get('cmi.interactions._children')
      .split(/[\s,]+/)
      .filter(Boolean);
    const count = this.#calls.get('cmi.interactions._count');
    if (/^\d+$/.test(count)) return Number(count);
    return this.#known.length > 0 ? 0 : -1;
  }

  #knows(name: string): boolean {
    return this.#known.length === 0 || this.#known.includes(name.replace(/\..*/, ''));
  }
}

/** `objectives.m.id` of an interaction: each id once. */
export function objectiveFields(ids: readonly string[]): Field[] {
  return [...new Set(ids.map(identifier))].map((id, index) => [`objectives.${index}.id`, id]);
}
