import { finalOf, quizOf, type Assessment } from '../model/assessment.ts';
import type { Course, Key, LessonOutline, ModuleOutline } from '../model/course.ts';

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
  | { readonly page: 'lesson'; readonly module: ModuleOutline; readonly lesson: LessonOutline }
  | { readonly page: 'quiz'; readonly module: ModuleOutline; readonly quiz: Assessment }
  | { readonly page: 'final'; readonly quiz: Assessment }
  | { readonly page: 'unknown' };

/** The name of a screen. */
export type Page = Route['page'];

/** The address of a screen by its name. */
export type RouteOf<P extends Page> = Extract<Route, { page: P }>;

/** A stop on the way through the course: a lesson, a quiz or the final assessment. */
export type Stop = RouteOf<'lesson' | 'quiz' | 'final'>;

/** Whether a screen is a stop on the way. */
export const isStop = (route: Route): route is Stop => ['lesson', 'quiz', 'final'].includes(route.page);

/** The modules whose content a stop shows. */
export function modulesOf(stop: Stop): readonly ModuleOutline[] {
  return stop.page === 'final' ? stop.quiz.modules : [stop.module];
}

/** The last part of a quiz's address; no lesson may have it as its id (the compiler sees to it). */
export const QUIZ = 'quiz';

/** The address of the final assessment. */
const FINAL = 'final';

/** The address of a stop without `#/`, as it is stored as location: `mama-method/make-time`. */
export function locationOf(stop: Stop): string {
  if (stop.page === 'final') return FINAL;
  return `${stop.module.id}/${stop.page === 'quiz' ? QUIZ : stop.lesson.id}`;
}

/** The permanent number of what a stop is about. */
export function keyOf(stop: Stop): Key {
  return stop.page === 'lesson' ? stop.lesson.key : stop.quiz.key;
}

/** The title that a stop is shown with. */
export function titleOf(stop: Stop): string {
  return stop.page === 'lesson' ? stop.lesson.title : stop.quiz.title;
}

/** All stops in the order in which the course leads through them. */
export function stopsOf(course: Course): Stop[] {
  const final = finalOf(course);
  const stops = course.modules.flatMap((module): Stop[] => {
    const lessons = module.lessons.map((lesson): Stop => ({ page: 'lesson', module, lesson }));
    const quiz = quizOf(course, module);
    return quiz ? [...lessons, { page: 'quiz', module, quiz }] : lessons;
  });
  return final ? [...stops, { page: 'final', quiz: final }] : stops;
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
  return stopsOf(course).find((stop) => locationOf(stop) === path) ?? { page: 'unknown' };
}

/** An address that someone has cut short or mistyped is text like any other. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
