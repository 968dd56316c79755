import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { rows } from './rows.ts';

const count = (letter: string, n: number): string[] =>
  Array.from({ length: n }, (_, index) => `${letter}${index + 1}`);

test('every known fault has a test', () => {
  const known = [...count('L', 10), ...count('S', 9), ...count('W', 13), ...count('M', 17), 'Formats', 'Zip'];
  assert.deepEqual(
    rows.map(({ id }) => id),
    known,
  );
});

test('the table of docs/tracking.md has a row for each test, with its name, and no other', async () => {
  const page = await readFile('docs/tracking.md', 'utf8');
  const table = page.slice(page.indexOf('## Faults of real LMSs'));
  const documented = [...table.matchAll(/^\| ([A-Z]\w*) +\|(.*)\|$/gm)]
    .map(([, id = '', cells = '']) => [id, cells.split('|').map((cell) => cell.trim())] as const)
    .filter(([id]) => id !== 'Row');
  assert.deepEqual(
    documented.map(([id, cells]) => `${id} ${cells.at(-1)}`),
    rows.map(({ id, title }) => `${id} ${title}`),
  );
  for (const [id, cells] of documented) {
    assert.equal(cells.length, 4, id);
    assert.ok(cells.every((cell) => cell !== ''), `${id} has an empty cell`); // prettier-ignore
  }
});
