import { KINDS } from './answers.ts';
import { csv } from './csv.ts';
import { USES, type OutlineRow } from './rows.ts';

/** The rows as CSV, with a column for each kind and each use of questions. */
export function outlineCsv(rows: readonly OutlineRow[]): string {
  const head = [
    'row',
    'module',
    'title',
    'words',
    'reading grade',
    'minutes',
    'questions',
    ...KINDS,
    ...USES,
  ];
  const lines = rows.map((row) => [
    row.type,
    row.module,
    row.title,
    row.words,
    row.grade,
    row.minutes,
    row.questions,
    ...KINDS.map((kind) => row.byKind[kind]),
    ...USES.map((use) => row.byUse[use]),
  ]);
  return csv([head, ...lines]);
}
