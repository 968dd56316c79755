import { createHash } from 'node:crypto';
import type { EditionId } from './package/editions.ts';
import { EDITION_IDS } from './package/editions.ts';
import { ZIP_NAME_LIMIT } from './package/file-names.ts';

/** The most characters that a pattern may have beside {name}: what is left makes a name that people recognize. */
export const FIXED_LIMIT = 14;

/** How many characters a pattern has beside {name}, with the longest edition in its short form. */
export function fixedLength(pattern: string): number {
  return Math.max(...EDITION_IDS.map((edition) => fill(pattern, '', shortEdition(edition)).length));
}

/**
 * File name of a package, at most 30 characters before `.zip`. What does not fit is shortened: first the edition
 * (`2004-3rd`), then the course's name, which gets a hash, so that no package takes another one's place.
 * @param pattern of the profile, with `{name}` and `{edition}`.
 * @param courseId of the course in the package.
 */
export function zipNameOf(pattern: string, courseId: string, edition: EditionId): string {
  // Double hyphens keep ids apart that people need not tell apart.
  const name = courseId.replaceAll('--', '-');
  const whole = [edition, shortEdition(edition)].map((text) => fill(pattern, name, text));
  const fits = whole.find((candidate) => candidate.length <= ZIP_NAME_LIMIT);
  return `${fits ?? fill(pattern, cut(name, ZIP_NAME_LIMIT - fixedLength(pattern)), shortEdition(edition))}.zip`;
}

function fill(pattern: string, name: string, edition: string): string {
  return pattern.replaceAll('{name}', name).replaceAll('{edition}', edition);
}

function shortEdition(edition: EditionId): string {
  return edition.replace('scorm2004', '2004');
}

function cut(name: string, room: number): string {
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 4);
  return `${name.slice(0, room - hash.length - 1).replace(/-+$/, '')}-${hash}`;
}
