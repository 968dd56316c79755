import { words } from '../../i18n/words.ts';
import type { CourseRun } from '../course-run.ts';
import type { RouteOf } from '../route.ts';
import { assessmentPage } from './assessment.ts';

/** A module's quiz. */
export function quizScreen(run: CourseRun, stop: RouteOf<'quiz'>) {
  return assessmentPage(run, stop, `${stop.module.title} · ${words.quizLabel}`);
}
