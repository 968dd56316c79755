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
      assert.deepEqual(await readdir(folder), ['a.zip']);
    });
  }

  for (const [what, files, says] of [
    [
      'a symbolic link',
      [{ name: 'link', text: '/etc/passwd', mode: 0o120777 }],
      /"link" is a symbolic link\. Put the/,
    ],
    ['a name that is there twice', [{ name: 'a.js' }, { name: 'a.js' }], /"a\.js" is there twice/],
    [
      'names that differ in capitals only',
      [{ name: 'a.js' }, { name: 'A.js' }],
      /differ in capitals only.*rename/,
    ],
    ['a file that is a folder as well', [{ name: 'a' }, { name: 'a/b' }], /"a" is a file and a folder/],
    [
      'an encrypted file',
      [{ name: 'a.js', isEncrypted: true, claims: [1] }],
      /"a\.js" is encrypted.*without one/,
    ],
    ['2 GB', [{ name: 'a.mp4', claims: [2e9, 1.9e9] }], /2,000 MB; 500 MB is the most/],
    ['a zip bomb', [{ name: 'a.txt', claims: [400e6, 400e3] }], /looks like a zip bomb/],
  ] as const) {
    test(`refuses ${what}, and writes nothing`, async () => {
      await assert.rejects(unpack(files.map((file) => ({ text: 'x', ...file }))), says);
      assert.deepEqual(await readdir(folder), ['a.zip']);
    });
  }

  test('stops when more comes out than it may, whatever the zip says', async () => {
    const files = [
      { name: 'a.txt', text: 'x'.repeat(60) },
      { name: 'b.txt', text: 'x'.repeat(60), claims: [10] },
    ] as const;
    await assert.rejects(unpack(files, 100), /"b\.txt" in it is damaged|more than 100 bytes/);
  });

  test('says in words what is damaged, or too long for a disk', async () => {
    const whole = zipOf([{ name: 'index.html', text: '<p>Tea</p>', claims: [10] }]);
    for (const at of ['index.html'.length + 31, 14]) {
      const zip = path.join(folder, 'damaged.zip');
      const bytes = Buffer.from(whole);
      // The first byte of what is deflated, or the checksum, in the list of files as well.
      for (const place of at === 14 ? [14, whole.lastIndexOf('PK\x01\x02') + 16] : [at])
        bytes[place] = (bytes[place] ?? 0) ^ 0xff;
      await writeFile(zip, bytes);
      await assert.rejects(
        unzip(zip, path.join(folder, `out${at}`)),
        /"index\.html" in it is damaged.*Copy or download/,
      );
    }
    await assert.rejects(
      unpack([{ name: `a/${'x'.repeat(300)}.js`, text: '' }]),
      /is too long: 255 bytes.*Rename it\.$/,
    );
  });

  test('says so when the file is no zip', async () => {
    const zip = path.join(folder, 'no.zip');
    await writeFile(zip, 'no zip at all');
    await assert.rejects(unzip(zip, path.join(folder, 'out')), /no\.zip was not unpacked: It is no zip file/);
  });

  test('says so when the file is cut off', async () => {
    const zip = path.join(folder, 'cut.zip');
    const whole = zipOf([{ name: 'index.html', text: '<p>'.repeat(100) }]);
    await writeFile(zip, whole.subarray(0, 250));
    await assert.rejects(unzip(zip, path.join(folder, 'out')), /only the beginning of one.*again/);
  });
});
