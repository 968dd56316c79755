import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import { loadCourse } from '../../../build/content/load.ts';
import { selectCourse } from '../../../build/selection.ts';
import { randomFrom } from '../../../course/model/random.ts';
import { launchChromium } from '../../browser/launch.ts';
import type { Edition } from '../../preview/protocol.ts';
import { unzip } from '../../preview/unzip.ts';
import { ZIPS } from '../e2e/faults/lab.ts';
import { allPracticesOf } from '../e2e/faults/seeds.ts';
import type { Practice } from '../e2e/faults/visit.ts';
import { until } from '../until.ts';
import { ScriptedLearner, type Outcome } from './learner.ts';

/**
 * What happens at a random moment: the browser's process is killed, the connection to the LMS is cut and the tab closed
 * some time later, or the LMS starts to claim that it has stored what it has not.
 */
const BLOWS = ['killed', 'dark', 'lying'] as const;
type Blow = (typeof BLOWS)[number];

/** Learners in one browser: each in a tab, with an LMS and so a storage of their own. */
const TOGETHER = 5;

/** How all runs came out. */
export interface Tally {
  readonly runs: number;
  readonly actions: number;
  readonly acknowledged: number;
  readonly recovered: number;
  readonly lost: readonly string[];
  readonly twice: readonly string[];
}

/**
 * Lets learners work on the built packages in dist/ until something happens to them, opens the course again and compares.
 * @param seed decides what learners do and when the blow falls: the same seed plays the same again, as far as a
 *   machine's speed allows.
 */
export async function crash(runs: number, seed: number): Promise<Tally> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ripple-crash-'));
  try {
    const packages = { scorm12: path.join(folder, 'scorm12'), scorm2004: path.join(folder, 'scorm2004') };
    for (const edition of Object.keys(packages) as Edition[]) await unzip(ZIPS[edition], packages[edition]);
    const course = selectCourse(await loadCourse({ root: process.cwd(), version: '0' }), {});
    const practices = allPracticesOf(course).slice(0, 16);
    const outcomes: Outcome[] = [];
    for (let batch = 0; outcomes.length < runs; batch++) {
      const size = Math.min(TOGETHER, runs - outcomes.length);
      const blow = BLOWS[batch % BLOWS.length] ?? 'killed';
      outcomes.push(...(await oneBatch(blow, size, seed + batch, packages, practices, folder)));
    }
    return tallyOf(outcomes);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function oneBatch(
  blow: Blow,
  size: number,
  seed: number,
  packages: Readonly<Record<Edition, string>>,
  practices: readonly Practice[],
  folder: string,
): Promise<Outcome[]> {
  const random = randomFrom(seed);
  const profile = await mkdtemp(path.join(folder, 'profile-'));
  let browser = await launchChromium(profile);
  const learners: ScriptedLearner[] = [];
  try {
    for (let n = 0; n < size; n++) {
      learners.push(await ScriptedLearner.enrol(packages, practices, randomFrom(seed * 1000 + n)));
    }
    // One after the other: a tab in front of another one holds up what that one loads.
    for (const learner of learners) await learner.open(browser);
    const working = learners.map((learner) => learner.work());
    // Counted in what they do, not in time: on a slow machine they would have nothing to lose yet.
    const enough = size * (1 + random() * 6);
    const done = () => learners.reduce((sum, { actions }) => sum + actions, 0);
    await until(() => done() >= enough, 'the learners get somewhere', 60_000);
    await pause(random() * 500);
    browser = await strike(blow, browser, learners, random, profile);
    await Promise.all(working);
    const outcomes: Outcome[] = [];
    for (const learner of learners) outcomes.push(await learner.compare(browser));
    return outcomes;
  } finally {
    await browser.close();
    await Promise.all(learners.map(({ lms }) => lms.close()));
  }
}

/** Gives back the browser in which it goes on. */
async function strike(
  blow: Blow,
  browser: Browser,
  learners: readonly ScriptedLearner[],
  random: () => number,
  profile: string,
): Promise<Browser> {
  if (blow === 'killed') {
    const gone = new Promise((resolve) => browser.process()?.once('exit', resolve));
    browser.process()?.kill('SIGKILL');
    await gone;
    // The profile says that a browser is using it; that one is no more.
    await Promise.all(['Lock', 'Cookie', 'Socket'].map((name) => rm(path.join(profile, `Singleton${name}`), { force: true }))); // prettier-ignore
    return launchChromium(profile);
  }
  await Promise.all(
    learners.map((learner) => learner.suffer(blow === 'dark' ? 'server-gone' : 'commit-lost')),
  );
  await pause(random() * 1500);
  await Promise.all(learners.map((learner) => learner.giveUp()));
  return browser;
}

function tallyOf(outcomes: readonly Outcome[]): Tally {
  const sum = (of: (outcome: Outcome) => number) => outcomes.reduce((all, outcome) => all + of(outcome), 0);
  return {
    runs: outcomes.length,
    actions: sum(({ actions }) => actions),
    acknowledged: sum(({ acknowledged }) => acknowledged),
    recovered: sum(({ recovered }) => recovered),
    lost: outcomes.flatMap(({ lost }) => lost),
    twice: outcomes.flatMap(({ twice }) => twice),
  };
}

/** The tally in words, a line each. */
export function report({ runs, actions, acknowledged, recovered, lost, twice }: Tally, seed: number): string {
  return [
    `${runs} runs with the seed ${seed}, ${actions} actions`,
    `${acknowledged} acknowledged ("Saved" was shown), ${lost.length} of them lost`,
    `${actions - acknowledged} not acknowledged, ${recovered} of them recovered all the same`,
    `${twice.length} answers recorded twice`,
    ...lost.map((line) => `lost: ${line}`),
    ...twice.map((id) => `twice: ${id}`),
  ].join('\n');
}
