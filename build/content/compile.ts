import type { ElementInfo } from './elements.ts';
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

/** Source of `virtual:course`: the outline, and a function per module that loads its content. */
export function compileCourse(model: CheckedCourse): string {
  const loaders = model.modules.map(
    ({ id }) => `  ${json(id)}: () => import(${json(`virtual:module/${id}`)}),`,
  );
  return `export const course = ${json(outlineOf(model))};\n\nexport const modules = {\n${loaders.join('\n')}\n};\n`;
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
    lessonClass(model, module, lesson, index + 1, pictures),
  );
  return [
    `import { html } from 'lit';`,
    `import { RippleLesson } from '/course/elements/lesson/lesson.ts';`,
    ...elementModules(model, module).map((file) => `import ${json(file)};`),
    ...pictures.imports(),
    '',
    `const questions = JSON.parse(${quoted(json(module.questions))});`,
    `const q = Object.fromEntries(questions.map((question) => [question.id, question]));`,
    '',
    ...classes,
    `export const content = {\n  questions,\n  lessons: {\n${module.lessons.map((l) => contentOf(module, l)).join('')}  },\n};`,
    '',
  ].join('\n');
}

/** Tag of the element that a lesson becomes. Ids hold no double hyphen, so that no two lessons share a tag. */
export function lessonTag(module: string, lesson: string): string {
  return `lesson-${module}--${lesson}`;
}

const json = (value: unknown): string => JSON.stringify(value);

/**
 * A text as a string literal. Question banks are compiled to one: browsers read large data faster that way, and the
 * bundler need not look into it.
 */
const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

function contentOf(module: CheckedModule, { id, activities }: CheckedLesson): string {
  return `    ${json(id)}: ${json({ tag: lessonTag(module.id, id), activities })},\n`;
}

function elementModules(model: CheckedCourse, module: CheckedModule): string[] {
  const used = module.lessons.flatMap(({ body }) => [...elementsOf(body)]);
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

function lessonClass(
  model: CheckedCourse,
  module: CheckedModule,
  lesson: CheckedLesson,
  number: number,
  pictures: Pictures,
): string {
  const attributesOf = (element: ElementNode) => {
    const info = model.elements.get(element.tag);
    return element.attributes
      .map((attribute) => compileAttribute(element, attribute, info, lesson, pictures))
      .join('');
  };
  const template = toHtml(lesson.body, attributesOf, (text) => escapeTemplate(escapeText(text)));
  const name = `Lesson${number}`;
  return `class ${name} extends RippleLesson {
  render() {
    return html\`${template}\`;
  }
}
customElements.define(${json(lessonTag(module.id, lesson.id))}, ${name});
`;
}

function compileAttribute(
  element: ElementNode,
  attribute: Attribute,
  info: ElementInfo | undefined,
  lesson: CheckedLesson,
  pictures: Pictures,
): string {
  const { name, value } = attribute;
  if (value !== null && info?.attributes.get(name)?.kind === 'question') {
    const question = `q[${json(value)}]`;
    return ` .question=\${${question}} .answer=\${this.answer(${question})}`;
  }
  if (isCustom(element.tag) || value === null) return escapeTemplate(attributeHtml(attribute));
  if (name === 'href')
    return escapeTemplate(attributeHtml({ name, value: addressOf(readLink(value, lesson.file)) }));
  const picture = name === 'src' ? readPicture(value, lesson.file) : null;
  return picture === null ? escapeTemplate(attributeHtml(attribute)) : ` src=\${${pictures.name(picture)}}`;
}

/** Escapes what has a meaning in a template literal: nothing that an author writes becomes code. */
function escapeTemplate(text: string): string {
  return text.replace(/\\|`|\$(?=\{)/g, '\\$&');
}
