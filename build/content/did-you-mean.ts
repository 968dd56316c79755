import { distance } from '../../course/model/questions/spelling.ts';

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

/** Words as a list in a sentence: `a, b and c`. */
export function joined(parts: readonly string[], last = 'and'): string {
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
