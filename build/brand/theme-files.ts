import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CheckedCourse } from '../content/model.ts';
import { readArt, type Art } from './art.ts';
import { assetPath } from './asset.ts';
import { readOwnFonts } from './own-fonts.ts';
import { readTokens } from './palette.ts';

/** The stylesheet, the icon and what they need, by path in the package. */
export interface ThemeFiles {
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** Path of the stylesheet. */
  readonly styles: string;
  /** Path of the icon. */
  readonly icon: string;
  /** Paths of the illustrations. */
  readonly art: Omit<Art, 'files'>;
}

/** In this order, the brand's own tokens behind the default ones. */
const STYLESHEETS = ['page.css', 'player.css', 'screens.css', 'certificate.css', 'sheet.css'];

/** Puts the stylesheet of a course together, with its brand, from course/theme below `root`. */
export async function themeFiles(
  { look, modules }: Pick<CheckedCourse, 'look' | 'modules'>,
  root: string,
): Promise<ThemeFiles> {
  const theme = (name: string) => readFile(join(root, 'course/theme', name), 'utf8');
  const tokens = await theme('tokens.css');
  const fonts = await readOwnFonts();
  const { files: drawings, ...art } = await readArt({ modules }, root);
  const css = [fonts.css, tokens, look.css, ...(await Promise.all(STYLESHEETS.map(theme)))].join('\n');
  const icon = recoloured(await theme('icon.svg'), tokens, look.icon);
  const styles = assetPath('theme', 'css', css);
  const iconPath = assetPath('icon', 'svg', icon);
  const own: [string, string][] = [
    [styles, css],
    [iconPath, icon],
  ];
  const files = new Map<string, string | Uint8Array>([...look.files, ...fonts.files, ...drawings, ...own]);
  return { files, styles, icon: iconPath, art };
}

/** The icon is drawn in the default accent; a browser's tab has no custom properties to read another one from. */
function recoloured(icon: string, tokens: string, accent: string | null): string {
  const defaults = readTokens(tokens);
  return accent === null || 'missing' in defaults ? icon : icon.replaceAll(defaults.light.brand, accent);
}
