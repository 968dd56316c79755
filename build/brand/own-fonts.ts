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
 * The families that tokens.css names first: each one file with all weights and the letters of western languages. `like`
 * is what a browser shows until the file has come, or where it never comes, stretched so that lines break in the same
 * places: text does not jump. Measured on the course's own text.
 */
const FAMILIES = [
  { family: 'Atkinson Hyperlegible Next', name: 'atkinson-hyperlegible-next', weights: '200 800', like: 101 },
  { family: 'Familjen Grotesk', name: 'familjen-grotesk', weights: '400 700', like: 95 },
] as const;

const LATIN =
  'U+0-FF, U+131, U+152-153, U+2BB-2BC, U+2C6, U+2DA, U+2DC, U+2000-206F, U+20AC, U+2122, U+2191-2193, U+2212, U+FFFD';

/** Reads the fonts from the npm packages that they come in. */
export async function readOwnFonts(): Promise<OwnFonts> {
  const { resolve } = createRequire(import.meta.url);
  const files = new Map<string, string | Uint8Array>();
  const rules: string[] = [];
  const licences: string[] = [];
  for (const { family, name, weights, like } of FAMILIES) {
    const source = `@fontsource-variable/${name}`;
    const bytes = await readFile(resolve(`${source}/files/${name}-latin-wght-normal.woff2`));
    const asset = assetPath(name, 'woff2', bytes);
    files.set(asset, bytes);
    rules.push(faceRules(family, weights, like, asset));
    licences.push(`${family}\n\n${await readFile(resolve(`${source}/LICENSE`), 'utf8')}`);
  }
  const licence = licences.join('\n\n');
  files.set(assetPath('font-licences', 'txt', licence), licence);
  return { css: rules.join('\n'), files };
}

function faceRules(family: string, weights: string, like: number, asset: string): string {
  return `@font-face {
  font-family: '${family}';
  font-weight: ${weights};
  font-display: swap;
  src: url('${asset.replace('assets/', '')}') format('woff2');
  unicode-range: ${LATIN};
}
@font-face {
  font-family: '${family} Stand-in';
  src: local('Arial'), local('Liberation Sans'), local('Roboto');
  size-adjust: ${like}%;
}`;
}
