import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { report, type ReportInput, type ReportResult } from './run.ts';

/** Where the exports for tests lie. */
export const FIXTURES = join(import.meta.dirname, 'fixtures');

/** A report made for a test: its result, and what it wrote. */
export interface MadeReport extends ReportResult {
  /** Rows of a CSV by name, each by column. */
  table(name: string): Promise<Record<string, string>[]>;
  /** A file's text. */
  text(name: string): Promise<string>;
  readonly folder: string;
}

/** Makes a report in a folder of its own, as of 26 November 2026, and hands it to the test. */
export async function withReport(
  exports: readonly string[],
  options: Partial<ReportInput>,
  test: (made: MadeReport) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'ripple-report-'));
  const out = join(folder, 'report');
  try {
    const result = await report({ ...defaults, exports: exports.map(fixture), out, ...options });
    const text = (name: string) => readFile(join(out, name), 'utf8');
    const table = async (name: string) => rowsOf((await text(`${name}.csv`)).replace(/^\uFEFF/, ''));
    await test({ ...result, text, table, folder: out });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Settings that a test seldom changes; no course, so that its questions do not matter. */
export const defaults: Omit<ReportInput, 'exports' | 'out'> = {
  roster: undefined,
  mappings: [],
  course: undefined,
  root: '/nowhere',
  title: 'Ripple',
  login: undefined,
  passMark: 80,
  today: '2026-11-26',
  dates: null,
  privacy: 'names',
  onProgress: () => undefined,
};

const fixture = (name: string) =>
  name.startsWith('/') || name.startsWith('http') ? name : join(FIXTURES, name);

/** CSV as it was written by us. */
function rowsOf(csv: string): Record<string, string>[] {
  const rows = csv
    .split(/\r?\n/)
    .filter(Boolean)
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) => unquoted(cell)),
    );
  const [header = [], ...body] = rows;
  return body.map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])));
}

const unquoted = (cell: string) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
