import { readText, type Files } from '../content/files.ts';
import type { ProblemList } from '../content/problems.ts';
import { checkSvg } from './svg.ts';

/** Name of a module's illustration in its folder. */
export const ILLUSTRATION = 'illustration.svg';

/**
 * Reads and checks the illustration of a module; undefined if it has none, or one that cannot be used, with the problem
 * noted.
 */
export async function readIllustration(
  files: Files,
  folder: string,
  problems: ProblemList,
): Promise<string | undefined> {
  const file = `${folder}/${ILLUSTRATION}`;
  const text = await readText(files, file, problems, null);
  if (text === null) return undefined;
  const size = checkSvg(text);
  if ('code' in size) {
    const hint = 'An illustration only draws: shapes with a fill and a stroke. docs/look.md says how.';
    problems.add({ file, line: size.line, column: size.column }, size.code, size.message, hint);
    return undefined;
  }
  // All illustrations lie in one file: names and styles of one would reach into another.
  const own = /\s(?:id|class|style)=|<style/.exec(text);
  const hasBox = /<svg[^>]*\sviewBox=/.test(text);
  if (hasBox && !own) return text;
  const line = text.slice(0, own?.index ?? 0).split('\n').length;
  const [message, hint] = own
    ? ['an illustration cannot have ids, classes and styles', 'Write fill="…" and stroke="…" on each shape.']
    : ['this illustration has no viewBox', 'Write viewBox="0 0 320 240" in its <svg>.'];
  problems.add({ file, line, column: 1 }, 'broken-file', message, hint);
  return undefined;
}

/** What is drawn in a sound illustration, without notes and line breaks. */
export function innerOf(text: string): { readonly viewBox: string; readonly inner: string } {
  const [, viewBox = '0 0 320 240'] = /<svg[^>]*\sviewBox="([^"]*)"/.exec(text) ?? [];
  const [, inner = ''] = /<svg[^>]*>([^]*)<\/svg>/.exec(text) ?? [];
  return {
    viewBox,
    inner: inner
      .replace(/<!--[^]*?-->/g, '')
      .replace(/>\s+</g, '><')
      .trim(),
  };
}
