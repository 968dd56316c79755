import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { csv } from './csv.ts';

const line = (...cells: (string | number | null)[]) => csv([cells]).replace(/^\uFEFF/, '');

/** Reads CSV by RFC 4180, to see what comes out of what went in. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe('CSV', () => {
  test('begins with a byte order mark and ends every line with CRLF', () => {
    assert.equal(csv([['a'], [1]]), '\uFEFFa\r\n1\r\n');
  });

  test('puts quotes around what needs them, and doubles those within', () => {
    assert.equal(
      line('a,b', 'a "b"', 'a\nb', ' a', 'plain', '', null),
      '"a,b","a ""b""","a\nb"," a",plain,,\r\n',
    );
  });

  test('lets no text become a formula', () => {
    for (const text of [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      ' =1',
      '\n=1',
      '＝1',
      '＋1',
      '－1',
      '＠x',
    ]) {
      const [[cell = ''] = []] = parse(line(text));
      assert.ok(cell.startsWith("'"), JSON.stringify(cell));
      assert.equal(cell.slice(1), text);
    }
    assert.equal(line("'=1", 'a=1', '1-2'), "'=1,a=1,1-2\r\n");
  });

  test('leaves numbers alone', () => {
    assert.equal(line(-1, 0, 2.5), '-1,0,2.5\r\n');
  });

  test('gives back whatever text went in, but for the apostrophe', () => {
    const anyText = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(fc.array(fc.array(anyText, { minLength: 1, maxLength: 4 })), (rows) => {
        const read = parse(csv(rows).replace(/^\uFEFF/, ''));
        assert.equal(read.length, rows.length);
        for (const [index, row] of rows.entries()) {
          const back = read[index]?.map((cell, column) =>
            cell === row[column] ? cell : cell.replace(/^'/, ''),
          );
          assert.deepEqual(back, row);
        }
      }),
    );
  });
});
