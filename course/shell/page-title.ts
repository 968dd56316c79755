import { asText } from '../i18n/parts.ts';
import { words } from '../i18n/words.ts';
import type { Course } from '../model/course.ts';
import type { CourseRun } from './course-run.ts';
import { isPlace, titleOf, type Route } from './route.ts';

/**
 * Gives the window and its history the title of a screen: 'Make time · The course'.
 * @param run null where something else is shown than the route says, such as the goodbye after *Save and exit*
 * @param heading what that says of itself
 */
export function setPageTitle(route: Route, course: Course, run: CourseRun | null, heading: string): void {
  const name = run ? nameOf(route, run) : heading === course.title ? null : heading;
  document.title = name === null ? course.title : `${name} · ${course.title}`;
  // An attribute cannot mark a half of it: a title with interface words in it is theirs.
  const { lang } = name === null || (run && isPlace(route)) ? asText() : {};
  const title = document.querySelector('title');
  if (typeof lang === 'string') title?.setAttribute('lang', lang);
  else title?.removeAttribute('lang');
}

function nameOf(route: Route, { reference }: CourseRun): string | null {
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
      if (!reference) return words.pages['job-aids'];
      return reference.jobAids.find(({ id }) => id === route.id)?.title ?? words.notFoundTitle;
    default:
      return words.pages[route.page];
  }
}
