import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { startLmsServer } from '../preview/lms-server.ts';
import type { LaunchOrder } from '../preview/lms-protocol.ts';
import type { LrsData } from '../preview/lrs/data.ts';
import type { Statement } from '../preview/lrs/xapi.ts';
import { NAME_HELPER, type Content } from './e2e-harness.ts';
import { watchForProblems } from './problems.ts';
import { until } from './until.ts';

/** The preview LMS with a cmi5 package and one learner, who opens it in tabs of their own. */
export interface Cmi5TestLms {
  /** The LMS's id of the learner. */
  readonly learner: string;
  /** All that the LRS holds. */
  readonly data: LrsData;
  /** Opens the package's first unit in a tab, under the strictest policy. */
  launch(page: Page, mode?: LaunchOrder['mode']): Promise<Content>;
  /** What content has said, in the order in which it was stored. */
  said(): Statement[];
  /** Verbs that the LMS itself has said, by their names. */
  lmsSaid(): string[];
  /** Answers statements and state of the last launch with 500, or no more. */
  outage(on: boolean): void;
  /** What the browser complained about, but for documents that are not there yet. */
  problems(): string[];
  close(): Promise<void>;
}

/** Puts a cmi5 package into the preview LMS. */
export async function startCmi5Lms(zip: string): Promise<Cmi5TestLms> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ripple-cmi5-'));
  const problems: string[] = [];
  const server = await startLmsServer({ folder, port: 0, say: (line) => problems.push(line) });
  const { lms } = server;
  const packageId = await lms.addPackage(zip, path.basename(zip));
  const learner = lms.addLearner('Learner, Lee', 'en-GB,de');
  const [unit] = lms.state().packages[0]?.items ?? [];
  const order = {
    packageId,
    item: unit?.id ?? '',
    learnerId: learner,
    credit: true,
    isStrict: true,
    faults: [],
  };
  const { data } = lms.cmi5;
  const watched = new Set<Page>();
  let session = '';
  return {
    learner,
    data,
    async launch(page, mode = 'normal') {
      const { id, address } = await lms.launch({ ...order, mode });
      session = id;
      if (!watched.has(page)) watchForProblems(page, new URL(address).origin, (one) => problems.push(one));
      watched.add(page);
      await page.setViewport({ width: 800, height: 500 });
      await page.evaluateOnNewDocument(NAME_HELPER);
      await page.goto(address);
      return { page, frame: page.mainFrame() };
    },
    said: () => data.statements.filter(({ authority }) => authority !== undefined),
    lmsSaid: () => data.statements.filter(({ authority }) => authority === undefined).map(verbOf),
    outage(on) {
      for (const name of ['statements-fail', 'state-fails']) lms.switchFault(session, { name, on });
    },
    // The LRS is on an origin of its own, as LRSs are; of it only the policy would complain.
    problems: () =>
      problems.filter((one) => !/\/xapi\/|\/fetch\//.test(one) || /content security policy/i.test(one)),
    async close() {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The name of a statement's verb. */
export const verbOf = ({ verb }: Statement): string => verb.id.split('/').at(-1) ?? '';

/** Waits until the course is on screen. */
export async function opened({ page }: Content): Promise<void> {
  await page.waitForSelector('header.bar');
}

/** Waits until the learner has been sent back to the LMS. */
export async function isBack(page: Page): Promise<void> {
  await until(() => new URL(page.url()).pathname === '/lms/returned', 'the learner is back at the LMS');
}
