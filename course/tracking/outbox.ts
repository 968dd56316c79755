import type { Interaction } from '../model/interaction.ts';
import type { Shed } from '../model/lighter.ts';
import { merge } from '../model/merge.ts';
import { pack, unpack } from '../model/packed-state.ts';
import type { Progress } from '../model/progress.ts';
import type { LessonReport, ObjectiveReport, Report } from '../model/report.ts';
import type { Journal, Numbered } from './journal.ts';
import type { Launch, Update } from './lms.ts';
import { reconcile } from './reconcile.ts';
import { WriteCount } from './write-count.ts';

/** What the LMS is to know and to keep of the learner's progress. */
export interface Snapshot {
  readonly report: Report;
  readonly progress: Progress;
  /** Objectives that have become known; those of earlier snapshots need not be among them. */
  readonly objectives: readonly ObjectiveReport[];
  /** A lesson that has been finished just now. */
  readonly lesson?: LessonReport | undefined;
}

/** What an outbox is opened with. */
export interface OutboxInput {
  readonly launch: Launch;
  /** Null where this browser keeps nothing, or must not. */
  readonly journal: Journal | null;
  /** Nothing is to be kept: the journal is read, not written. */
  readonly readOnly: boolean;
  /** The most characters of packed progress that the LMS takes. */
  readonly room: number;
  /** Milliseconds since 1970. */
  readonly today: () => number;
}

/**
 * What a session has to tell the LMS, and what of it has arrived: it begins with what the LMS gave back and what the
 * journal has beyond that, and writes down everything new in the journal before the LMS is asked.
 */
export class Outbox {
  /** The LMS had lost something that this browser still had. */
  readonly restored: boolean;
  /** There is something to send already. */
  readonly isFilled: boolean;
  readonly #journal: Journal | null;
  readonly #room: number;
  readonly #today: () => number;
  readonly #writes: WriteCount;
  readonly #confirmed: boolean;
  readonly #objectives: Map<string, ObjectiveReport>;
  readonly #lessons = new Map<string, LessonReport>();
  /** Not yet with the LMS, oldest first. */
  #queue: readonly Numbered[];
  /** With the LMS, as far as it says; the journal has them until a later launch proves it. */
  readonly #sent: Numbered[] = [];
  #snapshot: Snapshot;
  #shed: readonly Shed[] = [];
  #kept = false;

  constructor({ launch, journal, readOnly, room, today }: OutboxInput) {
    const entry = journal?.read() ?? null;
    const { progress, interactions, objectives, restored, confirmed } = reconcile(launch, entry, today());
    this.restored = restored;
    this.isFilled = restored || interactions.length > 0;
    this.#journal = readOnly ? null : journal;
    this.#room = room;
    this.#today = today;
    this.#writes = new WriteCount(progress.writes, journal ? entry?.device : 0);
    this.#confirmed = confirmed;
    this.#objectives = new Map(objectives.map((objective) => [objective.id, objective]));
    this.#queue = interactions;
    // Says nothing that the LMS does not hold already, but for what it has lost.
    const report = { ...launch.standing, progress: 0, location: launch.location };
    this.#snapshot = { report, progress, objectives };
    this.keep();
  }

  /** Progress as it was restored, and as it was put in since. */
  get progress(): Progress {
    return this.#snapshot.progress;
  }

  /** What the last update had to leave out since it would have been too long for the LMS. */
  get shed(): readonly Shed[] {
    return this.#shed;
  }

  /** Whether this browser keeps what the LMS does not take. */
  get kept(): boolean {
    return this.#kept;
  }

  /** Puts in what is to be told; the latest snapshot wins. */
  put(snapshot: Snapshot): void {
    this.#snapshot = snapshot;
    const { objectives, lesson } = snapshot;
    for (const objective of objectives) this.#objectives.set(objective.id, objective);
    if (lesson) this.#lessons.set(lesson.id, lesson);
  }

  /** Puts in an answered question; it stays until the LMS has taken it. */
  add(interaction: Interaction): void {
    this.#queue = [...this.#queue, { n: this.#writes.next, interaction }];
  }

  /** Brings in what the LMS has got from elsewhere. */
  mergeWith(state: string): void {
    this.#snapshot = { ...this.#snapshot, progress: merge(this.#snapshot.progress, unpack(state)) };
  }

  /**
   * All there is to tell.
   * @param isNew it is a content that the LMS has not been given yet, or another try: some LMSs send only what differs
   *   (Moodle 5.1, 1.2), so it gets a number of its own.
   */
  update(sessionSeconds: number, { isNew, again }: { isNew: boolean; again: boolean }): Update {
    const { report, progress } = this.#snapshot;
    const writes = isNew ? this.#writes.count() : this.#writes.so;
    const { text, shed } = pack({ ...progress, ...(writes && { writes }) }, this.#room);
    this.#shed = shed;
    return {
      report,
      state: text,
      objectives: [...this.#objectives.values()],
      interactions: this.#queue.map(({ interaction }) => interaction),
      lessons: [...this.#lessons.values()],
      sessionSeconds,
      again,
    };
  }

  /** The interactions of an update have arrived. */
  arrived({ interactions }: Update): void {
    const isOf = ({ interaction }: Numbered): boolean => interactions.includes(interaction);
    this.#sent.push(...this.#queue.filter(isOf));
    this.#queue = this.#queue.filter((one) => !isOf(one));
  }

  /** Into the journal, before the LMS is asked: whatever happens to it, or to this page, it is not lost. */
  keep(): void {
    const written = this.#journal?.write({
      at: this.#today(),
      device: this.#writes.device,
      confirmed: this.#confirmed,
      progress: { ...this.#snapshot.progress, writes: this.#writes.upcoming },
      interactions: [...this.#sent, ...this.#queue],
      objectives: [...this.#objectives.values()],
    });
    this.#kept = written ?? false;
  }
}
