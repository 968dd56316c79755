import { beginningOf } from './encoding.ts';
import { readJson } from './json.ts';

/** Enough to see whether the first entry is a statement. */
const BEGINNING = 64 * 1024;

/**
 * The rows of a JSON array of objects, or of an array of such arrays, as Moodle writes its tables; the names of their
 * properties are the headers. Null for other JSON, statements among it.
 */
export async function readJsonRows(file: string): Promise<string[][] | null> {
  const start = await beginningOf(file, BEGINNING);
  if (!/^\s*\[\s*[[{]/.test(start) || /"(?:actor|verb)"\s*:/.test(start)) return null;
  const json = await readJson(file);
  const rows = Array.isArray(json) ? (json as unknown[]).flat() : [];
  if (rows.length === 0 || !rows.every(isRow)) return null;
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))].sort(numbersLast);
  return [headers, ...rows.map((row) => headers.map((header) => textOf(row[header])))];
}

type Row = Readonly<Record<string, unknown>>;

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JavaScript puts keys that are numbers first, wherever they stood; Moodle writes them last. */
function numbersLast(one: string, other: string): number {
  return Number(/^\d+$/.test(one)) - Number(/^\d+$/.test(other));
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
}
