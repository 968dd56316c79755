import { lessonStanding } from '../model/assessment.ts';
import type { Course, ModuleOutline } from '../model/course.ts';
import type { Progress } from '../model/progress.ts';
import { locationOf, placesOf, stopsOf, type Stop } from './route.ts';

/** How far a learner is with a stop. */
export type StopStatus = 'open' | 'optional' | 'visited' | 'done' | 'passed' | 'tested-out';

/** How far a learner is with a stop. */
export function statusOf(course: Course, progress: Progress, stop: Stop): StopStatus {
  if (stop.page === 'lesson') return lessonStanding(progress, stop.module, stop.lesson);
  const quiz = progress.quizzes.get(stop.quiz.key);
  return quiz?.passed ? 'passed' : quiz ? 'visited' : isOptional(course, stop) ? 'optional' : 'open';
}

/** Where a final assessment decides, the modules' quizzes are offers. */
export function isOptional(course: Course, stop: Stop): boolean {
  return course.final !== undefined && stop.page === 'quiz';
}

/** Whether a stop asks for nothing more. */
export function isDone(course: Course, progress: Progress, stop: Stop): boolean {
  return ['done', 'passed', 'tested-out'].includes(statusOf(course, progress, stop));
}

/** The stops that a learner has to do, of some. */
export function counted(course: Course, stops: readonly Stop[]): Stop[] {
  return stops.filter((stop) => !isOptional(course, stop));
}

/**
 * The next best step: where the learner left off, if something is left to do there, an attempt at a quiz that is under way
 * among it, else the first stop after it that is not done, else the first one of all. Null when everything is done.
 */
export function nextStep(course: Course, progress: Progress): Stop | null {
  const places = placesOf(course);
  const here = Math.max(
    0,
    places.findIndex((place) => locationOf(place) === progress.location),
  );
  const place = places[here];
  if (place && 'quiz' in place && progress.quizzes.get(place.quiz.key)?.attempt?.score === null) return place;
  const inTurn = [...places.slice(here), ...places.slice(0, here)].filter(
    (place) => place.page !== 'opening',
  );
  const open = counted(course, inTurn).filter((stop) => !isDone(course, progress, stop));
  // The final assessment comes last, wherever the learner has begun.
  return open.find(({ page }) => page !== 'final') ?? open[0] ?? null;
}

/**
 * What has to be done before a stop may be opened, as course.yaml orders it; null if nothing has. Whatever was opened
 * once stays open; a module's quiz that is an offer to those who know the module is open with it.
 */
export function blockerOf(course: Course, progress: Progress, stop: Stop): Stop | null {
  const { order = 'open' } = course;
  if (order === 'open' || !['open', 'optional'].includes(statusOf(course, progress, stop))) return null;
  const stops = stopsOf(course);
  const end = stops.findIndex((candidate) => locationOf(candidate) === locationOf(stop));
  const isBefore = (candidate: Stop) =>
    (order === 'strict' && !isOptional(course, stop)) ||
    stop.page === 'final' ||
    !isOfModule(candidate, stop.module);
  const before = counted(course, stops.slice(0, end)).filter(isBefore);
  return before.find((candidate) => !isDone(course, progress, candidate)) ?? null;
}

const isOfModule = (stop: Stop, module: ModuleOutline) => stop.page !== 'final' && stop.module === module;

/** Minutes for a question of the final assessment, reading included. */
const MINUTES_A_QUESTION = 0.75;

/** Minutes that a stop is likely to take: a module's quiz has what its lessons leave of the module's time. */
export function minutesOf(stop: Stop): number {
  if (stop.page === 'lesson') return stop.lesson.minutes;
  if (stop.page === 'final') return Math.ceil(stop.quiz.draw * MINUTES_A_QUESTION);
  const lessons = stop.module.lessons.reduce((sum, { minutes }) => sum + minutes, 0);
  return Math.max(1, stop.module.minutes - lessons);
}

/** Minutes that are left of some stops, offers left out. */
export function minutesLeft(course: Course, progress: Progress, stops: readonly Stop[]): number {
  return counted(course, stops)
    .filter((stop) => !isDone(course, progress, stop))
    .reduce((sum, stop) => sum + minutesOf(stop), 0);
}
