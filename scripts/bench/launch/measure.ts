import { gzipSync } from 'node:zlib';
import type { Frame, Page } from 'puppeteer-core';
import type { PreviewServer } from '../../preview/server.ts';
import { until } from '../../test/until.ts';
import { observe, observed } from './observe.ts';

/** One launch in numbers: milliseconds, bytes and counts. */
export interface LaunchTimes {
  readonly fcp: number;
  readonly lcp: number;
  /** When the way in was clicked, and the click worked. */
  readonly usable: number;
  /** When the player had taken over; 0 for the static page. */
  readonly ready: number;
  readonly blocking: number;
  readonly cls: number;
  readonly requests: number;
  readonly scriptBytes: number;
  readonly scriptGzip: number;
  readonly allBytes: number;
  readonly apiCalls: number;
}

const LIMIT_MS = 60_000;

/**
 * Opens a package on a slow machine and a slow line.
 * @param clicks whether to click on its way in as soon as it is painted: what comes then is no longer the launch.
 * @param isCourse whether a lesson has to follow the click; on the static page the address only.
 */
export async function measureLaunch(
  page: Page,
  lms: PreviewServer,
  { isCourse, clicks }: { readonly isCourse: boolean; readonly clicks: boolean },
): Promise<LaunchTimes> {
  await observe(page);
  await page.emulateCPUThrottling(4);
  // The line is that of the whole page, the LMS's own part included: that one is small.
  await page.emulateNetworkConditions({ download: 200_000, upload: 200_000, latency: 150 });
  await page.goto(`${lms.origin}/`, { timeout: LIMIT_MS });
  const frame = await until(
    () => page.frames().find((each) => each.url().includes('/course/')),
    'the course opens',
    LIMIT_MS,
  );
  const ready = async () => (await observed(frame))[isCourse ? 'ready' : 'lcp'] > 0;
  if (!clicks) {
    await until(ready, 'the title is there', LIMIT_MS);
    await page.evaluate(() => window.flushCalls?.());
    return { ...(await inNumbers(frame)), usable: 0, apiCalls: lms.records.calls().length };
  }
  const usable = (await frame.evaluate(CLICK_WHEN_PAINTED)) as number;
  await frame.waitForFunction(`location.hash !== ''`);
  if (isCourse) await frame.waitForSelector('.page[data-page="lesson"] h1', { timeout: LIMIT_MS });
  return { ...(await inNumbers(frame)), usable, apiCalls: lms.records.calls().length };
}

/** In the page, as from outside every look at it would cost time itself. */
const CLICK_WHEN_PAINTED = `new Promise((resolve) => {
  const look = () => {
    const link = window.launchNotes?.fcp > 0 && document.querySelector('.actions .primary');
    if (!link) return requestAnimationFrame(look);
    link.click();
    resolve(performance.now());
  };
  look();
})`;

async function inNumbers(frame: Frame): Promise<Omit<LaunchTimes, 'usable' | 'apiCalls'>> {
  const { files, fcp, lcp, ready, blocking, cls } = await observed(frame);
  const bodies = await Promise.all(
    files.map(async (name) => ({ name, body: Buffer.from(await (await fetch(name)).arrayBuffer()) })),
  );
  const scripts = bodies.filter(({ name }) => name.endsWith('.js'));
  const sum = (list: readonly { readonly body: Buffer }[], size: (body: Buffer) => number) =>
    list.reduce((total, { body }) => total + size(body), 0);
  return {
    fcp,
    lcp,
    ready,
    blocking,
    cls,
    requests: files.length,
    scriptBytes: sum(scripts, (body) => body.length),
    scriptGzip: sum(scripts, (body) => gzipSync(body).length),
    allBytes: sum(bodies, (body) => body.length),
  };
}

/** The median of each number. */
export function medians(runs: readonly LaunchTimes[]): LaunchTimes {
  const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
  const names = Object.keys(runs[0] ?? {}) as (keyof LaunchTimes)[];
  return Object.fromEntries(
    names.map((name) => {
      const value = median(runs.map((run) => run[name]));
      return [name, name === 'cls' ? Number(value.toFixed(4)) : Math.round(value)];
    }),
  ) as unknown as LaunchTimes;
}
