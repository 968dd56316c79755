import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkSvg } from './svg.ts';
import { innerOf } from './illustration.ts';
import { readOwnFonts } from './own-fonts.ts';

const ART = 'course/theme/art';

test('the fonts have at most 60 kB together, and their licences lie beside them', async () => {
  const { css, files } = await readOwnFonts();
  const fonts = [...files].filter(([name]) => name.endsWith('.woff2'));
  const bytes = fonts.reduce((sum, [, data]) => sum + data.length, 0);
  assert.equal(fonts.length, 2);
  assert.ok(bytes <= 60_000, `${bytes} bytes`);
  for (const [name] of fonts) assert.ok(css.includes(name.replace('assets/', '')));
  const licences = [...files].find(([name]) => name.endsWith('.txt'))?.[1];
  assert.equal(String(licences).match(/SIL Open Font License, Version 1\.1/g)?.length, 2);
});

test('the illustrations draw with the paints of tokens.css alone', () => {
  const paints = new Set(
    readFileSync('course/theme/tokens.css', 'utf8').match(/--ripple-(?:art-)?[a-z]+(?:-[a-z0-9]+)*(?=:)/g),
  );
  const modules = readdirSync('modules').map((name) => `modules/${name}/illustration.svg`);
  const people = readdirSync(`${ART}/people`).map((name) => `${ART}/people/${name}`);
  for (const file of [...modules, ...people, `${ART}/title.svg`, `${ART}/module.svg`]) {
    const text = readFileSync(file, 'utf8');
    assert.ok(!('code' in checkSvg(text)), file);
    assert.notEqual(innerOf(text).inner, '', file);
    for (const [, value = ''] of text.matchAll(/(?:fill|stroke)="([^"]*)"/g)) {
      const [, token = ''] = /^var\((--[a-z0-9-]+)\)$/.exec(value) ?? [];
      assert.ok(value === 'none' || paints.has(token), `${file}: ${value}`);
    }
  }
});
