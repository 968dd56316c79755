import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { countNodeEvents, type NodeEvent } from './count.ts';

const SOURCES = {
  good: "import { describe, it } from 'node:test'; describe('s', () => { it('a', () => {}); it.skip('b', () => {}); });",
  bad: "import { test } from 'node:test'; test('a', () => { throw new Error('on purpose'); });",
  crash: "throw new Error('crashed on purpose');",
  leaves: "import { test } from 'node:test'; test('a', () => {}); process.exit(3);",
  empty: 'export {};',
};

/** Runs the files as `npm test` does. */
async function runTests(apart: 'files' | 'folders', files: readonly string[], folder: string) {
  const results = path.join(folder, 'results');
  const script = fileURLToPath(new URL('./node-tests.ts', import.meta.url));
  const env = { ...process.env };
  // Else node:test takes itself for a part of the test that it is run by, and does nothing.
  delete env['NODE_TEST_CONTEXT'];
  const args = ['--import', 'tsx', script, results, apart, '2', ...files];
  const child = spawnSync(process.execPath, args, { env });
  const lines = (await readFile(results, 'utf8')).split('\n').filter(Boolean);
  const count = countNodeEvents(
    lines.map((line) => JSON.parse(line) as NodeEvent),
    files,
  );
  const said = count.remarks.map((remark) => path.basename(remark)).sort();
  return { status: child.status, output: child.stdout.toString('utf8'), count, said };
}

describe('whatever becomes of a test file, it is counted', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ripple-node-tests-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function write(name: string, source: keyof typeof SOURCES): Promise<string> {
    const file = path.join(folder, `${name}.test.ts`);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, SOURCES[source]);
    return file;
  }

  test('in a process of its own', async () => {
    const names = Object.keys(SOURCES) as (keyof typeof SOURCES)[];
    const files = await Promise.all(names.map((name) => write(name, name)));
    const { status, output, count, said } = await runTests('files', files, folder);
    assert.equal(status, 1);
    assert.match(output, /crashed on purpose/);
    assert.deepEqual([count.passed, count.failed], [1, 4]);
    assert.deepEqual(said, [
      'crash.test.ts: broke off',
      'empty.test.ts: no test in it was run',
      'leaves.test.ts: broke off',
    ]);
  });

  test('in one process with its folder, which it may end', async () => {
    const files = [
      await write('fine/bad', 'bad'),
      await write('fine/empty', 'empty'),
      await write('fine/good', 'good'),
      await write('ended/crash', 'crash'),
      await write('ended/good', 'good'),
    ];
    const { status, output, count, said } = await runTests('folders', files, folder);
    assert.equal(status, 1);
    assert.match(output, /crashed on purpose/);
    assert.equal(count.passed, 1);
    assert.deepEqual(said.slice(1), [
      'crash.test.ts: no test in it was run',
      'empty.test.ts: no test in it was run',
      'good.test.ts: no test in it was run',
    ]);
    assert.match(said[0] ?? '', /-ended\.test\.mjs: broke off$/);
    assert.equal(count.failed, 5);
  });
});
