import { html, nothing } from 'lit';
import { directionOf, isSameLanguage } from './languages.ts';
import { interfaceLanguage } from './words.ts';

/*
 * Language of parts (WCAG 2.2, 3.1.2). The interface may speak another language than the course text. Screens are in the
 * interface's language and mark course text in it; lessons, and all elements in them, are in that of the course text and
 * mark the interface's words. Where both are the same, nothing is marked.
 */

/** Unicode's marks around a part that may run the other way (UAX #9): invisible, and right in plain text as well. */
const START = '\u2068';
const END = '\u2069';

let textLanguage = 'en';

/** Says which language the course text is in, as a BCP 47 tag. */
export function useText(language: string): void {
  textLanguage = language;
}

/** Values for the attributes `lang` and `dir`: nothing where the page says it already. */
interface Marks {
  readonly lang: string | typeof nothing;
  readonly dir: 'ltr' | 'rtl' | typeof nothing;
}

/** For an element that holds course text. */
export const asText = (): Marks => marksOf(textLanguage);

/** For an element that holds interface words. */
export const asWords = (): Marks => marksOf(interfaceLanguage);

/** Course text, wherever it stands; what is `quoted` in it are interface words. */
export const written = (text: string) => marked(text, asText(), asWords());

/** Interface words, wherever they stand; what is `quoted` in them is course text. */
export const spoken = (words: string) => marked(words, asWords(), asText());

/** A part in the other language, for `spoken` and `written` to mark: `spoken(words.next(quoted(title)))`. */
export function quoted(part: string): string {
  return isMixed() && part ? START + part + END : part;
}

/** Letters of scripts that run from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/**
 * What a learner wrote, in whatever language, for a sentence of the interface in plain text: it must not turn the words
 * around it. Nothing is marked where everything runs from left to right, as some calendars show the marks as boxes.
 */
export function isolated(part: string): string {
  const mayTurn = directionOf(interfaceLanguage) === 'rtl' || RIGHT_TO_LEFT.test(part);
  return mayTurn ? START + part + END : part;
}

function marked(text: string, own: Marks, other: Marks) {
  if (!isMixed() || !text) return text;
  // Every second part was quoted.
  const parts = text.split(/[\u2068\u2069]/);
  return html`<span lang=${own.lang} dir=${own.dir}
    >${parts.map((part, index) => (index % 2 === 0 ? part : html`<span lang=${other.lang} dir=${other.dir}>${part}</span>`))}</span
  >`;
}

function marksOf(language: string): Marks {
  return isMixed() ? { lang: language, dir: directionOf(language) } : { lang: nothing, dir: nothing };
}

function isMixed(): boolean {
  return !isSameLanguage(textLanguage, interfaceLanguage);
}
