import type { CourseRun } from '../course-run.ts';
import type { Page, Route, RouteOf } from '../route.ts';
import { mapScreen } from './map.ts';
import { titleScreen } from './title.ts';
import { unknownScreen } from './unknown.ts';

/** Renders a screen; called again whenever the learner's run has changed. */
type Screen<P extends Page> = (run: CourseRun, route: RouteOf<P>) => unknown;

type Screens = { readonly [P in Page]: Screen<P> };

/** Screens that come with the launch script; each of the others is loaded when it is opened for the first time. */
const ready: Partial<Screens> = { title: titleScreen, map: mapScreen, unknown: unknownScreen };

const loaders: { readonly [P in Exclude<Page, 'title' | 'map' | 'unknown'>]: () => Promise<Screen<P>> } = {
  lesson: async () => (await import('./lesson.ts')).lessonScreen,
  final: async () => (await import('./final.ts')).finalScreen,
  quiz: async () => (await import('./quiz.ts')).quizScreen,
  certificate: async () => (await import('./certificate.ts')).certificateScreen,
};

/** A screen as it is now; undefined while it is not loaded. */
export function screenOf(run: CourseRun, route: Route) {
  const screen = ready[route.page] as Screen<Page> | undefined;
  return screen && { content: screen(run, route) };
}

/** Loads a screen, if it is not there yet. Rejects when the network fails; may be called again. */
export async function loadScreen(page: Page): Promise<void> {
  if (!(page in ready)) Object.assign(ready, { [page]: await loaders[page as keyof typeof loaders]() });
}
