import { posix } from 'node:path';
import { MANIFEST } from './file-names.ts';
import { descendants, parseXml } from './xml.ts';
import type { XmlElement } from './xml.ts';

const XML = 'http://www.w3.org/XML/1998/namespace';
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const XSD = 'http://www.w3.org/2001/XMLSchema';

/**
 * Checks that a package can be validated from its own files alone, as the strictest checkers do: every
 * namespace of the manifest has its schema named in `xsi:schemaLocation`, lying at the root of the zip, and
 * whatever that schema includes, imports or has as its DTD is in the zip too.
 * @param files all files of the zip.
 * @returns what is wrong, one sentence each.
 */
export function checkSchemas(root: XmlElement, files: ReadonlyMap<string, Buffer>): string[] {
  const locations = schemaLocations(root);
  const problems = [...usedNamespaces(root)]
    .filter((namespace) => !locations.has(namespace))
    .map((namespace) => `${MANIFEST}: xsi:schemaLocation names no schema for "${namespace}".`);
  for (const location of locations.values()) {
    if (location.includes('/') && !isOnNetwork(location)) {
      problems.push(`${MANIFEST}: the schema "${location}" must lie at the root of the zip.`);
    }
  }
  return [...problems, ...checkReferences([...locations.values()], files)];
}

function schemaLocations(root: XmlElement): Map<string, string> {
  const words = [...descendants(root)].flatMap(({ attributes }) =>
    attributes
      .filter(({ name, namespace }) => name === 'schemaLocation' && namespace === XSI)
      .flatMap(({ value }) => value.split(/\s+/).filter((word) => word !== '')),
  );
  const pairs = new Map<string, string>();
  for (let i = 0; i < words.length; i += 2) pairs.set(words[i] ?? '', words[i + 1] ?? '');
  return pairs;
}

function usedNamespaces(root: XmlElement): Set<string> {
  const used = [...descendants(root)].flatMap(({ namespace, attributes }) => [
    namespace,
    ...attributes.map((attribute) => attribute.namespace),
  ]);
  return new Set(used.filter((namespace) => ![XML, XSI, ''].includes(namespace)));
}

/** Follows the references from file to file. */
function checkReferences(start: readonly string[], files: ReadonlyMap<string, Buffer>): string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  const todo = start.map((name) => ({ name, from: MANIFEST }));
  for (let next = todo.pop(); next; next = todo.pop()) {
    const { name, from } = next;
    if (isOnNetwork(name)) {
      problems.push(`${from}: it refers to "${name}" on the network; put that file into the zip instead.`);
      continue;
    }
    if (seen.has(name)) continue;
    seen.add(name);
    const data = files.get(name);
    if (!data) {
      problems.push(`${from}: it refers to "${name}", which is not in the zip.`);
      continue;
    }
    const found = referencesIn(name, data.toString('utf8'));
    if (typeof found === 'string') problems.push(`${name}: ${found}.`);
    else todo.push(...found.map((to) => ({ name: resolve(name, to), from: name })));
  }
  return problems.sort();
}

/** Files that a schema or DTD refers to, as it writes them; a message if it cannot be read. */
function referencesIn(name: string, text: string): string[] | string {
  if (name.endsWith('.dtd')) return referencesInDtd(text);
  try {
    const { root, systemId } = parseXml(text);
    const references = [...descendants(root)]
      .filter(
        ({ name: tag, namespace }) => namespace === XSD && ['include', 'import', 'redefine'].includes(tag),
      )
      .flatMap(({ attributes }) => attributes.filter((attribute) => attribute.name === 'schemaLocation'))
      .map(({ value }) => value.trim());
    return systemId === '' ? references : [...references, systemId];
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function referencesInDtd(text: string): string[] {
  const entity =
    /<!ENTITY\s+%?\s*\S+\s+(?:SYSTEM\s+|PUBLIC\s+(?:"[^"]*"|'[^']*')\s+)(?:"([^"]*)"|'([^']*)')/g;
  const declarations = text.replace(/<!--[^]*?-->/g, '');
  return [...declarations.matchAll(entity)].map(([, double, single]) => double ?? single ?? '');
}

function resolve(from: string, to: string): string {
  return isOnNetwork(to) ? to : posix.join(posix.dirname(from), to);
}

function isOnNetwork(location: string): boolean {
  return /^([a-z]+:|\/\/)/i.test(location);
}
