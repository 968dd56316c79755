import type { Nodes, Root } from 'hast';
// For its type of raw nodes.
import type {} from 'remark-rehype';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import type { ProblemList } from '../problems.ts';
import { toHtml, type ElementNode, type LessonNode } from './tree.ts';

const browser = unified().use(rehypeRaw).freeze();

/** HTML as a browser reads it in a template, mending what does not fit. */
export function asBrowsersRead(html: string): Root {
  return browser.runSync({ type: 'root', children: [{ type: 'raw', value: html }] });
}

/** Resolves character references such as `&amp;` and `&#160;` by the browser's rules. */
export function resolveReferences(text: string): string {
  if (!text.includes('&')) return text;
  const { children } = asBrowsersRead(`<p>${text.replaceAll('<', '&lt;')}</p>`);
  const paragraph = children[0];
  return paragraph?.type === 'element'
    ? paragraph.children.map((c) => (c.type === 'text' ? c.value : '')).join('')
    : text;
}

/**
 * Notes where a browser would build another tree than the author wrote, such as a paragraph in a paragraph: it would
 * silently close the outer one.
 */
export function checkNesting(nodes: readonly LessonNode[], problems: ProblemList): void {
  const culprit = difference(nodes, asBrowsersRead(toHtml(nodes)).children);
  if (!culprit) return;
  const { node, parent } = culprit;
  const message = parent
    ? `<${node.tag}> cannot stand in <${parent.tag}>: browsers would pull the two apart`
    : `<${node.tag}> cannot stand here: browsers would move it`;
  problems.add(
    node.place,
    'misnested-tag',
    message,
    'Close the outer one first, or leave one of the two out.',
  );
}

interface Culprit {
  readonly node: ElementNode;
  readonly parent: ElementNode | null;
}

/** The first element for which the browser's tree differs. */
function difference(
  ours: readonly LessonNode[],
  theirs: readonly Nodes[],
  parent: ElementNode | null = null,
): Culprit | null {
  const written = ours.filter((node) => node.type === 'element');
  const read = theirs.filter((node) => node.type === 'element');
  for (const [index, node] of written.entries()) {
    const other = read[index];
    if (other?.tagName !== node.tag) return { node, parent };
    const inner = difference(node.children, other.children, node);
    if (inner) return inner;
  }
  const last = written.at(-1);
  return read.length > written.length && last ? { node: last, parent } : null;
}
