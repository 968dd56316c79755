import { merge } from '../model/merge.ts';
import { pack, unpack } from '../model/packed-state.ts';
import type { Progress } from '../model/progress.ts';
import type { Standing } from '../model/report.ts';
import { browserStorage, type Store } from './journal.ts';
import type { Keeper, Launch, Lms, Update } from './lms.ts';

/** What is stored of a course. */
interface Kept {
  /** How often it was erased: a tab that was opened before is not to bring back what is gone. */
  readonly erased: number;
  readonly name: string;
  readonly standing: Standing;
  /** Packed progress, of any length. */
  readonly state: string;
}

const NOTHING: Kept = {
  erased: 0,
  name: '',
  standing: { completion: 'unknown', success: 'unknown', score: null },
  state: '',
};

/**
 * The adapter of a package without an LMS: what a learner has done is kept in this browser's localStorage, and sent to
 * nobody. A browser that allows no storage, or has no room, makes every save fail: the learner is told so.
 */
export class ThisBrowser implements Lms, Keeper {
  readonly standard = 'web';
  readonly keeper = this;

  readonly #store: Store | null;
  readonly #place: string;
  readonly #key: string;
  #kept: Kept = NOTHING;
  /** What we have read or written last: anything else in the store comes from another tab. */
  #known: string | null = null;
  /** What other tabs have added since; only where the browser has no locks, as on pages that come by plain http. */
  #others: Progress | null = null;

  /**
   * @param course its id.
   * @param page address of the page: two copies of a course on one server are two courses.
   */
  constructor(course: string, page: string, store = browserStorage()) {
    this.#store = store;
    this.#place = placeOf(page);
    this.#key = `ripple-web:${course}:${this.#place}`;
  }

  /** The name that the learner has given for the certificate. */
  get name(): string {
    return this.#kept.name;
  }

  connect(): Promise<Launch> {
    this.#known = this.#read();
    this.#kept = parse(this.#known);
    const { name, standing, state } = this.#kept;
    return Promise.resolve({
      learnerId: this.#place,
      learnerName: name,
      mode: 'normal',
      credit: true,
      standing,
      location: '',
      state,
      fresh: state === '',
      language: '',
    });
  }

  save({ report: { completion, success, score }, state }: Update): boolean {
    return this.#write({ ...this.#kept, standing: { completion, success, score }, state });
  }

  settle(): void {
    // What the browser has stored is there.
  }

  reread(): string {
    return parse(this.#read()).state;
  }

  close(update: Update): boolean {
    return this.save(update);
  }

  leave(): boolean {
    return true;
  }

  rename(name: string): boolean {
    return this.#write({ ...this.#kept, name });
  }

  erase(): void {
    this.#others = null;
    this.#write({ ...NOTHING, erased: this.#kept.erased + 1 });
  }

  /** False if the browser does not keep it, or if it was erased in another tab. */
  #write(kept: Kept): boolean {
    this.#kept = kept;
    const text = this.#read();
    if (text !== null && text !== this.#known) {
      const found = parse(text);
      if (found.erased > kept.erased) return false;
      if (found.erased === kept.erased) this.#add(unpack(found.state));
    }
    const state = this.#others ? pack(merge(unpack(kept.state), this.#others), Infinity).text : kept.state;
    const written = JSON.stringify({ ...kept, state } satisfies Kept);
    try {
      if (!this.#store) return false;
      this.#store.setItem(this.#key, written);
      this.#known = written;
      return true;
    } catch {
      // Blocked, or full.
      return false;
    }
  }

  #add(other: Progress): void {
    this.#others = this.#others ? merge(this.#others, other) : other;
  }

  #read(): string | null {
    try {
      return this.#store?.getItem(this.#key) ?? null;
    } catch {
      return null;
    }
  }
}

/** The folder of the page. Files have none: a newer copy of the course may lie in another one. */
function placeOf(page: string): string {
  const { protocol, pathname } = new URL('.', page);
  return protocol === 'file:' ? 'file' : pathname;
}

/** Whatever is missing or makes no sense is as if nothing had been kept of it. */
function parse(text: string | null): Kept {
  try {
    const found = JSON.parse(text ?? '{}') as Partial<Kept> | null;
    return {
      erased: Number.isSafeInteger(found?.erased) ? Number(found?.erased) : 0,
      name: typeof found?.name === 'string' ? found.name : '',
      standing: standingOf(found?.standing),
      state: typeof found?.state === 'string' ? found.state : '',
    };
  } catch {
    return NOTHING;
  }
}

function standingOf(found: Partial<Standing> | undefined): Standing {
  const { completion, success, score } = found ?? {};
  return {
    completion: completion === 'completed' || completion === 'incomplete' ? completion : 'unknown',
    success: success === 'passed' || success === 'failed' ? success : 'unknown',
    score: typeof score === 'number' && score >= 0 && score <= 100 ? score : null,
  };
}
