import type { Hex } from './colour.ts';

/** Where the default colours and fonts stand: the only place. */
export const TOKENS_FILE = 'course/theme/tokens.css';

/** The tokens that accents are derived from and measured against. */
const NAMES = [
  'paper',
  'surface',
  'ink',
  'ink-soft',
  'good',
  'slip',
  'brand',
  'on-brand',
  'brand-soft',
] as const;

/** Name of a colour token, without `--ripple-`. */
export type ColourName = (typeof NAMES)[number];

/** The colours of one scheme, light or dark. */
export type Palette = Readonly<Record<ColourName, Hex>>;

/** The default look, as far as a brand builds on it. */
export interface Tokens {
  readonly light: Palette;
  readonly dark: Palette;
  /** Font stack of text, and that of headings. */
  readonly font: string;
  readonly fontDisplay: string;
}

/** Reads the default look from the text of tokens.css, or names the tokens that it does not find in it. */
export function readTokens(css: string): Tokens | { readonly missing: readonly string[] } {
  // The first value counts: those for more contrast come later, and lead back to the first.
  const found = [...css.matchAll(/--ripple-([a-z-]+):\s*([^;]+);/g)].reverse();
  const values = new Map(found.map(([, name = '', value = '']) => [name, value]));
  const pairs = new Map(NAMES.map((name) => [name, readPair(values.get(name))]));
  const [font, fontDisplay] = [values.get('font'), values.get('font-display')];
  const missing: string[] = NAMES.filter((name) => !pairs.get(name));
  if (font === undefined) missing.push('font');
  if (fontDisplay === undefined) missing.push('font-display');
  if (missing.length > 0 || font === undefined || fontDisplay === undefined) return { missing };
  const palette = (scheme: 'light' | 'dark') =>
    Object.fromEntries(NAMES.map((name) => [name, pairs.get(name)?.[scheme]])) as Palette;
  return { light: palette('light'), dark: palette('dark'), font, fontDisplay };
}

function readPair(value = ''): { readonly light: Hex; readonly dark: Hex } | null {
  const found = /^light-dark\(\s*(#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\s*\)$/.exec(value);
  return found ? { light: found[1] as Hex, dark: found[2] as Hex } : null;
}
