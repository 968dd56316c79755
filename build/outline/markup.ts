import { escapeText } from '../content/markdown/tree.ts';

/** HTML that is known to be safe. */
export class Markup {
  readonly html: string;

  /** @param html is taken as it is */
  constructor(html: string) {
    this.html = html;
  }
}

/** What can be put into HTML; lists are joined, null and false are left out. */
export type Insert = Markup | string | number | null | false | undefined | readonly Insert[];

/**
 * HTML as a template: whatever is put in is escaped, unless it is HTML itself. Not called `html`, whose templates are
 * formatted as if blanks meant nothing.
 */
export function markup(strings: TemplateStringsArray, ...inserts: readonly Insert[]): Markup {
  return new Markup(strings.map((text, index) => text + insertOf(inserts[index])).join(''));
}

function insertOf(value: Insert): string {
  if (value instanceof Markup) return value.html;
  if (Array.isArray(value)) return (value as readonly Insert[]).map(insertOf).join('');
  if (value === null || value === undefined || value === false) return '';
  return escapeText(String(value)).replaceAll('"', '&quot;');
}
