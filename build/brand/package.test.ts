import assert from 'node:assert/strict';
import { appendFile, cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { build } from '../build.ts';
import { checkZip } from '../package/hygiene.ts';
import { readZip } from '../package/read-zip.ts';
import { png, woff2 } from './testing.ts';

const BRAND = `
brand:
  company: Small Ltd
  logo:
    file: Our Logo.PNG
    alt: Small Ltd
  accent:
    light: '#a4123f'
  fonts:
    headings:
      family: Small Sans
      licence: SIL Open Font License 1.1
      files:
        - file: Small Sans.woff2
`;

test('a built package carries the brand: tokens, logo, fonts and icon, and keeps the package rules', async () => {
  const root = await mkdtemp(join(tmpdir(), 'ripple-brand-'));
  try {
    for (const name of ['course', 'modules', 'package.json', 'tsconfig.json']) {
      await cp(join(process.cwd(), name), join(root, name), { recursive: true });
    }
    await symlink(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
    await mkdir(join(root, 'course/brand'), { recursive: true });
    await writeFile(join(root, 'course/brand/Our Logo.PNG'), png(300, 100));
    await writeFile(join(root, 'course/brand/Small Sans.woff2'), woff2(5000));
    await appendFile(join(root, 'course/course.yaml'), BRAND);

    const [first] = await build({ root, outDir: join(root, 'dist'), onStep: () => () => undefined });
    assert.ok(first);
    assert.deepEqual(await checkZip(first.file), []);
    const contents = new Map((await readZip(first.file)).map(({ name, data }) => [name, data]));
    const named = (pattern: RegExp) => [...contents.keys()].filter((name) => pattern.test(name));
    const [logo] = named(/^assets\/logo-[0-9a-f]{8}\.png$/);
    const [font] = named(/^assets\/font-[0-9a-f]{8}\.woff2$/);
    const [styles] = named(/^assets\/theme-.*\.css$/);
    const [icon] = named(/^assets\/icon-.*\.svg$/);
    const text = (name: string | undefined) => contents.get(name ?? '')?.toString('utf8') ?? '';
    assert.ok(logo && font && styles && icon);
    assert.deepEqual(contents.get(logo), Buffer.from(png(300, 100)));
    assert.match(text(styles), /--ripple-brand: light-dark\(#a4123f, #[0-9a-f]{6}\);/);
    assert.ok(text(styles).includes(`url('${font.replace('assets/', '')}')`));
    assert.match(text(icon), /#a4123f/);
    assert.match(text('index.html'), new RegExp(styles.replace('assets/', '')));
    assert.ok(
      named(/\.js$/).some((name) => text(name).includes(logo)),
      'the player knows its logo',
    );
    assert.match(text('imsmanifest.xml'), new RegExp(`href="${logo}"`));
  } finally {
    await rm(root, { recursive: true });
  }
});
