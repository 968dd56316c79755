import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beginningOf, encodingOf, firstBytes, hasMacLines, toUtf8 } from './encoding.ts';
import { sampleOf, toCsv, type Sample } from './delimited.ts';
import { ReportError } from './report-error.ts';
import { readWorkbook } from './workbook.ts';

/** An exported table as UTF-8 text, ready to be read as a whole. */
export interface Table extends Sample {
  /** As the person named it: messages speak of it by this name. */
  readonly file: string;
  /** Where the text lies. */
  readonly path: string;
  /** What a person counts in their file: lines, or the rows of a sheet; null where it has neither. */
  readonly unit: 'line' | 'row' | null;
}

/** Enough for a hundred wide rows. */
const BEGINNING = 256 * 1024;

/**
 * Opens a table of any format and encoding.
 * @param work folder for what has to be written anew
 * @throws {ReportError} for what is no table
 */
export async function openTable(file: string, work: string, number: number): Promise<Table> {
  const copy = join(work, `table-${number}.csv`);
  const isWorkbook = await isZip(file);
  const path = isWorkbook ? await workbookAsText(file, copy) : await asUtf8(file, copy);
  const sample = sampleOf(await beginningOf(path, BEGINNING));
  if (!sample) {
    throw new ReportError(
      file,
      'this is no table: there are no columns in it',
      'Export it as CSV, tab-separated text, XLSX or ODS.',
    );
  }
  return { file, path, unit: isWorkbook ? 'row' : 'line', ...sample };
}

async function isZip(file: string): Promise<boolean> {
  const [first, second] = await firstBytes(file, 2);
  return first === 0x50 && second === 0x4b;
}

async function workbookAsText(file: string, copy: string): Promise<string> {
  const rows = await readWorkbook(file).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new ReportError(
      file,
      `the workbook cannot be read (${why})`,
      'It may have been cut off while it was downloaded: export it again. XLSX and ODS are read; .xls is not.',
    );
  });
  await writeFile(copy, toCsv(rows));
  return copy;
}

async function asUtf8(file: string, copy: string): Promise<string> {
  const isMac = await hasMacLines(file);
  const encoding = await encodingOf(file, isMac);
  if (encoding === 'utf-8') {
    const start = await beginningOf(file, 1024);
    if (/^(?:%PDF|\{\\rtf|<!doctype|<html|\xd0\xcf)/i.test(start) || start.includes('\0')) {
      throw new ReportError(
        file,
        'this is no export of an LMS',
        'Name a CSV, tab-separated, XLSX, ODS or JSON file.',
      );
    }
    if (!isMac) return file;
  }
  const [first] = await firstBytes(file, 1);
  if (first === 0xd0) {
    throw new ReportError(
      file,
      'this is an old Excel workbook (.xls)',
      'Save it as .xlsx or CSV, and name that.',
    );
  }
  await toUtf8(file, encoding, isMac, copy);
  return copy;
}
