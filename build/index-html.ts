import Mustache from 'mustache';
import { defaultSettings, type Settings } from '../course/model/settings.ts';
import type { Lms } from '../course/tracking/lms.ts';
import type { LaunchTexts } from './launch-texts.ts';
import { PackageError } from './package/package-error.ts';
import { escapeXml } from './package/text.ts';

/** What the launch page needs to know. */
export interface IndexInput extends LaunchTexts {
  /** `none` for the preview while writing. */
  readonly standard: Lms['standard'];
  /** What the LMS needs done differently; the defaults if left out. */
  readonly settings?: Settings;
  /** Relative paths of the launch script, the stylesheet and the icon. */
  readonly script: string;
  readonly styles: string;
  readonly icon: string;
  /** The module that the page is restricted to, '' for none. */
  readonly unit?: string;
  /** Relative path of an adapter that the launch script will load; '' for none. */
  readonly adapter?: string;
  /** Relative paths of the illustrations. */
  readonly art: { readonly title: string; readonly sprite: string };
}

/**
 * Renders the launch page from course/index.html; every value is escaped as HTML.
 * @throws {PackageError} if the template asks for something that is not there, which Mustache would leave out silently.
 */
export function renderIndex(
  template: string,
  { settings = defaultSettings, unit = '', adapter = '', art, ...input }: IndexInput,
): string {
  const more = { unit, adapter, titleArt: art.title, art: art.sprite };
  const view = { ...input, ...more, settings: JSON.stringify(settings) };
  const unknown = Mustache.parse(template)
    .filter(([type, name]) => type !== 'text' && !((type === 'name' || type === '#') && name in view))
    .map(([, name]) => `course/index.html: {{${name}}} has no value.`);
  if (unknown.length > 0) {
    throw new PackageError(
      'The launch page cannot be made',
      unknown,
      `Use: ${Object.keys(view).join(', ')}.`,
    );
  }
  // Not Mustache's own escape, which turns the slashes of paths into entities, too.
  return Mustache.render(template, view, {}, { escape: escapeXml });
}
