import { SCORM_EDITIONS, SCORM_IDS } from './editions.ts';
import { LAUNCH_PAGE, MANIFEST } from './file-names.ts';
import { attributeOf, childrenOf, descendants } from './xml.ts';
import type { XmlElement } from './xml.ts';

/** Elements whose identifiers LMSs keep. */
const IDENTIFIED = ['manifest', 'organization', 'item', 'resource'];

/** How much of an identifier SuccessFactors uses (KBA 2316909). */
const SIGNIFICANT = 15;

/**
 * Checks what a manifest says against the files of its zip, and the rules about identifiers, titles and
 * editions that the schemas leave open.
 * @param files all files of the zip.
 * @returns what is wrong, one sentence each.
 */
export function checkManifest(root: XmlElement, files: ReadonlySet<string>): string[] {
  return [
    ...checkEdition(root),
    ...checkIdentifiers(root),
    ...checkOrganizations(root),
    ...checkResources(root),
    ...checkFiles(root, files),
  ].map((problem) => `${MANIFEST}: ${problem}`);
}

function checkEdition(root: XmlElement): string[] {
  const [metadata] = childrenOf(root, 'metadata');
  const textOf = (name: string): string => (metadata && childrenOf(metadata, name)[0]?.text.trim()) || '';
  const problems =
    textOf('schema') === 'ADL SCORM' ? [] : [`schema is "${textOf('schema')}"; it must be "ADL SCORM".`];
  const editions = SCORM_IDS.map((id) => SCORM_EDITIONS[id]);
  const edition = editions.find(({ schemaVersion }) => schemaVersion === textOf('schemaversion'));
  if (!edition) {
    const known = editions.map(({ schemaVersion }) => `"${schemaVersion}"`).join(', ');
    return [...problems, `schemaversion is "${textOf('schemaversion')}"; it must be one of ${known}.`];
  }
  if (root.namespace !== edition.namespace) {
    problems.push(
      `manifest is in the namespace "${root.namespace}"; ${edition.label} has "${edition.namespace}".`,
    );
  }
  return problems;
}

function checkIdentifiers(root: XmlElement): string[] {
  const problems: string[] = [];
  const seen = new Map<string, string>();
  for (const { name, identifier } of identifiersIn(root)) {
    if (!/^[A-Za-z][A-Za-z0-9._-]*$/.test(identifier)) {
      problems.push(
        `the identifier "${identifier}" of ${name} must be ASCII letters, digits, ".", "_" and "-", a letter first.`,
      );
    }
    const beginning = identifier.slice(0, SIGNIFICANT);
    const other = seen.get(beginning);
    if (other !== undefined) {
      problems.push(
        `the identifiers "${other}" and "${identifier}" do not differ in their first ${SIGNIFICANT} characters.`,
      );
    }
    seen.set(beginning, identifier);
  }
  return problems;
}

function identifiersIn(root: XmlElement): { name: string; identifier: string }[] {
  return [...descendants(root)]
    .filter(({ name, namespace }) => namespace === root.namespace && IDENTIFIED.includes(name))
    .map((element) => ({ name: element.name, identifier: attributeOf(element, 'identifier') }));
}

function checkOrganizations(root: XmlElement): string[] {
  const [organizations] = childrenOf(root, 'organizations');
  const all = organizations ? childrenOf(organizations, 'organization') : [];
  const start = organizations ? attributeOf(organizations, 'default') : '';
  const problems = all.some((one) => attributeOf(one, 'identifier') === start)
    ? []
    : [`organizations has the default "${start}", which is no organization.`];
  const resources = new Set(resourcesOf(root).map((resource) => attributeOf(resource, 'identifier')));
  const titled = all.flatMap((one) =>
    [...descendants(one)].filter(({ name }) => name === 'organization' || name === 'item'),
  );
  for (const element of titled) {
    const label = `${element.name} "${attributeOf(element, 'identifier')}"`;
    if (!childrenOf(element, 'title')[0]?.text.trim()) problems.push(`${label} has no title.`);
    const target = attributeOf(element, 'identifierref');
    if (childrenOf(element, 'item').length > 0) continue;
    if (element.name === 'organization') problems.push(`${label} has no item.`);
    else if (!resources.has(target)) {
      problems.push(`${label} refers to the resource "${target}", which does not exist.`);
    }
  }
  return problems;
}

function resourcesOf(root: XmlElement): XmlElement[] {
  return childrenOf(root, 'resources').flatMap((resources) => childrenOf(resources, 'resource'));
}

function checkResources(root: XmlElement): string[] {
  const problems: string[] = [];
  for (const resource of resourcesOf(root)) {
    const label = `resource "${attributeOf(resource, 'identifier')}"`;
    const href = attributeOf(resource, 'href');
    if (href !== '' && !hrefsIn(resource).includes(href)) {
      problems.push(`${label} has the href "${href}", but no <file> with that href.`);
    }
    // The one attribute whose spelling changed: scormtype in 1.2, scormType in 2004.
    const expected = root.namespace === SCORM_EDITIONS.scorm12.namespace ? 'scormtype' : 'scormType';
    if (!resource.attributes.some(({ name, namespace }) => name === expected && namespace !== '')) {
      problems.push(`${label} has no adlcp:${expected}.`);
    }
  }
  const launched = resourcesOf(root).some((resource) => attributeOf(resource, 'href') === LAUNCH_PAGE);
  return launched ? problems : [...problems, `no resource has the href "${LAUNCH_PAGE}".`];
}

function hrefsIn(resource: XmlElement): string[] {
  return childrenOf(resource, 'file').map((file) => attributeOf(file, 'href'));
}

function checkFiles(root: XmlElement, files: ReadonlySet<string>): string[] {
  const described = new Set(resourcesOf(root).flatMap(hrefsIn));
  const based = [...descendants(root)].some(({ attributes }) =>
    attributes.some(({ name, namespace }) => name === 'base' && namespace !== ''),
  );
  return [
    ...(based ? ['xml:base is used, which not every LMS knows; write the whole path in each href.'] : []),
    ...[...described]
      .filter((href) => !files.has(href))
      .map((href) => `it lists "${href}", which is not in the zip.`),
    ...[...files]
      .filter((name) => name !== MANIFEST && !described.has(name))
      .map((name) => `it does not list "${name}", which is in the zip.`),
  ];
}
