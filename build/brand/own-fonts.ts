import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { assetPath } from './asset.ts';

/** The fonts of the default look, ready to be shipped. */
export interface OwnFonts {
  /** Their `@font-face` rules, for a stylesheet in the same folder as the files. */
  readonly css: string;
  /** With their licences, by path in the package. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}

/**
 * The families that tokens.css names first: each one file with all weights and the letters of western languages.
 * `standIns` are what a browser shows until the file has come, or where it never comes: fonts of the device, stretched so
 * that lines break in the same places, and with the same height above and below, so that nothing moves. Measured on the
 * course's own text; `width` in percent of Arial's, `ascent` and `descent` of the font's size.
 */
const FAMILIES = [
  {
    family: 'Atkinson Hyperlegible Next',
    name: 'atkinson-hyperlegible-next',
    weights: '200 800',
    ascent: 98.4,
    descent: 31.6,
    standIns: [
      { weights: '200 500', bold: false, width: 98.9 },
      { weights: '501 800', bold: true, width: 97 },
    ],
  },
  {
    family: 'Familjen Grotesk',
    name: 'familjen-grotesk',
    weights: '400 700',
    ascent: 102.5,
    descent: 22.5,
    standIns: [{ weights: '400 700', bold: true, width: 91.2 }],
  },
] as const;

type Family = (typeof FAMILIES)[number];

/** Names of such fonts on Windows and Apple's systems, on Linux, and on Android. */
const LIKE = {
  regular: ['Arial', 'Liberation Sans', 'Roboto'],
  bold: ['Arial Bold', 'Liberation Sans Bold', 'Roboto Bold'],
} as const;

const LATIN =
  'U+0-FF, U+131, U+152-153, U+2BB-2BC, U+2C6, U+2DA, U+2DC, U+2000-206F, U+20AC, U+2122, U+2191-2193, U+2212, U+FFFD';

/** Reads the fonts from the npm packages that they come in. */
export async function readOwnFonts(): Promise<OwnFonts> {
  const { resolve } = createRequire(import.meta.url);
  const files = new Map<string, string | Uint8Array>();
  const rules: string[] = [];
  const licences: string[] = [];
  for (const own of FAMILIES) {
    const { family, name } = own;
    const source = `@fontsource-variable/${name}`;
    const bytes = await readFile(resolve(`${source}/files/${name}-latin-wght-normal.woff2`));
    const asset = assetPath(name, 'woff2', bytes);
    files.set(asset, bytes);
    rules.push(faceRule(own, asset), ...own.standIns.map((standIn) => standInRule(own, standIn)));
    licences.push(`${family}\n\n${await readFile(resolve(`${source}/LICENSE`), 'utf8')}`);
  }
  const licence = licences.join('\n\n');
  files.set(assetPath('font-licences', 'txt', licence), licence);
  return { css: rules.join('\n'), files };
}

function faceRule({ family, weights }: Family, asset: string): string {
  return `@font-face {
  font-family: '${family}';
  font-weight: ${weights};
  font-display: swap;
  src: url('${asset.replace('assets/', '')}') format('woff2');
  unicode-range: ${LATIN};
}`;
}

/** The overrides are of the stretched font: CSS Fonts 5, 4.5. */
function standInRule(
  { family, ascent, descent }: Family,
  { weights, bold, width }: Family['standIns'][number],
): string {
  const sources = LIKE[bold ? 'bold' : 'regular'].map((name) => `local('${name}')`);
  const percent = (height: number) => `${((height / width) * 100).toFixed(1)}%`;
  return `@font-face {
  font-family: '${family} Stand-in';
  font-weight: ${weights};
  src: ${sources.join(', ')};
  size-adjust: ${width}%;
  ascent-override: ${percent(ascent)};
  descent-override: ${percent(descent)};
  line-gap-override: 0%;
}`;
}
