import type { AttributeInfo, ElementInfo, ElementTable } from './elements.ts';
import { elementsOf } from './markdown/tree.ts';
import type { CheckedCourse } from './model.ts';

const head = `# Elements for lessons

<!-- Written by build/content/element-reference.test.ts from the elements' own documentation. Do not edit. -->

Lessons are Markdown with these elements in it. Leave an empty line after the first tag of an element and before its last, so
that what stands in it is Markdown too. \`lang\` and \`dir\` are possible everywhere; all other attributes are listed here.
[What the build checks](authoring-checks.md) shows how mistakes are told. \`npm run dev\` shows the course on this machine: the links to
\`localhost\` lead to a lesson in which the element is at work.
`;

/** The page of docs/ that shows authors which elements there are. Elements that only other elements use are left out. */
export function elementReference({ elements, modules }: Pick<CheckedCourse, 'elements' | 'modules'>): string {
  const live = firstUses(modules);
  const shown = [...elements.values()].filter(({ authoring }) => authoring !== null);
  const byTag = shown.sort((a, b) => (a.tag < b.tag ? -1 : 1));
  return [head, ...byTag.map((element) => section(element, elements, live.get(element.tag)))].join('\n');
}

/** The address in the player of the first lesson that uses an element, by its tag. */
function firstUses(modules: CheckedCourse['modules']): Map<string, string> {
  const uses = modules.flatMap(({ id, lessons }) =>
    lessons.flatMap((lesson) =>
      [...elementsOf(lesson.body)].map(({ element }) => [element.tag, `#/${id}/${lesson.id}`] as const),
    ),
  );
  return new Map(uses.reverse());
}

function section(element: ElementInfo, elements: ElementTable, live: string | undefined): string {
  const { tag, summary, content, parents, children, authoring, attributes } = element;
  const rules = [
    authoring === 'inline' && 'Stands within a sentence.',
    parents.length > 0 && `Stands directly in ${tags(parents)}.`,
    children.length > 0 && `Holds nothing but ${tags(children)}.`,
    content !== '' && `In it: ${content}`,
  ].filter((rule) => rule !== false);
  const rows = [...attributes.values()].map(row);
  const table = ['| attribute | value | |', '| --- | --- | --- |', ...rows].join('\n');
  return [
    `## \`<${tag}>\`\n`,
    `${summary}\n`,
    rules.length > 0 ? `${rules.join(' ')}\n` : '',
    `\`\`\`markdown\n${element.example || example(element, elements)}\n\`\`\`\n`,
    rows.length > 0 ? `${table}\n` : '',
    live ? `Live: [${live.slice(2)}](http://localhost:8000/${live})\n` : '',
  ]
    .filter((part) => part !== '')
    .join('\n');
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
