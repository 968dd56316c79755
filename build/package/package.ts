import { lstat, readdir, readFile } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { EDITIONS, isScorm, SCORM_EDITIONS } from './editions.ts';
import type { EditionId, ScormId } from './editions.ts';
import { renderCourseStructure, type CourseStructure } from './course-structure.ts';
import {
  checkFileName,
  checkZipName,
  comparePaths,
  COURSE_STRUCTURE,
  LAUNCH_PAGE,
  MANIFEST,
} from './file-names.ts';
import { checkCmi5, checkSite, checkZip } from './hygiene.ts';
import { renderManifest } from './manifest.ts';
import type { PackagedCourse } from './manifest.ts';
import { PackageError } from './package-error.ts';
import { readSchemaFiles } from './schema-files.ts';
import { validateCourseStructure, validateManifest } from './validate-manifest.ts';
import { writeZip } from './zip.ts';
import type { ZipEntry } from './zip.ts';

/** What a package is made from. */
export interface PackageInput {
  readonly edition: EditionId;
  readonly course: PackagedCourse;
  /** Folder with the built course: everything in it goes into the package, its launch page at the root. */
  readonly siteDir: string;
  /** The zip to write; its folder is made if need be, a file of that name is replaced. */
  readonly outFile: string;
  /** See `ManifestInput`. */
  readonly masteryScore?: number | undefined;
  /** What a cmi5 package is to say of the course; for that edition, and no other. */
  readonly structure?: CourseStructure | undefined;
}

/** A package that was written. */
export interface PackageResult {
  /** The zip, as given in the input. */
  readonly file: string;
  /** The edition as people call it. */
  readonly label: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/**
 * Makes a package: the built course and, for an LMS, the edition's schema files and a manifest that lists them all.
 * Manifest and zip are checked before the zip appears under its name, so there is never a bad one. The same input
 * gives the same bytes.
 * @throws {PackageError} saying what is wrong and how to mend it.
 */
export async function writePackage(input: PackageInput): Promise<PackageResult> {
  const { edition, siteDir, outFile } = input;
  const site = await readSite(siteDir);
  const schemas = isScorm(edition) ? readSchemaFiles(SCORM_EDITIONS[edition]) : [];
  checkBefore(input, site, schemas);
  const files = [...site, ...schemas];
  const entries = [...(await manifestOf(input, files)), ...files];
  const check = isScorm(edition) ? checkZip : edition === 'cmi5' ? checkCmi5 : checkSite;
  const written = await writeZip(outFile, entries, (temporary) => checkAfter(temporary, outFile, check));
  return { file: outFile, label: EDITIONS[edition].label, ...written };
}

/** What an LMS reads first, filled in and validated; nothing for a package without an LMS. */
async function manifestOf(
  { edition, course, masteryScore, structure }: PackageInput,
  files: readonly ZipEntry[],
): Promise<ZipEntry[]> {
  if (structure) {
    const text = renderCourseStructure(structure);
    refuse(
      `${COURSE_STRUCTURE} is not valid`,
      await validateCourseStructure(text),
      'Correct the course data.',
    );
    return [{ name: COURSE_STRUCTURE, data: Buffer.from(text) }];
  }
  if (!isScorm(edition)) return [];
  const manifest = renderManifest({ edition, course, files: files.map(({ name }) => name), masteryScore });
  await checkValid(manifest, edition);
  return [{ name: MANIFEST, data: Buffer.from(manifest) }];
}

async function readSite(siteDir: string): Promise<ZipEntry[]> {
  const found = await readdir(siteDir, { recursive: true }).catch((error: unknown) => {
    throw new PackageError('The built course cannot be read', [String(error)], 'Run the build again.');
  });
  const entries: ZipEntry[] = [];
  const odd: string[] = [];
  for (const path of found.sort(comparePaths)) {
    const stats = await lstat(join(siteDir, path));
    const name = path.split(sep).join('/');
    if (stats.isFile()) entries.push({ name, data: await readFile(join(siteDir, path)) });
    else if (!stats.isDirectory()) odd.push(`${name}: it is a link or a special file.`);
  }
  if (odd.length === 0) return entries;
  throw new PackageError(
    `The files in ${siteDir} cannot be packed`,
    odd,
    'Put the file itself in its place and build again.',
  );
}

/** What can be said before zipping is said then, in terms of the files on disk. */
function checkBefore(
  { siteDir, outFile, structure }: PackageInput,
  site: readonly ZipEntry[],
  schemas: readonly ZipEntry[],
): void {
  const names = site.map(({ name }) => name);
  const reserved = new Set([MANIFEST, COURSE_STRUCTURE, ...schemas.map(({ name }) => name)]);
  const problems = [
    ...checkZipName(basename(outFile)),
    ...(structure?.units.map(({ url }) => url) ?? [LAUNCH_PAGE])
      .filter((page) => !names.includes(page))
      .map((page) => `${page}: it is missing.`),
    ...names
      .filter((name) => reserved.has(name))
      .map((name) => `${name}: the build adds this file itself; remove it.`),
    ...names.filter((name) => !reserved.has(name)).flatMap(checkFileName),
  ];
  refuse(`The files in ${siteDir} cannot be packed`, problems, 'Correct the sources and build again.');
}

/** @throws {PackageError} if there are problems. */
function refuse(title: string, problems: readonly string[], remedy: string): void {
  if (problems.length > 0) throw new PackageError(title, problems, remedy);
}

async function checkValid(manifest: string, edition: ScormId): Promise<void> {
  const problems = await validateManifest(manifest, edition);
  refuse(
    `The manifest is not valid ${SCORM_EDITIONS[edition].label}`,
    problems,
    'Correct imsmanifest.template.xml; the line numbers are those of the finished manifest.',
  );
}

async function checkAfter(temporary: string, outFile: string, check: typeof checkZip): Promise<void> {
  const problems = await check(temporary, basename(outFile));
  refuse(
    `The package ${basename(outFile)} breaks rules of LMSs`,
    problems,
    'Correct imsmanifest.template.xml or the sources; no package was written.',
  );
}
