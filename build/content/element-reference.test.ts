import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import * as prettier from 'prettier';
import { elementReference } from './element-reference.ts';
import { loadCourse } from './load.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = new URL('../../docs/authoring-elements.md', import.meta.url);
const command = 'UPDATE=1 npx tsx --test build/content/element-reference.test.ts';

test("keeps the page of elements in step with the elements' own documentation", async () => {
  const course = await loadCourse({ root, version: '0' });
  const options = await prettier.resolveConfig(fileURLToPath(page));
  const text = await prettier.format(elementReference(course), { ...options, parser: 'markdown' });
  if (process.env['UPDATE']) await writeFile(page, text);
  assert.equal(
    await readFile(page, 'utf8'),
    text,
    `docs/authoring-elements.md is out of date: run ${command}`,
  );
});
