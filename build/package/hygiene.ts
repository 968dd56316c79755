import { basename } from 'node:path';
import { checkFileName, checkZipName, COURSE_STRUCTURE, LAUNCH_PAGE, MANIFEST } from './file-names.ts';
import { checkCourseStructure } from './hygiene-cmi5.ts';
import { checkManifest } from './hygiene-manifest.ts';
import { checkSchemas } from './hygiene-schemas.ts';
import { readZip } from './read-zip.ts';
import type { ZipContent } from './read-zip.ts';
import { allSchemaNames } from './schema-files.ts';
import { parseXml } from './xml.ts';
import type { XmlElement } from './xml.ts';

const TEXT_FILE = /\.(html|css|js|json|svg|txt|vtt|xml)$/;
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Checks a package against the rules that LMSs are known to have beyond the schemas: the manifest at the root,
 * plain names, everything described, all schema files there, fixed and short identifiers. The manifest is not
 * validated against its schemas; `validateManifest` does that.
 *
 * Reads the whole zip into memory.
 * @param name the name the package will have, if it lies under another one still.
 * @returns what is wrong, one sentence each with the remedy; none for a sound package.
 */
export async function checkZip(path: string, name = basename(path)): Promise<string[]> {
  const { contents, problems } = await open(path, name);
  if (!contents) return problems;
  const root = rootOf(contents, MANIFEST);
  if (typeof root === 'string') return [...problems, root];
  const files = filesOf(contents);
  return [...problems, ...checkManifest(root, new Set(files.keys())), ...checkSchemas(root, files)];
}

/** Checks a cmi5 package as `checkZip` does those for SCORM; `validateCourseStructure` does the rest. */
export async function checkCmi5(path: string, name = basename(path)): Promise<string[]> {
  const { contents, problems } = await open(path, name);
  if (!contents) return problems;
  const root = rootOf(contents, COURSE_STRUCTURE);
  if (typeof root === 'string') return [...problems, root];
  return [...problems, ...checkCourseStructure(root, new Set(filesOf(contents).keys()))];
}

/** Checks a package for a page without an LMS as `checkZip` does, but for what a manifest has to say. */
export async function checkSite(path: string, name = basename(path)): Promise<string[]> {
  const { contents = [], problems } = await open(path, name);
  if (contents.some((content) => content.name === LAUNCH_PAGE)) return problems;
  return [...problems, `${LAUNCH_PAGE}: it is missing at the root of the zip; without it no page opens.`];
}

/** What is in a zip, and the rules of files that it breaks. */
async function open(
  path: string,
  name: string,
): Promise<{ readonly contents?: readonly ZipContent[]; readonly problems: string[] }> {
  const problems = checkZipName(name);
  const contents = await readZip(path).catch((error: unknown) => String(error));
  if (typeof contents !== 'string') {
    return { contents, problems: [...problems, ...checkNames(contents), ...checkMarks(contents)] };
  }
  return { problems: [...problems, `${name}: it cannot be read as a zip (${contents}); build it again.`] };
}

function filesOf(contents: readonly ZipContent[]): Map<string, Buffer> {
  const files = contents.filter(({ name }) => !name.endsWith('/'));
  return new Map(files.map(({ name, data }) => [name, data]));
}

function checkNames(contents: readonly ZipContent[]): string[] {
  // The official schema files refer to one another by names that break our rule, so these are left as they are.
  const exempt = allSchemaNames();
  const names = contents.map(({ name }) => name);
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return [
    ...[...new Set(names)].filter((name) => !exempt.has(name)).flatMap(checkFileName),
    ...[...twice].map((name) => `${name}: it is in the zip twice; build it again.`),
  ];
}

/** Some LMSs' XML parsers and templates choke on a byte order mark, or show it. */
function checkMarks(contents: readonly ZipContent[]): string[] {
  return contents
    .filter(({ name, data }) => TEXT_FILE.test(name) && data.subarray(0, BOM.length).equals(BOM))
    .map(({ name }) => `${name}: it begins with a byte order mark; save it as UTF-8 without BOM.`);
}

/** The root element of the manifest, or what is wrong with it. */
function rootOf(contents: readonly ZipContent[], manifest: string): XmlElement | string {
  const found = contents.find(({ name }) => name === manifest);
  if (!found) return missing(contents, manifest);
  try {
    return parseXml(found.data.toString('utf8')).root;
  } catch (error) {
    return `${manifest}: ${error instanceof Error ? error.message : String(error)}.`;
  }
}

function missing(contents: readonly ZipContent[], manifest: string): string {
  const nested = contents.find(({ name }) => name.endsWith(`/${manifest}`))?.name;
  if (nested === undefined) return `${manifest}: it is missing; without it no LMS takes the package.`;
  const folder = nested.slice(0, -manifest.length - 1);
  return `${nested}: it must lie at the root of the zip; zip what is in "${folder}", not the folder itself.`;
}
