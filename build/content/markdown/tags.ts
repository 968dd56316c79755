/** A piece of raw HTML. Offsets count from the start of the piece of text that was given. */
export type Token =
  | {
      readonly type: 'start';
      readonly tag: string;
      readonly offset: number;
      readonly selfClosing: boolean;
      readonly attributes: readonly TagAttribute[];
    }
  | { readonly type: 'end'; readonly tag: string; readonly offset: number }
  | { readonly type: 'text'; readonly value: string; readonly offset: number }
  | { readonly type: 'broken'; readonly source: string; readonly offset: number };

/** An attribute as written, character references unresolved. */
export interface TagAttribute {
  readonly name: string;
  readonly value: string | null;
  readonly offset: number;
}

const comment = /<!--(?:>|->|[\s\S]*?-->)/y;
const endTag = /<\/(?<tag>[A-Za-z][A-Za-z0-9-]*)\s*>/y;
const startTag =
  /<(?<tag>[A-Za-z][A-Za-z0-9-]*)(?<attributes>(?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*(?<slash>\/?)>/y;
const tagAttribute =
  /(?<name>[^\s"'<>/=]+)(?:\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'=<>`]+)))?/g;

/**
 * Cuts raw HTML into tags and text. Stricter than browsers, which make something of everything: what is not plainly a
 * tag is 'broken'. Comments are dropped, as they are notes among authors.
 */
export function tokenize(html: string): Token[] {
  const tokens: Token[] = [];
  let offset = 0;
  while (offset < html.length) {
    const match = (pattern: RegExp) => {
      pattern.lastIndex = offset;
      return pattern.exec(html);
    };
    const found = match(comment) ?? match(endTag) ?? match(startTag);
    if (found) {
      const token = toToken(found, offset);
      if (token) tokens.push(token);
      offset += found[0].length;
    } else if (html[offset] === '<') {
      const end = nextTag(html, offset + 1);
      tokens.push({ type: 'broken', source: html.slice(offset, end), offset });
      offset = end;
    } else {
      const end = nextTag(html, offset);
      tokens.push({ type: 'text', value: html.slice(offset, end), offset });
      offset = end;
    }
  }
  return tokens;
}

function nextTag(html: string, from: number): number {
  const next = html.indexOf('<', from);
  return next === -1 ? html.length : next;
}

function toToken(match: RegExpExecArray, offset: number): Token | null {
  const tag = match.groups?.['tag']?.toLowerCase();
  if (tag === undefined) return null;
  const written = match.groups?.['attributes'];
  if (written === undefined) return { type: 'end', tag, offset };
  const start = offset + 1 + tag.length;
  const attributes = [...written.matchAll(tagAttribute)].map(({ groups, index }) => ({
    name: (groups?.['name'] ?? '').toLowerCase(),
    value: groups?.['double'] ?? groups?.['single'] ?? groups?.['bare'] ?? null,
    offset: start + index,
  }));
  return { type: 'start', tag, offset, selfClosing: match.groups?.['slash'] === '/', attributes };
}
