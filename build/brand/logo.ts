import type { Logo } from '../../course/model/course.ts';
import { quoted } from '../content/did-you-mean.ts';
import { readText } from '../content/files.ts';
import type { LogoData } from '../content/schema/brand.ts';
import type { Path } from '../content/yaml.ts';
import { assetPath } from './asset.ts';
import { complain, readBrandFile, type BrandContext, type BrandFile, type FileRules } from './context.ts';
import { checkSvg } from './svg.ts';

/** A logo ready to be shipped. */
export interface LogoAssets {
  readonly logo: Logo;
  /** By path in the package. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

interface Picture extends BrandFile {
  readonly width: number;
  readonly height: number;
}

const RULES: FileRules = {
  extensions: ['svg', 'png'],
  limit: 100_000,
  what: 'a logo',
  wrongType: 'Ask your designers for the logo as SVG; PNG will do, too.',
  tooBig: 'Export it as plain SVG without pictures in it, or as PNG, 600 pixels wide at most.',
};

/** Reads and checks the logo and the one for dark screens; null, with the problems noted, if one cannot be used. */
export async function readLogo(data: LogoData, context: BrandContext): Promise<LogoAssets | null> {
  const path = ['brand', 'logo'];
  const light = await readPicture(data.file, [...path, 'file'], context);
  const dark = data.dark === undefined ? undefined : await readPicture(data.dark, [...path, 'dark'], context);
  if (light === null || dark === null) return null;
  const src = assetPath('logo', light.extension, light.bytes);
  const files = new Map([[src, light.bytes]]);
  const logo = { src, alt: data.alt, ...shownSize(light) };
  if (!dark) return { logo, files };
  const darkSrc = assetPath('logo-dark', dark.extension, dark.bytes);
  return { logo: { ...logo, dark: darkSrc }, files: files.set(darkSrc, dark.bytes) };
}

async function readPicture(name: string, path: Path, context: BrandContext): Promise<Picture | null> {
  const found = await readBrandFile(context, path, name, RULES);
  if (!found) return null;
  const size = found.extension === 'svg' ? await svgSize(found, context) : pngSize(found, path, context);
  return size && { ...found, ...size };
}

async function svgSize({ file }: BrandFile, { files, problems }: BrandContext) {
  const text = await readText(files, file, problems, null);
  if (text === null) return null;
  const size = checkSvg(text);
  if (!('code' in size)) return size;
  const hint =
    size.code === 'unsafe-svg'
      ? 'A logo may only draw: export it again as plain SVG, without scripts, links, fonts or pictures from elsewhere.'
      : 'Export it again as plain SVG, or use a PNG.';
  problems.add({ file, line: size.line, column: size.column }, size.code, size.message, hint);
  return null;
}

const PNG_SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];

/** PNG, third edition (W3C), 5.2 and 11.2.1: the signature, then the header with width and height in pixels. */
function pngSize({ name, bytes }: BrandFile, path: Path, context: BrandContext) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isPng = PNG_SIGNATURE.every((byte, index) => bytes[index] === byte) && bytes.length > 24;
  const size = isPng && { width: view.getUint32(16), height: view.getUint32(20) };
  if (size && size.width > 0 && size.height > 0) return size;
  const message = `${quoted(name)} is called PNG, but there is no PNG picture in it`;
  complain(context, path, 'broken-file', message, 'Save it again as PNG: a new name does not make it one.');
  return null;
}

/** In CSS pixels: logos of all shapes look about as large if their areas are about the same. */
function shownSize({ width, height, extension }: Picture): {
  readonly width: number;
  readonly height: number;
} {
  const ratio = width / height;
  const tall = Math.min(80, Math.max(32, Math.sqrt(9000 / ratio)), 240 / ratio);
  // A PNG is not blown up: it would be blurred.
  const shown = extension === 'png' ? Math.min(tall, height) : tall;
  return { width: Math.max(1, Math.round(shown * ratio)), height: Math.max(1, Math.round(shown)) };
}
