import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CheckedCourse } from '../content/model.ts';
import { innerOf } from './illustration.ts';
import { assetPath } from './asset.ts';

/** The illustrations of a course, by path in the package. */
export interface Art {
  readonly files: ReadonlyMap<string, string>;
  /** Path of the title's illustration, which is needed first. */
  readonly title: string;
  /** Path of all others: each a symbol, under the id of its module or `person-` and a first name. */
  readonly sprite: string;
}

const ART = 'course/theme/art';

/**
 * Puts the illustrations together: one file for the title, one for all modules and people. Drawn by `<use>`, they read
 * the page's tokens, so that a brand's colours and dark screens reach them, and cost the player no code.
 */
export async function readArt({ modules }: Pick<CheckedCourse, 'modules'>, root: string): Promise<Art> {
  const drawing = async (file: string) => innerOf(await readFile(join(root, ART, file), 'utf8'));
  const people = (await readdir(join(root, ART, 'people'))).filter((name) => name.endsWith('.svg')).sort();
  const fallback = await drawing('module.svg');
  const symbols = [
    ...modules.map(({ id, illustration }) =>
      symbol(id, illustration === undefined ? fallback : innerOf(illustration)),
    ),
    ...(await Promise.all(
      people.map(async (name) => symbol(`person-${name.slice(0, -4)}`, await drawing(`people/${name}`))),
    )),
  ];
  const title = file('title', symbol('art', await drawing('title.svg')));
  const sprite = file('art', symbols.join('\n'));
  return { files: new Map([title, sprite]), title: title[0], sprite: sprite[0] };
}

function symbol(id: string, { viewBox, inner }: ReturnType<typeof innerOf>): string {
  return `<symbol id="${id}" viewBox="${viewBox}">${inner}</symbol>`;
}

function file(name: string, symbols: string): readonly [path: string, text: string] {
  const text = `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols}\n</svg>\n`;
  return [assetPath(name, 'svg', text), text];
}
