/** A page that can be found. */
export interface SearchEntry {
  /** Address without `#/`. */
  readonly address: string;
  readonly title: string;
  /** What it belongs to: the title of its module, 'Glossary'. */
  readonly group: string;
  readonly text: string;
}

/** A page that was found. */
export interface SearchHit {
  readonly entry: SearchEntry;
  /** The words around the first place, cut in three: before, the word found, after. Null if only the title has it. */
  readonly excerpt: readonly [before: string, found: string, after: string] | null;
}

/** Most hits that are worth reading. */
const LIMIT = 20;
/** Characters around a place. */
const AROUND = 70;

/**
 * Finds pages in which every word of the query begins a word; accents and case count for nothing. Those with a word in
 * the title come first, then those that have the words most often.
 */
export function search(entries: readonly SearchEntry[], query: string): SearchHit[] {
  const wanted = wordsOf(plain(query)).map(({ word }) => word);
  if (wanted.length === 0) return [];
  const hits = entries.flatMap((entry) => {
    const score = scoreOf(entry, wanted);
    return score > 0 ? [{ entry, score }] : [];
  });
  // Sorting is stable: pages of the same worth stay in the order of the course.
  return hits
    .sort((a, b) => b.score - a.score)
    .slice(0, LIMIT)
    .map(({ entry }) => ({ entry, excerpt: excerptOf(entry.text, wanted) }));
}

function scoreOf({ title, text }: SearchEntry, wanted: readonly string[]): number {
  const titleWords = wordsOf(plain(title));
  const textWords = wordsOf(plain(text));
  const counts = wanted.map((start) => {
    const begins = ({ word }: { word: string }) => word.startsWith(start);
    return titleWords.filter(begins).length * 20 + Math.min(19, textWords.filter(begins).length);
  });
  return counts.includes(0) ? 0 : counts.reduce((sum, count) => sum + count, 0);
}

function excerptOf(text: string, wanted: readonly string[]): SearchHit['excerpt'] {
  const found = wordsOf(plain(text)).find(({ word }) => wanted.some((start) => word.startsWith(start)));
  if (!found) return null;
  const end = found.at + found.word.length;
  const before = text.slice(Math.max(0, found.at - AROUND), found.at);
  const after = text.slice(end, end + AROUND);
  // Whole words only, but for languages without spaces.
  const from = found.at > AROUND ? `… ${before.replace(/^\S*\s/, '')}` : before;
  const to = end + AROUND < text.length ? `${after.replace(/\s\S*$/, '')} …` : after;
  return [from, text.slice(found.at, end), to];
}

/** In small letters and without accents, each character at the place where it was. */
function plain(text: string): string {
  return [...text]
    .map((character) => {
      const bare = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      return bare.length === character.length ? bare : character;
    })
    .join('');
}

function wordsOf(text: string): { readonly word: string; readonly at: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({ word, at: index }));
}
