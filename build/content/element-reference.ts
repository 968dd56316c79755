import type { AttributeInfo, ElementInfo, ElementTable } from './elements.ts';
import { elementsOf } from './markdown/tree.ts';
import type { CheckedCourse } from './model.ts';

const NOTE =
  "<!-- Written by build/content/element-reference.test.ts from the elements' own documentation. Do not edit. -->\n";

const INDEX = `# Elements for lessons

${NOTE}
Lessons are Markdown with these elements in it. Each has a page: what it looks like, how it is written, and a lesson in which it is at work.
The links to \`localhost\` work while \`npm run dev\` shows the course on this machine.

Leave an empty line after the first tag of an element and before its last, so that what stands in it is Markdown too. \`lang\` and \`dir\`
are possible everywhere; all other attributes are listed. [What the build checks](../authoring-checks.md) shows how mistakes are told.

| element | what it is | in it |
| --- | --- | --- |
`;

/**
 * The pages of docs/elements that show authors which elements there are, by file name: an index, and a page for each
 * element that stands by itself, with those that stand in it. Elements that only other elements use are left out.
 */
export function elementReference({
  elements,
  modules,
}: Pick<CheckedCourse, 'elements' | 'modules'>): Map<string, string> {
  const uses = firstUses(modules);
  const shown = [...elements.values()].filter(({ authoring }) => authoring !== null);
  const alone = shown
    .filter(({ parents }) => parents.length === 0)
    .sort((a, b) => (a.tag < b.tag ? -1 : 1))
    .map((element) => ({ element, parts: partsOf(element, elements) }));
  const rows = alone.map(({ element: { tag, summary }, parts }) => {
    const inIt = parts.map((part) => `\`<${part.tag}>\``).join(', ');
    return `| [\`<${tag}>\`](${tag}.md) | ${summary} | ${inIt} |\n`;
  });
  const pages = alone.map(({ element, parts }) => {
    const text = page(element, parts, elements, uses.get(element.tag));
    return [`${element.tag}.md`, text] as const;
  });
  return new Map([['README.md', INDEX + rows.join('')], ...pages]);
}

interface Use {
  /** Address in the player. */
  readonly hash: string;
  /** Path of the lesson's file from the project root. */
  readonly file: string;
}

/** The first lesson that uses an element, by its tag. */
function firstUses(modules: CheckedCourse['modules']): Map<string, Use> {
  const uses = modules.flatMap(({ id, lessons }) =>
    lessons.flatMap(({ id: lesson, file, body }) =>
      [...elementsOf(body)].map(({ element }) => [element.tag, { hash: `${id}/${lesson}`, file }] as const),
    ),
  );
  return new Map(uses.reverse());
}

/** All elements that stand in another, directly or deeper, the outer ones first; each once. */
function partsOf({ tag }: ElementInfo, elements: ElementTable): ElementInfo[] {
  const direct = [...elements.values()].filter(({ parents }) => parents.includes(tag));
  return [...new Set(direct.flatMap((child) => [child, ...partsOf(child, elements)]))];
}

function page(
  element: ElementInfo,
  parts: readonly ElementInfo[],
  elements: ElementTable,
  use: Use | undefined,
): string {
  const live = use && [
    `![The element in a lesson](pictures/${element.tag}.png)\n`,
    `At work: [${use.hash}](http://localhost:8000/#/${use.hash}), written in [${use.file}](../../${use.file}).\n`,
  ];
  return [
    `# \`<${element.tag}>\`\n`,
    NOTE,
    description(element),
    ...(live ?? []),
    `\`\`\`markdown\n${element.example || example(element, elements)}\n\`\`\`\n`,
    attributeTable(element),
    ...parts.map((part) => `## \`<${part.tag}>\`\n\n${description(part)}\n${attributeTable(part)}`),
    '[All elements](README.md)\n',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function description({ summary, content, parents, children, authoring }: ElementInfo): string {
  const rules = [
    authoring === 'inline' && 'Stands within a sentence.',
    parents.length > 0 && `Stands directly in ${tags(parents)}.`,
    children.length > 0 && `Holds nothing but ${tags(children)}.`,
    content !== '' && `In it: ${content}`,
  ].filter((rule) => rule !== false);
  return `${summary}\n${rules.length > 0 ? `\n${rules.join(' ')}\n` : ''}`;
}

function attributeTable({ attributes }: ElementInfo): string {
  const rows = [...attributes.values()].map(row);
  return rows.length > 0 ? `| attribute | value | |\n| --- | --- | --- |\n${rows.join('\n')}\n` : '';
}

const tags = (names: readonly string[]) => names.map((name) => `\`<${name}>\``).join(' or ');
function row({ name, kind, values, required, description }: AttributeInfo): string {
  const kinds = {
    text: 'text',
    number: 'number',
    boolean: 'no value',
    question: 'id of a question',
    activity: 'permanent id',
    'role-play': 'id of a role play',
    comparison: 'module/id',
    choice: '',
  };
  const value = kind === 'choice' ? values.map((one) => `\`${one}\``).join(', ') : kinds[kind];
  return `| \`${name}\`${required ? ' (required)' : ''} | ${value} | ${description.replaceAll('|', '\\|')} |`;
}

/** The element with its required attributes, or the first one if none is, and with what has to be in it. */
function example(
  { tag, attributes, children, content, authoring }: ElementInfo,
  elements: ElementTable,
): string {
  const all = [...attributes.values()];
  const required = all.filter((attribute) => attribute.required);
  const shown = (required.length > 0 ? required : all.slice(0, 1)).map(({ name, kind, values }) => {
    return kind === 'boolean' ? ` ${name}` : ` ${name}="${values[0] ?? '…'}"`;
  });
  const start = `<${tag}${shown.join('')}>`;
  const child = elements.get(children[0] ?? '');
  const inside = child ? example(child, elements) : content && '…';
  if (inside === '' || authoring === 'inline') return `${start}${inside}</${tag}>`;
  return `${start}\n\n${inside}\n\n</${tag}>`;
}
