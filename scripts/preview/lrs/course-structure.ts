import { isIri } from './rules/forms.ts';
import { LAUNCH_PARAMETERS, MOVE_ON, type MoveOn } from './vocabulary.ts';
import type { LanguageMap } from './xapi.ts';
import { unescaped } from '../escapes.ts';
import { parseXml, type XmlElement } from '../xml.ts';

/** A course as cmi5.xml describes it (13.1): blocks and assignable units in their order. */
export interface CourseStructure {
  /** The publisher's id: an absolute IRI. */
  readonly id: string;
  readonly title: LanguageMap;
  readonly description: LanguageMap;
  readonly children: readonly (Block | AssignableUnit)[];
}

/** Assignable units that belong together. */
export interface Block {
  readonly kind: 'block';
  readonly id: string;
  readonly title: LanguageMap;
  readonly description: LanguageMap;
  readonly children: readonly (Block | AssignableUnit)[];
}

/** What is launched. */
export interface AssignableUnit {
  readonly kind: 'au';
  readonly id: string;
  readonly title: LanguageMap;
  readonly description: LanguageMap;
  /** Relative to the package, or an absolute address; may have a query. */
  readonly url: string;
  readonly moveOn: MoveOn;
  /** From 0 to 1. */
  readonly masteryScore?: number;
  readonly launchMethod: 'AnyWindow' | 'OwnWindow';
  readonly launchParameters?: string;
  readonly entitlementKey?: string;
  readonly activityType?: string;
}

/** cmi5.xml is broken; all that is wrong with it, each with its line. */
export class CourseStructureError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

const NAMESPACE = 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd';

/** Nested deeper than this is an accident or an attack. */
const DEEPEST = 50;

/**
 * Reads cmi5.xml.
 * @param files names of all files of the package, to find out whether the start pages are there; left out, they are not
 * looked for
 * @throws {CourseStructureError}
 */
export function readCourseStructure(xml: string, files?: ReadonlySet<string>): CourseStructure {
  let root: XmlElement;
  try {
    root = parseXml(xml);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CourseStructureError([`cmi5.xml:${why} It has to be well-formed XML.`]);
  }
  const reader = new Reader(files);
  const structure = reader.structure(root);
  if (reader.problems.length > 0) throw new CourseStructureError(reader.problems);
  return structure;
}

/** All assignable units in their order, those in blocks too. */
export function unitsOf({ children }: Pick<CourseStructure, 'children'>): AssignableUnit[] {
  return children.flatMap((child) => (child.kind === 'au' ? [child] : unitsOf(child)));
}

/** All blocks in their order, outer ones first. */
export function blocksOf({ children }: Pick<CourseStructure, 'children'>): Block[] {
  return children.flatMap((child) => (child.kind === 'au' ? [] : [child, ...blocksOf(child)]));
}

/** The text for a reader of a language: in that, else in the first there is. */
export function inLanguage(texts: LanguageMap, language = 'en'): string {
  const base = language.split('-')[0] ?? '';
  const tags = Object.keys(texts);
  const tag =
    tags.find((one) => one === language) ?? tags.find((one) => one.split('-')[0] === base) ?? tags[0] ?? '';
  return texts[tag] ?? '';
}

class Reader {
  readonly problems: string[] = [];
  readonly #files: ReadonlySet<string> | undefined;
  readonly #ids = new Set<string>();

  constructor(files: ReadonlySet<string> | undefined) {
    this.#files = files;
  }

  structure(root: XmlElement): CourseStructure {
    if (root.name !== 'courseStructure' || root.namespace !== NAMESPACE) {
      const says = `the document is <${root.name} xmlns="${root.namespace}">.`;
      this.#add(root, says, `A course structure begins with <courseStructure xmlns="${NAMESPACE}">.`);
      return { id: '', title: {}, description: {}, children: [] };
    }
    const course = root.children.find(({ name }) => name === 'course');
    if (!course)
      this.#add(root, '<course> is missing.', 'It gives the course its id, title and description.');
    const about = course ? this.#about(course) : { id: '', title: {}, description: {} };
    return { ...about, children: this.#children(root, 0) };
  }

  #children(parent: XmlElement, depth: number): (Block | AssignableUnit)[] {
    if (depth > DEEPEST) {
      this.#add(parent, `blocks are nested more than ${DEEPEST} deep.`, 'Flatten the course.');
      return [];
    }
    const found = parent.children.flatMap((child): (Block | AssignableUnit)[] => {
      if (child.name === 'au') return [this.#unit(child)];
      if (child.name !== 'block') return [];
      return [{ kind: 'block', ...this.#about(child), children: this.#children(child, depth + 1) }];
    });
    if (found.length === 0)
      this.#add(parent, `<${parent.name}> has no <au> in it.`, 'There is nothing to launch: add one.');
    return found;
  }

  #unit(element: XmlElement): AssignableUnit {
    const text = (name: string) => element.children.find((child) => child.name === name)?.text;
    const { masteryScore, activityType } = element.attributes;
    const [launchParameters, entitlementKey] = [text('launchParameters'), text('entitlementKey')];
    return {
      kind: 'au',
      ...this.#about(element),
      url: this.#url(element, text('url') ?? ''),
      moveOn: this.#oneOf(element, 'moveOn', MOVE_ON),
      launchMethod: this.#oneOf(element, 'launchMethod', ['AnyWindow', 'OwnWindow']),
      ...(masteryScore === undefined ? {} : { masteryScore: this.#masteryScore(element, masteryScore) }),
      ...(launchParameters === undefined ? {} : { launchParameters }),
      ...(entitlementKey === undefined ? {} : { entitlementKey }),
      ...(activityType === undefined ? {} : { activityType }),
    };
  }

  #about(element: XmlElement) {
    const id = element.attributes['id'] ?? '';
    if (!isIri(id)) {
      const says = id === '' ? 'has no id.' : `has the id "${id}", which is no absolute IRI.`;
      this.#add(element, `<${element.name}> ${says}`, 'Use one such as https://example.com/courses/1.');
    } else if (this.#ids.has(id)) {
      this.#add(
        element,
        `the id "${id}" is there twice.`,
        'Give each course, block and unit an id of its own.',
      );
    }
    this.#ids.add(id);
    return {
      id,
      title: this.#texts(element, 'title'),
      description: this.#texts(element, 'description'),
    };
  }

  #texts(element: XmlElement, name: string): LanguageMap {
    const parent = element.children.find((child) => child.name === name);
    const texts = (parent?.children ?? []).filter((child) => child.name === 'langstring');
    if (texts.length === 0) {
      const remedy = `Add <${name}><langstring lang="en">…</langstring></${name}>.`;
      this.#add(element, `<${element.name}> has no <${name}>.`, remedy);
    }
    return Object.fromEntries(texts.map(({ attributes, text }) => [attributes['lang'] ?? 'und', text]));
  }

  #url(element: XmlElement, url: string): string {
    if (url === '') {
      this.#add(element, '<au> has no <url>.', 'Name its start page, such as index.html.');
      return url;
    }
    const address = parseUrl(url);
    if (!address) {
      this.#add(
        element,
        `the url "${url}" is no address.`,
        'Name a file of the package, such as index.html.',
      );
      return url;
    }
    const clash = LAUNCH_PARAMETERS.find((name) => address.searchParams.has(name));
    if (clash !== undefined) {
      const says = `the url has a parameter "${clash}", which the LMS sets at launch.`;
      this.#add(element, says, 'Give it another name.');
    }
    if (address.host !== PACKAGE) {
      if (!/^https?:$/.test(address.protocol))
        this.#add(
          element,
          `the url "${url}" cannot be opened in a browser.`,
          'Use a relative or https address.',
        );
      return url;
    }
    const file = unescaped(address.pathname.slice(1));
    if (this.#files && !this.#files.has(file)) {
      this.#add(
        element,
        `the url names "${file}", which is not in the package.`,
        'Names are case-sensitive.',
      );
    }
    return url;
  }

  #masteryScore(element: XmlElement, text: string): number {
    const value = Number(text);
    if (!/^\d*\.?\d+$/.test(text) || value > 1) {
      this.#add(element, `masteryScore is "${text}".`, 'It goes from 0 to 1, such as 0.8.');
    }
    return value;
  }

  /** An attribute with few values, the first of which it has when it is left out. */
  #oneOf<T extends string>(element: XmlElement, name: string, values: readonly [T, ...T[]]): T {
    const value = element.attributes[name] ?? values[0];
    const known = values.find((one) => one === value);
    if (known === undefined)
      this.#add(element, `${name} is "${value}".`, `Possible are: ${values.join(', ')}.`);
    return known ?? values[0];
  }

  #add({ line }: XmlElement, says: string, remedy: string): void {
    this.problems.push(`cmi5.xml:${line}  ${says} ${remedy}`);
  }
}

/** Stands for the package in relative addresses. */
const PACKAGE = 'package.invalid';

function parseUrl(url: string): URL | undefined {
  return URL.canParse(url, `http://${PACKAGE}/`) ? new URL(url, `http://${PACKAGE}/`) : undefined;
}
