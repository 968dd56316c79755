/** `npm run report`: makes a completion report of what LMSs export; with `-- --help` it tells what can be chosen. */
import { resolve } from 'node:path';
import { loadCourse } from '../build/content/load.ts';
import { explain } from '../build/explain.ts';
import { readOptions, type ReportOptions } from './report/options.ts';
import { progressBar } from './report/progress.ts';
import { allSql, report } from './report/run.ts';
import { summaryOf } from './report/summary.ts';

const root = resolve(import.meta.dirname, '..');

const parsed = readOptions(process.argv.slice(2));
if ('help' in parsed) {
  process.stdout.write(parsed.help);
} else if ('problem' in parsed) {
  console.error(parsed.problem);
  process.exitCode = 2;
} else if (parsed.options.printSql) {
  process.stdout.write(await allSql());
} else {
  process.exitCode = await run(parsed.options);
}

/** Exit codes: 0 all is read; 1 no report; 3 a report, but some rows could not be read; 130 stopped. */
async function run(options: ReportOptions): Promise<number> {
  const bar = progressBar(process.stderr);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop.abort());
  try {
    const course = await loadCourse({ root, version: '' }).catch(() => null);
    const result = await report({
      ...options,
      passMark: options.passMark ?? course?.passMark ?? 80,
      title: course?.title ?? 'Course',
      root,
      out: resolve(options.out),
      today: options.today ?? new Date().toISOString().slice(0, 10),
      login: process.env['LRS_LOGIN'],
      onProgress: bar.update,
      signal: stop.signal,
    });
    bar.end();
    console.log(summaryOf(result));
    return result.flaws.some(({ lost }) => lost !== null) ? 3 : 0;
  } catch (error) {
    bar.end();
    if (stop.signal.aborted) {
      console.error('Stopped. Nothing was written.');
      return 130;
    }
    console.error(`${explain(error)}\n\nNothing was written.`);
    return 1;
  }
}
