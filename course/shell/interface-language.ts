import type { Words } from '../i18n/en.ts';
import { localeOf } from '../i18n/formats.ts';
import { directionOf, isSameLanguage, matchLanguage } from '../i18n/languages.ts';
import { useText } from '../i18n/parts.ts';
import { interfaceLanguage, useWords, type WordLoaders } from '../i18n/words.ts';
import type { Course } from '../model/course.ts';

/* Which language the interface speaks: the learner's choice, else what the LMS knows of them, else the course's first. */

const CHOICE = 'ripple-language';

/** The learner chooses the language of the interface; the player answers it. */
export class LanguageEvent extends Event {
  readonly language: string;

  constructor(language: string) {
    super('ripple-language', { bubbles: true, composed: true });
    this.language = language;
  }
}

/** Opens the interface in the course's first language, whose words are at hand; says which one its text is in. */
export function openIn({ language, languages: [first = 'en'] }: Course, words: Words): void {
  useText(language);
  speak(first, words);
}

/**
 * The language for a learner.
 * @param chosen the learner's choice, from progress.
 * @param preferred what the LMS says the learner prefers, such as `de-AT`; '' if it says nothing.
 */
export function languageFor({ languages }: Course, chosen: string | undefined, preferred: string): string {
  const wishes = [chosen, rememberedChoice(), preferred];
  return (
    wishes.map((tag) => matchLanguage(tag ?? '', languages)).find((found) => found !== undefined) ??
    languages[0] ??
    'en'
  );
}

/** Loads a language's words and makes the interface speak it. Rejects, and leaves all as it is, if they do not come. */
export async function switchTo(language: string, loaders: WordLoaders): Promise<void> {
  const words = await loaders[language]?.();
  if (words) speak(language, words);
}

/** The locale for dates: that of the course, such as en-GB, where it is of the language that the interface speaks. */
export function spokenLocale({ language }: Course): string {
  return isSameLanguage(language, interfaceLanguage) ? language : localeOf(interfaceLanguage);
}

/** Keeps the choice where launches without a stored state find it, too. */
export function rememberChoice(language: string): void {
  try {
    localStorage.setItem(CHOICE, language);
  } catch {
    // Storage may be full or forbidden in a frame: the state in the LMS has the choice all the same.
  }
}

function rememberedChoice(): string {
  try {
    return localStorage.getItem(CHOICE) ?? '';
  } catch {
    return '';
  }
}

function speak(language: string, words: Words): void {
  useWords(language, words);
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}

declare global {
  interface HTMLElementEventMap {
    'ripple-language': LanguageEvent;
  }
}
