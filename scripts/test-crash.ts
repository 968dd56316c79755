/** `npm run test:crash`: kills browsers and darkens LMSs in the middle of the built course; with `-- --help` it tells more. */
import { runCommand, wholeNumber } from './arguments.ts';
import { crash, report } from './test/crash/crashes.ts';

const command = {
  name: 'npm run test:crash',
  about: 'Kills browsers and darkens LMSs in the middle of the built course, and counts what is lost.',
  options: {
    runs: { value: 'NUMBER', about: 'How often; 30 if left out.' },
    seed: { value: 'NUMBER', about: 'The same seed gives the same runs; 1 if left out.' },
  },
};

await runCommand(command, async ({ runs = '30', seed: text = '1' }) => {
  const seed = wholeNumber('seed', text, 0, 2 ** 31);
  const tally = await crash(wholeNumber('runs', runs, 1, 100_000), seed);
  console.log(report(tally, seed));
  return tally.lost.length + tally.twice.length > 0 ? 1 : 0;
});
