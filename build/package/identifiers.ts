import { createHash } from 'node:crypto';
import type { ScormId } from './editions.ts';

/** The four identifiers of a manifest. */
export interface Identifiers {
  readonly manifest: string;
  readonly organization: string;
  readonly item: string;
  readonly resource: string;
}

/**
 * The identifiers of a course's package. They depend on nothing but the course's id and the edition, and this
 * function must give the same for ever: Moodle and Totara keep tracks only for item identifiers that stay the
 * same when a new version is uploaded.
 *
 * SuccessFactors names its content objects by the first 15 characters of the manifest's identifier and the
 * resource's (KBA 2316909): so the former begin with up to 8 readable characters of the course's id, and a
 * hash keeps courses whose ids begin alike apart. The edition is only in the manifest's: two editions on one
 * LMS do not replace one another, but a course that moves from one to the other keeps its item.
 */
export function identifiersOf(courseId: string, edition: ScormId): Identifiers {
  const name = courseId.slice(0, 8).replace(/-+$/, '');
  const hash = shortHash(courseId);
  return {
    manifest: `${name}-${shortHash(`${courseId}/${edition}`)}-${edition}`,
    organization: `org-${hash}`,
    item: `item-${hash}`,
    resource: `sco-${hash}`,
  };
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 6);
}
