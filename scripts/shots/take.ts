import path from 'node:path';
import type { CDPSession, Frame, Page } from 'puppeteer-core';
import { loadCourse } from '../../build/content/load.ts';
import { launchChromium } from '../browser/launch.ts';
import { startLms, type TestLms } from '../test/e2e-harness.ts';
import { openScreen, settled } from './screen.ts';
import type { Shot } from './sheet.ts';
import { viewsOf, type View } from './views.ts';

/** What to take pictures of. */
export interface ShotSettings {
  /** Path of a SCORM package, of the course in this folder or of a part of it. */
  readonly zip: string;
  /** Folder, which exists. */
  readonly out: string;
  /** Names of views, or beginnings of them; null for all. */
  readonly only: readonly string[] | null;
  /** As `360x740`, in CSS pixels. */
  readonly sizes: readonly string[];
  readonly schemes: readonly string[];
  /** Of the interface; those that the course does not offer are left out. */
  readonly languages: readonly string[];
}

/** Longest picture, in CSS pixels: the rest of a long lesson looks like its beginning. */
const LONGEST = 2600;

/** Takes the pictures. */
export async function takeShots(settings: ShotSettings): Promise<Shot[]> {
  const course = await loadCourse({ root: process.cwd(), version: '0' });
  const { only } = settings;
  const lms = await startLms({ zip: settings.zip });
  const browser = await launchChromium();
  const shots: Shot[] = [];
  try {
    const page = await browser.newPage();
    for (const language of settings.languages.filter((tag) => course.languages.includes(tag))) {
      const content = await open(lms, page, language);
      const inPackage = (await content.frame.evaluate(modulesOf)) as string[];
      const modules = course.modules.filter(({ id }) => inPackage.includes(id));
      const views = viewsOf({ ...course, modules });
      const wanted = views.filter(({ name }) => !only || only.some((part) => name.startsWith(part)));
      for (const view of wanted) shots.push(...(await takeView(content, view, language, settings)));
    }
  } finally {
    await browser.close();
    await lms.close();
  }
  return shots;
}

/** Runs in the page. */
const modulesOf = `document.querySelector('ripple-player').run.course.modules.map(({ id }) => id)`;

/** A learner who is half-way through the first module, in a window of the course's own. */
async function open(lms: TestLms, page: Page, language: string) {
  const launched = await lms.launch(page, {
    window: 'popup',
    width: 1280,
    height: 800,
    learnerId: `learner-${language}`,
    learnerName: 'Okafor, Dana',
  });
  await launched.frame.waitForSelector('header.bar');
  await launched.frame.evaluate(async (tag) => {
    const player = document.querySelector('ripple-player') as unknown as {
      run: {
        course: { modules: { id: string; lessons: { id: string; key: number }[] }[] };
        apply: (event: object) => void;
      };
      updateComplete: Promise<unknown>;
    };
    const [lessons = []] = player.run.course.modules.map((module) => module.lessons);
    const [first] = player.run.course.modules;
    player.run.apply({ type: 'went', location: `${first?.id ?? ''}/${first?.lessons[2]?.id ?? ''}` });
    for (const { key } of lessons.slice(0, 3)) player.run.apply({ type: 'visited', lesson: key });
    for (const { key } of lessons.slice(0, 2)) player.run.apply({ type: 'finished-lesson', lesson: key });
    const chosen = Object.assign(new Event('ripple-language'), { language: tag });
    (player as unknown as EventTarget).dispatchEvent(chosen);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await player.updateComplete;
  }, language);
  return launched;
}

async function takeView(
  { page, frame }: { page: Page; frame: Frame },
  view: View,
  language: string,
  { sizes, schemes, out }: ShotSettings,
): Promise<Shot[]> {
  await openScreen(frame, view.hash);
  await view.prepare?.(frame);
  await settled(frame);
  const shots: Shot[] = [];
  for (const size of sizes) {
    const [width = 0, height = 0] = size.split('x').map(Number);
    await page.setViewport({ width, height });
    for (const scheme of schemes) {
      await emulate(page, scheme);
      const file = `${view.name}_${size}_${scheme}_${language}.png`;
      const { top, bottom } = await frame.evaluate(extent, view.at ?? null);
      const tall = Math.min(Math.max(bottom - top, height), LONGEST);
      // A window as high as the picture: in pages from right to left, Chromium shifts what it takes beyond the window.
      await page.setViewport({ width, height: top + tall });
      const clip = { x: 0, y: top, width, height: tall };
      await page.screenshot({
        path: `${path.join(out, path.basename(file, '.png'))}.png`,
        clip,
        captureBeyondViewport: false,
      });
      await page.setViewport({ width, height });
      shots.push({ file, view: view.name, size, scheme, language });
    }
  }
  return shots;
}

/** What a device is set to, by the name of a scheme. */
const SCHEMES: Readonly<Record<string, readonly (readonly [feature: string, value: string])[]>> = {
  light: [['prefers-color-scheme', 'light']],
  dark: [['prefers-color-scheme', 'dark']],
  contrast: [
    ['prefers-contrast', 'more'],
    ['prefers-color-scheme', 'light'],
  ],
  forced: [
    ['forced-colors', 'active'],
    ['prefers-color-scheme', 'dark'],
  ],
};

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** Not by Puppeteer's own method, which does not know all of them; in one session, since each keeps what it has set. */
async function emulate(page: Page, scheme: string): Promise<void> {
  const session = sessions.get(page) ?? page.createCDPSession();
  sessions.set(page, session);
  const features = [...(SCHEMES[scheme] ?? []), ['prefers-reduced-motion', 'reduce'] as const];
  const client = await session;
  await client.send('Emulation.setEmulatedMedia', {
    features: features.map(([name, value]) => ({ name, value })),
  });
}

/** From where to where the picture goes: of the page, or of the first element that a selector finds. */
function extent(at: readonly [string, number] | null): { top: number; bottom: number } {
  const found = at && document.querySelectorAll(at[0])[at[1]];
  const box = found?.getBoundingClientRect();
  window.scrollTo(0, 0);
  const page = document.documentElement.scrollHeight;
  if (!box) return { top: 0, bottom: page };
  // Windows are whole pixels high.
  return {
    top: Math.floor(Math.max(0, box.top + window.scrollY - 16)),
    bottom: Math.ceil(box.bottom + window.scrollY + 16),
  };
}
