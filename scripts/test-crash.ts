import { parseArgs } from 'node:util';
import { crash, report } from './test/crash/crashes.ts';

/* Kills browsers and darkens LMSs in the middle of the built course: npm run test:crash -- --runs 500 --seed 7 */

const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' } } });
const runs = Number(values.runs ?? 30);
const seed = Number(values.seed ?? 1);
if (!Number.isSafeInteger(runs) || !Number.isSafeInteger(seed) || runs < 1 || seed < 0) {
  console.error(
    'Usage: npm run test:crash -- [--runs N] [--seed N]. N is a whole number; 30 runs and seed 1 by default.',
  );
  process.exitCode = 2;
} else {
  const tally = await crash(runs, seed);
  console.log(report(tally, seed));
  if (tally.lost.length + tally.twice.length > 0) process.exitCode = 1;
}
