import { elementsOf, textOf, type ElementNode } from '../markdown/tree.ts';
import { perLesson } from './context.ts';

/** Headings build an outline without gaps below the page's title, which is its only heading of the first level. */
export const checkHeadings = perLesson((_, body, { problems }) => {
  let above = 1;
  for (const { element } of elementsOf(body)) {
    const level = Number(/^h([1-6])$/.exec(element.tag)?.[1] ?? 0);
    if (level === 0) continue;
    if (isEmpty(element)) {
      problems.add(
        element.place,
        'empty-heading',
        'this heading has no text',
        'Give it a text, or delete it.',
      );
    }
    const marks = '#'.repeat(above + 1);
    if (level === 1) {
      const message = 'this is a second title: the page has that of the front matter already';
      problems.add(element.place, 'heading-order', message, 'Begin the heading with "## ".');
    } else if (level > above + 1) {
      const message =
        above === 1
          ? `the first heading has level ${level} instead of 2`
          : `a heading of level ${level} follows one of level ${above}`;
      const hint = `Begin the heading with "${marks} ": levels follow each other without a gap.`;
      problems.add(element.place, 'heading-order', message, hint);
    }
    above = level;
  }
});

/** Whether neither text nor a picture's description tells what it is. */
export function isEmpty(element: ElementNode): boolean {
  if (textOf(element.children).trim() !== '') return false;
  const pictures = [...elementsOf(element.children)].filter((inner) => inner.element.tag === 'img');
  return !pictures.some((inner) =>
    inner.element.attributes.some(({ name, value }) => name === 'alt' && value?.trim()),
  );
}
