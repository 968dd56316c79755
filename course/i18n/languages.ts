/** The languages that the interface speaks, each by its own name, in the order in which learners choose from them. */
export const LANGUAGES = {
  en: 'English',
  es: 'Español',
  de: 'Deutsch',
  fr: 'Français',
  ar: 'العربية',
} as const;

/** BCP 47 tag of a language that the interface speaks. */
export type Language = keyof typeof LANGUAGES;

/** Languages of scripts that run from right to left; course text may be in more languages than the interface speaks. */
const RIGHT_TO_LEFT = ['ar', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi'];

/** The direction in which a language is written, for `dir`. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(baseOf(tag)) ? 'rtl' : 'ltr';
}

/** The one of some languages that a tag such as `de-AT` asks for; undefined if none of them is. */
export function matchLanguage(tag: string, among: readonly string[]): string | undefined {
  return among.find((language) => language === baseOf(tag));
}

/** Whether two tags are of one language, whatever the country: `en-GB` and `en`. */
export function isSameLanguage(a: string, b: string): boolean {
  return baseOf(a) === baseOf(b);
}

function baseOf(tag: string): string {
  return (tag.split('-')[0] ?? '').toLowerCase();
}
