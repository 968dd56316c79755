import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import type { Bundle } from './bundle.ts';
import { PackageError } from './package/package-error.ts';
import { singleFile } from './single-file.ts';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
const PAGE = `<html>
  <head>
    <meta charset="utf-8" />
    <link rel="icon" href="assets/icon.svg" />
    <link rel="stylesheet" href="assets/theme.css" />
    <script type="module" src="assets/main.js"></script>
  </head>
  <body>
    <p>The title</p>
  </body>
</html>
`;

function bundleWith(main: string, more: Record<string, string | Uint8Array> = {}): Bundle {
  return {
    files: new Map<string, string | Uint8Array>([
      ['assets/main.js', main],
      ['assets/later.js', 'const later = 42;export{later};'],
      ['assets/theme.css', `@font-face{src:url('font.woff2') format('woff2')}`],
      ['assets/font.woff2', new Uint8Array([1, 2, 3])],
      ['assets/icon.svg', '<svg/>'],
      ['assets/title.svg', '<svg><symbol id="art"/></svg>'],
      ['assets/art.svg', '<svg><symbol id="m"/></svg>'],
      ['assets/font-licences.txt', 'OFL -- as it is'],
      ...Object.entries(more),
    ]),
    script: 'assets/main.js',
    styles: 'assets/theme.css',
    icon: 'assets/icon.svg',
    cmi5: 'assets/cmi5-1.js',
    art: { title: 'assets/title.svg', sprite: 'assets/art.svg' },
  };
}

const LATER = `import('./later.js').then(({later}) => document.title = later);`;
const scriptOf = (html: string) => /<script type="module">([^]*?)<\/script>/.exec(html)?.[1] ?? '';
const base64 = (data: string | Uint8Array) => Buffer.from(data).toString('base64');

describe('singleFile', () => {
  it('has everything in it, and names no other file', async () => {
    const html = await singleFile(PAGE, bundleWith(LATER));
    assert.match(scriptOf(html), /const later = 42/);
    assert.doesNotMatch(html, /assets\/|import\(|later\.js/);
    assert.ok(
      html.includes(`<style>@font-face{src:url(data:font/woff2;base64,${base64(Uint8Array.of(1, 2, 3))}) `),
    );
    assert.ok(html.includes(`<link rel="icon" href="data:image/svg+xml;base64,${base64('<svg/>')}" />`));
    assert.ok(html.includes('<div hidden><svg><symbol id="art"/></svg><svg><symbol id="m"/></svg></div>'));
    assert.ok(html.endsWith('<!--\nOFL - - as it is\n-->\n'));
  });

  it('allows its own script and styles by their hashes, and no request', async () => {
    const html = await singleFile(PAGE, bundleWith(LATER));
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const [, styles = ''] = /<style>([^]*?)<\/style>/.exec(html) ?? [];
    assert.ok(
      policy.startsWith(`default-src 'none'; script-src ${hash(scriptOf(html))}; style-src ${hash(styles)};`),
    );
    assert.doesNotMatch(policy, /unsafe|https?:|\*/);
    assert.ok(html.indexOf('Content-Security-Policy') < html.indexOf('<style>'));
  });

  it('leaves texts in scripts as they are, whatever is in them', async () => {
    const html = await singleFile(
      PAGE,
      bundleWith('globalThis.told = "$& $1 <\\u002fscript> </SCRIPT> <!-- ü";'),
    );
    const told = new Function(`${scriptOf(html)} return globalThis.told`) as () => string;
    assert.equal(told(), '$& $1 </script> </SCRIPT> <!-- ü');
    assert.equal(html.match(/<\/script>/gi)?.length, 1);
  });

  it('takes pictures of lessons and of the brand into the script', async () => {
    const main =
      'globalThis.a = new URL("photo.png",import.meta.url).href, globalThis.b = {src:"assets/logo.png"};';
    const html = await singleFile(
      PAGE,
      bundleWith(main, { 'assets/photo.png': PNG, 'assets/logo.png': PNG }),
    );
    assert.equal(scriptOf(html).split(`"data:image/png;base64,${base64(PNG)}"`).length, 3);
  });

  it('refuses a launch page without its tags, and what cannot be put into a page', async () => {
    await assert.rejects(
      singleFile('<html></html>', bundleWith(LATER)),
      (error: unknown) =>
        error instanceof PackageError && /course\/index\.html: <\/body> is missing\./.test(error.message),
    );
    await assert.rejects(
      singleFile(PAGE, bundleWith('globalThis.c = "assets/film.mp4";')),
      /assets\/film\.mp4: it is not in the bundle\./,
    );
  });
});
