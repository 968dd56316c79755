import type { ElementTable } from '../content/elements.ts';
import { addressOf, readLink, readPicture } from '../content/links.ts';
import {
  attributeHtml,
  escapeText,
  isCustom,
  voidTags,
  type Attribute,
  type ElementNode,
  type LessonNode,
} from '../content/markdown/tree.ts';
import type { CheckedModule } from '../content/model.ts';
import { markup, Markup } from './markup.ts';
import { questionHtml } from './question-html.ts';
import { rolePlayHtml } from './role-play-html.ts';
import { shownAttributes } from './texts.ts';

/** What a text, a lesson or a page, is shown with. */
export interface TextContext {
  /** Where its questions are; null for a page that belongs to no module. */
  readonly module: CheckedModule | null;
  readonly text: { readonly file: string; readonly body: readonly LessonNode[] };
  /** Level of the text's title on the page. Its own headings begin at level 2, as if the title had level 1. */
  readonly titleLevel: 2 | 3;
  readonly elements: ElementTable;
  /** Addresses of pictures by their paths from the project root. */
  readonly pictures: ReadonlyMap<string, string>;
}

const DEEPEST = 6;

/** A text as HTML without scripts: prose as it is, elements as boxes with a name, questions with their answers. */
export function textHtml(context: TextContext): Markup {
  return new Markup(nodesHtml(context.text.body, context));
}

/** Where the list of contents is on the page: ids of modules hold no underscore. */
export const CONTENTS = '_contents';

/** Where a lesson, a module's quiz or another page is on the page. */
export function anchorOf(address: string): string {
  if (address === '#/' || address === '#/map') return CONTENTS;
  const path = address.slice('#/'.length);
  return path.includes('/') ? path.replace('/', '--') : `_${path}`;
}

function nodesHtml(nodes: readonly LessonNode[], context: TextContext): string {
  return nodes
    .map((node) => (node.type === 'text' ? escapeText(node.value) : elementHtml(node, context)))
    .join('');
}

function elementHtml(element: ElementNode, context: TextContext): string {
  if (isCustom(element.tag)) return customHtml(element, context);
  const tag = element.tag.replace(
    /^h([1-6])$/,
    (_, level) => `h${Math.min(DEEPEST, Number(level) + context.titleLevel - 1)}`,
  );
  const attributes = element.attributes.map((attribute) => htmlAttribute(attribute, context)).join('');
  if (voidTags.has(tag)) return `<${tag}${attributes}>`;
  return `<${tag}${attributes}>${nodesHtml(element.children, context)}</${tag}>`;
}

function htmlAttribute({ name, value, place }: Attribute, { text, pictures }: TextContext): string {
  if (value === null) return attributeHtml({ name, value });
  if (name === 'href') {
    const anchor = anchorOf(addressOf(readLink(value, text.file)));
    return attributeHtml({ name, value: `#${anchor}` });
  }
  const picture = name === 'src' ? readPicture(value, place.file) : null;
  return attributeHtml({ name, value: picture === null ? value : (pictures.get(picture) ?? '') });
}

function customHtml(element: ElementNode, context: TextContext): string {
  const { module, elements } = context;
  const info = elements.get(element.tag);
  const values = (kind: string) =>
    element.attributes.flatMap(({ name, value }) =>
      info?.attributes.get(name)?.kind === kind && value ? value : [],
    );
  const [id] = values('question');
  const question = module?.questions.find((one) => one.id === id);
  if (module && question) return questionHtml(question, module).html;
  const [talk] = values('role-play');
  const rolePlay = module?.rolePlays.find((one) => one.id === talk);
  if (rolePlay) return rolePlayHtml(rolePlay).html;
  const inside = new Markup(nodesHtml(element.children, context));
  const name = element.tag.replace(/^ripple-/, '').replaceAll('-', ' ');
  if (info?.authoring === 'inline') return markup`<span class="inline">${inside}</span>`.html;
  const about = [...shownAttributes(element, elements), ...values('choice')].join(' · ');
  return markup`<div class="element">
<p class="about"><span class="name">${name}</span>${about !== '' && markup` <strong>${about}</strong>`}</p>
${inside}</div>`.html;
}
