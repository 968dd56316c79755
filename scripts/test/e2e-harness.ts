import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import type { Call, Edition, Elements, LaunchOptions } from '../preview/protocol.ts';
import type { Outage } from '../preview/content-server.ts';
import { startPreview, type PreviewServer } from '../preview/server.ts';
import { unzip } from '../preview/unzip.ts';
import { watchForProblems } from './problems.ts';
import { until } from './until.ts';

/** What to test: a zip, or a folder with what would be in it. */
export type Package = { readonly zip: string } | { readonly folder: string };

/** How the course is opened; a frame of 800x500 for credit unless something else is said. */
export interface LaunchSettings extends Partial<LaunchOptions> {
  readonly window?: 'frame' | 'popup';
  readonly width?: number;
  readonly height?: number;
  /** What the LMS does wrong, as `FAULTS` of the preview LMS name it: `slow:300,commit-false`. */
  readonly faults?: string;
}

/** A launched course. */
export interface Content {
  /** The page to send keys to: the LMS page, or the course's own window. */
  readonly page: Page;
  /** The course's document. */
  readonly frame: Frame;
}

/** An LMS with one course, for tests. */
export interface TestLms {
  readonly origin: string;
  readonly edition: Edition;
  /** Opens the course in a tab, or opens it again; resolves when its start page has loaded. */
  launch(page: Page, settings?: LaunchSettings): Promise<Content>;
  /** Switches a fault of the LMS on or off while the course runs. */
  fault(page: Page, name: string, on: boolean): Promise<void>;
  /** Makes the server fail. */
  outage(outage: Outage): void;
  /** Every call of the SCORM API so far, in all launches. */
  calls(): Promise<Call[]>;
  /** The calls that went wrong, a line each, or that another LMS would have refused. */
  errors(): Promise<string[]>;
  /** The data model after a learner's last commit, element by element. Nothing is in it before the first. */
  stored(learnerId?: string): Elements;
  /** Puts a data model in place, as if the learner had been here before; undefined takes it away. */
  seed(elements: Elements | undefined, learnerId?: string): void;
  /** What the browser complained about, a line each: see `watchForProblems`. */
  problems(): string[];
  close(): Promise<void>;
}

/** Puts a package into an LMS. `csp` replaces the strict Content-Security-Policy of its files. */
export async function startLms(source: Package & { readonly csp?: string }): Promise<TestLms> {
  const unpacked = 'zip' in source ? await mkdtemp(path.join(tmpdir(), 'ripple-package-')) : undefined;
  const cleanUp = (): Promise<void> =>
    unpacked ? rm(unpacked, { recursive: true, force: true }) : Promise.resolve();
  try {
    if ('zip' in source && unpacked) await unzip(source.zip, unpacked);
    const folder = 'zip' in source ? (unpacked ?? '') : source.folder;
    const server = await startPreview({ folder, csp: source.csp });
    return testLms(server, cleanUp);
  } catch (error) {
    await cleanUp();
    throw error;
  }
}

function testLms(server: PreviewServer, cleanUp: () => Promise<void>): TestLms {
  const pages = new Set<Page>();
  const problems: string[] = [];

  async function calls(): Promise<Call[]> {
    for (const page of pages) {
      if (!page.isClosed()) await page.evaluate(() => window.flushCalls?.());
    }
    return server.records.calls();
  }

  return {
    origin: server.origin,
    edition: server.manifest.edition,
    async launch(page, settings = {}) {
      if (!pages.has(page)) watchForProblems(page, server.origin, (problem) => problems.push(problem));
      pages.add(page);
      return open(page, server.origin, settings, problems);
    },
    fault: (page, name, on) =>
      page.evaluate((named, isOn) => window.setFault?.(named, isOn), name, on) as Promise<void>,
    outage: (outage) => server.setOutage(outage),
    calls,
    errors: async () => (await calls()).filter(isError).map(describe),
    stored: (learnerId = 'learner-1') => server.records.stored(learnerId) ?? {},
    seed: (elements, learnerId = 'learner-1') => server.records.seed(learnerId, elements),
    problems: () => [...problems],
    async close() {
      await server.close();
      await cleanUp();
    },
  };
}

/** Several browsers on a small build server take their time. */
const LONGEST_LOAD_MS = 20_000;

/** tsx wraps named functions in `__name(...)`, those too that are sent to the page: it has to exist there. */
export const NAME_HELPER = 'globalThis.__name ??= (named) => named';

async function open(
  page: Page,
  origin: string,
  settings: LaunchSettings,
  problems: string[],
): Promise<Content> {
  const { width = 800, height = 500 } = settings;
  const query = new URLSearchParams(Object.entries(settings).map(([name, value]) => [name, String(value)]));
  await page.setViewport({ width, height });
  await page.evaluateOnNewDocument(NAME_HELPER);
  await page.goto(`${origin}/?${query}`);
  const popup = settings.window === 'popup' ? await clickOpen(page) : undefined;
  await popup?.setViewport({ width, height });
  await popup?.evaluateOnNewDocument(NAME_HELPER);
  const content = popup ?? page;
  try {
    const frame = await until(() => courseFrame(content, origin), 'the course opens', LONGEST_LOAD_MS);
    await until(
      () => frame.evaluate(() => document.readyState === 'complete'),
      'its start page is loaded',
      LONGEST_LOAD_MS,
    );
    await frame.evaluate(NAME_HELPER);
    return { page: content, frame };
  } catch (error) {
    throw new Error(`The course was not launched. ${problems.join('\n')}`, { cause: error });
  }
}

async function clickOpen(page: Page): Promise<Page> {
  const button = await page.waitForSelector('button');
  const popup = new Promise<Page>((resolve, reject) => {
    page.once('popup', (opened) => (opened ? resolve(opened) : reject(new Error('No window was opened.'))));
  });
  await button?.click();
  return popup;
}

function courseFrame(page: Page, origin: string): Frame | undefined {
  return page.frames().find((frame) => frame.url().startsWith(`${origin}/course/`));
}

/**
 * In SCORM 2004 asking for an element that has no value yet is answered with 403, and there is no other way to find
 * out; in 1.2 the same is answered with '' and no error. Any other error of GetValue is a mistake.
 */
function isError({ name, error, complaint }: Call): boolean {
  const unset = name === 'GetValue' && error === '403';
  return (error !== '0' && !unset) || complaint !== '';
}

function describe({ name, args, result, error, diagnostic, complaint }: Call): string {
  const call = `${name}(${args.map((arg) => JSON.stringify(arg)).join(', ')})`;
  const outcome = error === '0' ? '' : `: ${error} ${diagnostic}`;
  return `${call} -> ${JSON.stringify(result)}${outcome}${complaint && ` [${complaint}]`}`;
}
