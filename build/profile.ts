import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { SETTING_VALUES, type Settings } from '../course/model/settings.ts';
import { suggest } from './content/did-you-mean.ts';
import { diskFiles, readText, type Files } from './content/files.ts';
import { ContentError, ProblemList } from './content/problems.ts';
import { list, notes, record, text } from './content/schema/fields.ts';
import { fit } from './content/shape.ts';
import { parseYaml, type YamlSource } from './content/yaml.ts';
import { LAUNCH_METHODS, MOVE_ON } from './package/course-structure.ts';
import { EDITION_IDS, type EditionId } from './package/editions.ts';
import { UsageError } from './usage-error.ts';
import { FIXED_LIMIT, fixedLength } from './zip-name.ts';

const FOLDER = 'build/profiles';

/** The presets that come with the build, wherever the course is that it builds. */
const ours = diskFiles(fileURLToPath(new URL('..', import.meta.url)));

/** The profile that `npm run build` takes when none is named. */
export const DEFAULT_PROFILE = 'default';

const zipNameHint = `Write {name} for the name of the course, {edition} for the SCORM edition, and otherwise small letters, digits and hyphens: '{name}-moodle'.`;

const profileSchema = record('a profile', {
  label: text('the name of the LMS, as the list of profiles shows it'),
  editions: list(z.enum(EDITION_IDS), 'the list of packages to build'),
  exit: z.enum(SETTING_VALUES.exit).meta({ description: 'how the course leaves the LMS' }),
  masteryScore: z.boolean().meta({
    description: 'true if the SCORM 1.2 manifest is to hold the pass mark, so that the LMS decides',
  }),
  failed: z.enum(SETTING_VALUES.failed).meta({ description: 'what a learner who has not passed is' }),
  interactionIds: z
    .enum(SETTING_VALUES.interactionIds)
    .meta({ description: 'the ids of later answers to the same question' }),
  scoreWithoutQuiz: z
    .enum(SETTING_VALUES.scoreWithoutQuiz)
    .meta({ description: 'the score of a course without a quiz' }),
  moveOn: z.enum(MOVE_ON).meta({ description: 'what completes a cmi5 package for the LMS' }).optional(),
  launchMethod: z
    .enum(LAUNCH_METHODS)
    .meta({ description: 'in which window the LMS may open a cmi5 package' })
    .optional(),
  zipName: z
    .string()
    .regex(/^(?!.*\{name\}.*\{name\})(?=.*\{name\})(?:[a-z0-9-]|\{name\}|\{edition\})+$/)
    .meta({ description: 'the file name of the packages, without .zip' })
    .register(notes, { hint: zipNameHint }),
});

type ProfileData = z.output<typeof profileSchema>;

/** What an LMS needs: which packages, and what is done differently in them. */
export interface Profile extends Readonly<ProfileData> {
  /** Name of the file, without its extension. */
  readonly id: string;
}

/** The names of all profiles, the default first. */
export async function profileIds(files: Files = ours): Promise<string[]> {
  const names = (await files.list(FOLDER)).filter((name) => name.endsWith('.yaml'));
  const ids = names.map((name) => name.slice(0, -'.yaml'.length));
  return ids.sort((a, b) => Number(b === DEFAULT_PROFILE) - Number(a === DEFAULT_PROFILE));
}

/**
 * Reads and checks a profile.
 * @throws {UsageError} if there is none of this name; {ContentError} if its file has mistakes.
 */
export async function loadProfile(id: string, files: Files = ours): Promise<Profile> {
  const ids = await profileIds(files);
  if (!ids.includes(id)) {
    throw new UsageError(`There is no profile "${id}". ${suggest(id, ids, 'The profiles are')}`);
  }
  const problems = new ProblemList();
  const file = `${FOLDER}/${id}.yaml`;
  const content = await readText(files, file, problems, null);
  const source = content === null ? null : parseYaml(content, file, problems);
  const data = source && fit(profileSchema, source, problems);
  if (source && data) check(data, source, problems);
  if (!data || problems.problems.length > 0) throw new ContentError(problems.problems);
  return { id, ...data };
}

/** The part of a profile that the course in the browser needs, in a package of that edition. */
export function settingsOf(profile: Profile, edition?: EditionId): Settings {
  const { exit, failed, scoreWithoutQuiz } = profile;
  // An LRS keeps every statement: a question is one activity, however often it is answered.
  const interactionIds = edition === 'cmi5' ? 'same' : profile.interactionIds;
  return { exit, failed, interactionIds, scoreWithoutQuiz };
}

/** What the schema cannot say: keys that have to go together. */
function check(
  { editions, masteryScore, zipName, ...cmi5 }: ProfileData,
  source: YamlSource,
  problems: ProblemList,
): void {
  for (const [index, edition] of editions.entries()) {
    if (editions.indexOf(edition) === index) continue;
    const hint = 'Delete one of the two.';
    problems.add(source.place(['editions', index]), 'bad-value', `"editions" names "${edition}" twice`, hint);
  }
  if (masteryScore && !editions.includes('scorm12')) {
    const hint =
      'Only a SCORM 1.2 manifest can hold one: add "scorm12" to "editions", or write "masteryScore: false".';
    problems.add(source.place(['masteryScore']), 'bad-value', '"masteryScore" has no effect here', hint);
  }
  for (const key of ['moveOn', 'launchMethod'] as const) {
    if (cmi5[key] === undefined || editions.includes('cmi5')) continue;
    const hint = `Only a cmi5 package has one: add "cmi5" to "editions", or take "${key}" out.`;
    problems.add(source.place([key]), 'bad-value', `"${key}" has no effect here`, hint);
  }
  const place = source.place(['zipName']);
  if (editions.length > 1 && !zipName.includes('{edition}')) {
    const hint = `Write {edition} where the SCORM edition is to stand: '${zipName}-{edition}'.`;
    problems.add(place, 'bad-value', `"zipName" is the same for all ${editions.length} packages`, hint);
  }
  const length = fixedLength(zipName);
  if (length > FIXED_LIMIT) {
    const hint = `Leave at most ${FIXED_LIMIT} characters beside {name}: some LMSs take no more than 30 in all.`;
    problems.add(place, 'out-of-range', `"zipName" has ${length} characters beside {name}`, hint);
  }
}
