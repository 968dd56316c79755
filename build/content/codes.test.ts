import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import test from 'node:test';
import { codes } from './codes.ts';

const read = (path: string) => readFile(new URL(path, import.meta.url), 'utf8');

test('shows every code in the documentation, in the same order, with a wrong and a right example', async () => {
  const page = await read('../../docs/authoring-checks.md');
  const sections = page.split(/^(?=### `)/m).slice(1);
  assert.deepEqual(
    sections.map((section) => /^### `([a-z0-9-]+)`$/m.exec(section)?.[1]),
    [...codes],
  );
  for (const section of sections) assert.match(section, /\nWrong:\n\n```[\s\S]+\nRight:\n\n```/, section);
});

test('tests the words of every code at least once', async () => {
  const names = (await readdir(new URL('bad-input/', import.meta.url))).map((name) => `bad-input/${name}`);
  const tests = [...names, 'files.test.ts', 'elements.test.ts'].filter((name) => name.endsWith('.test.ts'));
  const text = (await Promise.all(tests.map(read))).join('\n');
  const untested = codes.filter((code) => !new RegExp(`:\\d+:\\d+  ${code}  `).test(text));
  assert.deepEqual(untested, []);
});
