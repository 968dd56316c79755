import type { Interaction } from '../model/interaction.ts';
import type { ObjectiveReport, Report } from '../model/report.ts';
import type { Launch, Lms, Update } from './lms.ts';

/**
 * `open`: all is saved; `saving`: a save is due in a moment; `unsaved`: the LMS did not take the last save, which is
 * tried again; `closed`: the session has ended; `read-only`: nothing is recorded (browse, review, no LMS).
 */
export type SessionState = 'open' | 'saving' | 'unsaved' | 'closed' | 'read-only';

/** What the LMS is to know and to keep of the learner's progress. */
export interface Snapshot {
  readonly report: Report;
  /** Packed progress: ASCII, at most 4,000 characters. */
  readonly state: string;
  /** Objectives that this session knows something of. */
  readonly objectives: readonly ObjectiveReport[];
}

/** Dispatched as `change` by a session whose state has changed. */
export class SessionChangeEvent extends Event {
  readonly state: SessionState;

  constructor(state: SessionState) {
    super('change');
    this.state = state;
  }
}

/** What a session needs of its surroundings; tests bring their own. */
export interface SessionOptions {
  /** The course's window: it tells when the page is hidden, left, or online again. */
  readonly page: EventTarget & { readonly document: { readonly visibilityState: string } };
  /** Runs something once after so many milliseconds; returns how to call that off. */
  readonly schedule: (run: () => void, ms: number) => () => void;
  /** Monotonic clock in milliseconds: a clock that the learner can set would falsify the session time. */
  readonly now: () => number;
}

/** Long enough for the page to paint and for all that one learner action brings to be one commit. */
const SETTLE_MS = 100;
const LONGEST_PAUSE_MS = 60_000;

/**
 * A course's session with an LMS: saves soon after each change, again if the LMS did not take it, and ends once.
 * Nothing but `connect` ever throws.
 */
export class Session extends EventTarget {
  readonly launch: Launch;
  /** `none` if nothing is recorded since there is no LMS. */
  readonly standard: Lms['standard'];

  readonly #lms: Lms;
  readonly #schedule: SessionOptions['schedule'];
  readonly #now: SessionOptions['now'];
  readonly #startedAt: number;
  /** Not yet accepted by the LMS, oldest first. */
  readonly #queue: Interaction[] = [];
  #snapshot: Snapshot;
  #state: SessionState;
  /** Something has changed since the last save that the LMS took. */
  #dirty = false;
  #busy = false;
  #failures = 0;
  #callOff: (() => void) | null = null;

  /** @throws {ConnectError} when there is no LMS or it refuses. */
  static async connect(lms: Lms, options: Partial<SessionOptions> = {}): Promise<Session> {
    return new Session(lms, await lms.connect(), options);
  }

  /** @param launch what `lms.connect()` gave. */
  constructor(lms: Lms, launch: Launch, options: Partial<SessionOptions> = {}) {
    super();
    const { page = window, schedule = afterTimeout, now = () => performance.now() } = options;
    this.#lms = lms;
    this.standard = lms.standard;
    this.launch = launch;
    this.#schedule = schedule;
    this.#now = now;
    this.#startedAt = now();
    this.#snapshot = unchanged(launch);
    this.#state = launch.mode === 'normal' ? 'open' : 'read-only';
    this.#listen(page);
  }

  get state(): SessionState {
    return this.#state;
  }

  /** Saves soon; the latest snapshot wins. Does nothing when read-only or closed. */
  save(snapshot: Snapshot): void {
    if (!this.#writable) return;
    this.#snapshot = snapshot;
    this.#touch();
  }

  /** Adds an answered question to the next save; it stays queued until the LMS has taken it. */
  record(interaction: Interaction): void {
    if (!this.#writable) return;
    this.#queue.push(interaction);
    this.#touch();
  }

  /**
   * Saves at once what is not saved yet. True if nothing is left to save, so that "Save and exit" can close; false
   * if the LMS did not take it: it is tried again later.
   */
  flush(): boolean {
    if (this.#writable && this.#dirty) this.#commit();
    return !this.#dirty;
  }

  /**
   * Ends the session, once; a second call changes nothing. True if the LMS has everything.
   *
   * @param snapshot the latest one, if it has not been given to `save` yet.
   */
  close(snapshot?: Snapshot): boolean {
    if (snapshot) this.save(snapshot);
    if (this.#state === 'closed') return !this.#dirty;
    const readOnly = this.#state === 'read-only';
    this.#callOff?.();
    // Before the call: hiding the page while the LMS stores must not start another one.
    this.#change('closed');
    const taken = attempt(() => (readOnly ? this.#lms.leave() : this.#lms.close(this.#update())));
    // Some LMSs fail at the end though they have taken every save before: then nothing is lost.
    if (taken) this.#dirty = false;
    return !this.#dirty;
  }

  get #writable(): boolean {
    return this.#state !== 'closed' && this.#state !== 'read-only';
  }

  #touch(): void {
    this.#dirty = true;
    if (!this.#callOff) this.#commitAfter(SETTLE_MS);
    if (this.#state === 'open') this.#change('saving');
  }

  #commitAfter(ms: number): void {
    this.#callOff?.();
    this.#callOff = this.#schedule(() => {
      this.#callOff = null;
      this.#commit();
    }, ms);
  }

  #commit(): void {
    // An LMS that shows a dialog while it stores lets other events through.
    if (this.#busy || !this.#writable) return;
    this.#busy = true;
    this.#callOff?.();
    this.#callOff = null;
    this.#dirty = false;
    const update = this.#update();
    const taken = attempt(() => this.#lms.save(update));
    this.#busy = false;
    if (taken) this.#taken(update.interactions.length);
    else this.#refused();
  }

  #taken(interactions: number): void {
    this.#failures = 0;
    this.#queue.splice(0, interactions);
    if (!this.#writable) return;
    // Something may have come in while the LMS was storing.
    if (this.#dirty) this.#commitAfter(SETTLE_MS);
    this.#change(this.#dirty ? 'saving' : 'open');
  }

  /** Pauses of 2, 4, 8 … 60 s: each try blocks the page while the LMS waits for its server. */
  #refused(): void {
    this.#dirty = true;
    if (!this.#writable) return;
    this.#failures++;
    this.#commitAfter(Math.min(1000 * 2 ** this.#failures, LONGEST_PAUSE_MS));
    this.#change('unsaved');
  }

  #update(): Update {
    const sessionSeconds = Math.max(0, (this.#now() - this.#startedAt) / 1000);
    return { ...this.#snapshot, interactions: [...this.#queue], sessionSeconds };
  }

  #change(state: SessionState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.dispatchEvent(new SessionChangeEvent(state));
  }

  #listen(page: SessionOptions['page']): void {
    // Also when all is saved, for the session time: a phone may end a hidden page without another word.
    page.addEventListener('visibilitychange', () => {
      if (page.document.visibilityState === 'hidden') this.#commit();
    });
    page.addEventListener('online', () => this.flush());
    // A page that is kept for the back button may come back, and its session with it.
    page.addEventListener('pagehide', (event) => {
      if (!('persisted' in event && event.persisted)) this.close();
    });
  }
}

/** Says nothing that the LMS does not hold already. */
function unchanged({ standing, location, state }: Launch): Snapshot {
  return { report: { ...standing, progress: 0, location }, state, objectives: [] };
}

function attempt(call: () => boolean): boolean {
  try {
    return call();
  } catch {
    return false;
  }
}

function afterTimeout(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}
