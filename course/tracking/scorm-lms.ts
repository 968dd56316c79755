import type { Interaction } from '../model/interaction.ts';
import type { Report, Standing } from '../model/report.ts';
import type { Settings } from '../model/settings.ts';
import { findApi } from './find-api.ts';
import { decimal, languageTag, learnerName, percent } from './formats.ts';
import { InteractionLog, type Field } from './interaction-log.ts';
import { ObjectiveLog } from './objective-log.ts';
import { ConnectError, type Launch, type Lms, type ScormStandard, type Update } from './lms.ts';
import { ScormCalls, type Dialect } from './scorm-calls.ts';

/** Where a standard keeps what both of them know. */
export interface Elements {
  readonly learnerId: string;
  readonly learnerName: string;
  readonly language: string;
  readonly mode: string;
  readonly credit: string;
  readonly location: string;
  readonly exit: string;
  readonly sessionTime: string;
  readonly totalTime: string;
  /** Parent of `raw`, `min` and `max`. */
  readonly score: string;
}

const STATE = 'cmi.suspend_data';

/** What can be chosen for an adapter. */
export interface ScormOptions {
  /** How long to wait for an API object that is attached late, in milliseconds. */
  readonly waitMs?: number;
  /** See `SETTING_VALUES`. */
  readonly exit?: Settings['exit'];
}

/** What SCORM 1.2 and 2004 have in common: the course of a session. The subclasses know the rest of the data model. */
export abstract class ScormLms implements Lms {
  abstract readonly standard: ScormStandard;
  protected abstract readonly dialect: Dialect;
  protected abstract readonly elements: Elements;
  /** The value of `exit` that says that the learner is through. */
  protected abstract readonly normalExit: string;

  readonly #win: Window;
  readonly #waitMs: number;
  readonly #exit: Settings['exit'];
  #launch: Launch | null = null;
  #calls: ScormCalls | null = null;
  #log: InteractionLog | null = null;
  #objectives: ObjectiveLog | null = null;
  #score: number | null = null;
  /** Whether the LMS holds the completion. */
  #completed = false;

  /** @param win the course's own window. */
  constructor(win: Window, { waitMs = 2000, exit = 'suspend' }: ScormOptions = {}) {
    this.#win = win;
    this.#waitMs = waitMs;
    this.#exit = exit;
  }

  /** Reads completion and success, and keeps them so that they can only get better. */
  protected abstract readStatus(calls: ScormCalls): Omit<Standing, 'score'>;
  /** Sets what is better than the status and progress that the LMS holds; false if it refuses a status. */
  protected abstract raiseStatus(calls: ScormCalls, report: Omit<Report, 'score' | 'location'>): boolean;
  /** A value that may stand for another for a moment, so that the LMS notices a change; see `ScormCalls.repeat`. */
  protected abstract variantOf(element: string, value: string): string | undefined;
  protected abstract timespan(seconds: number): string;
  /** Elements of an interaction in the order in which they are set, the type first. */
  protected abstract interactionFields(interaction: Interaction): readonly Field[];
  /** Ends the session, storing everything. */
  protected abstract end(calls: ScormCalls): boolean;

  async connect(): Promise<Launch> {
    const api = await findApi(this.dialect.api, this.#win, { waitMs: this.#waitMs });
    if (!api) throw new ConnectError('no-api');
    const calls = new ScormCalls(api, this.dialect);
    if (!calls.initialize()) throw new ConnectError('refused', calls.error());
    const launch = this.#read(calls);
    this.#calls = calls;
    this.#launch = launch;
    this.#log = new InteractionLog(calls, (interaction) => this.interactionFields(interaction));
    this.#objectives = new ObjectiveLog(calls, this.standard);
    if (launch.mode === 'normal') this.#begin(calls, launch);
    return launch;
  }

  save(update: Update): boolean {
    const calls = this.#calls;
    if (!calls || this.#launch?.mode !== 'normal') return false;
    if (update.again) calls.repeat((element, value) => this.variantOf(element, value));
    const accepted = this.#write(calls, update);
    return calls.commit() && accepted;
  }

  settle(): void {
    this.#calls?.settle();
  }

  reread(): string {
    return this.#calls?.get(STATE) ?? '';
  }

  close(update: Update): boolean {
    const calls = this.#calls;
    if (!calls || this.#launch?.mode !== 'normal') return this.leave();
    // At once, so that events which the LMS raises while it stores cannot end the session twice.
    this.#calls = null;
    const accepted = this.#write(calls, update);
    return this.end(calls) && accepted;
  }

  leave(): boolean {
    const calls = this.#calls;
    this.#calls = null;
    return calls?.terminate() ?? false;
  }

  #read(calls: ScormCalls): Launch {
    const at = this.elements;
    const mode = calls.get(at.mode);
    this.#score = percent(calls.get(`${at.score}.raw`));
    const standing = { ...this.readStatus(calls), score: this.#score };
    // Whatever `entry` says: Moodle 5.1 (1.2) gives a state back with an entry of "", not "resume".
    const state = calls.get(STATE);
    const blank = state === '' && standing.completion !== 'completed' && standing.success === 'unknown';
    // Any digit but 0 is time spent: "0000:00:00", "PT0S" and "" are none.
    const fresh = blank && !/[1-9]/.test(calls.get(at.totalTime));
    return {
      learnerId: calls.get(at.learnerId),
      learnerName: learnerName(calls.get(at.learnerName)),
      language: languageTag(calls.get(at.language)),
      mode: mode === 'browse' || mode === 'review' ? mode : 'normal',
      credit: calls.get(at.credit) !== 'no-credit',
      standing,
      location: calls.get(at.location),
      state,
      fresh,
    };
  }

  /**
   * Moodle takes a course that has not been begun for completed when the session ends. But an LMS that holds a state
   * and no status may have lost a pass (seen with Chamilo): there the first save says what is true.
   */
  #begin(calls: ScormCalls, { credit, standing: { completion }, state }: Launch): void {
    this.#completed = completion === 'completed';
    this.#writeExit(calls);
    if (!credit || (completion === 'unknown' && state !== '')) return;
    this.raiseStatus(calls, { completion: 'incomplete', success: 'unknown', progress: 0 });
  }

  /**
   * Moodle 5.1 (2004) gives the next launch an empty state unless exit was `suspend` at the last commit, and that may
   * be the commit of a tab that is then killed: so it is set before the first one, and stays after completion. Only
   * for LMSs like Saba 5.4, which take no notice of `passed` and `completed` from a suspended course, it does not:
   * there a normal exit follows the completion, never comes before it.
   */
  #writeExit(calls: ScormCalls): void {
    const normal = this.#exit === 'suspend-until-complete' && this.#completed;
    calls.set(this.elements.exit, normal ? this.normalExit : 'suspend');
  }

  /** False if the LMS refused something that may not be lost. */
  #write(calls: ScormCalls, update: Update): boolean {
    const { report, state, sessionSeconds } = update;
    let accepted = state === '' || calls.set(STATE, state);
    if (report.location) calls.set(this.elements.location, report.location);
    calls.set(this.elements.sessionTime, this.timespan(sessionSeconds));
    if (this.#launch?.credit) accepted = this.#writeResults(calls, update) && accepted;
    this.#writeExit(calls);
    return accepted;
  }

  #writeResults(calls: ScormCalls, { report, interactions, objectives }: Update): boolean {
    const raised = this.raiseStatus(calls, report);
    this.#completed ||= raised && report.completion === 'completed';
    const scored = this.#raiseScore(calls, report.score);
    for (const interaction of interactions) this.#log?.append(interaction);
    this.#objectives?.raise(objectives);
    return raised && scored;
  }

  /**
   * Brightspace wants a maximum. Moodle 5.1 takes the raw score for a percentage and, given a mastery score, lets it
   * overwrite the status: so none is set before there is one.
   */
  #raiseScore(calls: ScormCalls, score: number | null): boolean {
    if (score === null || (this.#score !== null && score <= this.#score)) return true;
    const { score: root } = this.elements;
    calls.set(`${root}.min`, '0');
    calls.set(`${root}.max`, '100');
    if (this.standard === 'scorm2004') calls.set(`${root}.scaled`, decimal(score / 100));
    if (!calls.set(`${root}.raw`, decimal(score))) return false;
    this.#score = score;
    return true;
  }
}
