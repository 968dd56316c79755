import { fromOklch, toOklch, type Hex } from './colour.ts';
import { contrastRatio, isReadable, nearestReadable } from './contrast.ts';
import type { Palette } from './palette.ts';

/** An accent with what goes with it, for one scheme. */
export interface Accent {
  /** Links, outlines, the background of the main button. */
  readonly accent: Hex;
  /** Text on it. */
  readonly onAccent: Hex;
  /** A tint of it, behind notes: text and links on it can be read. */
  readonly soft: Hex;
}

/** Why an accent cannot be taken, and what could be instead. */
export interface AccentFault {
  readonly ratio: number;
  /** The background on which it is worst. */
  readonly on: 'page' | 'cards';
  readonly background: Hex;
  readonly nearest: Hex | null;
}

/** Vivid colours glare on dark screens. */
const DARK_CHROMA = 0.14;

/** What keeps an accent from being read as text, if anything; it is text on the page and on cards. */
export function faultOf(accent: Hex, palette: Palette): AccentFault | null {
  const backgrounds = [palette.paper, palette.surface];
  if (isReadable(accent, backgrounds)) return null;
  const [paper, surface] = backgrounds.map((background) => contrastRatio(accent, background));
  const on = Number(surface) < Number(paper) ? 'cards' : 'page';
  const background = on === 'cards' ? palette.surface : palette.paper;
  return {
    ratio: contrastRatio(accent, background),
    on,
    background,
    nearest: nearestReadable(accent, backgrounds),
  };
}

/** The accent for dark screens that belongs to one for light screens: same hue, as light as the default one. */
export function darkAccentOf(light: Hex, palette: Palette): Hex {
  const { c, h } = toOklch(light);
  const colour = fromOklch({ l: toOklch(palette.brand).l, c: Math.min(c, DARK_CHROMA), h });
  return nearestReadable(colour, [palette.paper, palette.surface]) ?? palette.brand;
}

/** An accent that can be read, with what goes with it. */
export function accentWith(accent: Hex, palette: Palette): Accent {
  return { accent, onAccent: textOn(accent, palette), soft: softOf(accent, palette) };
}

/** Text on the accent: the default one, or else white or black, one of which can be read on any colour. */
function textOn(accent: Hex, palette: Palette): Hex {
  const candidates: readonly Hex[] = [palette['on-brand'], '#ffffff', '#000000'];
  return candidates.find((colour) => isReadable(colour, [accent])) ?? '#000000';
}

/**
 * A tint with the hue of the accent, as strong as the default one or weaker, until all text on it can be read. It
 * ends at the brightness of the page at the latest, where the accent can be read.
 */
function softOf(accent: Hex, palette: Palette): Hex {
  const { l, c } = toOklch(palette['brand-soft']);
  const { c: vivid, h } = toOklch(accent);
  const texts = [accent, palette.ink, palette['ink-soft'], palette.good, palette.slip];
  const towards = l > 0.5 ? 0.002 : -0.002;
  for (let step = 0; step < 500; step++) {
    const tint = fromOklch({ l: l + step * towards, c: Math.min(c, vivid), h });
    if (texts.every((text) => isReadable(text, [tint]))) return tint;
  }
  return palette.surface;
}
