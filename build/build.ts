import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { bundle, writeFiles, type Bundle } from './bundle.ts';
import { loadCourse, type CheckedCourse } from './content/load.ts';
import { renderIndex } from './index-html.ts';
import { checkLanguage } from './language.ts';
import { launchTexts } from './launch-texts.ts';
import { EDITIONS, type EditionId } from './package/editions.ts';
import { writePackage, type PackageResult } from './package/package.ts';
import { DEFAULT_PROFILE, loadProfile, settingsOf, type Profile } from './profile.ts';
import { questionListFiles } from './question-list.ts';
import { inModules, selectCourse, type Selection } from './selection.ts';
import { singleFile } from './single-file.ts';
import { structureOf, unitPages, type UnitPage, type UNITS } from './units.ts';
import { UsageError } from './usage-error.ts';
import { zipNameOf } from './zip-name.ts';

/** What a build works on. */
export interface BuildInput {
  /** Project root, absolute. */
  readonly root: string;
  /** Where the packages go; what is there stays untouched until the build has succeeded. */
  readonly outDir: string;
  /** Name of the profile: which packages, and what the LMS needs done differently. `default` if left out. */
  readonly profile?: string | undefined;
  /** BCP 47 tag of the text; the language in which the course was written if left out. */
  readonly language?: string | undefined;
  /** True for one HTML page with all of the course in it, too. */
  readonly singleFile?: boolean;
  /** `modules` builds the cmi5 package alone, in which an LMS launches each module by itself. */
  readonly units?: (typeof UNITS)[number];
  /** Which part of the course; all of it, but for what is for leaders only, if left out. */
  readonly selection?: Selection;
  /** Called when a step begins; the function it returns is called when the step is done. */
  readonly onStep: (name: string) => () => void;
}

/**
 * Builds the packages of a profile, and the course as a single file if asked for: all of it or, on any failure, nothing.
 * @throws {UsageError} for a profile, module or language that there is not; else what the steps throw.
 */
export async function build(input: BuildInput): Promise<PackageResult[]> {
  const { root, outDir, profile: profileId = DEFAULT_PROFILE, language, selection = {}, onStep } = input;
  const { units = 'course' } = input;
  const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const done = onStep(name);
    const result = await work();
    done();
    return result;
  };
  const profile = await loadProfile(profileId);
  const editions = editionsOf(profile, input);
  if (language !== undefined) await checkLanguage(language, root);
  await checkFolder(outDir);
  const whole = await step('Reading and checking the course', async () =>
    loadCourse({ root, version: await versionOf(root), language }),
  );
  const selected = selectCourse(whole, selection);
  const course = units === 'modules' ? inModules(selected) : selected;
  const bundled = await step('Bundling the player and the lessons', () => bundle(course, root));
  await mkdir(dirname(outDir), { recursive: true });
  const work = await mkdtemp(`${outDir}.`);
  try {
    const packages: PackageResult[] = [];
    for (const edition of editions) {
      const pack = () => packEdition({ edition, profile, course, units, bundled, root, work });
      packages.push(await step(`Packing ${EDITIONS[edition].label}`, pack));
    }
    if (input.singleFile) {
      const write = () => writeSingleFile({ edition: 'web', profile, course, bundled, root, work });
      packages.push(await step('Putting it all into one file', write));
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

/** SCORM packages have one SCO (docs/decisions/0005), and a page without an LMS has one course. */
function editionsOf({ id, editions }: Profile, { units, singleFile }: BuildInput): readonly EditionId[] {
  if (units !== 'modules') return editions;
  if (!editions.includes('cmi5')) {
    throw new UsageError(
      `Units are for cmi5, which the profile "${id}" does not build. Leave "--profile" out.`,
    );
  }
  if (singleFile) throw new UsageError('A single file has no units. Leave out "--units" or "--single-file".');
  return ['cmi5'];
}

/** What one package is made from. */
export interface EditionInput {
  readonly edition: EditionId;
  readonly profile: Profile;
  /** As it goes into the package, after `selectCourse`. */
  readonly course: CheckedCourse;
  readonly units?: (typeof UNITS)[number];
  readonly bundled: Bundle;
  /** Project root, absolute. */
  readonly root: string;
  /** An empty folder for the package and what goes into it. */
  readonly work: string;
}

/** Makes the package of one edition: the bundle, which is the same for all, and what the profile chooses. */
export async function packEdition(input: EditionInput): Promise<PackageResult> {
  const { edition, profile, course, units = 'course', bundled, work } = input;
  const siteDir = join(work, edition);
  const pages = unitPages(course, units);
  const rendered = await Promise.all(
    pages.map(async (unit) => [unit.page, await launchPage(input, bundled.art, unit)] as const),
  );
  const files = [...bundled.files].filter(([name]) => edition === 'cmi5' || name !== bundled.cmi5);
  // For those who read an LMS's reports.
  const list = edition !== 'web' && course.questionList ? questionListFiles(course) : [];
  await writeFiles(siteDir, new Map([...rendered, ...list, ...files]));
  return writePackage({
    edition,
    course,
    siteDir,
    outFile: join(work, zipNameOf(profile.zipName, course.id, edition)),
    masteryScore:
      profile.masteryScore && edition === 'scorm12' ? (course.final ?? course).passMark : undefined,
    structure: edition === 'cmi5' ? structureOf(course, pages, profile) : undefined,
  });
}

/** Makes the course in one file. */
async function writeSingleFile(input: EditionInput): Promise<PackageResult> {
  const { edition, course, bundled, work } = input;
  const page = await launchPage(input, { title: '', sprite: '' });
  const data = Buffer.from(await singleFile(page, bundled));
  const file = join(work, zipNameOf('{name}-{edition}', course.id, edition).replace(/zip$/, 'html'));
  await writeFile(file, data);
  const sha256 = createHash('sha256').update(data).digest('hex');
  return { file, label: `${EDITIONS[edition].label}, one file`, bytes: data.length, sha256 };
}

async function launchPage(
  { edition, profile, course, bundled, root }: EditionInput,
  art: Bundle['art'],
  unit: Pick<UnitPage, 'course' | 'module'> = { course },
): Promise<string> {
  const template = await readFile(join(root, 'course/index.html'), 'utf8');
  const { standard } = EDITIONS[edition];
  const { script, styles, icon, cmi5 } = bundled;
  const texts = await launchTexts(unit.course, standard);
  return renderIndex(template, {
    ...texts,
    standard,
    settings: settingsOf(profile, edition),
    unit: unit.module ?? '',
    adapter: edition === 'cmi5' ? cmi5 : '',
    script,
    styles,
    icon,
    art,
  });
}

/** At once: to find out after half a minute of work would be a pity. */
async function checkFolder(outDir: string): Promise<void> {
  const found = await stat(outDir).catch(() => null);
  if (found?.isDirectory() === false)
    throw new UsageError(`"${outDir}" is a file. Name a folder for the packages.`);
}

async function versionOf(root: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  return version;
}
