import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { packageFiles } from './files.ts';
import {
  CourseStructureError,
  inLanguage,
  readCourseStructure,
  unitsOf,
  type CourseStructure,
} from './lrs/course-structure.ts';
import { ManifestError, readManifest, type Manifest } from './manifest.ts';
import { decodeXml, XmlError } from './xml.ts';

/** What can be launched, by its standard. */
export type Course =
  | { readonly kind: 'scorm'; readonly manifest: Manifest }
  | { readonly kind: 'cmi5'; readonly structure: CourseStructure };

/**
 * Reads an unpacked package: what there is to launch.
 * @throws {ManifestError} in words for who uploads it.
 */
export async function readPackage(folder: string, files?: ReadonlyMap<string, string>): Promise<Course> {
  const known = files ?? (await packageFiles(folder));
  if (known.has('cmi5.xml')) return readCmi5(folder, known);
  if (known.has('imsmanifest.xml')) {
    return { kind: 'scorm', manifest: readManifest(await textOf(folder, 'imsmanifest.xml'), known) };
  }
  throw noManifest([...known.keys()]);
}

/** The title of a course. */
export function titleOf(course: Course): string {
  return course.kind === 'scorm' ? course.manifest.title : inLanguage(course.structure.title);
}

/** What identifies a course, whatever its version. */
export function identifierOf(course: Course): string {
  return course.kind === 'scorm'
    ? `${course.manifest.edition} ${course.manifest.identifier}`
    : `cmi5 ${course.structure.id}`;
}

async function readCmi5(folder: string, files: ReadonlyMap<string, string>): Promise<Course> {
  try {
    const structure = readCourseStructure(await textOf(folder, 'cmi5.xml'), new Set(files.keys()));
    if (unitsOf(structure).length === 0) throw new ManifestError('cmi5.xml has no assignable unit.');
    return { kind: 'cmi5', structure };
  } catch (error) {
    if (error instanceof CourseStructureError) throw new ManifestError(error.message);
    throw error;
  }
}

async function textOf(folder: string, name: string): Promise<string> {
  try {
    return decodeXml(await readFile(path.join(folder, name)));
  } catch (error) {
    if (error instanceof XmlError) throw new ManifestError(`${name}:${error.message} Save it as UTF-8.`);
    throw error;
  }
}

/** Why there is no manifest: each of these has been uploaded to an LMS again and again. */
function noManifest(names: readonly string[]): ManifestError {
  const isManifest = (name: string) => /^(imsmanifest|cmi5)\.xml$/i.test(path.posix.basename(name));
  const found = names.filter(isManifest).sort((a, b) => a.length - b.length)[0];
  if (found?.includes('/')) {
    return new ManifestError(
      `${path.posix.basename(found)} is in the folder "${path.posix.dirname(found)}", not at the root of the zip. An LMS ` +
        'does not find it there: zip what is inside the folder, not the folder.',
    );
  }
  if (found !== undefined) {
    return new ManifestError(
      `The manifest is called "${found}"; it has to be "${found.toLowerCase()}", in small letters.`,
    );
  }
  if (names.includes('tincan.xml')) {
    return new ManifestError(
      'This is an xAPI package (tincan.xml). LMSs launch these in ways of their own; export it as cmi5 or SCORM.',
    );
  }
  const isWeb = names.includes('index.html')
    ? ' With its index.html it may be a package for a web server.'
    : '';
  return new ManifestError(
    `There is neither imsmanifest.xml (SCORM) nor cmi5.xml at the root of the zip.${isWeb} Export it again for an LMS.`,
  );
}
