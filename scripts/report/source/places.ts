import { createReadStream } from 'node:fs';
import { firstBytes } from './encoding.ts';
import type { Table } from './table.ts';

/** A row of a table: by its number among those that could be read, or among all in the text, from 1. */
export type Place = { readonly row: number } | { readonly record: number };

const [QUOTE, LINE_FEED, RETURN] = [0x22, 0x0a, 0x0d];

/**
 * Where rows of a table stand in the file that a person has: the line, or the row of the sheet; null where it has
 * neither. Cells may span lines, and some rows are none, so that the text is read up to the last row in question.
 * @param unread records that are no rows
 */
export async function linesOf(
  table: Table,
  places: readonly Place[],
  unread: readonly number[],
): Promise<(number | null)[]> {
  const left = unread.filter((record) => record > table.skip);
  const isLeft = new Set(left);
  const lines = new Map<string, number>();
  const keys = places.map((place) => ('row' in place ? `row ${place.row}` : `record ${place.record}`));
  const open = new Set(table.unit === null ? [] : keys);
  let [record, row] = [0, 0];
  await eachRecord(table, (line, isEmpty) => {
    record++;
    if (record > table.skip && !isEmpty && !isLeft.has(record)) row++;
    for (const key of [`record ${record}`, `row ${row}`]) {
      if (!open.delete(key)) continue;
      lines.set(key, table.unit === 'line' ? line : record);
    }
    return open.size > 0;
  });
  return keys.map((key) => lines.get(key) ?? null);
}

/**
 * Tells each record of a delimited text (RFC 4180): the line on which it begins, and whether it is empty.
 * @param told returns whether to go on
 */
async function eachRecord(
  { path, separator }: Table,
  told: (line: number, isEmpty: boolean) => boolean,
): Promise<void> {
  const cut = separator.charCodeAt(0);
  const [mark] = await firstBytes(path, 1);
  let [line, first, length] = [1, 1, 0];
  // A quotation mark counts at the start of a cell, and behind another one, which it makes part of the text.
  let [isQuoted, mayQuote] = [false, true];
  for await (const chunk of createReadStream(path, {
    start: mark === 0xef ? 3 : 0,
    highWaterMark: 1 << 20,
  })) {
    for (const byte of chunk as Buffer) {
      if (byte === LINE_FEED) line++;
      if (byte === QUOTE && (isQuoted || mayQuote)) {
        mayQuote = isQuoted;
        isQuoted = !isQuoted;
      } else if (byte === LINE_FEED && !isQuoted) {
        if (!told(first, length === 0)) return;
        [first, length, mayQuote] = [line, 0, true];
        continue;
      } else {
        mayQuote = byte === cut;
      }
      if (byte !== RETURN) length++;
    }
  }
  if (length > 0) told(first, false);
}
