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
    const words = rows.map((row) => plain(row[column] ?? '')).filter(Boolean);
    if (words.length === 0 || !words.every((word) => STATUS.test(word))) continue;
    records.push({ course: { name: header }, status: [column], completed: column + 1, words: WORDS });
  }
  if (records.length === 0) return null;
  return {
    source: 'activity completion report of Moodle',
    person: { ...personIn(headers), name: 0 },
    records,
  };
}
