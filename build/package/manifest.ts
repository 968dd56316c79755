import { readFileSync } from 'node:fs';
import Mustache from 'mustache';
import type { Course } from '../../course/model/course.ts';
import { SCORM_EDITIONS } from './editions.ts';
import type { ScormId } from './editions.ts';
import { comparePaths, LAUNCH_PAGE } from './file-names.ts';
import { identifiersOf } from './identifiers.ts';
import { PackageError } from './package-error.ts';
import { cleanText, escapeXml, shorten } from './text.ts';

/** What a manifest says of the course. */
export type PackagedCourse = Pick<Course, 'id' | 'title' | 'description' | 'version' | 'language'>;

/** What a manifest is made from. */
export interface ManifestInput {
  readonly edition: ScormId;
  readonly course: PackagedCourse;
  /** Every file of the zip but the manifest: paths as in the zip, in any order, `index.html` among them. */
  readonly files: readonly string[];
  /**
   * Percent, 0 to 100, at most two decimals; SCORM 1.2 only. With it the LMS may overwrite the status by the raw
   * score when the course is closed (Moodle does); without it the course decides.
   */
  readonly masteryScore?: number | undefined;
}

/** Longest title of organization and item: what SCORM 1.2's schema takes, and the least that 2004 guarantees. */
const TITLE_LIMIT = 200;
/** Smallest permitted maximum of title and description in the metadata (IEEE 1484.12.1, 1.2 and 1.4). */
const META_TITLE_LIMIT = 1000;
const DESCRIPTION_LIMIT = 2000;
/** Smallest permitted maximum of the version in the metadata (IEEE 1484.12.1, 2.1). */
const VERSION_LIMIT = 50;

const TEMPLATE = new URL('../../imsmanifest.template.xml', import.meta.url);

/**
 * Fills in the manifest template. Over-long texts are shortened, characters that XML forbids left out, all is
 * escaped. The result still has to be validated.
 * @param template for tests; normally the one at the root of the project.
 * @throws {PackageError} for course data no manifest can be made of, and for mistakes in the template.
 */
export function renderManifest(input: ManifestInput, template = readFileSync(TEMPLATE, 'utf8')): string {
  const problems = checkInput(input);
  if (problems.length > 0) {
    throw new PackageError('No manifest can be made', problems, 'Correct the course data and build again.');
  }
  const view = viewOf(input);
  const mistakes = checkTemplate(template, view);
  if (mistakes.length > 0) {
    throw new PackageError(
      'imsmanifest.template.xml has mistakes',
      mistakes,
      `The names that may be used are: ${Object.keys(view).join(', ')}.`,
    );
  }
  return Mustache.render(template, view, {}, { escape: escapeXml });
}

function checkInput({ edition, course, files, masteryScore }: ManifestInput): string[] {
  const problems: string[] = [];
  if (!/^[a-z][a-z0-9-]*$/.test(course.id)) {
    problems.push(`The course id "${course.id}" must be lower-case letters, digits and "-", a letter first.`);
  }
  for (const field of ['title', 'description', 'version'] as const) {
    if (cleanText(course[field]) === '') problems.push(`The course's ${field} is empty.`);
  }
  // The schemas' type is xs:language; its pattern, a little narrower.
  if (!/^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(course.language)) {
    problems.push(`The course's language "${course.language}" is no language tag, such as "en" or "pt-BR".`);
  }
  if (!files.includes(LAUNCH_PAGE)) problems.push(`There is no ${LAUNCH_PAGE}, the page that the LMS opens.`);
  if (masteryScore === undefined) return problems;
  if (edition !== 'scorm12') problems.push('A mastery score can be set for SCORM 1.2 only.');
  // The schema takes any text; LMSs expect a plain number.
  if (!(masteryScore >= 0 && masteryScore <= 100 && /^\d+(\.\d{1,2})?$/.test(String(masteryScore)))) {
    problems.push(`The mastery score ${masteryScore} must be 0 to 100, with two decimals at most.`);
  }
  return problems;
}

function viewOf({ edition, course, files, masteryScore }: ManifestInput) {
  const { schemaVersion, standard } = SCORM_EDITIONS[edition];
  const identifiers = identifiersOf(course.id, edition);
  const title = cleanText(course.title);
  return {
    scorm12: standard === 'scorm12',
    scorm2004: standard === 'scorm2004',
    schemaVersion,
    manifestId: identifiers.manifest,
    organizationId: identifiers.organization,
    itemId: identifiers.item,
    resourceId: identifiers.resource,
    courseId: course.id,
    title: shorten(title, TITLE_LIMIT),
    fullTitle: shorten(title, META_TITLE_LIMIT),
    description: shorten(cleanText(course.description), DESCRIPTION_LIMIT),
    version: shorten(cleanText(course.version), VERSION_LIMIT),
    language: course.language,
    // As text: mustache takes the number 0 for "absent".
    masteryScore: masteryScore === undefined ? '' : String(masteryScore),
    files: [...files].sort(launchPageFirst),
  };
}

/** The launch page first, for LMSs that open the first file of the resource whatever its href. */
function launchPageFirst(a: string, b: string): number {
  return Number(b === LAUNCH_PAGE) - Number(a === LAUNCH_PAGE) || comparePaths(a, b);
}

/** Mustache leaves out what it does not know; so a misspelt name would make a manifest with a gap. */
function checkTemplate(template: string, view: object): string[] {
  try {
    const known = new Set([...Object.keys(view), '.']);
    return checkTokens(Mustache.parse(template) as unknown[], known);
  } catch (error) {
    return [`It cannot be read: ${error instanceof Error ? error.message : String(error)}.`];
  }
}

function checkTokens(tokens: readonly unknown[], known: ReadonlySet<string>): string[] {
  return tokens.flatMap((token) => {
    if (!Array.isArray(token)) return [];
    const [type, name, , , inner] = token as unknown[];
    if (type === '&') return [`{{{${name}}}} or {{&${name}}} is not escaped; write {{${name}}}.`];
    if (type === '>') return [`{{>${name}}} is not supported.`];
    const here =
      (type === 'name' || type === '#' || type === '^') && !known.has(String(name))
        ? [`{{${type === 'name' ? '' : type}${name}}} is not known.`]
        : [];
    return Array.isArray(inner) ? [...here, ...checkTokens(inner as unknown[], known)] : here;
  });
}
