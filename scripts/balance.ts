/** `npm run balance`: plays thousands of fortnights of the order desk and shows whether the game is balanced. */
import { runCommand, wholeNumber } from './arguments.ts';
import { claimsOf } from './balance/claims.ts';
import { measure } from './balance/measure.ts';
import { balanceTable } from './balance/table.ts';

const command = {
  name: 'npm run balance',
  about: 'Plays the order desk with several policies, from both chairs, and shows how the fortnights end.',
  options: { runs: { value: 'NUMBER', about: 'Fortnights for each policy and chair; 1000 if left out.' } },
};

await runCommand(command, ({ runs = '1000' }) => run(wholeNumber('runs', runs, 1, 99_999)));

/** Returns the exit code: 1 if a claim is not met. */
function run(runs: number): number {
  const { rows, played, seconds } = measure(runs);
  console.log(`${balanceTable(rows)}\n`);
  for (const { text, isMet } of claimsOf(rows)) console.log(`${isMet ? 'met   ' : 'MISSED'}  ${text}`);
  console.log(`\n${played} fortnights in ${seconds.toFixed(1)} s (without looking ahead)`);
  return claimsOf(rows).every(({ isMet }) => isMet) ? 0 : 1;
}
