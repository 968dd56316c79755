import assert from 'node:assert/strict';
import { readdir, readFile, symlink, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { SCORM_EDITIONS, SCORM_IDS } from './editions.ts';
import { COURSE, SITE, temporaryFolder, writeSite } from './fixtures.ts';
import { checkSite, checkZip } from './hygiene.ts';
import { PackageError } from './package-error.ts';
import { writePackage } from './package.ts';
import { readZip } from './read-zip.ts';
import { validateManifest } from './validate-manifest.ts';

const SCHEMA_COUNTS = { scorm12: 4, 'scorm2004-3rd': 28, 'scorm2004-4th': 28 } as const;

/** Runs with another time zone and umask, as on another machine. */
async function elsewhere<T>(timeZone: string, umask: number, run: () => Promise<T>): Promise<T> {
  const before = { timeZone: process.env['TZ'], umask: process.umask(umask) };
  process.env['TZ'] = timeZone;
  try {
    return await run();
  } finally {
    if (before.timeZone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before.timeZone;
    process.umask(before.umask);
  }
}

async function touchAll(folder: string, date: Date): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) await utimes(join(folder, name), date, date);
}

describe('writePackage', () => {
  for (const edition of SCORM_IDS) {
    it(`makes a package for ${edition} that breaks no rule`, async (t) => {
      const outFile = join(await temporaryFolder(t), `ripple-${edition}.zip`);
      const result = await writePackage({ edition, course: COURSE, siteDir: await writeSite(t), outFile });
      assert.equal(result.file, outFile);
      assert.equal(result.label, SCORM_EDITIONS[edition].label);
      assert.equal(result.bytes, (await readFile(outFile)).length);
      assert.match(result.sha256, /^[0-9a-f]{64}$/);
      assert.deepEqual(await checkZip(outFile), []);
      const contents = await readZip(outFile);
      assert.equal(contents.length, 1 + Object.keys(SITE).length + SCHEMA_COUNTS[edition]);
      assert.deepEqual(await validateManifest(String(contents[0]?.data), edition), []);
      assert.ok(!contents.some(({ name }) => name.includes('_driver')));
    });
  }

  it('makes a package for a page without an LMS: the course, and nothing else', async (t) => {
    const outFile = join(await temporaryFolder(t), 'ripple-web.zip');
    await writePackage({ edition: 'web', course: COURSE, siteDir: await writeSite(t), outFile });
    assert.deepEqual(await checkSite(outFile), []);
    const names = (await readZip(outFile)).map(({ name }) => name);
    assert.deepEqual(names, Object.keys(SITE).sort());
  });

  it('makes the same bytes in Tokyo as in Greenwich, whatever the dates of the files', async (t) => {
    const folder = await temporaryFolder(t);
    const offsets: number[] = [];
    const make = async (name: string, date: string) => {
      offsets.push(new Date(date).getTimezoneOffset());
      const siteDir = await writeSite(t);
      await touchAll(siteDir, new Date(date));
      return writePackage({ edition: 'scorm2004-4th', course: COURSE, siteDir, outFile: join(folder, name) });
    };
    const one = await elsewhere('UTC', 0o022, () => make('one.zip', '2001-02-03T04:05:06Z'));
    const two = await elsewhere('Asia/Tokyo', 0o077, () => make('two.zip', '2026-07-08T23:59:59Z'));
    assert.deepEqual(offsets, [0, -540]);
    assert.equal(one.sha256, two.sha256);
    assert.deepEqual(await readFile(one.file), await readFile(two.file));
  });

  it('passes the mastery score on', async (t) => {
    const outFile = join(await temporaryFolder(t), 'a.zip');
    await writePackage({
      edition: 'scorm12',
      course: COURSE,
      siteDir: await writeSite(t),
      outFile,
      masteryScore: 80,
    });
    assert.ok(String((await readZip(outFile))[0]?.data).includes('<adlcp:masteryscore>80<'));
  });
});

describe('writePackage refuses', () => {
  it('files that LMSs do not take, naming all of them, and writes nothing', async (t) => {
    const siteDir = await writeSite(t, {
      'assets/Photo_1.png': '',
      'assets/start.mjs': '',
      '.DS_Store': '',
      'imsmanifest.xml': '<manifest/>',
      'xml.xsd': '',
    });
    const folder = await temporaryFolder(t);
    const outFile = join(folder, 'ripple-a-very-long-name-indeed-of-a-module.zip');
    await assert.rejects(
      writePackage({ edition: 'scorm2004-3rd', course: COURSE, siteDir, outFile }),
      new PackageError(
        `The files in ${siteDir} cannot be packed`,
        [
          'ripple-a-very-long-name-indeed-of-a-module.zip: the name has 42 characters before ".zip", some LMSs take 30 at most; shorten it.',
          'index.html: it is missing.',
          'imsmanifest.xml: the build adds this file itself; remove it.',
          'xml.xsd: the build adds this file itself; remove it.',
          '.DS_Store: ".DS_Store" begins with a dot; leave it out.',
          'assets/Photo_1.png: only a-z, 0-9, "-" and "." may be in a name; rename it, e.g. to assets/photo-1.png.',
          'assets/start.mjs: some LMSs serve .mjs as plain text, and it does not run; build it as .js.',
        ],
        'Correct the sources and build again.',
      ),
    );
    assert.deepEqual(await readdir(folder), []);
  });

  it('a folder that is not there', async (t) => {
    const folder = await temporaryFolder(t);
    const input = { edition: 'scorm12', course: COURSE, outFile: join(folder, 'a.zip') } as const;
    await assert.rejects(writePackage({ ...input, siteDir: join(folder, 'no') }), (error: unknown) => {
      assert.ok(error instanceof PackageError);
      assert.match(
        error.message,
        /^The built course cannot be read:\n {2}- Error: ENOENT: .*\n {2}Run the build again\.$/,
      );
      return true;
    });
  });

  it('links, which a zip would not keep', async (t) => {
    const siteDir = await writeSite(t);
    await symlink(join(siteDir, 'index.html'), join(siteDir, 'copy.html'));
    const outFile = join(await temporaryFolder(t), 'a.zip');
    await assert.rejects(
      writePackage({ edition: 'scorm12', course: COURSE, siteDir, outFile }),
      new PackageError(
        `The files in ${siteDir} cannot be packed`,
        ['copy.html: it is a link or a special file.'],
        'Put the file itself in its place and build again.',
      ),
    );
  });

  it('a page with a byte order mark, and leaves no file behind', async (t) => {
    const folder = await temporaryFolder(t);
    const siteDir = await writeSite(t, { 'index.html': '\uFEFF<!doctype html>' });
    await assert.rejects(
      writePackage({ edition: 'scorm12', course: COURSE, siteDir, outFile: join(folder, 'a.zip') }),
      new PackageError(
        'The package a.zip breaks rules of LMSs',
        ['index.html: it begins with a byte order mark; save it as UTF-8 without BOM.'],
        'Correct imsmanifest.template.xml or the sources; no package was written.',
      ),
    );
    assert.deepEqual(await readdir(folder), []);
  });
});

describe('PackageError', () => {
  it('reads as a list with the remedy below', () => {
    assert.equal(
      new PackageError('It failed', ['One.', 'Two.'], 'Do this.').message,
      'It failed:\n  - One.\n  - Two.\n  Do this.',
    );
  });
});
