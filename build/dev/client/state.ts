/** Something to mend, as the page shows it. */
export interface ShownProblem {
  /** `file:line:column` */
  readonly place: string;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** What the server tells a page, at once when it connects and again after every change. */
export interface DevState {
  /** Of the course and its code, as they are served now: a page of another version has to load again. */
  readonly version: string;
  readonly problems: readonly ShownProblem[];
}

/** Where the server sends its state, as server-sent events. */
export const EVENTS = '/@dev/events';
