import type { Edition } from '../../../preview/protocol.ts';
import type { Lab } from './lab.ts';

/** One row of the table of faults in docs/tracking.md, and its test. */
export interface Row {
  /** Of the row: L1, S9, M17, Formats, Zip. */
  readonly id: string;
  /** What comes out, as the title of the test. */
  readonly title: string;
  readonly editions: readonly Edition[];
  /** Settings of a profile, where the package is to have others than by default. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly run: (lab: Lab) => Promise<void>;
}

export const BOTH: readonly Edition[] = ['scorm12', 'scorm2004'];
