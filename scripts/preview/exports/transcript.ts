import { toCsv } from '../../report/source/delimited.ts';
import type { Result } from './results.ts';

const HEADERS = [
  'Learner ID',
  'Learner name',
  'Email',
  'Department',
  'Course',
  'Attempt',
  'Completion status',
  'Success status',
  'Score',
  'Started',
  'Last accessed',
  'Completed',
  'Total time',
];

/**
 * What most LMSs call a transcript: one row for each attempt, as CSV (RFC 4180), in UTF-8 with the mark that Excel needs to
 * see it. Names that a spreadsheet would run as a formula get an apostrophe in front (OWASP, "CSV Injection").
 */
export function transcriptCsv(results: readonly Result[]): string {
  const rows = results.map((result) => [
    result.learner.id,
    result.learner.name,
    result.learner.email ?? '',
    result.learner.department ?? '',
    result.course,
    String(result.attempt),
    result.completion,
    result.success,
    result.score === undefined ? '' : String(result.score),
    dateTime(result.started),
    dateTime(result.last),
    dateTime(result.completed),
    result.seconds === undefined ? '' : clock(result.seconds),
  ]);
  return `\uFEFF${toCsv([HEADERS, ...rows.map((row) => row.map(harmless))])}`;
}

function dateTime(iso: string | undefined): string {
  return iso === undefined ? '' : iso.slice(0, 19).replace('T', ' ');
}

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
