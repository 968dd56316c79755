/** A cell: a number stays one. */
export type Cell = string | number | null;

/** What spreadsheet programs take for the beginning of a formula, after blanks, too, and in full width. */
const FORMULA = /^[\s\0]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/**
 * Rows as CSV (RFC 4180: commas, CRLF, quotes doubled), with the byte order mark by which Excel knows UTF-8. A text
 * that a spreadsheet program would run as a formula gets an apostrophe in front (OWASP, "CSV Injection").
 */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value: Cell): string {
  if (typeof value === 'number') return String(value);
  const text = value ?? '';
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
