import type { Key } from '../../course/model/course.ts';
import type { Reference, ReferencePage } from '../../course/model/reference.ts';
import type { AttributeInfo } from './elements.ts';
import { rolePlayRefs } from './activities.ts';
import { addressOf, readLink, readPicture } from './links.ts';
import {
  attributeHtml,
  elementsOf,
  escapeText,
  isCustom,
  toHtml,
  type Attribute,
  type ElementNode,
} from './markdown/tree.ts';
import { outlineOf, type CheckedCourse, type CheckedLesson, type CheckedModule } from './model.ts';
import type { CheckedPage } from './reference.ts';

/**
 * Source of `virtual:course`: the outline, a function per module that loads its content, and one for the reference. The
 * words of the language in which the interface opens come with it, those of the others when they are asked for.
 */
export function compileCourse(model: CheckedCourse): string {
  const loaders = model.modules.map(
    ({ id }) => `  ${json(id)}: () => import(${json(`virtual:module/${id}`)}),`,
  );
  const [first = 'en', ...others] = model.languages;
  const words = [
    `  ${json(first)}: () => Promise.resolve(firstWords),`,
    ...others.map(
      (tag) => `  ${json(tag)}: () => import(${json(wordsFile(tag))}).then((file) => file.${tag}),`,
    ),
  ];
  const { glossary, jobAids, credits } = model.reference;
  const isEmpty = glossary.length === 0 && jobAids.length === 0 && credits === null;
  return [
    `import { ${first} as firstWords } from ${json(wordsFile(first))};`,
    '',
    `export { firstWords };`,
    `export const course = ${json(outlineOf(model))};`,
    `export const languages = {\n${words.join('\n')}\n};`,
    `export const modules = {\n${loaders.join('\n')}\n};`,
    `export const loadReference = ${isEmpty ? 'null' : `() => import('virtual:reference')`};`,
    '',
  ].join('\n');
}

/** Source of `virtual:reference`: glossary, job aids and credits, with an element class for each page of text. */
export function compileReference(model: CheckedCourse): string {
  const { glossary, jobAids, credits } = model.reference;
  const pictures = new Pictures();
  const pages = credits ? [...jobAids, credits] : jobAids;
  const classes = pages.map((page, index) =>
    textClass(model, page, `Page${index + 1}`, pageTag(page), pictures),
  );
  const contentOf = (page: CheckedPage): ReferencePage => {
    const { id, title, summary } = page;
    return { id, title, summary, tag: pageTag(page) };
  };
  const reference: Reference = {
    glossary,
    jobAids: jobAids.map(contentOf),
    credits: credits && contentOf(credits),
  };
  return [
    ...importsOf(model, pages, pictures),
    '',
    ...classes,
    `export const reference = JSON.parse(${quoted(json(reference))});`,
    '',
  ].join('\n');
}

/** Tag of the element that a page becomes. Files in one folder share no name, and no job aid's tag is that of the credits. */
function pageTag({ id, file }: CheckedPage): string {
  return file.includes('/job-aids/') ? `page-job-aid--${id}` : `page-${id}`;
}

/**
 * Source of `virtual:module/<slug>`: one element class per lesson and the module's content, as plain JavaScript.
 * Imported paths with a slash first count from the project root; pictures are imported as their URLs.
 * Throws if there is no such module.
 */
export function compileModule(model: CheckedCourse, slug: string): string {
  const module = model.modules.find(({ id }) => id === slug);
  if (!module)
    throw new Error(`No module ${slug}. There are: ${model.modules.map(({ id }) => id).join(', ')}.`);
  const pictures = new Pictures();
  const classes = module.lessons.map((lesson, index) =>
    textClass(model, lesson, `Lesson${index + 1}`, lessonTag(module.id, lesson.id), pictures),
  );
  return [
    ...importsOf(model, module.lessons, pictures),
    '',
    `const questions = JSON.parse(${quoted(json(module.questions))});`,
    `const q = Object.fromEntries(questions.map((question) => [question.id, question]));`,
    ...rolePlaysOf(model, module),
    '',
    ...classes,
    `export const content = {\n  questions,\n  activities: ${json(module.activities)},\n  lessons: {\n${module.lessons.map((l) => contentOf(module, l)).join('')}  },\n};`,
    '',
  ].join('\n');
}

/** The conversations that lessons of a module have, by id; nothing if there are none. */
function rolePlaysOf({ elements }: CheckedCourse, { lessons, rolePlays }: CheckedModule): string[] {
  const used = new Set(lessons.flatMap(({ body }) => rolePlayRefs(body, elements).map(({ value }) => value)));
  const talks = rolePlays.filter(({ id }) => used.has(id));
  if (talks.length === 0) return [];
  return [
    `const talks = Object.fromEntries(JSON.parse(${quoted(json(talks))}).map((talk) => [talk.id, talk]));`,
  ];
}

/** Tag of the element that a lesson becomes. Ids hold no double hyphen, so that no two lessons share a tag. */
export function lessonTag(module: string, lesson: string): string {
  return `lesson-${module}--${lesson}`;
}

const wordsFile = (language: string): string => `/course/i18n/${language}.ts`;

const json = (value: unknown): string => JSON.stringify(value);

/**
 * A text as a string literal. Question banks are compiled to one: browsers read large data faster that way, and the
 * bundler need not look into it.
 */
const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

function contentOf(module: CheckedModule, { id, activities }: CheckedLesson): string {
  return `    ${json(id)}: ${json({ tag: lessonTag(module.id, id), activities })},\n`;
}

/** A lesson, or a page of the reference. */
type Text = Pick<CheckedLesson, 'file' | 'body'>;

/** What classes of texts need; call it once these are compiled, since that is when their pictures are known. */
function importsOf(model: CheckedCourse, texts: readonly Text[], pictures: Pictures): string[] {
  return [
    `import { html } from 'lit';`,
    `import { RippleLesson } from '/course/elements/lesson/lesson.ts';`,
    ...elementModules(model, texts).map((file) => `import ${json(file)};`),
    ...pictures.imports(),
  ];
}

function elementModules(model: CheckedCourse, texts: readonly Text[]): string[] {
  const used = texts.flatMap(({ body }) => [...elementsOf(body)]);
  return [...new Set(used.flatMap(({ element }) => model.elements.get(element.tag)?.module ?? []))].sort();
}

/** Pictures of a module, each imported once under a name of its own. */
class Pictures {
  readonly #names = new Map<string, string>();

  name(file: string): string {
    const name = this.#names.get(file) ?? `picture${this.#names.size + 1}`;
    this.#names.set(file, name);
    return name;
  }

  imports(): string[] {
    return [...this.#names].map(([file, name]) => `import ${name} from ${json(`/${file}`)};`);
  }
}

function textClass(model: CheckedCourse, text: Text, name: string, tag: string, pictures: Pictures): string {
  const attributesOf = (element: ElementNode) => {
    const info = model.elements.get(element.tag);
    return element.attributes
      .map((attribute) => {
        const kind = info?.attributes.get(attribute.name)?.kind;
        return (
          compileId(attribute, kind, model, text) ?? compileAttribute(element, attribute, text.file, pictures)
        );
      })
      .join('');
  };
  const template = toHtml(text.body, attributesOf, (value) => escapeTemplate(escapeText(value)));
  return `class ${name} extends RippleLesson {
  render() {
    return html\`${template}\`;
  }
}
customElements.define(${json(tag)}, ${name});
`;
}

/** Attributes that name something of the course become properties with it; null for all others. */
function compileId(
  { name, value }: Attribute,
  kind: AttributeInfo['kind'] | undefined,
  { activityKeys, reportTrustPulse }: CheckedCourse,
  { file }: Text,
): string | null {
  if (value === null) return null;
  if (kind === 'question') {
    const question = `q[${json(value)}]`;
    return ` .question=\${${question}} .answer=\${this.answer(${question})}`;
  }
  if (kind === 'activity' || kind === 'role-play') {
    const key = keyOf(activityKeys, `${moduleOf(file)}/${value}`);
    const talk = kind === 'role-play' ? ` .rolePlay=\${talks[${json(value)}]}` : '';
    const told = reportTrustPulse ? ' .reportsPrivate=${true}' : '';
    return `${talk} .activity=\${${key}} .state=\${this.stateOf(${key})} .note=\${this.noteOf(${key})}${told}`;
  }
  // An element that compares with one activity knows it as `earlier`; with several, by the attributes' own names.
  if (kind === 'comparison')
    return ` .${name === 'compare' ? 'earlier' : name}=\${this.stateOf(${keyOf(activityKeys, value)})}`;
  return null;
}

/** The module of a lesson, by its path; pages of no module hold no activities. */
const moduleOf = (file: string): string => file.split('/')[1] ?? '';

function keyOf(keys: CheckedCourse['activityKeys'], path: string): Key {
  const key = keys.get(path);
  if (key === undefined) throw new Error(`There is no activity ${path}.`);
  return key;
}

function compileAttribute(
  element: ElementNode,
  attribute: Attribute,
  file: string,
  pictures: Pictures,
): string {
  const { name, value } = attribute;
  if (isCustom(element.tag) || value === null) return escapeTemplate(attributeHtml(attribute));
  if (name === 'href')
    return escapeTemplate(attributeHtml({ name, value: addressOf(readLink(value, file)) }));
  const picture = name === 'src' ? readPicture(value, file) : null;
  return picture === null ? escapeTemplate(attributeHtml(attribute)) : ` src=\${${pictures.name(picture)}}`;
}

/** Escapes what has a meaning in a template literal: nothing that an author writes becomes code. */
function escapeTemplate(text: string): string {
  return text.replace(/\\|`|\$(?=\{)/g, '\\$&');
}
