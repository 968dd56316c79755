import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { loadCourse, type CheckedCourse } from '../../../../build/content/load.ts';
import { selectCourse } from '../../../../build/selection.ts';
import type { Call, Edition, Elements } from '../../../preview/protocol.ts';
import { en } from '../../../../course/i18n/en.ts';
import { unzip } from '../../../preview/unzip.ts';
import { NAME_HELPER, startLms, type Content, type LaunchSettings, type TestLms } from '../../e2e-harness.ts';
import { until } from '../../until.ts';
import { nearlyPassed } from './seeds.ts';
import { Visit } from './visit.ts';

/** The packages that are tested: what `npm run build` has left in dist/. */
export const ZIPS: Readonly<Record<Edition, string>> = {
  scorm12: path.resolve('dist', 'ripple-scorm12.zip'),
  scorm2004: path.resolve('dist', 'ripple-scorm2004-4th.zip'),
};

/** What all tests of a file share: one browser, and each package unpacked once. */
export class Laboratory {
  readonly course: CheckedCourse;
  readonly #browser: Browser;
  readonly #folder: string;

  private constructor(browser: Browser, course: CheckedCourse, folder: string) {
    this.#browser = browser;
    this.course = course;
    this.#folder = folder;
  }

  static async open(browser: Browser): Promise<Laboratory> {
    const folder = await mkdtemp(path.join(tmpdir(), 'ripple-lab-'));
    for (const [edition, zip] of Object.entries(ZIPS)) await unzip(zip, path.join(folder, edition));
    const course = await loadCourse({ root: process.cwd(), version: '0' });
    return new Laboratory(browser, selectCourse(course, {}), folder);
  }

  /** Runs an experiment with an LMS and a browser profile of its own. */
  async with(edition: Edition, run: (lab: Lab) => Promise<void>, settings = {}): Promise<void> {
    const folder = await this.#package(edition, settings);
    const [lms, context] = await Promise.all([startLms({ folder }), this.#browser.createBrowserContext()]);
    try {
      await run(new Lab(edition, lms, context, this.course));
    } finally {
      await context.close();
      await lms.close();
    }
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** A package as a profile with these settings would have it: they stand in the launch page only. */
  async #package(edition: Edition, settings: Readonly<Record<string, string>>): Promise<string> {
    const folder = path.join(this.#folder, edition);
    if (Object.keys(settings).length === 0) return folder;
    const copy = await mkdtemp(path.join(this.#folder, `${edition}-`));
    await cp(folder, copy, { recursive: true });
    const page = path.join(copy, 'index.html');
    const attribute = `settings="${JSON.stringify(settings).replaceAll('"', '&quot;')}"`;
    await writeFile(page, (await readFile(page, 'utf8')).replace(/settings="[^"]*"/, attribute));
    return copy;
  }
}

/** One experiment. */
export class Lab {
  readonly edition: Edition;
  readonly lms: TestLms;
  readonly course: CheckedCourse;
  readonly #context: BrowserContext;

  constructor(edition: Edition, lms: TestLms, context: BrowserContext, course: CheckedCourse) {
    this.edition = edition;
    this.lms = lms;
    this.#context = context;
    this.course = course;
  }

  /** Opens the course in a new tab; `before` runs in every document first. */
  async open(settings: LaunchSettings = {}, before?: () => void): Promise<Visit> {
    const visit = await this.launch(settings, before);
    await visit.frame.waitForFunction(() => document.querySelector('ripple-player')?.run);
    return visit;
  }

  /** Opens the course in a new tab, which may end with there being no LMS. */
  async launch(settings: LaunchSettings = {}, before?: () => void): Promise<Visit> {
    const page = await this.newPage();
    if (before) {
      await page.evaluateOnNewDocument(NAME_HELPER);
      await page.evaluateOnNewDocument(before);
    }
    const content: Content = await this.lms.launch(page, settings);
    return new Visit(this.lms, page, content);
  }

  newPage(): Promise<Page> {
    return this.#context.newPage();
  }

  /** What the LMS holds under a name that both editions know. */
  held(name: keyof typeof NAMES): string | undefined {
    return this.lms.stored()[NAMES[name][this.edition]];
  }

  /** Waits until the LMS holds a value. */
  async holds(name: keyof typeof NAMES, value: string): Promise<void> {
    await until(() => this.held(name) === value, `${name} is ${value}, not ${this.held(name)}`);
  }

  /** Ids of the interactions that the LMS holds, sorted. */
  get interactions(): string[] {
    return Object.entries(this.lms.stored())
      .flatMap(([element, value]) => (/^cmi\.interactions\.\d+\.id$/.test(element) ? [value] : []))
      .sort();
  }

  /** The calls of a method, by its name in SCORM 2004. */
  async calls(method: string): Promise<Call[]> {
    const names = method === 'Terminate' ? ['LMSFinish', 'Terminate'] : [method, `LMS${method}`];
    return (await this.lms.calls()).filter(({ name }) => names.includes(name));
  }

  /** What has been set, in order. */
  async sets(): Promise<[element: string, value: string][]> {
    return (await this.calls('SetValue')).map(({ args }) => [String(args[0]), String(args[1])]);
  }

  /** Passes the course: the LMS already has all but the last answer. */
  async pass(settings: LaunchSettings = {}): Promise<Visit> {
    const { state, address, question } = nearlyPassed(this.course);
    this.seed(state);
    const visit = await this.open(settings);
    await visit.go(address);
    await visit.answer(question);
    await visit.press(en.seeResult);
    await visit.reads(en.byObjective);
    return visit;
  }

  /** Puts the learner where they have been before. */
  seed(state: string, more: Partial<Record<keyof typeof NAMES, string>> = {}): void {
    const values = { exit: 'suspend', time: TIME[this.edition], ...more };
    const elements = Object.entries(values).map(([name, value]) => [
      NAMES[name as keyof typeof NAMES][this.edition],
      value,
    ]);
    this.lms.seed({ 'cmi.suspend_data': state, ...(Object.fromEntries(elements) as Elements) });
  }
}

const TIME = { scorm12: '00:10:00', scorm2004: 'PT10M' } as const satisfies Record<Edition, string>;

/** Elements by what they say. */
export const NAMES = {
  state: { scorm12: 'cmi.suspend_data', scorm2004: 'cmi.suspend_data' },
  status: { scorm12: 'cmi.core.lesson_status', scorm2004: 'cmi.completion_status' },
  success: { scorm12: 'cmi.core.lesson_status', scorm2004: 'cmi.success_status' },
  exit: { scorm12: 'cmi.core.exit', scorm2004: 'cmi.exit' },
  raw: { scorm12: 'cmi.core.score.raw', scorm2004: 'cmi.score.raw' },
  time: { scorm12: 'cmi.core.total_time', scorm2004: 'cmi.total_time' },
  sessionTime: { scorm12: 'cmi.core.session_time', scorm2004: 'cmi.session_time' },
  location: { scorm12: 'cmi.core.lesson_location', scorm2004: 'cmi.location' },
} as const satisfies Record<string, Record<Edition, string>>;
