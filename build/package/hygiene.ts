import { basename } from 'node:path';
import { checkFileName, checkZipName, LAUNCH_PAGE, MANIFEST } from './file-names.ts';
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
  const manifest = contents.find((content) => content.name === MANIFEST);
  if (!manifest) return [...problems, missingManifest(contents)];
  const root = parseManifest(manifest.data);
  if (typeof root === 'string') return [...problems, root];
  const files = new Map(contents.filter(isFile).map((content) => [content.name, content.data]));
  return [...problems, ...checkManifest(root, new Set(files.keys())), ...checkSchemas(root, files)];
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

function isFile({ name }: ZipContent): boolean {
  return !name.endsWith('/');
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

function missingManifest(contents: readonly ZipContent[]): string {
  const nested = contents.find(({ name }) => name.endsWith(`/${MANIFEST}`))?.name;
  if (nested === undefined) return `${MANIFEST}: it is missing; without it no LMS takes the package.`;
  const folder = nested.slice(0, -MANIFEST.length - 1);
  return `${nested}: it must lie at the root of the zip; zip what is in "${folder}", not the folder itself.`;
}

function parseManifest(data: Buffer): XmlElement | string {
  try {
    return parseXml(data.toString('utf8')).root;
  } catch (error) {
    return `${MANIFEST}: ${error instanceof Error ? error.message : String(error)}.`;
  }
}
