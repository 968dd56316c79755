/** The two SCORM run-time APIs; both editions of SCORM 2004 that we build have the same one. */
export type Edition = 'scorm12' | 'scorm2004';

/** How the learner opens the course. */
export interface LaunchOptions {
  readonly mode: 'normal' | 'browse' | 'review';
  /** Whether the result counts; if left out, in normal mode only. */
  readonly credit?: boolean;
  readonly learnerId: string;
  /** As an LMS gives it, usually "Last, First". */
  readonly learnerName: string;
  /** BCP 47 tag of the language that the learner prefers; unknown if left out. */
  readonly language?: string;
}

/** Where the course is shown. */
export interface Display {
  /** In a frame of the API's page, or in a window that a button on it opens. */
  readonly window: 'frame' | 'popup';
  /** CSS pixels; the whole page if left out. */
  readonly width?: number;
  readonly height?: number;
}

/** What the page with the API needs to launch the course; the server's answer to a launch. */
export interface LaunchInfo {
  readonly edition: Edition;
  readonly title: string;
  /** Number of this session, counted from 1. */
  readonly session: number;
  /** Address of the course's start page. */
  readonly start: string;
  /** The data model at launch, element by element, in the order in which it has to be set. */
  readonly elements: Elements;
  readonly display: Display;
  /** The faults that are switched on: `slow:300,commit-false`. */
  readonly faults: string;
  /** Whether somebody watches: calls are reported at once, and faults may be switched from outside. */
  readonly isWatched: boolean;
}

/** A data model as `{'cmi.core.lesson_status': 'completed', ...}`; elements without a value are left out. */
export type Elements = Readonly<Record<string, string>>;

/** The name of a line in the log that is no call: why the course could not be opened. */
export const LAUNCH_FAILED = 'Launch';

/** One call of the SCORM API by the content. */
export interface Call {
  readonly session: number;
  /** Counted from 1 in each session. */
  readonly number: number;
  /** When it was made: milliseconds since 1970. */
  readonly time: number;
  /** How long the answer took, in milliseconds. */
  readonly took: number;
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

/** What the page with the API sends to the server on each commit; `cmi` is missing when there are only calls to note. */
export interface StoreRequest {
  /** The ticket of the launch. */
  readonly ticket: string;
  readonly session: number;
  readonly cmi?: unknown;
  readonly calls: readonly Call[];
}

/** What the page with the API is sent in place of a fault when the learner is to leave. */
export const LEAVE = 'leave';

/** A fault that is switched while the course runs. */
export interface FaultSwitch {
  /** With a parameter behind a colon or without: `slow:300`. */
  readonly name: string;
  readonly on: boolean;
}
