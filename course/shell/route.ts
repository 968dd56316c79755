import { finalOf, quizOf, type Assessment } from '../model/assessment.ts';
import type { Course, Key, LessonOutline, ModuleOutline } from '../model/course.ts';
import { earlierModules } from './recall.ts';

/** A screen of the player. Each has an address in the hash, so that back, forward and reload work. */
export type Route =
  | { readonly page: 'title' }
  | { readonly page: 'map' }
  | { readonly page: 'certificate' }
  | { readonly page: 'search'; readonly query: string }
  | { readonly page: 'glossary' }
  | { readonly page: 'job-aids' }
  | { readonly page: 'credits' }
  | { readonly page: 'settings' }
  | { readonly page: 'help' }
  | { readonly page: 'job-aid'; readonly id: string }
  | { readonly page: 'opening'; readonly module: ModuleOutline }
  | { readonly page: 'lesson'; readonly module: ModuleOutline; readonly lesson: LessonOutline }
  | { readonly page: 'quiz'; readonly module: ModuleOutline; readonly quiz: Assessment }
  | { readonly page: 'final'; readonly quiz: Assessment }
  | { readonly page: 'unknown' };

/** The name of a screen. */
export type Page = Route['page'];

/** The address of a screen by its name. */
export type RouteOf<P extends Page> = Extract<Route, { page: P }>;

/** A stop on the way through the course, at which there is something to do: a lesson, a quiz or the final assessment. */
export type Stop = RouteOf<'lesson' | 'quiz' | 'final'>;

/** A place on the way through the course: a stop, or the opening of a module, which asks for nothing. */
export type Place = Stop | RouteOf<'opening'>;

/** Whether a screen is a place on the way. */
export const isPlace = (route: Route): route is Place =>
  ['opening', 'lesson', 'quiz', 'final'].includes(route.page);

/** The modules whose content a place shows. */
export function modulesOf(course: Course, place: Place): readonly ModuleOutline[] {
  if (place.page === 'final') return place.quiz.modules;
  return place.page === 'opening' ? earlierModules(course, place.module) : [place.module];
}

/** The last part of a quiz's address; no lesson may have it as its id (the compiler sees to it). */
export const QUIZ = 'quiz';

/** The last part of the address of a module's opening; no lesson may have it as its id, either. */
const OPENING = 'opening';

/** The address of the final assessment. */
const FINAL = 'final';

/** The address of a place without `#/`, as it is stored as location: `mama-method/make-time`. */
export function locationOf(place: Place): string {
  if (place.page === 'final') return FINAL;
  if (place.page === 'lesson') return `${place.module.id}/${place.lesson.id}`;
  return `${place.module.id}/${place.page === 'quiz' ? QUIZ : OPENING}`;
}

/** The permanent number of what a stop is about. */
export function keyOf(stop: Stop): Key {
  return stop.page === 'lesson' ? stop.lesson.key : stop.quiz.key;
}

/** The title that a place is shown with. */
export function titleOf(place: Place): string {
  if (place.page === 'opening') return place.module.title;
  return place.page === 'lesson' ? place.lesson.title : place.quiz.title;
}

/** All stops in the order in which the course leads through them. */
export function stopsOf(course: Course): Stop[] {
  return placesOf(course).filter((place) => place.page !== 'opening');
}

/** All stops, and the openings of modules before them. A module that is a course of its own has its title screen. */
export function placesOf(course: Course): Place[] {
  const final = finalOf(course);
  const places = course.modules.flatMap((module): Place[] => {
    const opening: Place[] = course.modules.length > 1 ? [{ page: 'opening', module }] : [];
    const lessons = module.lessons.map((lesson): Place => ({ page: 'lesson', module, lesson }));
    const quiz = quizOf(course, module);
    return [...opening, ...lessons, ...(quiz ? [{ page: 'quiz' as const, module, quiz }] : [])];
  });
  return final ? [...places, { page: 'final', quiz: final }] : places;
}

/** Screens that every course has, by their addresses. */
const PAGES = ['map', 'glossary', 'job-aids', 'credits', 'settings', 'help'] as const;

/** The screen of a hash such as `#/mama-method/make-time`; addresses of an older release may be unknown. */
export function routeOf(course: Course, hash: string): Route {
  const path = hash.replace(/^#?\/?/, '');
  if (path === '') return { page: 'title' };
  const page = PAGES.find((name) => name === path);
  if (page) return { page };
  const [first, ...rest] = path.split('/');
  if (first === 'search') return { page: 'search', query: decoded(rest.join('/')) };
  if (first === 'job-aids') return { page: 'job-aid', id: rest.join('/') };
  if (path === 'certificate' && course.certificate) return { page: 'certificate' };
  return placesOf(course).find((place) => locationOf(place) === path) ?? { page: 'unknown' };
}

/** An address that someone has cut short or mistyped is text like any other. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
