/** The two SCORM run-time APIs; both editions of SCORM 2004 that we build have the same one. */
export type Edition = 'scorm12' | 'scorm2004';

/** How the learner opens the course. */
export interface LaunchOptions {
  readonly mode: 'normal' | 'browse' | 'review';
  readonly learnerId: string;
  /** As an LMS gives it, usually "Last, First". */
  readonly learnerName: string;
  /** BCP 47 tag of the language that the learner prefers; unknown if left out. */
  readonly language?: string;
}

/** What the LMS page needs to launch the course; the server's answer to LaunchOptions. */
export interface LaunchInfo {
  readonly edition: Edition;
  readonly title: string;
  /** Number of this launch, counted from 1. */
  readonly session: number;
  /** Address of the course's start page. */
  readonly start: string;
  /** The data model at launch, element by element, in the order in which it has to be set. */
  readonly elements: Elements;
}

/** A data model as `{'cmi.core.lesson_status': 'completed', ...}`; elements without a value are left out. */
export type Elements = Readonly<Record<string, string>>;

/** One call of the SCORM API by the content. */
export interface Call {
  readonly session: number;
  /** Counted from 1 in each session. */
  readonly number: number;
  readonly name: string;
  readonly args: readonly unknown[];
  readonly result: unknown;
  /** What GetLastError says after the call, '0' for none. */
  readonly error: string;
  /** The LMS's words for the error, '' for none. */
  readonly diagnostic: string;
  /** What other LMSs would refuse although this one did not, '' for nothing. */
  readonly complaint: string;
}

/** What the LMS page sends to the server on each commit; `cmi` is missing when there are only calls to note. */
export interface StoreRequest {
  readonly session: number;
  readonly cmi?: unknown;
  readonly calls: readonly Call[];
}
