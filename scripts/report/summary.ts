import { relative } from 'node:path';
import type { ReportResult } from './run.ts';

/** So many flaws are printed; the page lists more. */
const MOST = 20;

/** What the terminal says at the end: the result in one line, what could not be read, and where the files are. */
export function summaryOf({ headline, flaws, files }: ReportResult): string {
  const lines = flaws.slice(0, MOST).map(({ file, line, message, rows }) => {
    const more = rows > 1 ? ` (${rows} rows)` : '';
    return `${file}${line === null ? '' : `:${line}`}  ${message}${more}`;
  });
  const more = flaws.length > MOST ? [`and ${flaws.length - MOST} more: see report.html`] : [];
  const rows = lostOf(flaws, 'rows');
  const values = lostOf(flaws, 'values');
  const lost = [
    ...(rows > 0 ? [rows === 1 ? '1 row is left out' : `${rows} rows are left out`] : []),
    ...(values > 0 ? [values === 1 ? '1 value cannot be used' : `${values} values cannot be used`] : []),
  ];
  const head =
    lost.length > 0
      ? [`Not all could be read (${lost.join(', ')}):`]
      : flaws.length > 0
        ? ['Worth knowing:']
        : [];
  const page = files.find((file) => file.endsWith('.html')) ?? '';
  return [headline, '', ...head, ...lines, ...more, ...(flaws.length > 0 ? [''] : []), nearby(page)].join(
    '\n',
  );
}

/** How many rows are left out, each for one reason; or how many values, of which a row may have several. */
function lostOf(flaws: ReportResult['flaws'], kind: 'rows' | 'values'): number {
  return flaws.filter(({ lost }) => lost === kind).reduce((sum, { rows }) => sum + rows, 0);
}

/** A path from here; the whole of it where it leads out of this folder. */
function nearby(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') ? path : short;
}
