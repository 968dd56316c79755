import { isAlias, isScalar, visit, type Document, type ErrorCode, type Node, type Scalar } from 'yaml';
import type { Code } from './codes.ts';

/** A mistake in a YAML text, at an offset. */
export interface YamlMistake {
  readonly offset: number;
  readonly code: Code;
  readonly message: string;
  readonly hint: string;
}

/** Mistakes in indentation that make parsing pointless. */
export function findTabs(text: string): YamlMistake[] {
  const hint = 'Replace the tab with spaces: YAML shows by spaces alone what belongs to what.';
  return [...text.matchAll(/^( *)\t/gm)].map(({ index, 1: spaces = '' }) => {
    const offset = index + spaces.length;
    return { offset, code: 'yaml-tab', message: 'the line is indented with a tab', hint };
  });
}

/** Mistakes in a parsed document. Follow-up errors confuse more than they help: of most kinds only the first counts. */
export function findMistakes(doc: Document, text: string): YamlMistake[] {
  const issues = [...doc.errors, ...doc.warnings];
  const twice = issues
    .filter(({ code }) => code === 'DUPLICATE_KEY')
    .map(({ pos }) => duplicateKey(text, pos[0]));
  const special = findSpecial(doc, text);
  const other = issues.find(({ code }) => code !== 'DUPLICATE_KEY');
  if (special.length > 0 || !other) return [...twice, ...special];
  return [...twice, syntaxMistake(other.code, other.pos[0], doc, text)];
}

function duplicateKey(text: string, offset: number): YamlMistake {
  const key = /^[^:\n]*/.exec(text.slice(offset))?.[0].trim() ?? '';
  const hint = 'Keep one of the two; if both are meant, one of them has the wrong name.';
  return { offset, code: 'duplicate-key', message: `the key "${key}" is already there, further up`, hint };
}

type Words = readonly [message: string, hint: string];

const quoteIt = 'Put the whole text in quotes: key: "text". Within them, write \\" for a quotation mark.';
const sameColumn = 'Keys that belong together start in the same column.';
const otherWords: Words = [
  'this is not valid YAML',
  'Compare indentation, quotes and colons with the lines above.',
];

const words: Partial<Readonly<Record<ErrorCode, Words>>> = {
  BAD_INDENT: ['the line is not indented like its neighbours', sameColumn],
  BAD_SCALAR_START: ['a text cannot begin with this character', quoteIt],
  BAD_DQ_ESCAPE: [
    '\\ has a meaning of its own within "…"',
    "Write \\\\ for a backslash, or use single quotes: '…'.",
  ],
  BLOCK_AS_IMPLICIT_KEY: ['": " within this text makes a key of it', quoteIt],
  MISSING_CHAR: ['something is missing here: a bracket, a colon, a comma or a space', quoteIt],
  MULTILINE_IMPLICIT_KEY: [
    'there is no ":" after this key',
    'Write key: value, with a space after the colon.',
  ],
  MULTIPLE_DOCS: [
    'a line "---" begins a second document here',
    'Delete the line: a file holds one document.',
  ],
  NON_STRING_KEY: ['a key has to be a plain word here', quoteIt],
  UNEXPECTED_TOKEN: ['this does not belong here', quoteIt],
};

function syntaxMistake(error: ErrorCode, offset: number, doc: Document, text: string): YamlMistake {
  const bracket = openBracket(doc, offset);
  if (bracket !== null && (error === 'MISSING_CHAR' || error === 'BAD_INDENT')) {
    const hint = 'Add the closing bracket, ] or }, at the end of the list.';
    return { offset: bracket, code: 'yaml-syntax', message: 'the bracket here is not closed', hint };
  }
  const quote = error === 'MISSING_CHAR' ? openQuote(doc, offset) : null;
  if (quote !== null) {
    const hint = 'Add the same quotation mark at the end of the text. Within the text, write \\" for one.';
    return {
      offset: quote,
      code: 'yaml-syntax',
      message: 'the quotation mark here is not followed by a second one',
      hint,
    };
  }
  const line = /^[^\n]*/.exec(text.slice(offset))?.[0] ?? '';
  if (error === 'BLOCK_AS_IMPLICIT_KEY' && !/:(\s|$)/.test(line)) {
    const message = 'the next line is indented further, so it counts as part of this text';
    return { offset, code: 'yaml-syntax', message, hint: sameColumn };
  }
  const [message, hint] = words[error] ?? otherWords;
  return { offset, code: 'yaml-syntax', message, hint };
}

/** Where the list or map in brackets begins that runs on to the offset. */
function openBracket(doc: Document, offset: number): number | null {
  let start: number | null = null;
  visit(doc, {
    Collection(_, { flow, range }) {
      if (flow && range && range[0] < offset && range[1] >= offset) start = range[0];
    },
  });
  return start;
}

/** Where the quoted text begins that runs on to the offset. */
function openQuote(doc: Document, offset: number): number | null {
  let start: number | null = null;
  visit(doc, {
    Scalar(_, { type, range }) {
      const quoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
      if (quoted && range && range[0] < offset && range[1] >= offset) start = range[0];
    },
  });
  return start;
}

/**
 * Anchors, aliases and tags are not used: few authors know them, and `*text*` is easily mistaken for one. Nor are notes
 * without a space, since `Order #12` would silently lose its number.
 */
function findSpecial(doc: Document, text: string): YamlMistake[] {
  const mistakes: YamlMistake[] = [];
  visit(doc, {
    Node(_, node) {
      const sign = signOf(node);
      const start = node.range?.[0] ?? 0;
      if (sign !== null) {
        const message = `a text cannot begin with ${sign}, which has a meaning of its own in YAML`;
        const offset = isAlias(node) ? start : Math.max(0, text.lastIndexOf(sign, start));
        mistakes.push({ offset, code: 'yaml-feature', message, hint: quoteIt });
      }
      if (isScalar(node)) mistakes.push(...cutOff(node, text));
    },
  });
  return mistakes;
}

function signOf(node: Node): string | null {
  if (isAlias(node)) return '*';
  if (node.anchor) return '&';
  return node.tag && !node.tag.startsWith('tag:yaml.org') ? '!' : null;
}

function cutOff({ type, range }: Scalar, text: string): YamlMistake[] {
  const rest = type === 'PLAIN' && range ? /^[ ]+(#[^\s#][^\n]*)/.exec(text.slice(range[1])) : null;
  if (!range || !rest) return [];
  const offset = range[1] + rest[0].indexOf('#');
  const hint = `${quoteIt} For a note of your own, put a space after #.`;
  return [{ offset, code: 'yaml-feature', message: 'the text ends here, as # begins a note', hint }];
}
