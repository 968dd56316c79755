import type { LrsData } from '../lrs/data.ts';
import { MOODLE_REPORTS, moodleReport } from './moodle.ts';
import { resultOf, resultsOf, type ScormAttempt } from './results.ts';
import { transcriptCsv } from './transcript.ts';

/** A file that an LMS would hand out, for `npm run report`. */
export interface ExportFile {
  readonly name: string;
  /** For people: what it is. */
  readonly title: string;
  /** Media type. */
  readonly type: string;
  readonly text: string;
}

const TITLES = {
  basic: 'SCORM report of Moodle, basic',
  interactions: 'SCORM report of Moodle, interactions',
  objectives: 'SCORM report of Moodle, objectives',
} as const;

/** Everything that there is to export of a SCORM package. Attempts in which nothing was committed are left out. */
export function scormExports(attempts: readonly ScormAttempt[]): ExportFile[] {
  const begun = attempts.filter(({ elements }) => Object.keys(elements).length > 0);
  const reports = MOODLE_REPORTS.map((kind) => ({
    name: `moodle-scorm-${kind}.txt`,
    title: TITLES[kind],
    type: 'text/tab-separated-values; charset=utf-8',
    text: moodleReport(kind, begun),
  }));
  return [...reports, transcript(transcriptCsv(begun.map(resultOf)))];
}

/** Everything that there is to export of cmi5 courses. @param course the LMS's key; all if left out */
export function cmi5Exports(data: LrsData, course?: string): ExportFile[] {
  const registrations = Object.fromEntries(
    Object.entries(data.registrations).filter(([, one]) => course === undefined || one.course === course),
  );
  const statements = data.statements.filter(({ context }) => (context?.registration ?? '') in registrations);
  const lines = statements.map((statement) => JSON.stringify(statement)).join(',\n');
  return [
    { name: 'statements.json', title: 'xAPI statements', type: 'application/json', text: `[\n${lines}\n]\n` },
    transcript(transcriptCsv(resultsOf({ ...data, registrations }))),
  ];
}

const transcript = (text: string): ExportFile => ({
  name: 'transcript.csv',
  title: 'Transcript: a row for each attempt',
  type: 'text/csv; charset=utf-8',
  text,
});
