import { createWriteStream, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { run } from 'node:test';
import { spec, type TestEvent } from 'node:test/reporters';
import { pathToFileURL } from 'node:url';
import type { NodeEvent } from './count.ts';

/*
 * Runs tests with node:test, each file or each folder in a process of its own:
 * node --import tsx scripts/test/node-tests.ts <file for the results> files|folders <how many at once> <test files...>
 * Not `node --test` with a reporter: Node 20 loads that before tsx is ready for TypeScript.
 */
const [resultsFile = '', apart = 'files', concurrency = '1', ...files] = process.argv.slice(2);

/**
 * A script for each folder that imports its test files, beside the file for the results. To start a process for each
 * file and load the same code again takes longer than most tests.
 */
function folderScripts(): string[] {
  const folders = new Map<string, string[]>();
  for (const file of files) folders.set(dirname(file), [...(folders.get(dirname(file)) ?? []), file]);
  return [...folders].map(([folder, inFolder]) => {
    const script = join(dirname(resultsFile), `${folder.replaceAll('/', '-')}.test.mjs`);
    const imports = inFolder.map((file) => `import ${JSON.stringify(pathToFileURL(resolve(file)).href)};\n`);
    writeFileSync(script, imports.join(''));
    return script;
  });
}

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

const tests = run({ files: apart === 'folders' ? folderScripts() : files, concurrency: Number(concurrency) });
tests.on('test:fail', ({ todo }) => {
  if (!todo) process.exitCode = 1;
});
tests.compose(new spec()).pipe(process.stdout);
tests.compose(results).pipe(createWriteStream(resultsFile));
