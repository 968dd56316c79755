import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  countBrowserFiles,
  countNodeEvents,
  failure,
  total,
  type BrowserFile,
  type Count,
  type NodeEvent,
} from './count.ts';
import { runNode } from './run.ts';
import { findTestFiles } from './test-files.ts';

/** The steps in the order in which they run. */
export const STEP_NAMES = ['lint', 'format', 'types', 'node', 'browser', 'build', 'e2e', 'engines'] as const;

/** The name of a step. */
export type StepName = (typeof STEP_NAMES)[number];

/** What a step came to, and what it wrote. */
export interface Outcome {
  readonly count: Count;
  readonly output: string;
}

/** Each step of `npm test`; none of them throws. */
export const STEPS: Readonly<Record<StepName, () => Promise<Outcome>>> = {
  lint: () => check('node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'),
  format: () => check('node_modules/prettier/bin/prettier.cjs', '--check', '.'),
  types: () => check('node_modules/typescript/bin/tsc'),
  node: () => nodeTests(findTestFiles('.').node, 'folders', availableParallelism()),
  browser: () => browserTests(findTestFiles('.').browser),
  build: () => check('--import', 'tsx', 'scripts/build.ts', '--single-file'),
  // Each file has a browser of its own and waits for it half of the time; too many at once only wait for each other.
  e2e: () => nodeTests(findTestFiles('.').e2e, 'files', Math.min(4, availableParallelism())),
  engines: () => withResults('engines.ts', findTestFiles('.').browser, (text) => JSON.parse(text) as Count),
};

/** A command that is one check: it passes or fails as a whole. */
async function check(...args: string[]): Promise<Outcome> {
  const { ok, output } = await runNode(args);
  return { count: ok ? { passed: 1, failed: 0, remarks: [] } : failure(''), output };
}

/** @param apart what has a process of its own: each file or each folder. */
function nodeTests(
  files: readonly string[],
  apart: 'files' | 'folders',
  concurrency: number,
): Promise<Outcome> {
  return withResults('node-tests.ts', [apart, String(concurrency), ...files], (text) => {
    const lines = text.split('\n').filter(Boolean);
    return countNodeEvents(
      lines.map((line) => JSON.parse(line) as NodeEvent),
      files,
    );
  });
}

function browserTests(files: readonly string[]): Promise<Outcome> {
  return withResults('browser-tests.ts', files, (text) =>
    countBrowserFiles(JSON.parse(text) as BrowserFile[], files),
  );
}

/** Runs one of the scripts beside this one, which leaves its results in a file, and counts them. */
async function withResults(
  script: string,
  args: readonly string[],
  count: (text: string) => Count,
): Promise<Outcome> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ripple-test-'));
  try {
    const results = path.join(folder, 'results');
    const runner = fileURLToPath(new URL(script, import.meta.url));
    const { ok, output } = await runNode(['--import', 'tsx', runner, results, ...args]);
    const text = await readFile(results, 'utf8').catch(() => undefined);
    const counted = text === undefined ? failure('the runner left no results') : count(text);
    // Whatever made the runner fail must not end as a success because no test was among it.
    const unexplained = !ok && counted.failed === 0;
    return { count: unexplained ? total([counted, failure('the runner failed')]) : counted, output };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
