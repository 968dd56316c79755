import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { openPromise } from 'yauzl';
import { temporaryFolder } from './fixtures.ts';
import { readZip } from './read-zip.ts';
import { writeZip } from './zip.ts';

const ENTRIES = ['b.js', 'index.html', 'imsmanifest.xml', 'A.xsd', 'a/z.js', 'empty.css'].map((name) => ({
  name,
  data: Buffer.from(name === 'empty.css' ? '' : `${name} `.repeat(5000)),
}));

describe('writeZip', () => {
  it('puts the manifest first and the rest in order, and keeps the bytes', async (t) => {
    const file = join(await temporaryFolder(t), 'new', 'a.zip');
    await writeZip(file, ENTRIES);
    const contents = await readZip(file);
    const names = contents.map(({ name }) => name);
    assert.deepEqual(names, ['imsmanifest.xml', 'A.xsd', 'a/z.js', 'b.js', 'empty.css', 'index.html']);
    assert.deepEqual(
      contents.map(({ data }) => data),
      names.map((name) => ENTRIES.find((entry) => entry.name === name)?.data),
    );
  });

  it('gives the same bytes for the same entries in another order, and says which', async (t) => {
    const folder = await temporaryFolder(t);
    const one = await writeZip(join(folder, 'one.zip'), ENTRIES);
    const two = await writeZip(join(folder, 'two.zip'), ENTRIES.toReversed());
    const bytes = await readFile(join(folder, 'two.zip'));
    assert.deepEqual(one, two);
    assert.equal(one.bytes, bytes.length);
    assert.equal(one.sha256, createHash('sha256').update(bytes).digest('hex'));
    assert.deepEqual(bytes, await readFile(join(folder, 'one.zip')));
  });

  it('gives every entry one date and one mode', async (t) => {
    const file = join(await temporaryFolder(t), 'a.zip');
    await writeZip(file, ENTRIES);
    const zip = await openPromise(file);
    for await (const entry of zip.eachEntry()) {
      const date = entry.getLastModDate({ timezone: 'UTC', forceDosFormat: true });
      assert.equal(date.toISOString(), '2020-01-01T00:00:00.000Z');
      assert.equal((entry.externalFileAttributes >>> 16) & 0o777, 0o644);
    }
  });

  it('replaces a file, and leaves it alone when the check fails', async (t) => {
    const folder = await temporaryFolder(t);
    const file = join(folder, 'a.zip');
    await writeFile(file, 'old');
    const refuse = async (): Promise<void> => Promise.reject(new Error('no good'));
    await assert.rejects(writeZip(file, ENTRIES, refuse), { message: 'no good' });
    assert.equal(await readFile(file, 'utf8'), 'old');
    assert.deepEqual(await readdir(folder), ['a.zip']);
    await writeZip(file, ENTRIES, async (temporary) => assert.equal((await readZip(temporary)).length, 6));
    assert.equal((await readZip(file)).length, 6);
    assert.deepEqual(await readdir(folder), ['a.zip']);
  });

  it('refuses two entries of one name', async (t) => {
    const file = join(await temporaryFolder(t), 'a.zip');
    await assert.rejects(writeZip(file, [...ENTRIES, ...ENTRIES.slice(0, 1)]), {
      message: 'b.js would be in the zip twice',
    });
  });

  it('takes a large package', async (t) => {
    const data = Buffer.alloc(3_000_000, 'abc');
    const entries = Array.from({ length: 10 }, (_, index) => ({ name: `${index}.png`, data }));
    const file = join(await temporaryFolder(t), 'a.zip');
    await writeZip(file, entries);
    assert.equal((await readZip(file)).filter((content) => content.data.equals(data)).length, 10);
  });
});
