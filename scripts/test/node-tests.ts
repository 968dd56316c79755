import { createWriteStream } from 'node:fs';
import { run } from 'node:test';
import { spec, type TestEvent } from 'node:test/reporters';
import type { NodeEvent } from './count.ts';

/*
 * Runs tests with node:test, each file in a process of its own:
 * node --import tsx scripts/test/node-tests.ts <file for the results> <how many at once> <test files...>
 * Not `node --test` with a reporter: Node 20 loads that before tsx is ready for TypeScript.
 */
const [resultsFile = '', concurrency = '1', ...files] = process.argv.slice(2);

/** A line of JSON for each test, for `countNodeEvents` to count. */
async function* results(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const { type, data } of source) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const event: NodeEvent = {
      type,
      name: data.name,
      nesting: data.nesting,
      file: data.file ?? '',
      isSuite: data.details.type === 'suite',
      isSkipped: Boolean(data.skip) || Boolean(data.todo),
    };
    yield `${JSON.stringify(event)}\n`;
  }
}

const tests = run({ files, concurrency: Number(concurrency) });
tests.on('test:fail', ({ todo }) => {
  if (!todo) process.exitCode = 1;
});
tests.compose(new spec()).pipe(process.stdout);
tests.compose(results).pipe(createWriteStream(resultsFile));
