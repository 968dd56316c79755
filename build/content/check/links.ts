import { quoted, suggest } from '../did-you-mean.ts';
import { readLink, type LinkTarget } from '../links.ts';
import { attribute, elementsOf, type ElementNode } from '../markdown/tree.ts';
import type { ModuleSource, Sources } from '../read.ts';
import { perLesson, type CheckContext } from './context.ts';
import { isEmpty } from './headings.ts';

/** Links have a text and lead somewhere within the course. */
export const checkLinks = perLesson((lesson, body, context) => {
  for (const { element } of elementsOf(body)) {
    if (element.tag !== 'a') continue;
    if (isEmpty(element)) {
      const hint =
        'Write what the reader finds there between the brackets: [Make time to listen](make-time.md).';
      context.problems.add(element.place, 'empty-link', 'this link has no text', hint);
    }
    checkTarget(element, lesson.file, context);
  }
});

const howToLink =
  'Link to a lesson by its file, make-time.md or ../../other-module/lessons/name.md, or to #/module/quiz or #/map.';

function checkTarget(element: ElementNode, file: string, { sources, problems }: CheckContext): void {
  const href = attribute(element, 'href');
  const place = href?.place ?? element.place;
  const value = href?.value ?? '';
  if (value === '') {
    problems.add(place, 'empty-link', 'this link leads nowhere', howToLink);
    return;
  }
  const target = readLink(value, file);
  if (target.type === 'unsafe') {
    problems.add(place, 'unsafe-url', `a link cannot run or contain a program: ${quoted(value)}`, howToLink);
  } else if (target.type === 'external') {
    const hint = 'A package has to work offline and by itself: say here what the reader would find there.';
    problems.add(place, 'external-url', `this link leads out of the course: ${quoted(value)}`, hint);
  } else if (target.type === 'unknown') {
    problems.add(place, 'unknown-link', `${quoted(value)} is no address within the course`, howToLink);
  } else {
    const wrong = missing(target, sources);
    if (wrong) problems.add(place, 'unknown-link', wrong.message, wrong.hint);
  }
}

function missing(
  target: Extract<LinkTarget, { type: 'page' | 'job-aid' | 'lesson' | 'quiz' }>,
  sources: Sources,
) {
  if (target.type === 'page') return missingPage(target.address, sources);
  if (target.type === 'job-aid') return missingJobAid(target.id, sources.jobAids);
  return missingTarget(target, sources.modules);
}

/** Pages that have nothing on them unless there is a file for them. */
const FILES: ReadonlyMap<string, readonly [name: string, file: string]> = new Map([
  ['#/glossary', ['glossary', 'glossary.yaml']],
  ['#/credits', ['page of credits', 'credits.md']],
  ['#/job-aids', ['job aids', 'job-aids/']],
]);

function missingPage(address: string, { courseFiles }: Sources): { message: string; hint: string } | null {
  const [name, file] = FILES.get(address) ?? [];
  if (file === undefined || courseFiles.includes(file)) return null;
  return { message: `the course has no ${name}`, hint: `Add course/${file}, or link to something else.` };
}

function missingJobAid(id: string, known: readonly string[]): { message: string; hint: string } | null {
  if (known.includes(id)) return null;
  return { message: `there is no job aid ${quoted(id)}`, hint: suggest(id, known, 'The job aids are') };
}

/** What is wrong with the address of a module's quiz or lesson; null if it is there. */
export function missingTarget(
  target: { readonly module: string; readonly lesson?: string },
  modules: readonly ModuleSource[],
): { message: string; hint: string } | null {
  const module = modules.find(({ id }) => id === target.module);
  if (!module) {
    const known = modules.map(({ id }) => id);
    return {
      message: `there is no module ${quoted(target.module)}`,
      hint: suggest(target.module, known, 'The modules are'),
    };
  }
  if (target.lesson === undefined) return missingQuiz(module);
  if (module.lessonFiles.includes(target.lesson)) return null;
  const hint = suggest(target.lesson, module.lessonFiles, 'Its lessons are');
  return { message: `the module "${module.id}" has no lesson ${quoted(target.lesson)}`, hint };
}

function missingQuiz({ id, sheet }: ModuleSource): { message: string; hint: string } | null {
  // A module.yaml that could not be read may have one.
  if (!sheet?.data || sheet.data.quiz) return null;
  return {
    message: `the module "${id}" has no quiz`,
    hint: `Link to one of its lessons, or give it a quiz in modules/${id}/module.yaml.`,
  };
}
