/**
 * Number of single-letter slips (insert, delete, replace, swap neighbours) between two words: the optimal string
 * alignment distance.
 */
export function distance(a: string, b: string): number {
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

/** The known word that somebody probably meant, or null if none is close enough. */
export function nearest(word: string, known: Iterable<string>): string | null {
  const lower = word.toLowerCase();
  let best: string | null = null;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const slips = distance(lower, candidate.toLowerCase());
    if (slips < least) [best, least] = [candidate, slips];
  }
  return best;
}

/** Words as a list in a sentence: `"a", "b" and "c"`. */
export function listed(words: readonly string[]): string {
  return joined(words.map((word) => `"${word}"`));
}

/** Tags as a list in a sentence: `<a>, <b> and <c>`. */
export function listedTags(tags: readonly string[], last = 'and'): string {
  return joined(
    tags.map((tag) => `<${tag}>`),
    last,
  );
}

function joined(parts: readonly string[], last = 'and'): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`;
}

/** A hint that names the probable word, or else all that are allowed. */
export function suggest(word: string, known: readonly string[], intro: string): string {
  if (known.length === 0) return 'There is none so far.';
  const meant = nearest(word, known);
  return meant === null ? `${intro} ${listed(known)}.` : `Did you mean "${meant}"?`;
}

/** An author's text as messages show it: in quotes, on one line and not too long. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `"${line.length > 60 ? `${line.slice(0, 57)}...` : line}"`;
}
