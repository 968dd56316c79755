/** `npm run balance`: plays thousands of fortnights of the order desk and shows whether the game is balanced. */
import { readArguments } from './arguments.ts';
import { claimsOf } from './balance/claims.ts';
import { measure } from './balance/measure.ts';
import { balanceTable } from './balance/table.ts';

const command = {
  name: 'npm run balance',
  about: 'Plays the order desk with several policies, from both chairs, and shows how the fortnights end.',
  options: { runs: { value: 'NUMBER', about: 'Fortnights for each policy and chair; 1000 if left out.' } },
};

const parsed = readArguments(command, process.argv.slice(2));
if ('help' in parsed) {
  process.stdout.write(parsed.help);
} else {
  const runs = 'problem' in parsed ? '' : (parsed.values.runs ?? '1000');
  if ('problem' in parsed || !/^[1-9]\d{0,4}$/.test(runs)) {
    console.error(
      'problem' in parsed ? parsed.problem : `"--runs" should be a number like 1000, not "${runs}".`,
    );
    process.exitCode = 2;
  } else {
    process.exitCode = run(Number(runs));
  }
}

/** Returns the exit code: 1 if a claim is not met. */
function run(runs: number): number {
  const { rows, played, seconds } = measure(runs);
  console.log(`${balanceTable(rows)}\n`);
  for (const { text, isMet } of claimsOf(rows)) console.log(`${isMet ? 'met   ' : 'MISSED'}  ${text}`);
  console.log(`\n${played} fortnights in ${seconds.toFixed(1)} s (without looking ahead)`);
  return claimsOf(rows).every(({ isMet }) => isMet) ? 0 : 1;
}
