import { quoted } from '../did-you-mean.ts';
import { readLink, readPicture } from '../links.ts';
import { attribute, elementsOf, type ElementNode } from '../markdown/tree.ts';
import { perLesson, type CheckContext } from './context.ts';

/** Pictures are described in words and are files of their module. */
export const checkPictures = perLesson((lesson, body, context) => {
  for (const { element } of elementsOf(body)) {
    if (element.tag !== 'img') continue;
    if (!attribute(element, 'alt')?.value?.trim()) {
      const hint =
        'Say what it shows: ![Two colleagues at a loading dock](../images/dock.jpg). Leave out what only decorates.';
      context.problems.add(element.place, 'missing-alt', 'this picture has no description', hint);
    }
    checkSource(element, lesson.file, context);
  }
});

const howToShow =
  "Put the file into the module's folder, and write its path from the lesson: ../images/dock.jpg.";

function checkSource(element: ElementNode, lessonFile: string, { problems, pictures }: CheckContext): void {
  const src = attribute(element, 'src');
  const place = src?.place ?? element.place;
  const value = src?.value ?? '';
  const { type } = readLink(value, lessonFile);
  const file = readPicture(value, lessonFile);
  if (type === 'unsafe') {
    problems.add(place, 'unsafe-url', 'a picture cannot be written into its address', howToShow);
  } else if (type === 'external') {
    problems.add(
      place,
      'external-url',
      `this picture is not part of the course: ${quoted(value)}`,
      howToShow,
    );
  } else if (value === '' || file === null || !pictures.has(file)) {
    problems.add(place, 'unknown-image', `there is no picture ${quoted(value)} in the module`, howToShow);
  } else if (!/\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(file)) {
    problems.add(
      place,
      'unknown-image',
      `${quoted(value)} is not a picture`,
      'Use AVIF, GIF, JPEG, PNG, SVG or WebP.',
    );
  }
}

/** Paths of all pictures that a lesson asks for, whether they exist or not. */
export function picturesOf(body: Parameters<typeof elementsOf>[0], lessonFile: string): string[] {
  const sources = [...elementsOf(body)].filter(({ element }) => element.tag === 'img');
  return sources.flatMap(({ element }) => {
    const value = attribute(element, 'src')?.value;
    return (value ? readPicture(value, lessonFile) : null) ?? [];
  });
}
