import { create, ts } from '@custom-elements-manifest/analyzer/index.js';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { createHash } from 'node:crypto';
import { authoringPlugin, type AuthoredAttribute, type AuthoredDeclaration } from './elements/plugin.ts';
import { placeAt, readText, type Files } from './files.ts';
import type { ProblemList } from './problems.ts';

/** An element that lessons can be written with, as its source file describes it. */
export interface ElementInfo {
  readonly tag: string;
  /** Path of its source file from the project root, with a slash first: '/course/elements/scene/scene.ts'. */
  readonly module: string;
  readonly summary: string;
  /** What stands in it, '' if that is nothing. */
  readonly content: string;
  /** How it looks in a lesson, as Markdown; '' if the reference is to make one of its attributes. */
  readonly example: string;
  /** Null for elements that only other elements use. */
  readonly authoring: 'block' | 'inline' | null;
  /** Tags directly inside of which it may stand; empty: anywhere. */
  readonly parents: readonly string[];
  /** The only tags that may stand directly inside; empty: anything. */
  readonly children: readonly string[];
  readonly attributes: ReadonlyMap<string, AttributeInfo>;
}

/** An attribute that lessons can give an element. */
export interface AttributeInfo {
  readonly name: string;
  /**
   * 'choice': one of `values`. The others exist for the compiler only: 'question', the id of a question; 'activity', the
   * element's own permanent id, which makes it an activity; 'role-play', the id of a conversation, which is the activity's
   * as well; 'comparison', `module/activity`, whose state it gets, too.
   */
  readonly kind:
    'text' | 'boolean' | 'number' | 'choice' | 'question' | 'activity' | 'role-play' | 'comparison';
  readonly values: readonly string[];
  readonly required: boolean;
  readonly description: string;
}

/** All elements, by tag. */
export type ElementTable = ReadonlyMap<string, ElementInfo>;

/** Source texts by path. */
type Texts = ReadonlyMap<string, string>;

interface Described {
  readonly table: ElementTable;
  readonly wrong: readonly string[];
}

/** The last tables by content hash: analyzing again only makes sense after an edit. */
const cache = new Map<string, Described>();
const CACHE_SIZE = 8;

/** Describes the elements of course/elements and of modules' own elements folders, from their source files. */
export async function readElements(files: Files, problems: ProblemList): Promise<ElementTable> {
  const texts = await readSourceFiles(files, problems);
  const hash = createHash('sha256')
    .update(JSON.stringify([...texts]))
    .digest('hex');
  const known = cache.get(hash) ?? sameAsBefore(describeElements(texts));
  cache.delete(hash);
  cache.set(hash, known);
  for (const oldest of cache.keys()) if (cache.size > CACHE_SIZE) cache.delete(oldest);
  for (const file of known.wrong) {
    const text = texts.get(file) ?? '';
    const message = 'after @authoring comes "block" or "inline", and nothing else';
    const hint = 'A block stands on lines of its own, an inline element within a sentence.';
    problems.add(
      placeAt(text, Math.max(0, text.search(/@authoring(?! +(?:block|inline)\s)/)), file),
      'bad-element',
      message,
      hint,
    );
  }
  return known.table;
}

/**
 * Edits of what elements do seldom change how lessons are written with them: then the table stays the same object, and
 * no lesson has to be parsed and checked again.
 */
function sameAsBefore(described: Described): Described {
  const textOf = ({ table, wrong }: Described) =>
    JSON.stringify([[...table.values()].map((info) => [info, [...info.attributes.values()]]), wrong]);
  const text = textOf(described);
  return [...cache.values()].find((known) => textOf(known) === text) ?? described;
}

async function readSourceFiles(files: Files, problems: ProblemList): Promise<Texts> {
  const modules = (await files.list('modules')).filter((name) => name.endsWith('/'));
  const groups = (await files.list('course/elements')).filter((name) => name.endsWith('/'));
  const folders = [
    ...groups.map((name) => `course/elements/${name.slice(0, -1)}`),
    ...modules.map((name) => `modules/${name}elements`),
  ];
  const texts = new Map<string, string>();
  for (const folder of folders) {
    for (const name of await files.list(folder)) {
      if (!/(?<!\.test|\.styles|\.d)\.ts$/.test(name)) continue;
      const file = `${folder}/${name}`;
      const text = await readText(files, file, problems, null);
      if (text !== null) texts.set(file, text);
    }
  }
  return texts;
}

function describeElements(texts: Texts): Described {
  const parse = (path: string, text: string) => ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const sources = new Map([...texts].map(([path, text]) => [path, parse(path, text)]));
  const plugins = [...litPlugin(), authoringPlugin(ts, (path) => sources.get(path))];
  const manifest = create({ modules: [...sources.values()], plugins });
  const table = new Map<string, ElementInfo>();
  const wrong: string[] = [];
  for (const module of manifest.modules) {
    for (const declaration of module.declarations ?? []) {
      const doc = declaration as AuthoredDeclaration;
      if (!doc.customElement || !doc.tagName) continue;
      const info = toInfo(doc, doc.tagName, module.path);
      table.set(info.tag, info);
      if (doc.authoring !== undefined && info.authoring === null) wrong.push(module.path);
    }
  }
  return { table, wrong };
}

function toInfo(doc: AuthoredDeclaration, tag: string, path: string): ElementInfo {
  const all = (doc.attributes ?? []).map(toAttribute);
  // A role play is known by the id of its conversation, and needs none of its own.
  const isRolePlay = all.some(({ kind }) => kind === 'role-play');
  const attributes = all.filter(({ kind }) => !isRolePlay || kind !== 'activity');
  return {
    tag,
    module: `/${path}`,
    summary: (doc.summary ?? '').replace(/\s+/g, ' '),
    content: doc.slots?.find(({ name }) => name === '')?.description ?? '',
    example: doc.example ?? '',
    authoring: doc.authoring === 'block' || doc.authoring === 'inline' ? doc.authoring : null,
    parents: doc.parents ?? [],
    children: doc.onlyChildren ?? [],
    attributes: new Map(attributes.map((attribute) => [attribute.name, attribute])),
  };
}

/** Types that attributes have in `@attr {type} name`, by what the compiler makes of them. */
const forCompiler: ReadonlyMap<string, AttributeInfo['kind']> = new Map([
  ['question-id', 'question'],
  ['activity-id', 'activity'],
  ['role-play-id', 'role-play'],
  ['activity-path', 'comparison'],
]);

function toAttribute(attribute: AuthoredAttribute): AttributeInfo {
  const type = attribute.type?.text ?? 'string';
  const ofCompiler = forCompiler.get(type);
  const simple = type === 'boolean' || type === 'number' ? type : 'text';
  return {
    // Lit's default: an attribute is its property's name in small letters.
    name: attribute.name.toLowerCase(),
    kind: ofCompiler ?? (attribute.values ? 'choice' : simple),
    values: attribute.values ?? [],
    required: (ofCompiler !== undefined && ofCompiler !== 'comparison') || attribute.required === true,
    description: (attribute.description ?? '').replace(/^-\s*/, '').replace(/\s+/g, ' ').trim(),
  };
}
