import { quoted } from '../content/did-you-mean.ts';
import type { FontData } from '../content/schema/brand.ts';
import type { Path } from '../content/yaml.ts';
import { assetPath } from './asset.ts';
import { complain, readBrandFile, type BrandContext, type FileRules } from './context.ts';

/** A font family ready to be shipped. */
export interface FontAssets {
  readonly family: string;
  /** Its `@font-face` rules, for a stylesheet in the same folder as the files. */
  readonly css: string;
  /** By path in the package. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const RULES: FileRules = {
  extensions: ['woff2'],
  limit: 200_000,
  what: 'a font file',
  wrongType: 'Convert the font to WOFF2, which all browsers read; docs/brand.md says how.',
  tooBig: 'Leave out the letters of scripts that the course does not use; docs/brand.md says how.',
};

/** Reads and checks the files of a font; null, with the problems noted, if one cannot be used. */
export async function readFont(
  data: FontData,
  path: Path,
  context: BrandContext,
): Promise<FontAssets | null> {
  const files = new Map<string, Uint8Array>();
  // A comment that an author's text cannot end early.
  const rules = [`/* ${data.family}: ${data.licence.replaceAll('*/', '* /')} */`];
  for (const [index, face] of data.files.entries()) {
    const own = [...path, 'files', index];
    const font = await readBrandFile(context, [...own, 'file'], face.file, RULES);
    if (!font || !isWhole(font.bytes, face.file, [...own, 'file'], context)) continue;
    if (face.heaviest !== undefined && face.heaviest < (face.weight ?? 400)) {
      const message = `"heaviest" is ${face.heaviest}, but the font begins at ${face.weight ?? 400}`;
      complain(
        context,
        [...own, 'heaviest'],
        'out-of-range',
        message,
        'Write the lightest weight as "weight".',
      );
    }
    const asset = assetPath('font', 'woff2', font.bytes);
    files.set(asset, font.bytes);
    rules.push(faceRule(data.family, face, asset));
  }
  return rules.length > data.files.length ? { family: data.family, css: rules.join('\n'), files } : null;
}

function faceRule(
  family: string,
  { weight = 400, heaviest, style }: FontData['files'][number],
  asset: string,
) {
  return `@font-face {
  font-family: '${family}';
  font-style: ${style ?? 'normal'};
  font-weight: ${heaviest === undefined ? weight : `${weight} ${heaviest}`};
  font-display: swap;
  src: url('${asset.replace('assets/', '')}') format('woff2');
}`;
}

/** WOFF File Format 2.0 (W3C), 4.1: the signature `wOF2`, and at byte 8 the length of the file. */
function isWhole(bytes: Uint8Array, name: string, path: Path, context: BrandContext): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length >= 48 && view.getUint32(0) === 0x774f4632 && view.getUint32(8) === bytes.length)
    return true;
  const message = `${quoted(name)} is called WOFF2, but there is no whole WOFF2 font in it`;
  complain(context, path, 'broken-file', message, 'Download or convert it again; docs/brand.md says how.');
  return false;
}
