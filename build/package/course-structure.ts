import { COURSE_STRUCTURE } from './file-names.ts';
import { PackageError } from './package-error.ts';
import { cleanText, escapeXml } from './text.ts';

/** What completes an assignable unit for the LMS (cmi5 13.1.4). */
export const MOVE_ON = [
  'CompletedOrPassed',
  'Completed',
  'Passed',
  'CompletedAndPassed',
  'NotApplicable',
] as const;

/** In which window an LMS may open a unit (cmi5 13.1.4). */
export const LAUNCH_METHODS = ['AnyWindow', 'OwnWindow'] as const;

/** What an LMS launches. */
export interface Unit {
  /** Absolute IRI, the same for ever. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Path in the package. */
  readonly url: string;
  /** Percent that is a pass; absent where nothing is tested. */
  readonly passMark?: number | undefined;
}

/** What cmi5.xml says of a course. */
export interface CourseStructure {
  /** Absolute IRI, the same for ever. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** BCP 47 tag of the texts. */
  readonly language: string;
  /** One, or several, which make a block. */
  readonly units: readonly Unit[];
  readonly moveOn: (typeof MOVE_ON)[number];
  readonly launchMethod: (typeof LAUNCH_METHODS)[number];
}

/**
 * Writes cmi5.xml (cmi5 13.1, 14.1). The result still has to be validated.
 * @throws {PackageError} for texts that are empty: LMSs refuse units without a title or description.
 */
export function renderCourseStructure(course: CourseStructure): string {
  const { id, units, language } = course;
  const problems = [course, ...units].flatMap((part) => emptyTexts(part));
  if (problems.length > 0) {
    throw new PackageError(
      `No ${COURSE_STRUCTURE} can be made`,
      problems,
      'Correct the course data and build again.',
    );
  }
  const texts = (part: Texts, indent: string) => renderTexts(part, language, indent);
  const list = units.map((unit) => renderUnit(unit, course, units.length > 1 ? '    ' : '  ')).join('');
  const block = `  <block id="${escapeXml(id)}/modules">\n${texts(course, '    ')}${list}  </block>\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="${escapeXml(id)}">
${texts(course, '    ')}  </course>
${units.length > 1 ? block : list}</courseStructure>
`;
}

type Texts = Pick<Unit, 'id' | 'title' | 'description'>;

function emptyTexts(part: Texts): string[] {
  return (['title', 'description'] as const)
    .filter((name) => cleanText(part[name]) === '')
    .map((name) => `The ${name} of ${part.id} is empty.`);
}

function renderUnit(unit: Unit, course: CourseStructure, indent: string): string {
  const { id, url, passMark } = unit;
  const attributes = [
    `id="${escapeXml(id)}"`,
    `moveOn="${moveOnOf(unit, course)}"`,
    ...(passMark === undefined ? [] : [`masteryScore="${passMark / 100}"`]),
    `launchMethod="${course.launchMethod}"`,
  ];
  const texts = renderTexts(unit, course.language, `${indent}  `);
  return `${indent}<au ${attributes.join(' ')}>\n${texts}${indent}  <url>${escapeXml(url)}</url>\n${indent}</au>\n`;
}

/** Nobody could ever pass what tests nothing. */
function moveOnOf({ passMark }: Unit, { moveOn }: CourseStructure): CourseStructure['moveOn'] {
  return passMark === undefined && moveOn.includes('Passed') ? 'Completed' : moveOn;
}

function renderTexts(part: Texts, language: string, indent: string): string {
  return (['title', 'description'] as const)
    .map((name) => {
      const text = `<langstring lang="${escapeXml(language)}">${escapeXml(cleanText(part[name]))}</langstring>`;
      return `${indent}<${name}>${text}</${name}>\n`;
    })
    .join('');
}
