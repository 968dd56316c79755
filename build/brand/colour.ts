/** An sRGB colour as `#rrggbb` in small letters. */
export type Hex = `#${string}`;

/** A colour in OKLCH: perceived lightness 0 to 1, chroma from 0 (grey) to about 0.37, hue in degrees. */
export interface Oklch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

type Triple = readonly [number, number, number];

/** Reads `#rgb` or `#rrggbb`, in any case; null if it is something else. */
export function readHex(text: string): Hex | null {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  const long = short
    ? `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')}`
    : text;
  return /^#[0-9a-f]{6}$/i.test(long) ? (long.toLowerCase() as Hex) : null;
}

/** Red, green and blue in linear light, 0 to 1: IEC 61966-2-1, as WCAG 2.2 and CSS Color 4 quote it. */
export function toLinear(hex: Hex): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function fromLinear(linear: Triple): Hex {
  const digits = linear.map((value) => {
    const encoded = value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
    const byte = Math.round(255 * Math.min(1, Math.max(0, encoded)));
    return byte.toString(16).padStart(2, '0');
  });
  return `#${digits.join('')}`;
}

/** Björn Ottosson, "A perceptual color space for image processing" (2020), bottosson.github.io/posts/oklab. */
export function toOklch(hex: Hex): Oklch {
  const [r, g, b] = toLinear(hex);
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const medium = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const greenRed = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const blueYellow = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  return {
    l: 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    c: Math.hypot(greenRed, blueYellow),
    h: ((Math.atan2(blueYellow, greenRed) * 180) / Math.PI + 360) % 360,
  };
}

/** The colour on screen; where sRGB has none so vivid, the most vivid one of that lightness and hue. */
export function fromOklch({ l, c, h }: Oklch): Hex {
  const most = linearOf({ l, c, h });
  if (isInGamut(most)) return fromLinear(most);
  let [low, high] = [0, c];
  while (high - low > 1e-4) {
    const middle = (low + high) / 2;
    if (isInGamut(linearOf({ l, c: middle, h }))) low = middle;
    else high = middle;
  }
  return fromLinear(linearOf({ l, c: low, h }));
}

function linearOf({ l, c, h }: Oklch): Triple {
  const greenRed = c * Math.cos((h * Math.PI) / 180);
  const blueYellow = c * Math.sin((h * Math.PI) / 180);
  const long = (l + 0.3963377774 * greenRed + 0.2158037573 * blueYellow) ** 3;
  const medium = (l - 0.1055613458 * greenRed - 0.0638541728 * blueYellow) ** 3;
  const short = (l - 0.0894841775 * greenRed - 1.291485548 * blueYellow) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

// Half a step of 8 bits in linear light near black; white itself may come out a hair above 1.
const isInGamut = (linear: Triple) => linear.every((value) => value > -1.5e-4 && value < 1.0005);
