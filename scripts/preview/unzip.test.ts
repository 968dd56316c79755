import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { zipOf, type ZippedFile } from '../test/zip-of.ts';
import { UnsafeZipError, unzip } from './unzip.ts';

describe('unzip', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ripple-unzip-'));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function unpack(files: readonly ZippedFile[], limit?: number): Promise<string> {
    const zip = path.join(folder, 'a.zip');
    await writeFile(zip, zipOf(files));
    const target = path.join(folder, 'out', 'here');
    await unzip(zip, target, limit);
    return target;
  }

  test('unpacks files and folders', async () => {
    const target = await unpack([
      { name: 'index.html', text: '<p>' },
      { name: 'a/', text: '' },
      { name: 'b/c.js', text: 'x' },
    ]);
    assert.deepEqual((await readdir(target, { recursive: true })).sort(), ['a', 'b', 'b/c.js', 'index.html']);
    assert.equal(await readFile(path.join(target, 'b/c.js'), 'utf8'), 'x');
  });

  for (const name of ['../evil.js', 'a/../../evil.js', '/evil.js', 'C:/evil.js', '..\\evil.js']) {
    test(`refuses ${name}`, async () => {
      await assert.rejects(unpack([{ name, text: 'x' }]), UnsafeZipError);
      assert.deepEqual((await readdir(folder, { recursive: true })).sort(), ['a.zip', 'out', 'out/here']);
    });
  }

  test('refuses a symbolic link', async () => {
    const link = { name: 'link', text: '/etc/passwd', mode: 0o120777 };
    await assert.rejects(unpack([link]), /"link" is a link/);
  });

  test('refuses a name that is there twice', async () => {
    const file = { name: 'a.js', text: 'x' };
    await assert.rejects(unpack([file, file]), /EEXIST/);
  });

  test('stops when more comes out than it may', async () => {
    const files = [
      { name: 'a.txt', text: 'x'.repeat(60) },
      { name: 'b.txt', text: 'x'.repeat(60) },
    ];
    await assert.rejects(unpack(files, 100), /more than 100 bytes/);
  });

  test('says so when the file is no zip', async () => {
    const zip = path.join(folder, 'no.zip');
    await writeFile(zip, 'no zip at all');
    await assert.rejects(unzip(zip, path.join(folder, 'out')), /no\.zip was not unpacked/);
  });
});
