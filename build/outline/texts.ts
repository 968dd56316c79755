import type { Question } from '../../course/model/questions/question.ts';
import type { ElementTable } from '../content/elements.ts';
import { isCustom, textOf, type ElementNode, type LessonNode } from '../content/markdown/tree.ts';
import { answersOf } from './answers.ts';
import type { Passage } from './reading.ts';

/** Elements whose text is read in one go; what stands in others is read piece by piece. */
const BLOCK = /^(?:p|h[1-6]|li|dt|dd|td|th|caption|figcaption|pre)$/;

/** What a learner reads in a lesson, questions left out: a text for each paragraph, heading and list item. */
export function textsOf(nodes: readonly LessonNode[], elements: ElementTable): Passage[] {
  const passages: Passage[] = [];
  let loose = '';
  const end = (isLabel = false): void => {
    const text = loose.replace(/\s+/g, ' ').trim();
    if (text !== '') passages.push(isLabel ? { text, isLabel } : { text });
    loose = '';
  };
  for (const node of nodes) {
    if (node.type === 'text') loose += node.value;
    else if (!isCustom(node.tag) && !holdsBlocks(node)) {
      const isBlock = BLOCK.test(node.tag);
      if (isBlock) end();
      loose += textOf([node]);
      if (isBlock) end(/^(?:h[1-6]|th|caption)$/.test(node.tag));
    } else {
      end();
      const labels = shownAttributes(node, elements).map((text) => ({ text, isLabel: true }));
      passages.push(...labels, ...textsOf(node.children, elements));
    }
  }
  end();
  return passages;
}

function holdsBlocks(node: ElementNode): boolean {
  return node.children.some(
    (child) =>
      child.type === 'element' && (BLOCK.test(child.tag) || isCustom(child.tag) || holdsBlocks(child)),
  );
}

/** Values of an element's attributes that learners read: those that are text. */
export function shownAttributes({ tag, attributes }: ElementNode, elements: ElementTable): string[] {
  const known = elements.get(tag)?.attributes;
  return attributes.flatMap(({ name, value }) => (known?.get(name)?.kind === 'text' && value ? value : []));
}

/** All that learners may read of a question, feedback and hint included. */
export function questionTexts(question: Question): Passage[] {
  const { situation, prompt, hint, feedback } = question;
  const { passage, answers } = answersOf(question);
  const said = answers.flatMap(({ text, feedback: why }) => [text, why]);
  return [situation, prompt, passage, ...said, hint, feedback].flatMap((text) => (text ? { text } : []));
}
