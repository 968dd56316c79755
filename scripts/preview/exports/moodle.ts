import type { ScormAttempt } from './results.ts';

/** The SCORM reports of Moodle that `npm run report` reads. */
export const MOODLE_REPORTS = ['basic', 'interactions', 'objectives'] as const;

/** One of `MOODLE_REPORTS`. */
export type MoodleReport = (typeof MOODLE_REPORTS)[number];

const ABOUT = [
  'Name',
  'Email address',
  'ID number',
  'Department',
  'Attempt',
  'Started on',
  'Last accessed on',
  'Score',
];

/**
 * A SCORM report as Moodle 5.1 gives it as tab-separated text, in English and UTC, oddities included: no status, a long
 * date without seconds, a score of 0 where there is none, and, of SCORM 2004, columns for answers that are blank.
 */
export function moodleReport(kind: MoodleReport, attempts: readonly ScormAttempt[]): string {
  const rows = byAttempt(attempts);
  const scos = [...new Set(attempts.map(({ sco }) => sco))];
  const columns = kind === 'basic' ? [] : scos.flatMap((sco) => columnsOf(kind, sco, attempts));
  const text = [
    [...ABOUT, ...columns.map(({ header }) => header)],
    ...rows.map((row) => [...about(row), ...columns.map(({ cell }) => cell(row))]),
  ];
  return text.map((cells) => `${cells.map(quoted).join('\t')}\n`).join('');
}

/** What one learner did in one attempt: a row. */
type Row = readonly [ScormAttempt, ...ScormAttempt[]];

interface Column {
  readonly header: string;
  readonly cell: (row: Row) => string;
}

function byAttempt(attempts: readonly ScormAttempt[]): Row[] {
  const rows = new Map<string, ScormAttempt[]>();
  for (const one of attempts) {
    const key = JSON.stringify([one.learner.id, one.attempt]);
    rows.set(key, [...(rows.get(key) ?? []), one]);
  }
  return [...rows.values()] as unknown as Row[];
}

function about(row: Row): string[] {
  const [{ learner, attempt }] = row;
  const started = row.map((one) => one.started).sort()[0] ?? '';
  const last =
    row
      .map((one) => one.last)
      .sort()
      .at(-1) ?? '';
  const score = Math.max(...row.map((one) => Number(rawOf(one) ?? 0)));
  return [
    learner.name,
    learner.email ?? '',
    learner.id,
    learner.department ?? '',
    String(attempt),
    longDate(started),
    longDate(last),
    String(Math.round(score)),
  ];
}

function columnsOf(kind: MoodleReport, sco: string, attempts: readonly ScormAttempt[]): Column[] {
  const own = attempts.filter((one) => one.sco === sco);
  const of = (cell: (attempt: ScormAttempt) => string) => (row: Row) => {
    const found = row.find((one) => one.sco === sco);
    return found ? cell(found) : '';
  };
  const score = { header: sco, cell: of((one) => rawOf(one) ?? statusWord(one)) };
  const more = kind === 'interactions' ? answerColumns(own) : objectiveColumns(own);
  return [score, ...more.map(({ header, cell }) => ({ header, cell: of(cell) }))];
}

interface AttemptColumn {
  readonly header: string;
  readonly cell: (attempt: ScormAttempt) => string;
}

/** Four columns for each question, as many as the attempt with the most has. */
function answerColumns(attempts: readonly ScormAttempt[]): AttemptColumn[] {
  const most = Math.max(0, ...attempts.map((one) => countOf(one, 'interactions')));
  return Array.from({ length: most }, (_, index): AttemptColumn[] => {
    const part = (name: string) => (one: ScormAttempt) =>
      one.edition === 'scorm12' ? (one.elements[`cmi.interactions.${index}.${name}`] ?? '') : '';
    return [
      { header: `Question ${index}`, cell: part('id') },
      { header: `Response ${index}`, cell: part('student_response') },
      { header: `Right answer ${index}`, cell: part('correct_responses.0.pattern') },
      { header: `Result ${index}`, cell: part('result') },
    ];
  }).flat();
}

/** A column for each objective that any attempt has, with its score. */
function objectiveColumns(attempts: readonly ScormAttempt[]): AttemptColumn[] {
  const idsOf = (one: ScormAttempt) =>
    Array.from(
      { length: countOf(one, 'objectives') },
      (_, index) => one.elements[`cmi.objectives.${index}.id`] ?? '',
    );
  return [...new Set(attempts.flatMap(idsOf))].filter(Boolean).map((id) => ({
    header: id,
    cell: (one) => one.elements[`cmi.objectives.${idsOf(one).indexOf(id)}.score.raw`] ?? '',
  }));
}

function countOf({ elements }: ScormAttempt, collection: 'interactions' | 'objectives'): number {
  const pattern = new RegExp(`^cmi\\.${collection}\\.(\\d+)\\.`);
  return Math.max(0, ...Object.keys(elements).map((name) => Number(pattern.exec(name)?.[1] ?? -1) + 1));
}

function rawOf({ edition, elements }: ScormAttempt): string | undefined {
  return elements[edition === 'scorm12' ? 'cmi.core.score.raw' : 'cmi.score.raw'];
}

/** What stands in place of a score: the status, with a capital. */
function statusWord({ edition, elements }: ScormAttempt): string {
  const success = elements['cmi.success_status'];
  const status2004 =
    success === 'passed' || success === 'failed' ? success : elements['cmi.completion_status'];
  const status = (edition === 'scorm12' ? elements['cmi.core.lesson_status'] : status2004) ?? 'not attempted';
  return status.charAt(0).toUpperCase() + status.slice(1);
}

const DATE = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h12',
});

/** "Sunday, 22 November 2026, 4:19 AM"; a dash where nothing is known. */
function longDate(iso: string): string {
  if (iso === '') return '-';
  const parts = new Map(DATE.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  const time = `${part('hour')}:${part('minute')} ${part('dayPeriod').toUpperCase()}`;
  return `${part('weekday')}, ${part('day')} ${part('month')} ${part('year')}, ${time}`;
}

/** Quotation marks where PHP's fputcsv sets them: around blanks, separators and quotation marks. */
function quoted(cell: string): string {
  return /[\s"\\]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
