import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { countNodeEvents, type NodeEvent } from './count.ts';

const SOURCES = {
  good: "import { describe, it } from 'node:test'; describe('s', () => { it('a', () => {}); it.skip('b', () => {}); });",
  bad: "import { test } from 'node:test'; test('a', () => { throw new Error('on purpose'); });",
  crash: "throw new Error('crashed on purpose');",
  leaves: "import { test } from 'node:test'; test('a', () => {}); process.exit(3);",
  empty: 'export {};',
};

test('whatever becomes of a test file, it is counted', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'ripple-node-tests-'));
  try {
    const files = Object.keys(SOURCES).map((name) => path.join(folder, `${name}.test.ts`));
    await Promise.all(Object.values(SOURCES).map((source, index) => writeFile(files[index] ?? '', source)));
    const results = path.join(folder, 'results');
    const script = fileURLToPath(new URL('./node-tests.ts', import.meta.url));
    const env = { ...process.env };
    // Else node:test takes itself for a part of the test that it is run by, and does nothing.
    delete env['NODE_TEST_CONTEXT'];
    const child = spawnSync(process.execPath, ['--import', 'tsx', script, results, '2', ...files], { env });
    const lines = (await readFile(results, 'utf8')).split('\n').filter(Boolean);
    const count = countNodeEvents(
      lines.map((line) => JSON.parse(line) as NodeEvent),
      files,
    );
    assert.equal(child.status, 1);
    assert.match(child.stdout.toString('utf8'), /crashed on purpose/);
    assert.deepEqual([count.passed, count.failed], [1, 4]);
    const said = count.remarks.map((remark) => path.basename(remark)).sort();
    assert.deepEqual(said, [
      'crash.test.ts: broke off',
      'empty.test.ts: no test in it was run',
      'leaves.test.ts: broke off',
    ]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
