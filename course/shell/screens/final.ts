import { words } from '../../i18n/words.ts';
import type { CourseRun } from '../course-run.ts';
import type { RouteOf } from '../route.ts';
import { assessmentPage } from './assessment.ts';

/** The final assessment of the course. */
export function finalScreen(run: CourseRun, stop: RouteOf<'final'>) {
  return assessmentPage(run, stop, words.final.label);
}
