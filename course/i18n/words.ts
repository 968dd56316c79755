import type { Words } from './en.ts';

/** How the words of a package's interface languages are loaded, by language. */
export type WordLoaders = Readonly<Record<string, () => Promise<Words>>>;

/**
 * The interface words in use, and their language. Live bindings: read them while rendering, do not keep parts of them.
 * No language is built in, so that a package carries at launch the one it opens in and no other: whoever renders
 * elements says first which words they have.
 */
export let words: Words;
export let interfaceLanguage = 'en';

/** Makes the interface speak a language; what is on screen has to be rendered again. */
export function useWords(language: string, itsWords: Words): void {
  interfaceLanguage = language;
  words = itsWords;
}
