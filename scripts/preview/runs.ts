import type { LaunchOrder, Run, RunEvents } from './lms-protocol.ts';

/** Told of each event of a run, by its name. */
export type RunListener = <N extends keyof RunEvents>(name: N, data: RunEvents[N]) => void;

type StoredEvent = { [N in keyof RunEvents]: readonly [name: N, data: RunEvents[N]] }[keyof RunEvents];

/** Runs that are remembered with their logs; older ones are forgotten, but never what learners have stored. */
const MOST_RUNS = 30;
/** These say how something is now, so that the last one is enough. */
const STATES: readonly string[] = ['documents', 'verdicts'];

interface Kept {
  readonly order: LaunchOrder;
  readonly run: Run;
  readonly events: StoredEvent[];
  readonly states: Map<string, StoredEvent>;
  readonly listeners: Set<RunListener>;
}

/** The launches of this run of the LMS, with all that happened in each: whoever looks later sees it from the start. */
export class Runs {
  readonly #runs = new Map<string, Kept>();

  add(order: LaunchOrder, run: Run): void {
    this.#runs.set(run.id, { order, run, events: [], states: new Map(), listeners: new Set() });
    const [oldest] = this.#runs.keys();
    if (this.#runs.size > MOST_RUNS && oldest !== undefined) this.#runs.delete(oldest);
  }

  get(id: string): Run | undefined {
    return this.#runs.get(id)?.run;
  }

  /** The latest first. */
  get all(): readonly Run[] {
    return [...this.#runs.values()].map(({ run }) => run).reverse();
  }

  /** Notes that the learner has left, and tells whoever listens. */
  end(id: string): void {
    const last = this.#runs.get(id)?.events.findLast(([name]) => name === 'session' || name === 'over');
    if (last?.[0] !== 'over') this.emit(id, 'over', { isForgotten: false });
  }

  /** Notes an event, and tells whoever listens. */
  emit<N extends keyof RunEvents>(id: string, name: N, data: RunEvents[N]): void {
    const kept = this.#runs.get(id);
    if (!kept) return;
    const event = [name, data] as unknown as StoredEvent;
    if (STATES.includes(name)) kept.states.set(name, event);
    else kept.events.push(event);
    for (const listener of kept.listeners) listener(name, data);
  }

  /** Tells everything so far, and from now on what comes; of an unknown launch, that it is over. @returns what ends it. */
  listen(id: string, listener: RunListener): () => void {
    const kept = this.#runs.get(id);
    if (!kept) {
      listener('over', { isForgotten: true });
      return () => undefined;
    }
    const { order, run } = kept;
    listener('run', { order, run });
    for (const [name, data] of [...kept.events, ...kept.states.values()]) listener(name, data as never);
    kept.listeners.add(listener);
    return () => kept.listeners.delete(listener);
  }
}
