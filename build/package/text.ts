const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Escapes text for an XML element or attribute value. Mustache's own escape is for HTML (`/` and `` ` `` too). */
export function escapeXml(text: unknown): string {
  return String(text).replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char);
}

/**
 * Text on one line without what XML 1.0 does not allow (clause 2.2): control characters count as a space,
 * halves of surrogate pairs and non-characters are left out.
 */
export function cleanText(text: string): string {
  return text
    .replace(/[\p{Cs}\uFFFE\uFFFF]/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

/** Cuts text to at most `limit` UTF-16 units, with an ellipsis, and never inside of what is read as one character. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('en').segment(text)) {
    if (kept.length + segment.length > limit - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
