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
  const unread = flaws.reduce((sum, { rows }) => sum + rows, 0);
  const head =
    unread > 0
      ? [`Not all could be read (${unread} ${unread === 1 ? 'row' : 'rows'}):`]
      : flaws.length > 0
        ? ['Worth knowing:']
        : [];
  const page = files.find((file) => file.endsWith('.html')) ?? '';
  return [headline, '', ...head, ...lines, ...more, ...(flaws.length > 0 ? [''] : []), nearby(page)].join(
    '\n',
  );
}

/** A path from here; the whole of it where it leads out of this folder. */
function nearby(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') ? path : short;
}
