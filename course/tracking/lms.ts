import type { Interaction } from '../model/interaction.ts';
import type { LessonReport, ObjectiveReport, Report, Standing } from '../model/report.ts';

/** The versions of SCORM's run-time. */
export type ScormStandard = 'scorm12' | 'scorm2004';

/** What a package can be built for: a tracking standard, or `web` for a page without an LMS. */
export type Standard = ScormStandard | 'cmi5' | 'web';

/** What the LMS told us when the course was opened. Anything may be empty: empty means unknown. */
export interface Launch {
  /** The LMS's id of the learner, '' if unknown. */
  readonly learnerId: string;
  /** Name as people say it ("First Last"), '' if unknown. Text from outside: never to be used as HTML. */
  readonly learnerName: string;
  /** In any mode but `normal` nothing that counts may be written. */
  readonly mode: 'normal' | 'browse' | 'review';
  /** False if the LMS gives no credit for this launch: status, score and interactions are not written. */
  readonly credit: boolean;
  /** The standing the LMS holds already; it must never get worse. */
  readonly standing: Standing;
  readonly location: string;
  /** The packed progress as it was stored, '' if there is none. */
  readonly state: string;
  /** The LMS shows no trace of an earlier session of this attempt: no state, no status and no time. */
  readonly fresh: boolean;
  /** BCP 47 tag of the learner's preferred language, '' if unknown. */
  readonly language: string;
  /** Percent that the LMS asks for, where it may ask for another than the course does; absent: the course's own. */
  readonly passMark?: number;
  /** Where the learner goes at the end, an http or https address; absent: nowhere. */
  readonly returnUrl?: string;
}

/** All that one save carries. An adapter sets what differs from what it has set before. */
export interface Update {
  readonly report: Report;
  /** Packed progress: ASCII, at most 4,000 characters. */
  readonly state: string;
  /** Interactions not yet accepted by the LMS, oldest first. */
  readonly interactions: readonly Interaction[];
  /** Objectives that this session knows something of. */
  readonly objectives: readonly ObjectiveReport[];
  /** Lessons that have been finished in this session. */
  readonly lessons: readonly LessonReport[];
  /** Length of this session so far, in seconds. */
  readonly sessionSeconds: number;
  /** What earlier saves have set may not have arrived, whatever the LMS answered: set it again. */
  readonly again: boolean;
}

/** Where there is no LMS: the learner decides on what this browser keeps. */
export interface Keeper {
  /** The name that the learner has given, '' if none. */
  readonly name: string;
  /** Keeps another name. False if the browser does not. */
  rename(name: string): boolean;
  /** Erases all that is kept of this course, for every tab. */
  erase(): void;
}

/**
 * Whether an LMS has taken something. At once: it is what the LMS says, of which the session makes sure. Later: its
 * server has answered. A promise never rejects.
 */
export type Taken = boolean | Promise<boolean>;

/** The port to an LMS. One adapter per standard; none of them throws but `connect`. */
export interface Lms {
  /** `none`: nothing is recorded anywhere. */
  readonly standard: Standard | 'none';
  /** The LMS has ended the session: nothing more arrives, however often it is tried. */
  readonly isOver?: boolean;
  /**
   * There where this browser is all that keeps the course: what it has taken has arrived, has room enough, and needs no
   * second copy.
   */
  readonly keeper?: Keeper;
  /**
   * Finds the LMS, opens the session and reads what is there.
   * @throws {ConnectError} when there is no API or the LMS refuses.
   */
  connect(): Promise<Launch>;
  /**
   * Sets what changed and commits. True if the LMS accepted state, status, score and the commit. Not called again before
   * an answer that comes later is there.
   */
  save(update: Update): Taken;
  /** All that has been saved has arrived. */
  settle(): void;
  /** The packed progress as the LMS holds it now, '' if there is none or the session has ended. */
  reread(): string | Promise<string>;
  /**
   * Saves and ends the session; afterwards the adapter does nothing more. True if the LMS accepted. All that is to
   * happen begins at once: the page may be going away, also while a save is under way.
   */
  close(update: Update): Taken;
  /** Ends a session in which nothing may be written (browse, review), after so many seconds. */
  leave(sessionSeconds: number): Taken;
}

/**
 * Why a course could not be connected: there is no LMS, or it does not answer (`no-api`); it refuses; the page was opened
 * without what an LMS puts into its address (`not-launched`), or with something broken there (`broken-launch`); or the
 * session that this address was for has ended (`over`).
 */
export type ConnectReason = 'no-api' | 'refused' | 'not-launched' | 'broken-launch' | 'over';

/** The course could not be connected to an LMS. */
export class ConnectError extends Error {
  readonly reason: ConnectReason;

  /** @param detail the LMS's own error text, or the names of what is broken; '' if there is none. */
  constructor(reason: ConnectReason, detail = '') {
    super(detail || reason);
    this.name = 'ConnectError';
    this.reason = reason;
  }
}
