import writeExcelFile, { type Feature, type Image, type SheetData } from 'write-excel-file/node';
import type { Answers } from '../answers.ts';
import type { Row } from '../facts/engine.ts';
import { QUERIES, type QueryName } from '../facts/queries.ts';
import { filledColumns, type ReportColumn } from './columns.ts';

const TITLES: Readonly<Record<QueryName, string>> = {
  summary: 'Summary',
  groups: 'Groups',
  scores: 'Scores',
  attempts: 'Attempts',
  versions: 'Versions',
  weeks: 'Weeks',
  nudges: 'Nudges',
  people: 'People',
  objectives: 'Objectives',
  items: 'Questions',
  options: 'Answers',
  paths: 'Role plays',
  alpha: 'Alpha',
};

/** The most rows that a sheet can have is 1,048,576; this many still open in a moment. The CSVs have all. */
export const SHEET_LIMIT = 100_000;

/** Longest text in a cell (Excel's own limit). */
const CELL_LIMIT = 32_767;

/**
 * Writes the report as a workbook: a sheet for each table that is not empty, with cells of the right type, frozen
 * headers and filters. Texts are text cells: nothing in them is run as a formula.
 */
export async function writeXlsx(answers: Answers, file: string): Promise<void> {
  const sheets = QUERIES.flatMap((query) => {
    const rows = answers[query].slice(0, SHEET_LIMIT);
    const columns = filledColumns(query, rows);
    if (columns.length === 0) return [];
    const header = columns.map(({ label }) => ({ value: label, type: String, fontWeight: 'bold' as const }));
    const data = [header, ...rows.map((row) => columns.map((column) => cellOf(column, row)))];
    return {
      sheet: TITLES[query],
      data: data as SheetData,
      columns: columns.map(({ format, label }) => ({
        width: Math.max(label.length + 4, format === 'text' ? 26 : 12),
      })),
      stickyRowsCount: 1,
    };
  });
  await writeExcelFile(sheets, { features: [filters(sheets)] }).toFile(file);
}

function cellOf({ key, format }: ReportColumn, row: Row) {
  const value = row[key];
  if (value === null || value === undefined) return null;
  switch (format) {
    case 'text':
      return { value: String(value).slice(0, CELL_LIMIT), type: String };
    case 'yes':
      return { value: value === true ? 'yes' : 'no', type: String };
    case 'day':
      return { value: new Date(`${String(value).slice(0, 10)}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
    case 'whole':
      return { value: Number(value), type: Number, format: '0' };
    case 'percent':
      return { value: Number(value), type: Number, format: '0.0' };
    case 'share':
      return { value: Number(value), type: Number, format: '0%' };
    case 'figure':
      return { value: Number(value), type: Number, format: '0.00' };
    case 'minutes':
      return { value: Number(value) / 60, type: Number, format: '0' };
  }
}

/** Filters in the header (ECMA-376, part 1, 18.3.1.2), which the library has not: they follow the cells. */
function filters(sheets: readonly { readonly data: SheetData }[]): Feature<Image['content']> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => {
            const data = sheets[sheetIndex]?.data ?? [];
            const range = `A1:${columnName(data[0]?.length ?? 1)}${data.length}`;
            return xml.replace('</sheetData>', `</sheetData><autoFilter ref="${range}"/>`);
          },
        },
      },
    },
  };
}

/** 1 is A, 27 is AA. */
function columnName(number: number): string {
  const rest = (number - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return number > 26 ? columnName((number - 1 - rest) / 26) + letter : letter;
}
