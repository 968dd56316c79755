import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { SCORM_EDITIONS } from './editions.ts';
import type { ScormId } from './editions.ts';
import { MANIFEST } from './file-names.ts';
import { renderManifest } from './manifest.ts';
import type { ManifestInput, PackagedCourse } from './manifest.ts';
import { readSchemaFiles } from './schema-files.ts';

/** For tests: a course as a manifest sees it. */
export const COURSE: PackagedCourse = {
  id: 'ripple',
  title: 'Ripple: serving your colleagues',
  description: 'How good service inside a company reaches its customers.',
  version: '1.4.0',
  language: 'en',
};

/** For tests: the files of a small built course. */
export const SITE: Readonly<Record<string, string>> = {
  'index.html':
    '<!doctype html><title>Ripple</title><script type="module" src="assets/start-1a2b.js"></script>',
  'assets/start-1a2b.js': 'console.log("Ripple");',
  'assets/empty.css': '',
};

/** For tests: a temporary folder that is removed when the test ends. */
export async function temporaryFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ripple-package-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** For tests: writes files into a new folder and returns it. */
export async function writeSite(
  t: TestContext,
  files: Readonly<Record<string, string>> = SITE,
): Promise<string> {
  const folder = await temporaryFolder(t);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** For tests: the whole content of a sound package, to be broken by the test. */
export function soundPackage(edition: ScormId): Map<string, Buffer> {
  const files = new Map(readSchemaFiles(SCORM_EDITIONS[edition]).map(({ name, data }) => [name, data]));
  for (const [name, content] of Object.entries(SITE)) files.set(name, Buffer.from(content));
  return files.set(MANIFEST, Buffer.from(manifestOf(edition, { files: [...files.keys()] })));
}

/** For tests: a manifest of `COURSE`. */
export function manifestOf(edition: ScormId, changes: Partial<ManifestInput> = {}): string {
  return renderManifest({ edition, course: COURSE, files: Object.keys(SITE), ...changes });
}
