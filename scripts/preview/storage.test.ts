import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { Storage } from './storage.ts';

const isNumber = (value: unknown): value is number => typeof value === 'number';

describe('what the preview LMS keeps between runs', () => {
  let folder: string;
  let storage: Storage;
  let said: string[];

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ripple-storage-'));
    said = [];
    storage = new Storage(folder, (line) => said.push(line));
    await storage.open();
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('is found again; of several changes the last is written', async () => {
    let value = 1;
    storage.write('a/b.json', () => value);
    storage.write('a/b.json', () => value);
    value = 2;
    await storage.flush();
    assert.equal(await storage.read('a/b.json', isNumber), 2);
    assert.deepEqual(await readdir(storage.temporary), []);
  });

  for (const [what, text] of [
    ['half a file', '[1, 2'],
    ['something else', '"text"'],
  ] as const) {
    test(`is set aside and said where it is ${what}, and not lost`, async () => {
      await writeFile(path.join(folder, 'a.json'), text);
      assert.equal(await storage.read('a.json', isNumber), undefined);
      assert.match(said.join(), /^a\.json is damaged\. It was set aside as a\.json\.damaged-/);
      const aside = (await readdir(folder)).find((name) => name.includes('damaged')) ?? '';
      assert.equal(await readFile(path.join(folder, aside), 'utf8'), text);
    });
  }

  test('is nothing where there is nothing yet', async () => {
    assert.equal(await storage.read('a.json', isNumber), undefined);
    assert.deepEqual(said, []);
  });

  test('has no leftovers of a run that was cut off', async () => {
    await mkdir(path.join(storage.temporary, 'package-x'));
    await storage.open();
    assert.deepEqual(await readdir(storage.temporary), []);
  });

  test('is kept by one process at a time; what one that has ended has left is taken over', async () => {
    const lock = path.join(folder, 'lock');
    await writeFile(lock, String(process.ppid));
    await writeFile(path.join(storage.temporary, 'theirs'), '');
    await assert.rejects(
      storage.open(),
      /in use by another preview LMS \(process \d+\)\. Stop that one first/,
    );
    assert.deepEqual(await readdir(storage.temporary), ['theirs']);
    await writeFile(lock, String(spawnSync(process.execPath, ['--version']).pid));
    await storage.open();
    assert.equal(await readFile(lock, 'utf8'), String(process.pid));
    await storage.close();
    assert.ok(!(await readdir(folder)).includes('lock'));
  });

  test('cannot be written: says so and goes on', async () => {
    await writeFile(path.join(folder, 'a'), 'a file in the way');
    storage.write('a/b.json', () => 1);
    await storage.flush();
    assert.match(said.join(), /a\/b\.json could not be written/);
  });
});
