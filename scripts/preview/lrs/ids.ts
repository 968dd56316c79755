import { createHash } from 'node:crypto';

/** Whose accounts the learners have (9.2), and where the LMS's own ids begin: the same wherever it runs. */
export const HOME = 'https://ripple.example/preview-lms';

/**
 * The LMS's own id for a part of a course: never the publisher's (8.1, 9.3.9), and the same in every registration.
 * @param course the LMS's key for the package
 */
export function activityIdOf(course: string, publisherId: string): string {
  const digest = createHash('sha1')
    .update(JSON.stringify([course, publisherId]))
    .digest('hex');
  return `${HOME}/activities/${digest.slice(0, 20)}`;
}
