import type { Headers, Mapping, RecordColumns } from './mapping.ts';
import { personIn } from './person.ts';

/** "Not completed" may as well be "never opened": the report does not tell. */
const WORDS = {
  'not completed': 'not started',
  'nicht abgeschlossen': 'not started',
  'pas termine': 'not started',
  'non termine': 'not started',
  'non acheve': 'not started',
  'no completado': 'not started',
  'no finalizado': 'not started',
} as const;

const STATUS =
  /^(?:completed(?: \(.*\))?|not completed(?: \(.*\))?|abgeschlossen.*|nicht abgeschlossen.*|termine.*|(?:pas|non) (?:termine|acheve).*|acheve.*|completado.*|no completado.*|finalizado.*|no finalizado.*)$/;

const SOURCE = 'activity completion report of Moodle';

/**
 * Moodle's activity completion report (report/progress): the first column, the name, has no header; then two columns
 * an activity, the second, without a header, is the date.
 */
export function moodleCompletion(
  headers: Headers,
  rows: readonly (readonly string[])[],
  plain: (text: string) => string,
): Mapping | null {
  if (headers.all[0] !== '') return null;
  const records: RecordColumns[] = [];
  for (const [column, header] of headers.all.entries()) {
    if (column === 0 || header === '' || headers.all[column + 1] !== '') continue;
    if (!hasStatus(column, rows, plain)) continue;
    records.push({ course: { name: header }, status: [column], completed: column + 1, words: WORDS });
  }
  if (records.length === 0) return null;
  return {
    source: SOURCE,
    person: { ...personIn(headers), name: 0 },
    records,
  };
}

/** Whether a column says how far people are. */
function hasStatus(
  column: number,
  rows: readonly (readonly string[])[],
  plain: (text: string) => string,
): boolean {
  const words = rows.map((row) => plain(row[column] ?? '')).filter(Boolean);
  return words.length > 0 && words.every((word) => STATUS.test(word));
}

/**
 * The same report as JSON: `[[{"fullname": …, "idnumber": …, "0": status, "1": date, "2": status, …}]]`. Activities have
 * numbers in place of names there, in the order of the course page.
 */
export function moodleCompletionJson(
  headers: Headers,
  rows: readonly (readonly string[])[],
  plain: (text: string) => string,
): Mapping | null {
  const first = headers.all.indexOf('0');
  if (headers.all[0] !== 'fullname' || first === -1) return null;
  const columns = headers.all.flatMap((header, column) =>
    column >= first && Number(header) % 2 === 0 && hasStatus(column, rows, plain) ? [column] : [],
  );
  const [column, ...more] = columns;
  if (column === undefined) return null;
  const record = (status: number) => ({ status: [status], completed: status + 1, words: WORDS });
  return {
    source: SOURCE,
    person: personIn(headers),
    records:
      more.length === 0
        ? [record(column)]
        : columns.map((one, index) => ({ course: { name: `Activity ${index + 1}` }, ...record(one) })),
    remarks: more.length === 0 ? [] : [NO_NAMES],
  };
}

const NO_NAMES =
  'has no names of activities, as Moodle leaves them out of JSON: they are numbered in the order of the course page. Export CSV to have their names.';
