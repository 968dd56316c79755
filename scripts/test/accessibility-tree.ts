import type { ElementHandle, SerializedAXNode } from 'puppeteer-core';

/** What of a node is told after its role and name, if it has it. */
const STATES = [
  'level',
  'value',
  'checked',
  'pressed',
  'expanded',
  'selected',
  'disabled',
  'readonly',
  'invalid',
  'focused',
  'description',
] as const satisfies readonly (keyof SerializedAXNode)[];

/** Nodes that say nothing by themselves: what is in them moves up. */
const SILENT = /^(generic|none|LayoutTable\w*|RootWebArea|DescriptionList|sectionheader|MenuListPopup)$/;

/** Nodes whose text is the name of what they are about. */
const NAMES = /^(LabelText|Legend|ListMarker)$/;

/** Nodes that are mostly no more than a line of text. */
const LINES =
  /^(paragraph|listitem|term|definition|strong|emphasis|mark|blockquote|time|code|cell|\w+header)$/;

/**
 * What assistive technology is told of a part of a page, as text: a line for each role with its name and its states,
 * indented as they lie in each other. Texts that only repeat a name are left out.
 */
export async function accessibilityTree(root: ElementHandle): Promise<string> {
  const { accessibility } = root.frame.page();
  const snapshot = await accessibility.snapshot({ root, interestingOnly: false });
  return `${snapshot ? linesOf(snapshot, '', '').join('\n') : ''}\n`;
}

/** @param around name of what the node lies in; null if all its texts are part of a name. */
function linesOf(node: SerializedAXNode, indent: string, around: string | null): string[] {
  const { role, children = [] } = node;
  const name = plain(node.name);
  if (NAMES.test(role)) return children.flatMap((child) => linesOf(child, indent, null));
  if (role === 'InlineTextBox') return [];
  if (role === 'StaticText') return around?.includes(name) !== false ? [] : [`${indent}text "${name}"`];
  const below = (deeper: string) =>
    joined(children.flatMap((child) => linesOf(child, deeper, around === null ? null : name || around)));
  const states = STATES.flatMap((state) => (role === 'listitem' ? [] : stateOf(state, node[state])));
  if (SILENT.test(role) && states.length === 0) return below(indent);
  const inside = below(`${indent}  `);
  const [only = ''] = inside;
  const text = inside.length === 1 ? /^\s*text (".*")$/.exec(only)?.[1] : undefined;
  if (LINES.test(role) && text && !name) return [`${indent}${[role, text, ...states].join(' ')}`];
  const own = [role, ...(name ? [`"${name}"`] : []), ...states].join(' ');
  return own === role && inside.length === 0 ? [] : [`${indent}${own}`, ...inside];
}

/** Texts that follow each other are one. */
function joined(lines: readonly string[]): string[] {
  const TEXT = /^(\s*)text "(.*)"$/;
  return lines.reduce<string[]>((all, line) => {
    const [, own, text] = TEXT.exec(line) ?? [];
    const [, indent, before] = TEXT.exec(all.at(-1) ?? '') ?? [];
    if (text === undefined || before === undefined || indent !== own) return [...all, line];
    return [...all.slice(0, -1), `${indent ?? ''}text "${before} ${text}"`];
  }, []);
}

function stateOf(state: string, value: unknown): string[] {
  if (value === undefined || value === false || value === '' || value === 'false') return [];
  return [
    value === true ? state : `${state}=${typeof value === 'string' ? `"${plain(value)}"` : String(value)}`,
  ];
}

/** On one line, and without the marks that stand around names here. */
function plain(text = ''): string {
  return text.replace(/\s+/g, ' ').replaceAll('"', "'").trim();
}
