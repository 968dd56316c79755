import { words } from '../i18n/words.ts';
import type { Course } from '../model/course.ts';
import type { CourseRun } from './course-run.ts';
import { titleOf, type Route } from './route.ts';

/** The title of a screen for the window and its history: 'Make time · The course'. */
export function pageTitle(route: Route, course: Course, run: CourseRun | null): string {
  const name = nameOf(route, run);
  return name === null ? course.title : `${name} · ${course.title}`;
}

function nameOf(route: Route, run: CourseRun | null): string | null {
  switch (route.page) {
    case 'title':
      return null;
    case 'unknown':
      return words.notFoundTitle;
    case 'certificate':
      return words.certificate.title;
    case 'opening':
    case 'lesson':
    case 'quiz':
    case 'final':
      return titleOf(route);
    case 'job-aid':
      return run?.reference?.jobAids.find(({ id }) => id === route.id)?.title ?? words.pages['job-aids'];
    default:
      return words.pages[route.page];
  }
}
