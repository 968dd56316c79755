import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { diskFiles, memoryFiles, placeAt, readText, type Files } from './files.ts';
import { format, ProblemList } from './problems.ts';

async function read(content: string | Uint8Array): Promise<{ text: string | null; answer: string }> {
  const problems = new ProblemList();
  const text = await readText(memoryFiles({ 'a.md': content }), 'a.md', problems, null);
  return { text, answer: format(problems.problems) };
}

test('reads UTF-8 with any line ends', async () => {
  assert.deepEqual(await read('Grüße\r\n🙂\n'), { text: 'Grüße\n🙂\n', answer: '' });
});

test('points to the byte that is not UTF-8, counting as editors do', async () => {
  const bytes = new Uint8Array([...new TextEncoder().encode('one\nGrüße 🙂'), 0xfc, 0x0a, 0x78]);
  const { text, answer } = await read(bytes);
  assert.equal(text, null);
  assert.match(answer, /^a\.md:2:9 {2}not-utf8 /);
});

test('points to a character that is cut off at the end of the file', async () => {
  const { answer } = await read(new TextEncoder().encode('a\n🙂').slice(0, -1));
  assert.match(answer, /^a\.md:2:1 {2}not-utf8 /);
});

test('says why a file cannot be read', async () => {
  const locked: Files = {
    read: () => Promise.reject(Object.assign(new Error('no'), { code: 'EACCES' })),
    list: () => Promise.resolve([]),
  };
  const problems = new ProblemList();
  assert.equal(await readText(locked, 'course/course.yaml', problems, null), null);
  assert.equal(
    format(problems.problems),
    `course/course.yaml:1:1  unreadable-file  the file cannot be read (EACCES)
    hint: Check that it is a file and that you are allowed to read it.`,
  );
});

test('lists what is in memory as it would be on disk', async () => {
  const contents = { 'a/b.md': 'x', 'a/c/d.md': 'y', 'a/c/e.md': 'z', 'ab/f.md': '' };
  const root = await mkdtemp(path.join(tmpdir(), 'ripple-files-'));
  for (const [file, content] of Object.entries(contents)) {
    await mkdir(path.join(root, path.dirname(file)), { recursive: true });
    await writeFile(path.join(root, file), content);
  }
  for (const files of [memoryFiles(contents), diskFiles(root)]) {
    assert.deepEqual(await files.list('a'), ['b.md', 'c/']);
    assert.deepEqual(await files.list('nowhere'), []);
    assert.equal(await files.read('a/nothing.md'), null);
    assert.equal(new TextDecoder().decode((await files.read('a/c/d.md')) ?? undefined), 'y');
  }
  // A folder in a file's place is there, but cannot be read.
  await assert.rejects(diskFiles(root).read('a/c'));
  await rm(root, { recursive: true });
});

test('finds the place of an offset', () => {
  assert.deepEqual(placeAt('ab\ncd', 0, 'f'), { file: 'f', line: 1, column: 1 });
  assert.deepEqual(placeAt('ab\ncd', 4, 'f'), { file: 'f', line: 2, column: 2 });
  assert.deepEqual(placeAt('ab\n', 3, 'f'), { file: 'f', line: 2, column: 1 });
});
