import { attributeOf, descendants, parseXml, XmlError, type XmlElement } from '../package/xml.ts';

/** What is wrong with an SVG file, and where. */
export interface SvgFault {
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly code: 'unsafe-svg' | 'broken-file';
  readonly message: string;
}

const SVG = 'http://www.w3.org/2000/svg';
/** Namespaces whose elements browsers bring to life; all others are notes of drawing programs. */
const LIVELY = ['http://www.w3.org/1999/xhtml', 'http://www.w3.org/1998/Math/MathML'];
const ATTRIBUTES = ['', 'http://www.w3.org/1999/xlink', 'http://www.w3.org/XML/1998/namespace'];

/** Elements that draw, or that describe what is drawn: SVG 2, less all that runs, moves, links or loads. */
const HARMLESS = new Set(
  `svg g defs symbol use title desc metadata style path rect circle ellipse line polyline polygon text tspan textPath
  linearGradient radialGradient stop pattern clipPath mask marker switch filter feBlend feColorMatrix
  feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow
  feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight
  feSpecularLighting feSpotLight feTile feTurbulence`.split(/\s+/),
);

/**
 * Checks that an SVG file is a picture and nothing more: in `<img>` browsers run no scripts, but an LMS may open the
 * file by itself, with all rights of its own pages (OWASP, "Unrestricted File Upload"). Whatever is not known to be
 * harmless is refused.
 * @returns its size in its own units, or the first fault.
 */
export function checkSvg(text: string): { readonly width: number; readonly height: number } | SvgFault {
  const root = parse(text);
  if ('code' in root) return root;
  if (root.name !== 'svg' || root.namespace !== SVG) {
    return {
      line: 1,
      column: 1,
      code: 'broken-file',
      message: `this is no SVG file: its root is no <svg xmlns="${SVG}">`,
    };
  }
  return unsafe(text, root) ?? sizeOf(text, root);
}

function parse(text: string): XmlElement | SvgFault {
  const declared = /<!DOCTYPE[^>]*\[/.exec(text);
  if (declared) return faultAt(text, declared.index, 'unsafe-svg', 'a picture cannot declare entities');
  const sheet = /<\?xml-stylesheet/.exec(text);
  if (sheet) return faultAt(text, sheet.index, 'unsafe-svg', 'a picture cannot load a stylesheet');
  try {
    return parseXml(text).root;
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    const [, line = '1', message = ''] = /^line (\d+): (.*)$/s.exec(error.message) ?? [];
    return {
      line: Number(line),
      column: 1,
      code: 'broken-file',
      message: `this is no valid XML: ${message}`,
    };
  }
}

/** The first element that is more than a drawing; start tags stand in the text in the order of the tree. */
function unsafe(text: string, root: XmlElement): SvgFault | null {
  const tags = [...text.matchAll(/<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<[^\s!/?][^>]*/g)];
  const starts = tags.filter(([tag]) => !/^<[!?]/.test(tag)).map(({ index }) => index);
  for (const [number, element] of [...descendants(root)].entries()) {
    const message = complaintAbout(element);
    if (message) return faultAt(text, starts[number] ?? 0, 'unsafe-svg', message);
  }
  return null;
}

function complaintAbout({ name, namespace, attributes, text }: XmlElement): string | null {
  const lively = namespace === SVG ? !HARMLESS.has(name) : LIVELY.includes(namespace);
  if (lively) return `a picture cannot have <${name}> in it`;
  if (namespace !== SVG) return null;
  if (name === 'style' && reachesOut(text)) return 'this style loads something from outside of the file';
  for (const attribute of attributes.filter((found) => ATTRIBUTES.includes(found.namespace))) {
    if (/^on/i.test(attribute.name))
      return `a picture cannot have "${attribute.name}" in it: that is a script`;
    const link = ['href', 'src', 'base'].includes(attribute.name);
    if (link && !attribute.value.startsWith('#')) return `"${attribute.name}" leads out of the file`;
    if (reachesOut(attribute.value)) return `"${attribute.name}" loads something from outside of the file`;
  }
  return null;
}

/** Whether CSS loads anything but parts of the same file. Escapes have no place in a drawing, but can hide `url`. */
function reachesOut(css: string): boolean {
  return /@import|\\|expression\(|javascript:|\burl\(\s*(?!["']?#)|image-set\(|\bsrc\(/i.test(css);
}

function sizeOf(
  text: string,
  root: XmlElement,
): { readonly width: number; readonly height: number } | SvgFault {
  const box = attributeOf(root, 'viewBox')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const pixels = (name: string) =>
    Number(/^\s*([\d.]+)(?:px)?\s*$/.exec(attributeOf(root, name))?.[1] ?? Number.NaN);
  const [width, height] =
    box.length === 4 ? [Number(box[2]), Number(box[3])] : [pixels('width'), pixels('height')];
  if (width > 0 && height > 0) return { width, height };
  return faultAt(text, text.indexOf('<svg'), 'broken-file', 'this SVG does not say how large it is');
}

function faultAt(text: string, offset: number, code: SvgFault['code'], message: string): SvgFault {
  const before = text.slice(0, Math.max(0, offset)).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1, code, message };
}
