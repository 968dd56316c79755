/** `npm run bench:launch`: how fast the built SCORM 1.2 package opens on a slow phone; see docs/performance.md. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { measureLaunch, medians, type LaunchTimes } from './bench/launch/measure.ts';
import { launchChromium } from './browser/launch.ts';
import { startPreview } from './preview/server.ts';
import { unzip } from './preview/unzip.ts';
import { builtPackages } from './test/packages.ts';

const RUNS = 5;

const work = await mkdtemp(path.join(tmpdir(), 'ripple-launch-'));
try {
  const [course, floor] = [path.join(work, 'course'), path.join(work, 'floor')];
  await unzip(builtPackages().find((name) => name.includes('scorm12')) ?? '', course);
  await cp(course, floor, { recursive: true });
  const page = path.join(floor, 'index.html');
  // The same title screen as a page of its own: what no script could be faster than.
  await writeFile(page, (await readFile(page, 'utf8')).replace(/<script.*<\/script>/, ''));
  const rows: Record<string, Partial<LaunchTimes>> = {};
  for (const [name, folder] of Object.entries({ 'the course': course, 'static page': floor })) {
    const runs: LaunchTimes[] = [];
    for (let run = 0; run < RUNS; run++) {
      const isCourse = name === 'the course';
      const { usable } = await measure(folder, { isCourse, clicks: true });
      runs.push({ ...(await measure(folder, { isCourse, clicks: false })), usable });
    }
    rows[name] = medians(runs);
  }
  console.log(
    `Medians of ${RUNS}; times in ms. CPU 4 times slower, 1.6 Mbit/s, 150 ms, no compression, cold cache.`,
  );
  console.table(rows);
} finally {
  await rm(work, { recursive: true, force: true });
}

/** A browser and an LMS of its own for each run, so that nothing is cached and nobody has been here before. */
async function measure(
  folder: string,
  how: { readonly isCourse: boolean; readonly clicks: boolean },
): Promise<LaunchTimes> {
  const browser = await launchChromium();
  const lms = await startPreview({ folder });
  try {
    return await measureLaunch(await browser.newPage(), lms, how);
  } finally {
    await browser.close();
    await lms.close();
  }
}
