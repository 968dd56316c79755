import { total, type Count } from './test/count.ts';
import { readOptions } from './test/options.ts';
import { STEPS, type StepName } from './test/steps.ts';

/* All checks and tests, or some of them: npm test -- --only node,browser */

/** Runs steps one after the other; a failure stops none of the others but the test of a package that was not built. */
async function runSteps(names: readonly StepName[]): Promise<Count> {
  const counts = new Map<StepName, Count>();
  for (const name of names) {
    if (/^(e2e|engines)$/.test(name) && (counts.get('build')?.failed ?? 0) > 0) {
      console.log(`${name.padEnd(8)} skipped, since the build failed`);
      continue;
    }
    const start = Date.now();
    const { count, output } = await STEPS[name]();
    counts.set(name, count);
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    const result = count.failed > 0 ? 'FAILED' : 'ok';
    console.log(`${name.padEnd(8)} ${result}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`);
    if (count.failed > 0) console.log([output, ...count.remarks].filter(Boolean).join('\n'));
  }
  return total([...counts.values()]);
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
