/** How much two spellings may differ and still count as the same. */
export interface Tolerance {
  /** Default true. */
  readonly ignoreCase?: boolean;
  /** Default true. */
  readonly ignoreAccents?: boolean;
  /** Slips of a letter, 0 to 2; default 0. Never tolerated in words with digits: 9:45 is not 9:15. */
  readonly typos?: number;
}

/**
 * Slips of a letter between what was given and what is wanted, 0 if they are the same to this tolerance; Infinity if
 * they differ by more than is tolerated. White space, quotation marks and punctuation around never count.
 */
export function slipsBetween(given: string, wanted: string, tolerance: Tolerance = {}): number {
  const ours = spellings(given, tolerance);
  const theirs = spellings(wanted, tolerance);
  if (theirs.some((spelling, index) => spelling === ours[index])) return 0;
  const typos = /\d/.test(wanted) ? 0 : (tolerance.typos ?? 0);
  const least = Math.min(...theirs.map((spelling, index) => distance(ours[index] ?? '', spelling)));
  return least <= typos ? least : Infinity;
}

/**
 * Number of slips between two texts, where one is to insert, delete or replace a character, or to swap neighbours:
 * the optimal string alignment form of the Damerau-Levenshtein distance, over code points.
 */
export function distance(from: string, to: string): number {
  const a = [...from];
  const b = [...to];
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      row[j] = least;
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** The forms in which a text is compared: two where accents do not count, as some write ue for ü and others u. */
function spellings(text: string, { ignoreCase = true, ignoreAccents = true }: Tolerance): string[] {
  const plain = plainPunctuation(text.normalize('NFKC'));
  const cased = ignoreCase ? plain.toLowerCase() : plain;
  if (!ignoreAccents) return [cased];
  return [withoutAccents(cased), withoutAccents(cased.replace(/[äöüÄÖÜ]/g, (letter) => `${letter}e`))];
}

/** As typed on any keyboard: phones make quotation marks curly, turn `--` into a dash, and add a full stop. */
function plainPunctuation(text: string): string {
  const plain = text
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return plain.replace(/^["'¿¡ ]+|["'.,;:!?… ]+$/gu, '') || plain;
}

/** Letters that Unicode does not take apart. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ẞ: 'SS', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ı: 'i' }; // prettier-ignore

/** Only the accents of European scripts: in others, such marks are vowels. */
function withoutAccents(text: string): string {
  const apart = text.normalize('NFD').replace(/[\u0300-\u036F]/g, '');
  return apart.replace(/[ßẞæÆœŒøØłŁđĐı]/g, (letter) => LETTERS[letter] ?? letter).normalize('NFC');
}
