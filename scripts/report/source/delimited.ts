/** A table's first rows as text, and where its data begins. */
export interface Sample {
  readonly separator: string;
  readonly headers: readonly string[];
  /** Rows below the header: the first ones of the file. */
  readonly rows: readonly (readonly string[])[];
  /** Records of the file up to the header, that included; an empty line is one. */
  readonly skip: number;
}

const SEPARATORS = ['\t', ';', ',', '|'];

/** Rows above the header that some exports have: a title, a filter, an empty line. */
const MOST_LINES_ABOVE = 10;

/** Finds separator and header in the beginning of a delimited text (RFC 4180); null if it is no table. */
export function sampleOf(text: string): Sample | null {
  const candidates = SEPARATORS.map((separator) => {
    const rows = parse(text, separator);
    return { separator, rows, width: usualWidth(rows) };
  });
  const { separator, rows, width } = candidates.reduce((best, one) => (one.width > best.width ? one : best));
  if (width < 2) return null;
  // Titles above the header have fewer cells than it has; rows may have fewer, too, and faulty ones more.
  const header = rows.slice(0, MOST_LINES_ABOVE).findIndex((cells) => cells.length >= width);
  const row = rows[header];
  if (!row) return null;
  return {
    separator,
    headers: row.map((cell) => cell.trim()),
    rows: rows.slice(header + 1),
    skip: header + 1,
  };
}

/** How many cells most of the first rows have. */
function usualWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const cells of rows.slice(0, 50)) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [width = 0] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0]);
  return width;
}

function parse(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[i + 1] === '"') cell += text.charAt(++i);
      else quoted = false;
    } else if (character === '"' && cell === '') {
      quoted = true;
    } else if (character === separator || character === '\n') {
      cells.push(cell.replace(/\r$/, ''));
      cell = '';
      if (character === '\n') {
        rows.push(cells);
        cells = [];
      }
    } else {
      cell += character;
    }
  }
  if (cells.length > 0 || cell !== '') rows.push([...cells, cell]);
  return rows;
}

/** Rows as comma-separated text, each cell in quotes. */
export function toCsv(rows: Iterable<readonly string[]>): string {
  let text = '';
  for (const cells of rows) text += `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`;
  return text;
}
