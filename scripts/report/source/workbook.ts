import readExcelFile from 'read-excel-file/node';
import { SaxesParser } from 'saxes';
import { readZip } from '../../../build/package/read-zip.ts';

/** A sheet's cells as text: dates as `YYYY-MM-DD HH:MM:SS`. */
export type Rows = string[][];

/** More empty columns than this in a row are only formatting. */
const MOST_COLUMNS = 5000;

/**
 * The first sheet with more than one cell in it of an Excel (.xlsx) or OpenDocument (.ods) workbook.
 * @throws {Error} for other zips, and for damaged ones
 */
export async function readWorkbook(path: string): Promise<Rows> {
  const contents = await readZip(path);
  const names = new Set(contents.map(({ name }) => name));
  if (names.has('xl/workbook.xml')) return readXlsx(path);
  const content = contents.find(({ name }) => name === 'content.xml');
  if (!content) throw new Error('it is a zip, but no workbook');
  return readOds(String(content.data));
}

async function readXlsx(path: string): Promise<Rows> {
  const sheets = await readExcelFile(path);
  const filled = sheets.find(({ data }) => data.flat().length > 1) ?? sheets[0];
  return (filled?.data ?? []).map((row) => row.map(textOf));
}

function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 19).replace('T', ' ');
  return value === null || value === undefined ? '' : String(value as string | number | boolean);
}

/** OpenDocument 1.3, part 3, chapter 9: tables of rows of cells, either of which may be repeated. */
function readOds(xml: string): Rows {
  const tables: Rows[] = [];
  const parser = new SaxesParser();
  let row: string[] = [];
  let cell: { attributes: Readonly<Record<string, string>>; text: string } | null = null;
  // Moodle's own ODS is not well-formed: a quotation mark in a name ends the attribute. What counts is the text.
  parser.on('error', () => undefined);
  let open = 0;
  parser.on('opentag', ({ name, attributes }) => {
    open++;
    if (name === 'table:table') tables.push([]);
    if (name === 'table:table-row') row = [];
    if (name === 'table:table-cell' || name === 'table:covered-table-cell') cell = { attributes, text: '' };
    if (name === 'text:p' && cell && cell.text !== '') cell.text += '\n';
    if (name === 'text:s' && cell) cell.text += ' '.repeat(times(attributes, 'text:c'));
  });
  parser.on('text', (text) => {
    if (cell) cell.text += text;
  });
  parser.on('closetag', ({ name, attributes }) => {
    open--;
    if (cell && (name === 'table:table-cell' || name === 'table:covered-table-cell')) {
      const count = Math.min(times(cell.attributes, 'table:number-columns-repeated'), MOST_COLUMNS);
      for (let i = 0; i < count; i++) row.push(odsText(cell));
      cell = null;
    }
    if (name !== 'table:table-row') return;
    while (row.at(-1) === '') row.pop();
    // Sheets end with a row that stands for a million empty ones.
    const count = row.length === 0 ? 1 : times(attributes, 'table:number-rows-repeated');
    for (let i = 0; i < count; i++) tables.at(-1)?.push([...row]);
  });
  parser.write(xml);
  if (open > 0) throw new Error('the sheet in it ends too early');
  const filled = tables.find((rows) => rows.flat().filter((text) => text !== '').length > 1) ?? [];
  while (filled.at(-1)?.length === 0) filled.pop();
  return filled;
}

function odsText({
  attributes,
  text,
}: {
  attributes: Readonly<Record<string, string>>;
  text: string;
}): string {
  const date = attributes['office:date-value'];
  if (date !== undefined) return date.replace('T', ' ').slice(0, 19);
  return attributes['office:value-type'] === 'float' ? (attributes['office:value'] ?? text) : text.trim();
}

function times(attributes: Readonly<Record<string, string>>, name: string): number {
  return Math.max(1, Number(attributes[name]) || 1);
}
