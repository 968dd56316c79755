import type { Interaction } from '../model/interaction.ts';
import type { Shed } from '../model/lighter.ts';
import { STATE_LIMIT } from '../model/packed-state.ts';
import type { Progress } from '../model/progress.ts';
import { Journal, learnerKey } from './journal.ts';
import type { Keeper, Launch, Lms, Taken, Update } from './lms.ts';
import { claim } from './only-tab.ts';
import { Outbox, type Snapshot } from './outbox.ts';
import { StudyTime } from './study-time.ts';
import { surroundings, type SessionOptions } from './surroundings.ts';

/**
 * `open`: all is saved; `saving`: a save is due or under way; `unsaved`: the last save did not arrive, and is tried
 * again; `closed`: the session has ended; `read-only`: nothing is recorded. See docs/tracking.md for how they follow
 * each other. While `Session.connect` has not resolved, a session is `connecting`.
 */
export type SessionState = 'open' | 'saving' | 'unsaved' | 'closed' | 'read-only';

/** Why nothing is recorded: the LMS says so (browse, review), there is no LMS, or another tab has the course. */
export type ReadOnlyReason = 'mode' | 'no-lms' | 'second-tab';

/** Dispatched as `change` by a session whose state, or what there is to tell of it, has changed. */
export class SessionChangeEvent extends Event {
  readonly state: SessionState;

  constructor(state: SessionState) {
    super('change');
    this.state = state;
  }
}

/** All that one learner action brings is one commit. */
const SETTLE_MS = 100;
const LONGEST_PAUSE_MS = 60_000;

/**
 * A course's session with an LMS: restores what was there, saves soon after each change, makes sure that it arrived,
 * keeps what did not, tries again, and ends once. Nothing but `connect` ever throws.
 */
export class Session extends EventTarget {
  readonly launch: Launch;
  /** `none` if nothing is recorded since there is no LMS. */
  readonly standard: Lms['standard'];
  /** What keeps the course where there is no LMS; undefined with one. */
  readonly keeper: Keeper | undefined;
  /** Null while something is recorded. */
  readonly readOnly: ReadOnlyReason | null;
  /** The LMS had lost something that this browser still had; it is sent again. */
  readonly restored: boolean;

  readonly #lms: Lms;
  readonly #options: SessionOptions;
  readonly #time: StudyTime;
  readonly #outbox: Outbox;
  readonly #letGo: () => void;
  #state: SessionState;
  /** Something has changed since the last commit. */
  #dirty = false;
  /** A commit did not arrive: what it carried is set again. */
  #again = false;
  #busy = false;
  #commits = 0;
  #failures = 0;
  /** The check of the last commit. */
  #verified: Promise<void> = Promise.resolve();
  /** The LMS's answer to the end of the session. */
  #ended: Promise<unknown> = Promise.resolve();
  #callOff: (() => void) | null = null;

  /** @throws {ConnectError} when there is no LMS or it refuses. */
  static async connect(lms: Lms, given: Partial<SessionOptions> = {}): Promise<Session> {
    const options = { ...surroundings(), ...given };
    const launch = await lms.connect();
    const key = learnerKey(options.course, launch.learnerId);
    // Learners whom the LMS does not tell apart must not shut each other out, nor be given each other's progress.
    const isKnown = launch.learnerId !== '';
    // In cmi5 the older session is over as soon as there is a newer one, and the adapter merges what both have written.
    const locks = isKnown && lms.standard !== 'cmi5' ? options.locks : undefined;
    const letGo = launch.mode === 'normal' ? await claim(key, locks) : null;
    const journal = options.store && isKnown && !lms.keeper ? new Journal(options.store, key) : null;
    return new Session(lms, launch, options, journal, letGo);
  }

  private constructor(
    lms: Lms,
    launch: Launch,
    options: SessionOptions,
    journal: Journal | null,
    letGo: (() => void) | null,
  ) {
    super();
    this.#lms = lms;
    this.standard = lms.standard;
    this.keeper = lms.keeper;
    this.launch = launch;
    this.#options = options;
    this.#time = new StudyTime(options.now());
    this.readOnly = readOnlyReason(lms, launch, letGo !== null);
    this.#state = this.readOnly ? 'read-only' : 'open';
    this.#letGo = letGo ?? (() => undefined);
    this.#outbox = new Outbox({
      launch,
      journal,
      readOnly: this.readOnly !== null,
      room: lms.keeper || lms.standard === 'cmi5' ? Infinity : STATE_LIMIT,
      today: options.today,
    });
    this.restored = this.#outbox.restored && !this.readOnly;
    // What is not saved is saved by the first commit, even if nothing else happens.
    this.#dirty = this.#outbox.isFilled;
    this.#listen();
  }

  get state(): SessionState {
    return this.#state;
  }

  /** The learner's name, '' if unknown. Text from outside: never to be used as HTML. */
  get learnerName(): string {
    return this.keeper?.name ?? this.launch.learnerName;
  }

  /** Progress as it was restored, and as it was given to `save` since. */
  get progress(): Progress {
    return this.#outbox.progress;
  }

  /** What the last save had to leave out since it would have been too long for the LMS. */
  get shed(): readonly Shed[] {
    return this.#outbox.shed;
  }

  /** Whether this browser keeps what the LMS does not take, and sends it at the next launch here. */
  get kept(): boolean {
    return this.#outbox.kept;
  }

  /** The LMS has ended this session: what is not saved yet cannot be saved by this page any more. */
  get isOver(): boolean {
    return this.#lms.isOver === true;
  }

  /** Saves soon; the latest snapshot wins. Does nothing when read-only or closed. */
  save(snapshot: Snapshot): void {
    if (!this.#writable) return;
    this.#outbox.put(snapshot);
    this.#touch();
  }

  /** Adds an answered question to the next save; it stays queued until the LMS has taken it. */
  record(interaction: Interaction): void {
    if (!this.#writable) return;
    this.#outbox.add(interaction);
    this.#touch();
  }

  /**
   * Saves, makes sure that it arrived, and ends the session. Resolves to false if it did not arrive: then the session
   * goes on and tries again, so that the learner may wait for it, or leave all the same.
   */
  async finish(): Promise<boolean> {
    if (this.#busy) await this.#verified;
    if (!this.#isSaved) this.#commit();
    for (let commits = -1; commits !== this.#commits;) {
      commits = this.#commits;
      await this.#verified;
    }
    if (this.#writable && !this.#isSaved) return false;
    const isSaved = this.close();
    await this.#ended;
    return isSaved || this.#isSaved;
  }

  /** Ends the session at once, once; a second call changes nothing. True if the LMS has everything, as far as it says. */
  close(): boolean {
    if (this.#state === 'closed') return this.#isSaved;
    const { readOnly } = this;
    this.#callOff?.();
    // Before the call: hiding the page while the LMS stores must not start another one.
    this.#change('closed');
    const taken = attempt(() => this.#end(readOnly));
    this.#letGo();
    // Some LMSs fail at the end though they have taken every save before: then nothing is lost.
    const settle = (isTaken: boolean) => {
      if (isTaken) this.#dirty = false;
    };
    if (typeof taken === 'boolean') settle(taken);
    else this.#ended = taken.then(settle);
    return this.#isSaved;
  }

  /** Keeps the learner's name where no LMS knows it. */
  rename(name: string): void {
    this.keeper?.rename(name);
    this.dispatchEvent(new SessionChangeEvent(this.#state));
  }

  /** Erases the course where this browser is all that keeps it, and ends the session; the next one begins anew. */
  erase(): void {
    if (!this.keeper || !this.#writable) return;
    this.#callOff?.();
    this.#dirty = false;
    this.#again = false;
    this.#change('closed');
    this.keeper.erase();
    this.#letGo();
  }

  get #isSaved(): boolean {
    return !this.#dirty && !this.#again;
  }

  get #writable(): boolean {
    return this.#state !== 'closed' && this.#state !== 'read-only';
  }

  /** A second tab says nothing at all: with some LMSs its end would overwrite what the first one has saved. */
  #end(readOnly: ReadOnlyReason | null): Taken {
    if (readOnly === 'second-tab') return true;
    return readOnly ? this.#lms.leave(this.#seconds) : this.#lms.close(this.#update());
  }

  get #seconds(): number {
    return this.#time.seconds(this.#options.now());
  }

  #touch(): void {
    this.#dirty = true;
    this.#outbox.keep();
    if (!this.#callOff) this.#commitAfter(SETTLE_MS);
    if (this.#state === 'open') this.#change('saving');
  }

  #commitAfter(ms: number): void {
    this.#callOff?.();
    this.#callOff = this.#options.schedule(() => {
      this.#callOff = null;
      this.#commit();
    }, ms);
  }

  #commit(): void {
    // An LMS that shows a dialog while it stores lets other events through; one that answers later takes its time.
    if (this.#busy || !this.#writable) return;
    this.#busy = true;
    this.#callOff?.();
    this.#callOff = null;
    const update = this.#update();
    this.#dirty = false;
    const taken = attempt(() => this.#lms.save(update));
    this.#busy = typeof taken !== 'boolean';
    const commit = ++this.#commits;
    if (taken === false) return this.#refused();
    const arrived = taken === true && !this.keeper ? this.#options.probe() : taken;
    this.#verified = this.#verify(arrived, commit, update);
  }

  /** The LMS has been given a commit: did it arrive? */
  async #verify(arriving: Taken, commit: number, update: Update): Promise<void> {
    const arrived = await arriving;
    this.#busy = false;
    if (!this.#writable) return;
    if (!arrived) return this.#refused();
    // An earlier commit did not arrive, and this one has not set its values again.
    if (this.#again && !update.again) return;
    this.#again = false;
    this.#failures = 0;
    this.#outbox.arrived(update);
    if (commit < this.#commits) return;
    this.#lms.settle();
    // Something may have come in while the LMS was storing.
    if (this.#dirty && !this.#callOff) this.#commitAfter(SETTLE_MS);
    this.#change(this.#dirty ? 'saving' : 'open');
  }

  /** Pauses of 2, 4, 8 … 60 s: each try blocks the page while the LMS waits for its server. */
  #refused(): void {
    this.#again = true;
    if (!this.#writable) return;
    this.#failures++;
    this.#change('unsaved');
    if (this.isOver) this.dispatchEvent(new SessionChangeEvent('unsaved'));
    else this.#commitAfter(Math.min(1000 * 2 ** this.#failures, LONGEST_PAUSE_MS));
  }

  #update(): Update {
    const again = this.#again;
    const shed = this.#outbox.shed.join();
    const update = this.#outbox.update(this.#seconds, { isNew: this.#dirty || again, again });
    if (this.#outbox.shed.join() !== shed) this.dispatchEvent(new SessionChangeEvent(this.#state));
    return update;
  }

  #change(state: SessionState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.dispatchEvent(new SessionChangeEvent(state));
  }

  #listen(): void {
    const { page, now } = this.#options;
    page.addEventListener('visibilitychange', () => {
      this.#time.sign(now());
      // Also when all is saved, for the session time: a phone may end a hidden page without another word.
      if (page.document.visibilityState === 'hidden' || !this.#isSaved) this.#commit();
    });
    page.addEventListener('online', () => {
      if (!this.#isSaved) this.#commit();
    });
    for (const sign of ['pointerdown', 'keydown', 'wheel', 'touchmove', 'focusin']) {
      page.addEventListener(sign, () => this.#time.sign(now()), { passive: true, capture: true });
    }
    // A page that is kept for the back button may come back, and its session with it.
    page.addEventListener('pagehide', (event) => {
      if (!('persisted' in event && event.persisted)) this.close();
    });
    page.addEventListener('pageshow', (event) => {
      if ('persisted' in event && event.persisted) void this.#reread();
    });
  }

  /** The page was away, and the course may have been taken further elsewhere. */
  async #reread(): Promise<void> {
    if (!this.#writable) return;
    const answer = this.#lms.reread();
    this.#outbox.mergeWith(typeof answer === 'string' ? answer : await answer);
    this.dispatchEvent(new SessionChangeEvent(this.#state));
  }
}

function readOnlyReason(lms: Lms, { mode }: Launch, claimed: boolean): ReadOnlyReason | null {
  if (lms.standard === 'none') return 'no-lms';
  if (mode !== 'normal') return 'mode';
  return claimed ? null : 'second-tab';
}

function attempt(call: () => Taken): Taken {
  try {
    return call();
  } catch {
    return false;
  }
}
