import type { Element, Root, RootContent, Text } from 'hast';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { ElementTable } from './elements.ts';
import { placeAt } from './files.ts';
import { checkNesting, resolveReferences } from './markdown/browser.ts';
import { placesIn, TreeBuilder } from './markdown/builder.ts';
import { tokenize } from './markdown/tags.ts';
import { isCustom, type Attribute, type LessonNode } from './markdown/tree.ts';
import { PerFile } from './per-file.ts';
import type { Place, ProblemList } from './problems.ts';

/** Raw HTML among Markdown: a node that remark-rehype adds to hast. */
type Raw = Extract<RootContent, { type: 'raw' }>;

const markdown = unified().use(remarkParse).use(remarkRehype, { allowDangerousHtml: true }).freeze();

/**
 * Parses a lesson's Markdown with tags in it into a tree that is nested exactly as written.
 * @param elements tells which elements stand on lines of their own, rather than in a paragraph
 */
export function parseMarkdown(
  body: string,
  file: string,
  elements: ElementTable,
  problems: ProblemList,
): readonly LessonNode[] {
  return parsed.get(file, body, elements, problems, (own) => {
    return parse(body, file, (tag) => elements.get(tag)?.authoring === 'block', own);
  });
}

const parsed = new PerFile<readonly LessonNode[]>();

function parse(
  body: string,
  file: string,
  isBlock: (tag: string) => boolean,
  problems: ProblemList,
): LessonNode[] {
  const tree = markdown.runSync(markdown.parse(body)) as Root;
  const reader = new Reader(body, file, problems);
  reader.readAll(tree.children, true);
  reader.builder.finish();
  const nodes = unwrap(reader.builder.nodes, isBlock);
  // After other mistakes, browsers' repairs only repeat them in other words.
  if (problems.problems.length === 0) checkNesting(nodes, problems);
  return nodes;
}

class Reader {
  readonly builder: TreeBuilder;
  readonly #body: string;
  readonly #lines: readonly string[];
  readonly #file: string;
  readonly #problems: ProblemList;

  constructor(body: string, file: string, problems: ProblemList) {
    this.#body = body;
    this.#lines = body.split('\n');
    this.#file = file;
    this.#problems = problems;
    this.builder = new TreeBuilder(problems);
  }

  /** Reads nodes; `flow` says whether they are blocks rather than parts of a sentence. */
  readAll(nodes: readonly RootContent[], flow: boolean): void {
    for (const node of nodes) {
      if (node.type === 'element') this.#element(node);
      else if (node.type === 'raw') this.#raw(node, flow);
      else if (node.type === 'text') this.#text(node);
    }
  }

  #element(node: Element): void {
    const place = this.#place(node);
    const attributes = Object.entries(node.properties).map(([key, value]) => toAttribute(key, value, place));
    const inline = /^(?:p|h\d|em|strong|a|code)$/.test(node.tagName);
    this.builder.element(
      { type: 'element', tag: node.tagName, attributes, children: [], place, written: false },
      () => this.readAll(node.children, !inline),
    );
  }

  #text(node: Text): void {
    this.builder.text(node.value, this.#place(node));
    const [from, to] = [node.position?.start.offset, node.position?.end.offset];
    if (from === undefined || to === undefined || this.builder.parent?.tag === 'code') return;
    // What CommonMark does not recognize as a tag it shows as text, and the author wonders.
    for (const match of this.#body.slice(from, to).matchAll(/(?<!\\)<(?=[A-Za-z/!])/g)) {
      const start = from + match.index;
      this.builder.broken(this.#body.slice(start, to), placeAt(this.#body, start, this.#file));
    }
  }

  #raw(node: Raw, flow: boolean): void {
    const placeOf = placesIn(node.value, this.#place(node), node.position?.end.column ?? 1, this.#lines);
    for (const token of tokenize(node.value)) {
      const place = placeOf(token.offset);
      if (token.type === 'start') this.builder.start(token, place, placeOf);
      else if (token.type === 'end') this.builder.end(token.tag, place);
      else if (token.type === 'broken') this.builder.broken(token.source, place);
      else this.#rawText(token.value, token.offset, placeOf, flow);
    }
  }

  #rawText(value: string, offset: number, placeOf: (offset: number) => Place, flow: boolean): void {
    const first = value.search(/\S/);
    this.builder.text(resolveReferences(value), placeOf(offset + Math.max(0, first)));
    const parent = this.builder.parent;
    if (!flow || first === -1 || !parent || !isCustom(parent.tag)) return;
    const message = `this text follows a tag without an empty line, so Markdown in it would not work`;
    const hint = `Leave an empty line after <${parent.tag} …> and before </${parent.tag}>.`;
    this.#problems.add(placeOf(offset + first), 'missing-blank-line', message, hint);
  }

  #place(node: { position?: { start: { line: number; column: number } } | undefined }): Place {
    const { line, column } = node.position?.start ?? this.builder.parent?.place ?? { line: 1, column: 1 };
    return { file: this.#file, line, column };
  }
}

function toAttribute(key: string, value: unknown, place: Place): Attribute {
  const name = key === 'className' ? 'class' : key.toLowerCase();
  return { name, value: Array.isArray(value) ? value.join(' ') : String(value), place };
}

/** Takes away paragraphs around block elements: Markdown makes one of every line that does not begin with a known block. */
function unwrap(nodes: readonly LessonNode[], isBlock: (tag: string) => boolean): LessonNode[] {
  return nodes.flatMap((node): LessonNode[] => {
    if (node.type === 'text') return [node];
    const children = unwrap(node.children, isBlock);
    const isBlank = (child: LessonNode) => child.type === 'text' && child.value.trim() === '';
    const blocks = children.filter((child) => child.type === 'element' && isBlock(child.tag)).length;
    const hollow =
      node.tag === 'p' &&
      blocks > 0 &&
      children.every((c) => isBlank(c) || (c.type === 'element' && isBlock(c.tag)));
    return hollow ? children : [{ ...node, children }];
  });
}
