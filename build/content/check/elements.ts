import { listedTags, nearest } from '../did-you-mean.ts';
import type { ElementTable } from '../elements.ts';
import { elementsOf, isCustom, type ElementNode, type TextNode } from '../markdown/tree.ts';
import type { ProblemList } from '../problems.ts';
import { perLesson, type CheckContext } from './context.ts';
import { forbiddenElements, htmlElements } from './html.ts';

/** Only known elements, each where it may stand. */
export const checkElements = perLesson((_, body, context) => {
  for (const { element, parent } of elementsOf(body)) {
    if (!checkKnown(element, context)) continue;
    checkPosition(element, parent, context);
    checkStrayText(element, context);
  }
});

/** Tags that lessons can be written with. */
function authorable(elements: ElementTable): string[] {
  return [...elements.values()].filter(({ authoring }) => authoring !== null).map(({ tag }) => tag);
}

function checkKnown({ tag, place }: ElementNode, { elements, problems }: CheckContext): boolean {
  const instead = forbiddenElements.get(tag);
  if (instead !== undefined) {
    problems.add(place, 'forbidden-element', `<${tag}> is not possible in a lesson`, instead);
    return false;
  }
  const info = elements.get(tag);
  if (info?.authoring || htmlElements.has(tag)) return true;
  if (info) {
    const hint = `The elements for lessons are ${listedTags(authorable(elements))}.`;
    problems.add(place, 'unknown-element', `<${tag}> is a part of other elements, not one for lessons`, hint);
    return false;
  }
  const known = authorable(elements);
  const meant = nearest(tag, isCustom(tag) ? known : [...known, ...htmlElements.keys()]);
  const hint =
    meant === null ? `The elements for lessons are ${listedTags(known)}.` : `Did you mean <${meant}>?`;
  problems.add(place, 'unknown-element', `there is no element <${tag}>`, hint);
  return false;
}

/** Elements that hold a sentence: a block within would tear it apart. */
const sentenceTags = /^(?:p|h\d|em|strong|a|b|i|span)$/;

function checkPosition(
  element: ElementNode,
  parent: ElementNode | null,
  { elements, problems }: CheckContext,
): void {
  const { tag, place } = element;
  const info = elements.get(tag);
  if (info?.authoring === 'block' && parent && sentenceTags.test(parent.tag)) {
    const message = `<${tag}> stands in the middle of a text`;
    problems.add(
      place,
      'missing-blank-line',
      message,
      'Put it on lines of its own, with an empty line before and after it.',
    );
    return;
  }
  const inside = parent ? `in <${parent.tag}>` : 'at the top';
  if (info && info.parents.length > 0 && !info.parents.includes(parent?.tag ?? '')) {
    const hint = `Put it directly into ${listedTags(info.parents, 'or')}.`;
    problems.add(place, 'wrong-parent', `<${tag}> cannot stand ${inside}`, hint);
    return;
  }
  const allowed = elements.get(parent?.tag ?? '')?.children ?? [];
  if (parent && allowed.length > 0 && !allowed.includes(tag))
    notOnly(element, parent.tag, allowed, problems, `<${tag}>`);
}

/** Text directly in an element that takes only certain elements. */
function checkStrayText(element: ElementNode, { elements, problems }: CheckContext): void {
  const allowed = elements.get(element.tag)?.children ?? [];
  if (allowed.length === 0) return;
  const stray = element.children.find((child) => child.type === 'text' && child.value.trim() !== '');
  if (stray) notOnly(stray, element.tag, allowed, problems, 'text');
}

function notOnly(
  node: ElementNode | TextNode,
  parent: string,
  allowed: readonly string[],
  problems: ProblemList,
  what: string,
): void {
  const hint = `Only ${listedTags(allowed)} can stand directly in <${parent}>; other things go into these.`;
  problems.add(node.place, 'wrong-child', `${what} cannot stand directly in <${parent}>`, hint);
}
