import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { openPromise } from 'yauzl';
import { build } from './build.ts';
import { germanProject } from './content/bad-input/german.ts';
import { explain } from './explain.ts';
import { EDITION_IDS } from './package/editions.ts';
import { readZip } from './package/read-zip.ts';
import { UsageError } from './usage-error.ts';

const ROOT = process.cwd();
const quiet = () => () => undefined;

describe('a build that fails', () => {
  let root: string;
  let outDir: string;

  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'ripple-build-'));
    outDir = join(root, 'dist');
    await symlink(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  });
  after(() => rm(root, { recursive: true }));

  beforeEach(async () => {
    for (const name of ['course', 'modules']) await rm(join(root, name), { recursive: true, force: true });
    for (const name of ['course', 'modules', 'package.json', 'tsconfig.json']) {
      await cp(join(ROOT, name), join(root, name), { recursive: true });
    }
    await mkdir(outDir, { recursive: true });
    await writeFile(join(outDir, 'ripple-scorm12.zip'), 'the earlier package');
  });

  async function messageOf(file: string, change: (text: string) => string): Promise<string> {
    await writeFile(join(root, file), change(await readFile(join(root, file), 'utf8')));
    const error: unknown = await build({ root, outDir, onStep: quiet }).then(
      () => assert.fail('the build should have failed'),
      (reason: unknown) => reason,
    );
    return explain(error);
  }

  async function nothingChanged(): Promise<void> {
    assert.deepEqual(await readdir(outDir), ['ripple-scorm12.zip']);
    assert.equal(await readFile(join(outDir, 'ripple-scorm12.zip'), 'utf8'), 'the earlier package');
    const leftOver = (await readdir(root)).filter((name) => name.startsWith('dist.'));
    assert.deepEqual(leftOver, []);
  }

  test('for broken YAML names file, line and remedy, and leaves the earlier packages alone', async () => {
    const message = await messageOf('course/course.yaml', (text) =>
      text.replace('passMark: 80', 'passMark: eighty'),
    );
    assert.match(message, /^course\/course\.yaml:\d+:\d+ {2}\S+ {2}.*passMark[^]*hint: /m);
    await nothingChanged();
  });

  test('for an unknown element names the place in the lesson and the one that was meant', async () => {
    const message = await messageOf(
      'modules/mama-method/lessons/make-time.md',
      (text) => `${text}\n<ripple-takaway>\n\nOops.\n\n</ripple-takaway>\n`,
    );
    assert.match(
      message,
      /^modules\/mama-method\/lessons\/make-time\.md:\d+:1 {2}unknown-element {2}.*ripple-takaway[^]*ripple-takeaway/m,
    );
    await nothingChanged();
  });

  test('for a missing lesson file names the line that lists it', async () => {
    await rm(join(root, 'modules/mama-method/lessons/acknowledge.md'));
    const message = await messageOf('course/course.yaml', (text) => text);
    assert.match(message, /^modules\/mama-method\/module\.yaml:\d+:\d+ {2}\S+ {2}.*acknowledge/m);
    await nothingChanged();
  });

  test('for a type that does not fit names the TypeScript file and line', async () => {
    const message = await messageOf(
      'course/i18n/words.ts',
      (text) => `${text}\nexport const wrong: number = 'text';\n`,
    );
    assert.match(message, /^course\/i18n\/words\.ts:\d+:\d+ {2}TS2322: /m);
    await nothingChanged();
  });

  test('for a damaged package template says so', async () => {
    const message = await messageOf('course/index.html', (text) => text.replace('{{title}}', '{{titel}}'));
    assert.match(message, /course\/index\.html.*titel/);
    await nothingChanged();
  });
});

describe('a build of a translation', () => {
  let root: string;
  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'ripple-build-'));
    await symlink(join(ROOT, 'node_modules'), join(root, 'node_modules'));
    for (const name of ['course', 'package.json', 'tsconfig.json']) {
      await cp(join(ROOT, name), join(root, name), { recursive: true });
    }
    for (const name of ['glossary.yaml', 'credits.md', 'job-aids']) {
      await rm(join(root, 'course', name), { recursive: true, force: true });
    }
    for (const [file, content] of Object.entries(germanProject)) {
      if (file.endsWith('.ts')) continue;
      await mkdir(dirname(join(root, file)), { recursive: true });
      await writeFile(join(root, file), content);
    }
  });
  after(() => rm(root, { recursive: true }));

  test('gives packages in its language, with a name and an id of their own', async () => {
    const outDir = join(root, 'dist');
    const [first, ...others] = await build({ root, outDir, language: 'de', onStep: quiet });
    assert.equal(others.length, EDITION_IDS.length - 1);
    assert.match(first?.file ?? '', /\/small-de-scorm12\.zip$/);
    const contents = await readZip(first?.file ?? '');
    const files = new Map(contents.map(({ name, data }) => [name, String(data)]));
    const manifest = files.get('imsmanifest.xml') ?? '';
    assert.match(manifest, /Ein kleiner Kurs/);
    assert.match(manifest, /<(?:\w+:)?language>de</);
    assert.match(files.get('index.html') ?? '', /<html[^>]* lang="de"/);
    const scripts = [...files].filter(([name]) => name.endsWith('.js')).map(([, script]) => script);
    assert.ok(scripts.some((script) => script.includes('Sie ausreden lassen.')));
    assert.ok(!scripts.some((script) => script.includes('Hear her out.')));
  });

  test('names the languages that there are when asked for another one', async () => {
    const outDir = join(root, 'none');
    await assert.rejects(
      build({ root, outDir, language: 'fr', onStep: quiet }),
      new UsageError('There is no language "fr". The course has "en" and "de".'),
    );
  });
});

/** What a package takes beside what every one has to bring: the official schemas, fonts and further languages. */
async function ownBytes(file: string): Promise<number> {
  const zip = await openPromise(file);
  let bytes = 0;
  for await (const { fileName, compressedSize } of zip.eachEntry()) {
    if (!/\.(?:xsd|dtd|woff2)$|^assets\/[a-z]{2}-\w+\.js$/.test(fileName)) bytes += compressedSize;
  }
  return bytes;
}

describe('a build that succeeds', () => {
  test('gives the same bytes every time, in any time zone, and cleans up behind it', async () => {
    const root = await mkdtemp(join(tmpdir(), 'ripple-build-'));
    const zone = process.env.TZ;
    try {
      const input = { root: ROOT, selection: { module: 'mama-method' }, singleFile: true, onStep: quiet };
      const build1 = await build({ ...input, outDir: join(root, 'one') });
      process.env.TZ = 'Asia/Tokyo';
      const build2 = await build({ ...input, outDir: join(root, 'two') });
      assert.equal(build1.length, EDITION_IDS.length + 1);
      assert.deepEqual(build1.map(({ sha256 }) => sha256), build2.map(({ sha256 }) => sha256)); // prettier-ignore
      assert.deepEqual((await readdir(root)).sort(), ['one', 'two']);
      for (const { file, bytes } of build1) {
        assert.equal((await stat(file)).size, bytes);
        if (!file.endsWith('.zip')) continue;
        const own = await ownBytes(file);
        assert.ok(own < 150_000, `${file}: ${own} bytes of ${bytes}`);
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
      await rm(root, { recursive: true });
    }
  });
});
