import { KINDS } from './answers.ts';
import { USES, type OutlineRow } from './rows.ts';

const HEAD = ['', 'Words', 'Grade', 'Min', 'Questions', 'By kind', 'By use'];

/** Columns of numbers, which stand at the right. */
const NUMBERS = new Set([1, 2, 3, 4]);

/** The rows as a table for a terminal: lessons indented below their modules. */
export function outlineTable(rows: readonly OutlineRow[]): string {
  const lines: string[][] = [HEAD];
  let module = '';
  for (const row of rows) {
    if (row.module !== module && row.module !== '') lines.push([row.module]);
    module = row.module;
    lines.push(line(row));
  }
  const widths = HEAD.map((_, column) => Math.max(...lines.map((cells) => cellOf(cells, column).length)));
  const text = lines.map((cells) =>
    (cells.length === 1 ? cells : HEAD.map((_, column) => pad(cellOf(cells, column), column, widths)))
      .join('  ')
      .trimEnd(),
  );
  return text.join('\n');
}

/** A module's title may run on over the other columns. */
function cellOf(cells: readonly string[], column: number): string {
  return cells.length === 1 ? '' : (cells[column] ?? '');
}

function pad(cell: string, column: number, widths: readonly number[]): string {
  const width = widths[column] ?? 0;
  return NUMBERS.has(column) ? cell.padStart(width) : cell.padEnd(width);
}

function line({ type, title, words, grade, minutes, questions, byKind, byUse }: OutlineRow): string[] {
  const counts = <K extends string>(keys: readonly K[], counted: Readonly<Record<K, number>>) =>
    keys.flatMap((key) => (counted[key] > 0 ? `${counted[key]} ${key}` : [])).join(', ');
  return [
    `${type === 'course' ? '' : '  '}${title}`,
    words.toLocaleString('en'),
    grade?.toFixed(1) ?? '–',
    minutes?.toString() ?? '',
    String(questions),
    counts(KINDS, byKind),
    counts(USES, byUse),
  ];
}
