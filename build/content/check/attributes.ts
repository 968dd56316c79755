import { listed, nearest, quoted, suggest } from '../did-you-mean.ts';
import type { AttributeInfo } from '../elements.ts';
import { elementsOf, type Attribute, type ElementNode } from '../markdown/tree.ts';
import type { ProblemList } from '../problems.ts';
import { perLesson, type CheckContext } from './context.ts';
import { globalAttributes, htmlElements } from './html.ts';

/** Only known attributes, with values that they can have, and none missing. */
export const checkAttributes = perLesson((_, body, context) => {
  for (const { element } of elementsOf(body)) if (element.written) checkElement(element, context);
});

function checkElement(element: ElementNode, context: CheckContext): void {
  const info = context.elements.get(element.tag);
  const known = info?.authoring ? [...info.attributes.keys()] : htmlElements.get(element.tag);
  // Of an unknown element, no attribute can be known.
  if (!known) return;
  const given = new Set<string>();
  for (const attribute of element.attributes) {
    const { name, place } = attribute;
    if (given.has(name)) {
      const message = `<${element.tag}> has the attribute "${name}" twice`;
      const hint = 'Keep one of the two: browsers ignore the second.';
      context.problems.add(place, 'duplicate-attribute', message, hint);
    } else if (checkName(element.tag, attribute, known, context.problems)) {
      const rule = info?.attributes.get(name);
      if (rule) checkValue(attribute, rule, context.problems);
    } else {
      // The misspelt attribute is not missing as well.
      given.add(nearest(name, known) ?? name);
    }
    given.add(name);
  }
  for (const rule of info?.attributes.values() ?? []) {
    if (rule.required && !given.has(rule.name)) noteMissing(element, rule, context.problems);
  }
}

/** Whether the element has such an attribute. */
function checkName(
  tag: string,
  { name, place }: Attribute,
  known: readonly string[],
  problems: ProblemList,
): boolean {
  if (known.includes(name) || globalAttributes.has(name)) return true;
  const instead = forbiddenHint(name);
  if (instead !== null) {
    problems.add(
      place,
      'forbidden-attribute',
      `the attribute "${name}" is not possible in a lesson`,
      instead,
    );
    return false;
  }
  const all = known.length > 0 ? `Its attributes are ${listed(known)}.` : 'It has no attributes.';
  const meant = nearest(name, known);
  const hint = meant === null ? all : `Did you mean "${meant}"?`;
  problems.add(place, 'unknown-attribute', `<${tag}> has no attribute "${name}"`, hint);
  return false;
}

function forbiddenHint(name: string): string | null {
  if (name.startsWith('on')) return 'Behaviour belongs in an element of course/elements or of the module.';
  if (name === 'style')
    return 'Looks belong in course/theme or in an element, so that all lessons share them.';
  return null;
}

function checkValue({ value, place }: Attribute, rule: AttributeInfo, problems: ProblemList): void {
  const { name, kind, values, description } = rule;
  const bad = (message: string, hint: string) => problems.add(place, 'bad-attribute-value', message, hint);
  if (kind === 'boolean') {
    const hint = `Write ${name} alone for yes, and leave it out for no.`;
    if (value) bad(`"${name}" takes no value`, hint);
  } else if (!value?.trim()) {
    bad(`"${name}" is empty`, `Write ${name}="…".${description === '' ? '' : ` ${description}`}`);
  } else if (kind === 'choice' && !values.includes(value)) {
    bad(`"${name}" cannot be ${quoted(value)}`, suggest(value, values, 'Possible are'));
  } else if (kind === 'number' && !/^-?\d+(\.\d+)?$/.test(value)) {
    bad(`"${name}" should be a number, not ${quoted(value)}`, `Write digits only: ${name}="10".`);
  }
}

function noteMissing({ tag, place }: ElementNode, rule: AttributeInfo, problems: ProblemList): void {
  const hint = `Write <${tag} ${rule.name}="…">.${rule.description === '' ? '' : ` ${rule.description}`}`;
  problems.add(place, 'missing-attribute', `<${tag}> needs the attribute "${rule.name}"`, hint);
}
