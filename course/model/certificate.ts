/** What the statement on a certificate can hold in braces: `{name}`. */
export const PLACEHOLDERS = ['name', 'course', 'date', 'score'] as const;

/** Name of a placeholder, without braces. */
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** A piece of a statement: text, or a placeholder. */
export type StatementPart = { readonly text: string } | { readonly placeholder: Placeholder };

/** Takes a statement apart, in order. Braces around anything else stay text; the build refuses them. */
export function partsOf(statement: string): StatementPart[] {
  const pieces = statement.split(/(\{[a-z]+\})/);
  return pieces.flatMap((piece): StatementPart[] => {
    const placeholder = PLACEHOLDERS.find((name) => piece === `{${name}}`);
    if (placeholder) return [{ placeholder }];
    return piece === '' ? [] : [{ text: piece }];
  });
}

/** Whatever stands in braces and is none of the known placeholders, and single braces, as written. */
export function unknownPlaceholders(text: string, known: readonly string[] = PLACEHOLDERS): string[] {
  const braces = text.match(/\{[^{}]*\}?|\}/g) ?? [];
  return braces.filter((found) => !known.some((name) => found === `{${name}}`));
}
