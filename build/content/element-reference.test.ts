import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import * as prettier from 'prettier';
import { elementReference } from './element-reference.ts';
import { diskFiles, type Files } from './files.ts';
import { loadCourse } from './load.ts';
import { ContentError } from './problems.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'docs', 'elements');
const command = 'UPDATE=1 npx tsx --test build/content/element-reference.test.ts';

test("keeps the pages of elements in step with the elements' own documentation", async () => {
  const course = await loadCourse({ root, version: '0' });
  const options = await prettier.resolveConfig(join(folder, 'README.md'));
  const pages = new Map<string, string>();
  for (const [name, text] of elementReference(course))
    pages.set(name, await prettier.format(text, { ...options, parser: 'markdown' }));
  const written = async () => (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
  if (process.env['UPDATE']) {
    await mkdir(folder, { recursive: true });
    for (const name of await written()) if (!pages.has(name)) await rm(join(folder, name));
    for (const [name, text] of pages) await writeFile(join(folder, name), text);
  }
  assert.deepEqual(await written(), [...pages.keys()].sort(), `run ${command}`);
  for (const [name, text] of pages) {
    const found = await readFile(join(folder, name), 'utf8');
    assert.equal(found, text, `docs/elements/${name} is out of date: run ${command}`);
    for (const [, picture = ''] of text.matchAll(/\]\((pictures\/[^)]+)\)/g))
      assert.ok(
        existsSync(join(folder, picture)),
        `docs/elements/${picture} is not there: run npm run shots -- --elements`,
      );
  }
});

test('shows examples that stand up to the checks, but for ids that the course has in use', async () => {
  const { elements, modules } = await loadCourse({ root, version: '0' });
  const examples = [...elements.values()].map(({ example }) => example).filter(Boolean);
  const lesson = modules[0]?.lessons[0]?.file ?? '';
  const disk = diskFiles(root);
  const files: Files = {
    ...disk,
    async read(file) {
      const data = await disk.read(file);
      return file === lesson ? Buffer.from(`${[String(data), ...examples].join('\n\n')}\n`) : data;
    },
  };
  const problems = await loadCourse({ root, version: '0', files }).then(
    () => [],
    (error: unknown) => {
      if (error instanceof ContentError) return error.problems;
      throw error;
    },
  );
  assert.ok(examples.length > 20 && lesson !== '');
  const inUse = ['question-used-twice', 'unknown-question', 'unknown-role-play', 'duplicate-id'];
  assert.deepEqual(
    problems.filter(({ code }) => !inUse.includes(code)),
    [],
  );
});
