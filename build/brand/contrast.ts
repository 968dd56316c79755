import { fromOklch, toLinear, toOklch, type Hex } from './colour.ts';

/** Least contrast of text with what is behind it: WCAG 2.2, success criterion 1.4.3 (level AA). */
export const TEXT_CONTRAST = 4.5;

/** How bright a colour is, 0 (black) to 1 (white): "relative luminance", www.w3.org/TR/WCAG22/#dfn-relative-luminance. */
export function relativeLuminance(colour: Hex): number {
  const [red, green, blue] = toLinear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, 1 (none) to 21 (black and white): www.w3.org/TR/WCAG22/#dfn-contrast-ratio. */
export function contrastRatio(a: Hex, b: Hex): number {
  const [one, other] = [relativeLuminance(a), relativeLuminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** Whether text of a colour can be read on all of these. */
export function isReadable(colour: Hex, backgrounds: readonly Hex[]): boolean {
  return backgrounds.every((background) => contrastRatio(colour, background) >= TEXT_CONTRAST);
}

/** A ratio as people write it, `4.49:1`: cut off rather than rounded, so that what fails never looks as if it passed. */
export function showRatio(ratio: number): string {
  return `${Math.floor(ratio * 100) / 100}:1`;
}

/** Finer than the steps of 8-bit colours, so that none is skipped. */
const STEP = 0.001;

/**
 * The colour nearest to a given one that can be read on all backgrounds: same hue, as vivid as possible, darker or
 * lighter by as little as possible. Null if there is none, as backgrounds are too different.
 */
export function nearestReadable(colour: Hex, backgrounds: readonly Hex[]): Hex | null {
  if (isReadable(colour, backgrounds)) return colour;
  const { l, c, h } = toOklch(colour);
  for (let away = STEP; away < 1; away += STEP) {
    for (const lightness of [l - away, l + away]) {
      if (lightness < 0 || lightness > 1) continue;
      const candidate = fromOklch({ l: lightness, c, h });
      if (isReadable(candidate, backgrounds)) return candidate;
    }
  }
  return null;
}
