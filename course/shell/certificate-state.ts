import type { CourseRun } from './course-run.ts';

/**
 * Whether there is a certificate: `none` in a course that gives out none; `to-do` until the course is completed;
 * `not-recorded` where nothing counts, so that no certificate says what the LMS does not know.
 */
export type CertificateState = 'none' | 'to-do' | 'not-recorded' | 'ready';

/** Whether this learner can have a certificate now. */
export function certificateState({ course, session, report }: CourseRun): CertificateState {
  if (!course.certificate) return 'none';
  if (session.launch.standing.completion === 'completed') return 'ready';
  if (session.state === 'read-only' || !session.launch.credit) return 'not-recorded';
  return report.completion === 'completed' ? 'ready' : 'to-do';
}
