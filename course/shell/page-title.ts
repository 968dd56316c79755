import { words } from '../i18n/words.ts';
import type { Course } from '../model/course.ts';
import { titleOf, type Route } from './route.ts';

/** The title of a screen for the window and its history: 'Make time · The course'. */
export function pageTitle(route: Route, course: Course): string {
  const name = nameOf(route);
  return name === null ? course.title : `${name} · ${course.title}`;
}

function nameOf(route: Route): string | null {
  switch (route.page) {
    case 'map':
      return words.map;
    case 'certificate':
      return words.certificate.title;
    case 'lesson':
    case 'quiz':
    case 'final':
      return titleOf(route);
    case 'title':
    case 'unknown':
      return null;
  }
}
