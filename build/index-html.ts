import Mustache from 'mustache';
import type { Standard } from '../course/tracking/lms.ts';
import { PackageError } from './package/package-error.ts';

/** What the launch page needs to know. */
export interface IndexInput {
  readonly language: string;
  readonly title: string;
  readonly description: string;
  readonly standard: Standard;
  /** Relative paths of the launch script, the stylesheet and the icon. */
  readonly script: string;
  readonly styles: string;
  readonly icon: string;
}

/**
 * Renders the launch page from course/index.html; every value is escaped as HTML.
 * @throws {PackageError} if the template asks for something that is not there, which Mustache would leave out silently.
 */
export function renderIndex(template: string, input: IndexInput): string {
  const unknown = Mustache.parse(template)
    .filter(([type, name]) => type !== 'text' && !(type === 'name' && name in input))
    .map(([, name]) => `course/index.html: {{${name}}} has no value.`);
  if (unknown.length > 0) {
    throw new PackageError(
      'The launch page cannot be made',
      unknown,
      `Use: ${Object.keys(input).join(', ')}.`,
    );
  }
  return Mustache.render(template, input);
}
