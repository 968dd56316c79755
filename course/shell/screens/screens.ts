import type { CourseRun } from '../course-run.ts';
import { isPlace, modulesOf, type Page, type Route, type RouteOf } from '../route.ts';
import { lockedScreen } from './locked.ts';
import { mapScreen } from './map.ts';
import { titleScreen } from './title.ts';
import { unknownScreen } from './unknown.ts';

/** Renders a screen; called again whenever the learner's run has changed. */
type Screen<P extends Page> = (run: CourseRun, route: RouteOf<P>) => unknown;

type Screens = { readonly [P in Page]: Screen<P> };

/** Screens that come with the launch script; each of the others is loaded when it is opened for the first time. */
const ready: Partial<Screens> = { title: titleScreen, map: mapScreen, unknown: unknownScreen };

const loaders: { readonly [P in Exclude<Page, 'title' | 'map' | 'unknown'>]: () => Promise<Screen<P>> } = {
  opening: async () => (await import('./opening.ts')).openingScreen,
  lesson: async () => (await import('./lesson.ts')).lessonScreen,
  final: async () => (await import('./assessment.ts')).assessmentScreen,
  quiz: async () => (await import('./assessment.ts')).assessmentScreen,
  certificate: async () => (await import('./certificate.ts')).certificateScreen,
  search: async () => (await import('./search.ts')).searchScreen,
  glossary: async () => (await import('./reference.ts')).glossaryScreen,
  'job-aids': async () => (await import('./reference.ts')).jobAidsScreen,
  'job-aid': async () => (await import('./reference.ts')).jobAidScreen,
  credits: async () => (await import('./reference.ts')).creditsScreen,
  settings: async () => (await import('./settings.ts')).settingsScreen,
  help: async () => (await import('./help.ts')).helpScreen,
};

/** A screen as it is now; undefined while it is not loaded. */
export function screenOf(run: CourseRun, route: Route) {
  const blocker = isPlace(route) ? run.blocker(route) : null;
  if (blocker && isPlace(route)) return { content: lockedScreen(route, blocker) };
  const screen = ready[route.page] as Screen<Page> | undefined;
  return screen && { content: screen(run, route) };
}

/** Loads a screen and what it shows, if they are not there yet. Rejects when the network fails; may be called again. */
export async function loadScreen(run: CourseRun, route: Route): Promise<void> {
  await Promise.all([loadCode(route.page), loadContent(run, route)]);
}

/** How the code of every screen is loaded. */
export const screenLoads = (Object.keys(loaders) as Page[]).map((page) => () => loadCode(page));

async function loadCode(page: Page): Promise<void> {
  if (!(page in ready)) Object.assign(ready, { [page]: await loaders[page as keyof typeof loaders]() });
}

async function loadContent(run: CourseRun, route: Route): Promise<void> {
  switch (route.page) {
    case 'opening':
    case 'lesson':
    case 'quiz':
    case 'final':
      return run.loadAll(modulesOf(run.course, route));
    case 'glossary':
    case 'job-aids':
    case 'job-aid':
    case 'credits':
      return run.loadReference();
    case 'search':
      await Promise.all([run.loadReference(), run.loadAll(run.course.modules)]);
  }
}
