/** `npm run test:crash`: kills browsers and darkens LMSs in the middle of the built course; with `-- --help` it tells more. */
import { readArguments, wholeNumber } from './arguments.ts';
import { crash, report } from './test/crash/crashes.ts';

const command = {
  name: 'npm run test:crash',
  about: 'Kills browsers and darkens LMSs in the middle of the built course, and counts what is lost.',
  options: {
    runs: { value: 'NUMBER', about: 'How often; 30 if left out.' },
    seed: { value: 'NUMBER', about: 'The same seed gives the same runs; 1 if left out.' },
  },
};

const parsed = readArguments(command, process.argv.slice(2));
if ('help' in parsed) {
  process.stdout.write(parsed.help);
} else {
  const values = 'problem' in parsed ? {} : parsed.values;
  const runs = wholeNumber('runs', values.runs ?? '30', 1, 100_000);
  const seed = wholeNumber('seed', values.seed ?? '1', 0, 2 ** 31);
  const problem = [parsed, runs, seed].find((part) => 'problem' in part);
  if (problem && 'problem' in problem) {
    console.error(problem.problem);
    process.exitCode = 2;
  } else if ('number' in runs && 'number' in seed) {
    const tally = await crash(runs.number, seed.number);
    console.log(report(tally, seed.number));
    if (tally.lost.length + tally.twice.length > 0) process.exitCode = 1;
  }
}
