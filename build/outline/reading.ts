/** What reading a text takes. */
export interface Reading {
  readonly words: number;
  /** Flesch-Kincaid grade, one decimal; null for texts of another language than English, and for none. */
  readonly grade: number | null;
}

/** A text that is read in one go: a paragraph, a heading, an answer. */
export interface Passage {
  readonly text: string;
  /** Names and headings: they are read, but are no sentences to be graded. */
  readonly isLabel?: boolean;
}

/**
 * Counts the words of texts and grades them by Flesch-Kincaid: 0.39 words per sentence + 11.8 syllables per word -
 * 15.59, about the years at school that reading them takes (J. P. Kincaid et al., Derivation of new readability
 * formulas for Navy enlisted personnel, 1975). Each text ends a sentence, whether it has a full stop or not.
 * @param language BCP 47 tag: the formula was made for English, other languages are only counted
 */
export function readingOf(passages: readonly Passage[], language: string): Reading {
  const words = passages.reduce((sum, { text }) => sum + wordsOf(text, language).length, 0);
  const prose = passages.filter(({ isLabel }) => !isLabel).map(({ text }) => text);
  const graded = prose.flatMap((text) => wordsOf(text, language));
  if (graded.length === 0 || !/^en\b/i.test(language)) return { words, grade: null };
  const sentences = prose.reduce((sum, text) => sum + sentencesIn(text, language), 0);
  const syllables = graded.reduce((sum, word) => sum + syllablesIn(word), 0);
  return { words, grade: gradeOf(graded.length, sentences, syllables) };
}

/** The Flesch-Kincaid grade of a text by its counts, one decimal, never below zero. */
export function gradeOf(words: number, sentences: number, syllables: number): number {
  const grade = 0.39 * (words / Math.max(1, sentences)) + 11.8 * (syllables / words) - 15.59;
  // Very short sentences come out below zero, which says no more than zero.
  return Math.max(0, Math.round(grade * 10) / 10);
}

/** The words of a text, by the rules of its language. */
export function wordsOf(text: string, language: string): string[] {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  return [...segments].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

function sentencesIn(text: string, language: string): number {
  const segments = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return [...segments].filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment)).length;
}

/** Vowels that are written and not said. */
const FEWER = [
  // make, colleague, unique; but argue, little
  /[^aeiouyl]e$|[aeiouy]le$|[^r]gues?$|ques?$/,
  // worked, tried on; but wanted, handled
  /[^aeiouytdl]ed$|[aeiouyl]led$/,
  // makes, rules; but houses, wishes, handles
  /[^aeiouyscxzgl](?<![cs]h)es$|[aeiouy]les$/,
  // lately, careful, management; but element
  /[^aeiouy]e(?:ly|ful|less)|[^aeiouyl]ement/,
  // something; but someone has its vowels in a row already
  /^some[^aeiouy]/,
];

/** Vowels side by side that are said one after the other, and syllables without a vowel. */
const MORE = [
  // material, radio, various, medium; but special, question, million, marriage
  /(?<![cst])ia(?!ge)|(?<![cgstxhln])io|iu/,
  // actual, influence, fluent; but language, quality
  /(?<![gq])u(?:a|e[lnt])/,
  // being, going, trying
  /[aeouy]ing/,
  // idea, real, react, create, video, theory, poem, cooperate
  /idea|real(?!m)|react|creat(?!ur)|rea$|eo(?:$|r[yi]|lo|gr|me)|poe[mt]|coop|coord/,
  // quiet, audience, experience, science, convenient, society; but friend, patient
  /(?:qu|d|cl|sc|[aeo]r|ven|oc)ie[tn]/,
  // rhythm of its own: criticism, didn't
  /ism$|[^aeiouy]n['’]t$/,
];

/**
 * Syllables of an English word: vowels in a row count as one, silent ones are taken off, and the commonest exceptions
 * are counted by pattern. Right for about nineteen words in twenty, which is better than a grade needs.
 */
export function syllablesIn(word: string): number {
  const letters = word
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/[^a-z'’]/g, '');
  const groups = letters.match(/[aeiouy]+/g)?.length ?? 0;
  const matching = (patterns: readonly RegExp[]) =>
    patterns.filter((pattern) => pattern.test(letters)).length;
  // A number is said, too; how long that takes is anybody's guess.
  return Math.max(1, groups - matching(FEWER) + matching(MORE));
}
