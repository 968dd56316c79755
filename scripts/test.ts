import { findChromium } from './browser/find-chromium.ts';
import { total, type Count } from './test/count.ts';
import { readOptions } from './test/options.ts';
import { STEPS, type StepName } from './test/steps.ts';

/* All checks and tests, or some of them: npm test -- --only node,browser */

/** The checks that use one processor each run side by side. */
const CHECKS: readonly StepName[] = ['lint', 'format', 'types'];

/** Runs the steps; a failure stops none of the others but the test of a package that was not built. */
async function runSteps(names: readonly StepName[]): Promise<Count> {
  const counts = new Map<StepName, Count>();
  if (names.some((name) => name === 'browser' || name === 'e2e')) await findBrowser();
  await Promise.all(names.filter((name) => CHECKS.includes(name)).map((name) => runStep(name, counts)));
  for (const name of names.filter((name) => !CHECKS.includes(name))) {
    if (/^(e2e|engines)$/.test(name) && (counts.get('build')?.failed ?? 0) > 0) {
      console.log(`${name.padEnd(8)} skipped, since the build failed`);
      continue;
    }
    await runStep(name, counts);
  }
  return total([...counts.values()]);
}

/** Once for all test files, which run side by side: of two that install one at once, one fails. */
async function findBrowser(): Promise<void> {
  try {
    process.env['CHROME_PATH'] = await findChromium();
  } catch {
    // The steps that need it say so, and the others do without.
  }
}

async function runStep(name: StepName, counts: Map<StepName, Count>): Promise<void> {
  const start = Date.now();
  const { count, output } = await STEPS[name]();
  counts.set(name, count);
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  const result = count.failed > 0 ? 'FAILED' : 'ok';
  console.log(`${name.padEnd(8)} ${result}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`);
  if (count.failed > 0) console.log([output, ...count.remarks].filter(Boolean).join('\n'));
}

const options = readOptions(process.argv.slice(2));
if ('problem' in options) {
  console.error(options.problem);
  process.exitCode = 2;
} else {
  const { passed, failed } = await runSteps(options.steps);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
