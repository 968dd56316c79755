import { attributeHtml, elementsOf, type ElementNode, type LessonNode } from '../markdown/tree.ts';
import type { ElementTable } from '../elements.ts';
import { parseMarkdown } from '../markdown.ts';
import { ProblemList } from '../problems.ts';
import { suggest } from '../did-you-mean.ts';
import { languageOf, originalOf } from '../translation/names.ts';
import { COURSE_FILE, CREDITS, GLOSSARY, JOB_AIDS } from '../read.ts';
import { perLesson, type Check, type CheckContext, type CourseCheck } from './context.ts';

/** Every translation belongs to something, and to a language of the course. */
export const checkTranslationFiles: Check = ({ modules, sources, problems }) => {
  for (const { id, lessonFiles, rolePlays, translations } of modules) {
    const folder = `modules/${id}`;
    const lessons = lessonFiles.map((name) => `${folder}/lessons/${name}.md`);
    const conversations = rolePlays.map(({ file }) => file);
    const sheets = [`${folder}/module.yaml`, `${folder}/questions.yaml`];
    const originals = [...sheets, ...lessons, ...conversations];
    checkFiles(translations, originals, sources.languages, problems);
  }
};

/** So does every translation outside of modules. */
export const checkCourseTranslations: CourseCheck = ({ sources, problems }) => {
  const pages = sources.jobAids.map((name) => `${JOB_AIDS}/${name}.md`);
  const originals = [COURSE_FILE, GLOSSARY, CREDITS, ...pages];
  checkFiles(sources.translations, originals, sources.languages, problems);
};

function checkFiles(
  translations: readonly string[],
  originals: readonly string[],
  languages: readonly string[],
  problems: ProblemList,
): void {
  for (const file of translations) {
    const place = { file, line: 1, column: 1 };
    const language = languageOf(file) ?? '';
    const original = originalOf(file);
    if (!languages.includes(language)) {
      const message = `the course is not translated to "${language}"`;
      const hint = `Add course/course.${language}.yaml, which begins a translation, or rename the file.`;
      problems.add(place, 'unknown-language', message, hint);
    } else if (!originals.includes(original)) {
      const hint = `${suggest(original, originals, 'There are')} Rename the file, or delete it.`;
      problems.add(place, 'nothing-to-translate', `there is no ${original}`, hint);
    }
  }
}

/** A translated lesson has the elements of the original, in the same order and with the same settings. */
export const checkTranslatedLessons = perLesson((lesson, body, context) => {
  const { original } = lesson;
  if (!original) return;
  // What is wrong with the original is told when that is built.
  const source = parseMarkdown(original.body, original.file, context.elements, new ProblemList());
  const wanted = skeletonOf(source, context.elements);
  const found = skeletonOf(body, context.elements);
  const first = found.findIndex(({ tag }, index) => tag !== wanted[index]?.tag);
  const next = first === -1 ? wanted[found.length] : undefined;
  if (first === -1 && !next) return;
  const place = found[first]?.place ?? { file: lesson.file, line: 1, column: 1 };
  note(found[first]?.tag, (next ?? wanted[first])?.tag, { place, original: original.file }, context);
});

function note(
  found: string | undefined,
  wanted: string | undefined,
  { place, original }: { place: ElementNode['place']; original: string },
  { problems }: CheckContext,
): void {
  const message = found ? `here is ${found}` : 'the end of the lesson is missing';
  const instead = wanted ? `the original goes on with ${wanted}` : 'the original has no more elements';
  const hint = `A translation keeps all elements, their order and their settings: only text changes. See ${original}.`;
  problems.add(place, 'changed-in-translation', `${message}, but ${instead}`, hint);
}

/** The course's own elements in a lesson, each as a tag without its texts. */
function skeletonOf(body: readonly LessonNode[], elements: ElementTable) {
  return [...elementsOf(body)].flatMap(({ element }) => {
    const info = elements.get(element.tag);
    if (!info?.authoring) return [];
    const settings = element.attributes.filter(({ name }) => info.attributes.get(name)?.kind !== 'text');
    return { tag: `<${element.tag}${settings.map(attributeHtml).join('')}>`, place: element.place };
  });
}
