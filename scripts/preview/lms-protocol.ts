import type { Call, Edition, Elements, LaunchInfo } from './protocol.ts';
import type { Verdict } from './verdicts/verdict.ts';

/* What the server tells the LMS page, and what the page asks of it. */

/** Everything that the LMS page shows beside a running course; sent again whenever it changes. */
export interface LmsState {
  readonly packages: readonly PackageView[];
  readonly learners: readonly LearnerView[];
  readonly registrations: readonly RegistrationView[];
  readonly faults: readonly FaultView[];
  /** The last launches, the latest first; their logs can be looked at. */
  readonly runs: readonly Run[];
}

/** A package in the library. */
export interface PackageView {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly standard: Standard;
  /** Bytes of the zip. */
  readonly size: number;
  readonly added: string;
  readonly isBuilt: boolean;
  readonly items: readonly ItemView[];
  /** What is odd about it: sentences. */
  readonly remarks: readonly string[];
}

/** The standards that can be launched. */
export type Standard = Edition | 'cmi5';

/** An item of a SCORM package, or an assignable unit. */
export interface ItemView {
  readonly id: string;
  readonly title: string;
  readonly chapters: readonly string[];
}

/** Somebody to launch a course as. */
export interface LearnerView {
  readonly id: string;
  /** As an LMS gives it: "Last, First". */
  readonly name: string;
  /** BCP 47, '' for none. */
  readonly language: string;
}

/** How far a learner is with an item. */
export interface RegistrationView {
  readonly packageId: string;
  readonly item: string;
  readonly learnerId: string;
  readonly attempt: number;
  readonly standing: Standing;
  readonly sessions: readonly SessionView[];
}

/** What an LMS would show of a registration; '' for what is not known. */
export interface Standing {
  readonly status: string;
  readonly success: string;
  readonly score: string;
  readonly time: string;
  /** What the next launch will say: '' for "as the first time". */
  readonly entry: string;
}

/** A session in the list of a registration. */
export interface SessionView {
  readonly attempt: number;
  readonly started: string;
  readonly last: string;
  readonly mode: string;
  readonly calls: number;
  readonly isFinished: boolean;
}

/** A fault as a switch. */
export interface FaultView {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** What can meet it: each standard, or those of SCORM. */
  readonly isFor: readonly Standard[];
}

/** What is to be launched, and how. */
export interface LaunchOrder {
  readonly packageId: string;
  readonly item: string;
  readonly learnerId: string;
  readonly mode: 'normal' | 'browse' | 'review';
  readonly credit: boolean;
  /** Names of faults, with parameters: `slow:300`. */
  readonly faults: readonly string[];
  /** Whether the package's files get the strictest Content-Security-Policy there is. */
  readonly isStrict: boolean;
}

/** A launched course, as the page sees it. */
export interface Run {
  readonly id: string;
  readonly packageId: string;
  readonly item: string;
  readonly learnerId: string;
  readonly standard: Standard;
  readonly title: string;
  /** Where it is to be opened, on the package's own origin. */
  readonly address: string;
  /** ISO 8601, UTC. */
  readonly launched: string;
}

/** A request of content to the LRS, with its answer. */
export interface Exchange {
  /** Counted from 1 in the run. */
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly took: number;
  readonly method: string;
  /** Below the LMS's address, with its query. */
  readonly path: string;
  readonly status: number;
  readonly request: string;
  readonly response: string;
}

/** A document that cmi5 content keeps in the LRS. */
export interface DocumentView {
  readonly id: string;
  readonly body: string;
}

/** Events of a run, by their names in the stream. */
export interface RunEvents {
  /** Comes first, and again when the page lost the connection: what was known before no longer counts. */
  readonly run: { readonly order: LaunchOrder; readonly run: Run };
  readonly session: LaunchInfo;
  readonly calls: readonly Call[];
  readonly stored: { readonly session: number; readonly elements: Elements };
  readonly exchange: Exchange;
  readonly documents: readonly DocumentView[];
  readonly verdicts: readonly Verdict[];
  /** The learner has left; or the LMS was started again, and knows nothing of this launch. */
  readonly over: { readonly isForgotten: boolean };
}
