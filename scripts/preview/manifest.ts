import { unescaped } from './escapes.ts';
import type { Edition, Elements } from './protocol.ts';
import { parseXml, XmlError, type XmlElement } from './xml.ts';

/** Something in a SCORM package that is launched: a leaf of the organization. */
export interface Item {
  /** Its identifier in the manifest: what learners' data are kept under. */
  readonly id: string;
  readonly title: string;
  /** Titles of the items that it lies in, from the outside. */
  readonly chapters: readonly string[];
  /** The start page, relative to the package, as it is asked for: with query, percent-encoded. */
  readonly start: string;
  /** An asset is opened, but does not look for the API. */
  readonly isSco: boolean;
  /** What the manifest puts into the data model: launch data, mastery score, time limit. */
  readonly elements: Elements;
}

/** What an LMS needs to know of a SCORM package. */
export interface Manifest {
  readonly edition: Edition;
  readonly identifier: string;
  readonly title: string;
  readonly items: readonly [Item, ...Item[]];
  /** What is odd about it, without being in the way: sentences. */
  readonly remarks: readonly string[];
}

/** A manifest by which nothing can be launched: what is wrong, and what to do. */
export class ManifestError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ManifestError';
  }
}

/**
 * Reads imsmanifest.xml of a package: what is to be launched, not whether it follows its schemas.
 * @param files names of all files of the package.
 * @throws {ManifestError}
 */
export function readManifest(xml: string, files: { has(name: string): boolean }): Manifest {
  const root = parsed(xml);
  if (root.name !== 'manifest') {
    throw new ManifestError(`imsmanifest.xml begins with <${root.name}>; it has to begin with <manifest>.`);
  }
  const remarks: string[] = [];
  const edition = editionOf(root, xml, remarks);
  const organization = organizationOf(root);
  const resources = new Map(resourcesOf(root).map((resource) => [resource.id, resource]));
  const items = itemsOf(organization, [])
    .map(({ item, chapters }) => readItem(item, chapters, { edition, resources, files, remarks }))
    .filter((item) => item !== undefined);
  const [first, ...others] = items;
  if (!first) {
    throw new ManifestError(
      `imsmanifest.xml:${organization.line}: no item of the organization leads to a start page. An item needs an ` +
        'identifierref, and the resource of that identifier an href.',
    );
  }
  if (edition === 'scorm2004' && others.length > 0 && /<(\w+:)?sequencing\b/.test(xml)) {
    remarks.push('Sequencing rules are not applied: here you choose which item to open.');
  }
  const title = textOf(organization, 'title') || first.title;
  return {
    edition,
    identifier: root.attributes['identifier'] ?? '',
    title,
    items: [first, ...others],
    remarks,
  };
}

function parsed(xml: string): XmlElement {
  try {
    return parseXml(xml);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    throw new ManifestError(
      `imsmanifest.xml:${error.message} An LMS cannot read it: export the package again, or mend the file.`,
    );
  }
}

const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((one) => one.name === name);
const children = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((one) => one.name === name) ?? [];
const textOf = (element: XmlElement | undefined, name: string): string => child(element, name)?.text ?? '';

function editionOf(root: XmlElement, xml: string, remarks: string[]): Edition {
  const version = textOf(child(root, 'metadata'), 'schemaversion');
  if (version === '1.2') return 'scorm12';
  if (/^(2004\b.*|CAM 1\.3)$/i.test(version)) return 'scorm2004';
  if (version !== '') {
    throw new ManifestError(
      `imsmanifest.xml has the schemaversion "${version}"; known are 1.2, 2004 2nd to 4th Edition and CAM 1.3.`,
    );
  }
  const edition = /adlcp_v1p3|imsss/.test(xml) ? 'scorm2004' : 'scorm12';
  remarks.push(
    `The manifest has no schemaversion. By its namespaces it is taken for SCORM ${edition === 'scorm12' ? '1.2' : '2004'}; ` +
      'Moodle takes any such package for 1.2.',
  );
  return edition;
}

function organizationOf(root: XmlElement): XmlElement {
  const parent = child(root, 'organizations');
  const all = children(parent, 'organization');
  const preferred = all.find(({ attributes }) => attributes['identifier'] === parent?.attributes['default']);
  const organization = preferred ?? all[0];
  if (organization) return organization;
  throw new ManifestError(
    'imsmanifest.xml has no organization, so that there is nothing to launch. Export the package as a course for an ' +
      'LMS (SCORM content aggregation), not as a resource package.',
  );
}

/** The leaves of the organization, in their order. */
function itemsOf(
  parent: XmlElement,
  chapters: readonly string[],
): { item: XmlElement; chapters: readonly string[] }[] {
  return children(parent, 'item').flatMap((item) => {
    const below = itemsOf(item, [...chapters, textOf(item, 'title')]);
    // SCORM 1.2 lets an item with items of its own be launched as well.
    return item.attributes['identifierref'] ? [{ item, chapters }, ...below] : below;
  });
}

interface Resource {
  readonly id: string;
  readonly href: string;
  readonly isSco: boolean;
  readonly line: number;
}

function resourcesOf(root: XmlElement): Resource[] {
  const parent = child(root, 'resources');
  return children(parent, 'resource').map(({ attributes, line }) => {
    const bases = [root.attributes['base'], parent?.attributes['base'], attributes['base']];
    return {
      id: attributes['identifier'] ?? '',
      href: [...bases, attributes['href']].filter(Boolean).join(''),
      isSco: (attributes['scormtype'] ?? attributes['scormType'])?.toLowerCase() === 'sco',
      line,
    };
  });
}

interface Package {
  readonly edition: Edition;
  readonly resources: ReadonlyMap<string, Resource>;
  readonly files: { has(name: string): boolean };
  /** Gets what is odd about an item. */
  readonly remarks: string[];
}

function readItem(
  item: XmlElement,
  chapters: readonly string[],
  { edition, resources, files, remarks }: Package,
): Item | undefined {
  const { identifier = '', identifierref = '', parameters = '' } = item.attributes;
  const title = textOf(item, 'title') || identifier;
  const resource = resources.get(identifierref);
  if (!resource) {
    throw new ManifestError(
      `imsmanifest.xml:${item.line}: the item "${title}" refers to the resource "${identifierref}", which there is not.`,
    );
  }
  if (!resource.href) return undefined;
  const { isSco } = resource;
  const start = startOf(resource, parameters, files);
  const elements = elementsOf(item, edition, (element, value) =>
    remarks.push(
      `imsmanifest.xml:${item.line}: the item "${title}" has "${value}" for ${element}, which is no value of it. ` +
        'The course is launched without; another LMS may refuse it.',
    ),
  );
  return { id: identifier, title, chapters, start, isSco, elements };
}

/** SCORM 2004 CAM 3.4.1.4: parameters may come with or without ? and #. */
function startOf({ href, line }: Resource, parameters: string, files: Package['files']): string {
  const place = `imsmanifest.xml:${line}: the start page "${href}"`;
  const base = 'http://package.invalid/';
  if (!URL.canParse(href, base)) throw new ManifestError(`${place} is no address.`);
  const url = new URL(href, base);
  if (url.origin !== new URL(base).origin) {
    throw new ManifestError(
      `${place} is on another server. Put the pages into the package: this LMS opens nothing else.`,
    );
  }
  const name = unescaped(url.pathname.slice(1));
  if (!files.has(name)) {
    throw new ManifestError(`${place} is not in the package. Names are case-sensitive.`);
  }
  const more = parameters.replace(/^[?&]+/, '');
  if (more.startsWith('#')) url.hash = more;
  else if (more) url.search = [url.search.slice(1), more].filter(Boolean).join('&');
  return url.href.slice(base.length);
}

const ACTIONS = /^(exit|continue),(no )?message$/;
const within =
  (least: number, most: number) =>
  (value: string): boolean =>
    /^-?\d+(\.\d+)?$/.test(value) && Number(value) >= least && Number(value) <= most;

/** What the API takes of what a manifest says; anything else would keep it from the launch. */
const FITS: Readonly<Record<string, (value: string) => boolean>> = {
  'cmi.student_data.mastery_score': within(0, 100),
  'cmi.student_data.time_limit_action': (value) => ACTIONS.test(value),
  'cmi.completion_threshold': within(0, 1),
  'cmi.scaled_passing_score': within(-1, 1),
  'cmi.time_limit_action': (value) => ACTIONS.test(value),
};

/**
 * RTE (1.2) 3.4.4 and RTE (2004) 4.2: what of the manifest content can read.
 * @param refuse told of values that are left out.
 */
function elementsOf(
  item: XmlElement,
  edition: Edition,
  refuse: (element: string, value: string) => void,
): Elements {
  const values: Record<string, string> =
    edition === 'scorm12'
      ? {
          'cmi.launch_data': textOf(item, 'datafromlms'),
          'cmi.student_data.mastery_score': textOf(item, 'masteryscore'),
          'cmi.student_data.max_time_allowed': textOf(item, 'maxtimeallowed'),
          'cmi.student_data.time_limit_action': textOf(item, 'timelimitaction'),
        }
      : {
          'cmi.launch_data': textOf(item, 'dataFromLMS'),
          'cmi.completion_threshold': thresholdOf(item),
          'cmi.scaled_passing_score': passingScoreOf(item),
          'cmi.time_limit_action': textOf(item, 'timeLimitAction'),
        };
  const given = Object.entries(values).filter(([, value]) => value !== '');
  const isFit = ([element, value]: readonly [string, string]) => FITS[element]?.(value) ?? true;
  for (const one of given) if (!isFit(one)) refuse(...one);
  return Object.fromEntries(given.filter(isFit));
}

/** The text in the 3rd edition, an attribute in the 4th, which counts only where it is said to. */
function thresholdOf(item: XmlElement): string {
  const threshold = child(item, 'completionThreshold');
  const { completedByMeasure, minProgressMeasure } = threshold?.attributes ?? {};
  return completedByMeasure === 'true' ? (minProgressMeasure ?? '1.0') : (threshold?.text ?? '');
}

function passingScoreOf(item: XmlElement): string {
  const objective = child(child(child(item, 'sequencing'), 'objectives'), 'primaryObjective');
  return objective?.attributes['satisfiedByMeasure'] === 'true'
    ? textOf(objective, 'minNormalizedMeasure') || '1.0'
    : '';
}
