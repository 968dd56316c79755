import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { bundle, writeFiles, type Bundle } from './bundle.ts';
import { loadCourse, type CheckedCourse } from './content/load.ts';
import { renderIndex } from './index-html.ts';
import { EDITION_IDS, EDITIONS, type EditionId } from './package/editions.ts';
import { writePackage, type PackageResult } from './package/package.ts';

/** What a build works on. */
export interface BuildInput {
  /** Project root, absolute. */
  readonly root: string;
  /** Where the packages go; what is there stays untouched until the build has succeeded. */
  readonly outDir: string;
  /** Called when a step begins; the function it returns is called when the step is done. */
  readonly onStep: (name: string) => () => void;
}

/** Builds the packages of every edition: all of them or, on any failure, none. */
export async function build({ root, outDir, onStep }: BuildInput): Promise<PackageResult[]> {
  const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const done = onStep(name);
    const result = await work();
    done();
    return result;
  };
  const course = await step('Reading and checking the course', async () =>
    loadCourse({ root, version: await versionOf(root) }),
  );
  const bundled = await step('Bundling the player and the lessons', () => bundle(course, root));
  const work = await mkdtemp(`${outDir}.`);
  try {
    const packages: PackageResult[] = [];
    for (const id of EDITION_IDS) {
      const { label } = EDITIONS[id];
      packages.push(await step(`Packing ${label}`, () => packEdition(id, course, bundled, root, work)));
    }
    await mkdir(outDir, { recursive: true });
    for (const { file } of packages) await rename(file, join(outDir, basename(file)));
    if (course.releasedIds.changed) {
      await writeFile(join(root, course.releasedIds.file), course.releasedIds.text);
    }
    return packages.map((entry) => ({ ...entry, file: join(outDir, basename(entry.file)) }));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function packEdition(
  id: EditionId,
  course: CheckedCourse,
  { files, ...links }: Bundle,
  root: string,
  work: string,
): Promise<PackageResult> {
  const { standard, zipName } = EDITIONS[id];
  const siteDir = join(work, id);
  const template = await readFile(join(root, 'course/index.html'), 'utf8');
  const { language, title, description } = course;
  const index = renderIndex(template, { language, title, description, standard, ...links });
  await writeFiles(siteDir, new Map([['index.html', index], ...files]));
  return writePackage({ edition: id, course, siteDir, outFile: join(work, zipName) });
}

async function versionOf(root: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  return version;
}
