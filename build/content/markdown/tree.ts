import type { Place } from '../problems.ts';

/** A lesson's text as a tree of elements, just as the author nested them. */
export type LessonNode = ElementNode | TextNode;

/** Text, with character references such as `&amp;` resolved. */
export interface TextNode {
  readonly type: 'text';
  readonly value: string;
  readonly place: Place;
}

/** An element: of Markdown, HTML or our own. */
export interface ElementNode {
  readonly type: 'element';
  /** In small letters. */
  readonly tag: string;
  /** In the order written; a mistaken file may hold the same name twice. */
  readonly attributes: readonly Attribute[];
  readonly children: LessonNode[];
  readonly place: Place;
  /** True if the author wrote a tag, false if Markdown made the element. */
  readonly written: boolean;
}

/** An attribute, its value with character references resolved. */
export interface Attribute {
  /** In small letters. */
  readonly name: string;
  /** Null for an attribute without `=`. */
  readonly value: string | null;
  readonly place: Place;
}

/** HTML elements without content or end tag. */
export const voidTags: ReadonlySet<string> = new Set([
  'br',
  'hr',
  'img',
  'wbr',
  'input',
  'col',
  'source',
  'embed',
  'link',
  'meta',
]);

/** Whether an element is a custom one: only those have a hyphen. */
export const isCustom = (tag: string): boolean => tag.includes('-');

/** All elements of a tree in reading order, each with its parent (null at the top). */
export function* elementsOf(
  nodes: readonly LessonNode[],
  parent: ElementNode | null = null,
): Generator<{ readonly element: ElementNode; readonly parent: ElementNode | null }> {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    yield { element: node, parent };
    yield* elementsOf(node.children, node);
  }
}

/** An element's attribute by name. */
export function attribute(element: ElementNode, name: string): Attribute | undefined {
  return element.attributes.find((candidate) => candidate.name === name);
}

/** The text in nodes, without any elements. */
export function textOf(nodes: readonly LessonNode[]): string {
  return nodes.map((node) => (node.type === 'text' ? node.value : textOf(node.children))).join('');
}

/** Text as it is written in HTML. */
export function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\u00a0', '&nbsp;');
}

/** An attribute with a leading blank, as it is written in HTML. */
export function attributeHtml({ name, value }: Pick<Attribute, 'name' | 'value'>): string {
  return value === null ? ` ${name}` : ` ${name}="${escapeText(value).replaceAll('"', '&quot;')}"`;
}

/** A tree as HTML. */
export function toHtml(
  nodes: readonly LessonNode[],
  attributesOf: (element: ElementNode) => string = (element) =>
    element.attributes.map(attributeHtml).join(''),
  text: (value: string) => string = escapeText,
): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return text(node.value);
      const start = `<${node.tag}${attributesOf(node)}>`;
      return voidTags.has(node.tag)
        ? start
        : `${start}${toHtml(node.children, attributesOf, text)}</${node.tag}>`;
    })
    .join('');
}
