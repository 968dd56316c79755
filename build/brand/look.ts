import type { BrandData } from '../content/schema/brand.ts';
import { accentWith, darkAccentOf, faultOf, type Accent } from './accent.ts';
import { readHex, type Hex } from './colour.ts';
import { showRatio, TEXT_CONTRAST } from './contrast.ts';
import { complain, type BrandContext } from './context.ts';
import type { FontAssets } from './fonts.ts';
import type { Palette, Tokens } from './palette.ts';

/** What a brand adds to the default look. */
export interface Look {
  /** Comes after tokens.css and replaces some of its tokens; '' if nothing changes. */
  readonly css: string;
  /** Colour of the icon: the accent on light screens; null for the default one. */
  readonly icon: Hex | null;
  /** Logo and fonts, by path in the package. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The look without a brand. */
export const defaultLook: Look = { css: '', icon: null, files: new Map() };

/** Accents for both schemes. */
export interface Accents {
  readonly light: Accent;
  readonly dark: Accent;
}

/**
 * Checks the accents of course.yaml, derives the one for dark screens if it says none, and adds what goes with them.
 * Null, with the problems noted, if one cannot be read as text.
 */
export function readAccents(
  data: NonNullable<BrandData['accent']>,
  tokens: Tokens,
  context: BrandContext,
): Accents | null {
  const light = readHex(data.light);
  const dark = data.dark === undefined ? light && darkAccentOf(light, tokens.dark) : readHex(data.dark);
  if (!light || !dark) return null;
  const fine = [
    isFine(light, 'light', tokens.light, context),
    data.dark === undefined || isFine(dark, 'dark', tokens.dark, context),
  ];
  if (fine.includes(false)) return null;
  return { light: accentWith(light, tokens.light), dark: accentWith(dark, tokens.dark) };
}

function isFine(accent: Hex, scheme: 'light' | 'dark', palette: Palette, context: BrandContext): boolean {
  const fault = faultOf(accent, palette);
  if (!fault) return true;
  const where = `the ${scheme} ${fault.on === 'page' ? 'page' : 'cards'} (${fault.background})`;
  const message = `"${accent}" has a contrast of ${showRatio(fault.ratio)} on ${where}, but text needs ${TEXT_CONTRAST}:1`;
  const hint = fault.nearest
    ? `The nearest colour that passes is '${fault.nearest}'.`
    : 'No colour of this hue passes: choose another one.';
  complain(context, ['brand', 'accent', scheme], 'low-contrast', message, hint);
  return false;
}

/** The stylesheet of a brand and the fonts that it asks for. */
export function lookOf(
  tokens: Tokens,
  accents: Accents | null,
  fonts: { readonly text: FontAssets | null; readonly headings: FontAssets | null },
): Look {
  const faces = new Set([fonts.text, fonts.headings].flatMap((font) => font?.css ?? []));
  const values = [
    ...(accents ? colours(accents) : []),
    ...(fonts.text ? [`--ripple-font: '${fonts.text.family}', ${tokens.font};`] : []),
    ...(fonts.headings ? [`--ripple-font-display: '${fonts.headings.family}', ${tokens.fontDisplay};`] : []),
  ];
  const root = `:root {\n${values.map((value) => `  ${value.replace(/\s+/g, ' ')}\n`).join('')}}`;
  return {
    css: `/* The brand, from course/course.yaml. */\n${[...faces, root].join('\n')}\n`,
    icon: accents?.light.accent ?? null,
    files: new Map([...(fonts.text?.files ?? []), ...(fonts.headings?.files ?? [])]),
  };
}

function colours({ light, dark }: Accents): string[] {
  const pair = (name: string, part: keyof Accent) =>
    `--ripple-${name}: light-dark(${light[part]}, ${dark[part]});`;
  return [pair('brand', 'accent'), pair('on-brand', 'onAccent'), pair('brand-soft', 'soft')];
}
