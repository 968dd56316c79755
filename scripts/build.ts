/** `npm run build`: writes packages and prints what was written; with `-- --help` it tells what can be chosen. */
import { resolve } from 'node:path';
import { build } from '../build/build.ts';
import { explain } from '../build/explain.ts';
import { UsageError } from '../build/usage-error.ts';
import { watch } from '../build/watch.ts';
import { helpText } from './build/help.ts';
import { readOptions, type BuildOptions } from './build/options.ts';
import { summary } from './build/summary.ts';

const root = resolve(import.meta.dirname, '..');

const parsed = readOptions(process.argv.slice(2));
if ('problem' in parsed) {
  console.error(parsed.problem);
  process.exitCode = 2;
} else if ('help' in parsed) {
  process.stdout.write(await helpText());
} else {
  process.exitCode = await run(parsed.options);
  // A name that there is not will not be there after the next change either.
  if (parsed.options.watch && process.exitCode !== 2) {
    await watch(async () => void (await run(parsed.options)), root);
  }
}

/** Builds once and prints how it went. Returns the exit code: 0, 1 for a failed build, 2 for wrong arguments. */
async function run({ out, ...options }: BuildOptions): Promise<number> {
  let inStep = false;
  try {
    const packages = await build({
      root,
      outDir: resolve(root, out),
      ...options,
      onStep(name) {
        const start = performance.now();
        process.stdout.write(`${name} … `);
        inStep = true;
        return () => {
          inStep = false;
          process.stdout.write(`${((performance.now() - start) / 1000).toFixed(1)} s\n`);
        };
      },
    });
    console.log(`\n${summary(packages, root)}`);
    return 0;
  } catch (error) {
    if (inStep) process.stdout.write('\n');
    const isUsage = error instanceof UsageError;
    console.error(isUsage ? error.message : `\n${explain(error)}\n\nNothing was written.`);
    return isUsage ? 2 : 1;
  }
}
