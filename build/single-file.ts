import { createHash } from 'node:crypto';
import path from 'node:path';
import { rollup, type Plugin } from 'rollup';
import type { Bundle } from './bundle.ts';
import { PackageError } from './package/package-error.ts';

/** Media types of what a stylesheet or a script can name, by extension. */
const TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  woff2: 'font/woff2',
};

/**
 * Puts a whole course into one HTML page that opens by a double click: scripts, styles, fonts and pictures. Browsers load
 * no module scripts from files, nor what modules load later; inline scripts they run.
 *
 * Its own Content-Security-Policy allows these very scripts and styles, by their hashes, and no request at all.
 * @param page the launch page, made for `bundle` but with empty paths of the illustrations: they are in the page.
 * @throws {PackageError} if the launch page has not the tags that are to be replaced, or a file is asked for that is not there.
 */
export async function singleFile(page: string, bundle: Bundle): Promise<string> {
  const script = escapeScript(inlineFiles(await oneScript(bundle), bundle));
  const styles = inlineStyles(bundle);
  const policy = [
    `default-src 'none'`,
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(styles)}'`,
    'img-src data:',
    'font-src data:',
    `base-uri 'none'`,
  ].join('; ');
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
  const replacements: readonly (readonly [tag: string, by: string])[] = [
    ['<meta charset="utf-8" />', `<meta charset="utf-8" />\n    ${meta}`],
    [
      `<link rel="icon" href="${bundle.icon}" />`,
      `<link rel="icon" href="${dataUrl(bundle, bundle.icon)}" />`,
    ],
    [`<link rel="stylesheet" href="${bundle.styles}" />`, `<style>${styles}</style>`],
    [`<script type="module" src="${bundle.script}"></script>`, ''],
    // At the end: the title is on screen before a megabyte of script has been read.
    ['</body>', `${drawings(bundle)}<script type="module">${script}</script>\n  </body>`],
  ];
  const missing = replacements.filter(([tag]) => !page.includes(tag));
  if (missing.length > 0) {
    const problems = missing.map(([tag]) => `course/index.html: ${tag} is missing.`);
    throw new PackageError('No single file can be made', problems, 'Put the tags back and build again.');
  }
  const whole = replacements.reduce((text, [tag, by]) => text.replace(tag, () => by), page);
  return `${whole.trimEnd()}\n${licences(bundle)}`;
}

/** All chunks as one module; the bundle's own, so that a single file runs the same code as the packages. */
async function oneScript({ files, script, cmi5 }: Bundle): Promise<string> {
  const build = await rollup({
    input: script,
    plugins: [inMemory(files, cmi5)],
    treeshake: false,
    onwarn: ({ message }) => {
      throw new Error(message);
    },
  });
  const { output } = await build.generate({ format: 'es', inlineDynamicImports: true });
  await build.close();
  return output[0].code;
}

function inMemory(files: Bundle['files'], unused: string): Plugin {
  return {
    name: 'in-memory',
    resolveId: (source, importer) =>
      importer === undefined ? source : path.posix.join(path.posix.dirname(importer), source),
    load: (id) => (id === unused ? 'export {};' : textOf(files, id)),
  };
}

/** Pictures of lessons, which Rollup names by their address beside the script, and those of the brand, by their path. */
function inlineFiles(code: string, bundle: Bundle): string {
  const beside = /new URL\((["'`])([^"'`]+)\1,\s*import\.meta\.url\)\.href/g;
  const own = /(["'`])(assets\/[a-z0-9.-]+)\1/g;
  const quoted = (name: string) => JSON.stringify(dataUrl(bundle, name));
  return code
    .replace(beside, (_, __, name: string) => quoted(path.posix.join('assets', name)))
    .replace(own, (_, __, name: string) => quoted(name));
}

function inlineStyles(bundle: Bundle): string {
  const css = textOf(bundle.files, bundle.styles);
  return css.replace(/url\((['"]?)([^'")]+)\1\)/g, (_, __, name: string) => {
    return `url(${dataUrl(bundle, path.posix.join('assets', name))})`;
  });
}

/** A script ends at its first end tag, wherever that stands; `<!--` may change where that is (HTML, 4.12.1.3). */
function escapeScript(code: string): string {
  return code.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');
}

/** The illustrations, for the page to draw from. */
function drawings({ files, art }: Bundle): string {
  return `<div hidden>${textOf(files, art.title)}${textOf(files, art.sprite)}</div>\n    `;
}

/** The Open Font License wants to be where the fonts are. */
function licences({ files }: Bundle): string {
  const texts = [...files].filter(([name]) => name.endsWith('.txt')).map(([, text]) => String(text));
  return texts.map((text) => `<!--\n${text.replaceAll('--', '- -').trimEnd()}\n-->\n`).join('');
}

function dataUrl({ files }: Bundle, name: string): string {
  const type = TYPES[path.extname(name).slice(1)];
  const data = files.get(name);
  if (type === undefined || data === undefined) throw absent(name);
  return `data:${type};base64,${Buffer.from(data).toString('base64')}`;
}

function textOf(files: Bundle['files'], name: string): string {
  const data = files.get(name);
  if (data === undefined) throw absent(name);
  return String(data);
}

function absent(name: string): PackageError {
  const remedy = 'Only pictures and fonts can be put into the page.';
  return new PackageError('No single file can be made', [`${name}: it is not in the bundle.`], remedy);
}

/** As a source of a Content-Security-Policy. */
function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
