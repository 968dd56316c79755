import { COURSE_STRUCTURE } from './file-names.ts';
import { attributeOf, childrenOf, descendants, type XmlElement } from './xml.ts';

/** What an LMS adds to the address of a unit (cmi5 8.1): a unit must not have any of them itself. */
const LAUNCH_PARAMETERS = ['endpoint', 'fetch', 'actor', 'registration', 'activityId'];

/**
 * Checks what cmi5.xml says against the files of its zip, and what its schema leaves open.
 * @param files all files of the zip.
 * @returns what is wrong, one sentence each.
 */
export function checkCourseStructure(root: XmlElement, files: ReadonlySet<string>): string[] {
  const parts = [...descendants(root)].filter(({ name }) => ['course', 'block', 'au'].includes(name));
  const units = parts.filter(({ name }) => name === 'au');
  return [
    ...checkIds(parts),
    ...parts.flatMap(checkTexts),
    ...units.flatMap((unit) => [...checkUrl(unit, files), ...checkMasteryScore(unit)]),
  ].map((problem) => `${COURSE_STRUCTURE}: ${problem}`);
}

function checkIds(parts: readonly XmlElement[]): string[] {
  const ids = parts.map((part) => attributeOf(part, 'id'));
  return [
    ...ids
      .filter((id) => !/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(id))
      .map((id) => `the id "${id}" must be an absolute IRI, such as https://learning.example.com/ripple.`),
    ...ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => `the id "${id}" is there twice; each course, block and unit needs one of its own.`),
  ];
}

function checkTexts(part: XmlElement): string[] {
  return ['title', 'description'].flatMap((name) => {
    const texts = childrenOf(part, name).flatMap((element) => childrenOf(element, 'langstring'));
    const isSound = texts.length > 0 && texts.every((one) => one.text.trim() && attributeOf(one, 'lang'));
    return isSound ? [] : [`${labelOf(part)} needs a ${name}, with its language.`];
  });
}

function checkUrl(unit: XmlElement, files: ReadonlySet<string>): string[] {
  const url = childrenOf(unit, 'url')[0]?.text.trim() ?? '';
  const { origin, pathname, searchParams } = new URL(url, 'http://package.invalid/');
  const clashes = LAUNCH_PARAMETERS.filter((name) => searchParams.has(name));
  return [
    ...clashes.map((name) => `${labelOf(unit)} has "${name}" in its url, which the LMS sets itself.`),
    ...(origin === 'http://package.invalid' && !files.has(decodeURIComponent(pathname.slice(1)))
      ? [`${labelOf(unit)} opens "${url}", which is not in the zip.`]
      : []),
  ];
}

/** The schema takes any decimal from 0 to 1; LMSs are known to round or refuse more than two places. */
function checkMasteryScore(unit: XmlElement): string[] {
  const score = attributeOf(unit, 'masteryScore');
  return score === '' || /^\d(\.\d{1,2})?$/.test(score)
    ? []
    : [`${labelOf(unit)} has the masteryScore ${score}; two decimals are the most.`];
}

function labelOf(part: XmlElement): string {
  return `${part.name} "${attributeOf(part, 'id')}"`;
}
