import { asText } from '../i18n/parts.ts';
import { words } from '../i18n/words.ts';
import type { Course } from '../model/course.ts';
import type { CourseRun } from './course-run.ts';
import { isPlace, titleOf, type Route } from './route.ts';

/** Gives the window and its history the title of a screen: 'Make time · The course'. */
export function setPageTitle(route: Route, course: Course, run: CourseRun | null): void {
  const name = nameOf(route, run);
  document.title = name === null ? course.title : `${name} · ${course.title}`;
  // An attribute cannot mark a half of it: a title with interface words in it is theirs.
  const { lang } = name === null || isPlace(route) ? asText() : {};
  const title = document.querySelector('title');
  if (typeof lang === 'string') title?.setAttribute('lang', lang);
  else title?.removeAttribute('lang');
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
