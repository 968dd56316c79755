/*
 * A test runner as small as can be, with the few functions of mocha that our browser tests use: all of them run in one
 * page, one after the other, in engines for which @web/test-runner has no launcher.
 */

type Step = () => unknown;

interface Suite {
  readonly title: string;
  readonly parent: Suite | null;
  readonly before: Step[];
  readonly after: Step[];
  readonly beforeEach: Step[];
  readonly afterEach: Step[];
  readonly children: (Suite | Test)[];
}

interface Test {
  readonly title: string;
  readonly run: Step;
}

/** What has come of the tests so far. */
export interface Results {
  passed: number;
  /** One text for each test that failed. */
  readonly failures: string[];
  finished: boolean;
}

/** A test that takes longer has hung. */
const LIMIT_MS = 20_000;

export const results: Results = { passed: 0, failures: [], finished: false };

const newSuite = (title: string, parent: Suite | null): Suite => {
  return { title, parent, before: [], after: [], beforeEach: [], afterEach: [], children: [] };
};

const root = newSuite('', null);
let current = root;

const globals = {
  /** The bundle calls it before each file. */
  beginFile(name: string) {
    current = newSuite(name, root);
    root.children.push(current);
  },
  describe(title: string, define: () => void) {
    const suite = newSuite(title, current);
    current.children.push(suite);
    current = suite;
    define();
    current = suite.parent ?? root;
  },
  it(title: string, run: Step) {
    current.children.push({ title, run });
    // Limits of single tests are for machines that are busy; here all have the same.
    return { timeout: () => undefined };
  },
  before: (step: Step) => void current.before.push(step),
  after: (step: Step) => void current.after.push(step),
  beforeEach: (step: Step) => void current.beforeEach.push(step),
  afterEach: (step: Step) => void current.afterEach.push(step),
};
Object.assign(globalThis, globals);

/** Runs all tests that have been defined. */
export async function runTests(): Promise<void> {
  await runSuite(root);
  results.finished = true;
}

async function runSuite(suite: Suite): Promise<void> {
  await settle(`${titleOf(suite)}: before`, suite.before);
  for (const child of suite.children) {
    if ('children' in child) await runSuite(child);
    else await runTest(suite, child);
  }
  await settle(`${titleOf(suite)}: after`, suite.after);
}

async function runTest(suite: Suite, { title, run }: Test): Promise<void> {
  const path = pathOf(suite);
  const steps = [...path.flatMap((each) => each.beforeEach), run];
  const ok = await settle(`${titleOf(suite)} ${title}`, steps);
  const tidied = await settle(
    `${titleOf(suite)} ${title}: afterEach`,
    path.reverse().flatMap((each) => each.afterEach),
  );
  if (ok && tidied) results.passed += 1;
}

/** Runs steps one after the other; notes the first that fails, and leaves out the rest. */
async function settle(title: string, steps: readonly Step[]): Promise<boolean> {
  try {
    for (const step of steps) await within(LIMIT_MS, step);
    return true;
  } catch (error) {
    results.failures.push(`${title}: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

async function within(ms: number, step: Step): Promise<void> {
  let timer = 0;
  const late = new Promise((_, reject) => {
    timer = window.setTimeout(() => reject(new Error(`took longer than ${ms / 1000} s`)), ms);
  });
  await Promise.race([step(), late]).finally(() => window.clearTimeout(timer));
}

function pathOf(suite: Suite): Suite[] {
  return suite.parent ? [...pathOf(suite.parent), suite] : [suite];
}

function titleOf(suite: Suite): string {
  return pathOf(suite)
    .map(({ title }) => title)
    .join(' ')
    .trim();
}
