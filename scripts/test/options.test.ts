import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readOptions } from './options.ts';
import { STEP_NAMES } from './steps.ts';
import { sortTestFiles } from './test-files.ts';

describe('readOptions', () => {
  test('runs everything by default', () => {
    assert.deepEqual(readOptions([]), { steps: [...STEP_NAMES] });
  });

  test('runs the chosen steps in their own order', () => {
    assert.deepEqual(readOptions(['--only', 'browser, node']), { steps: ['node', 'browser'] });
  });

  for (const args of [['--fast'], ['node'], ['--only'], ['--only', 'node,unit'], ['--only', '']]) {
    test(`refuses ${JSON.stringify(args)} and says what there is`, () => {
      const options = readOptions(args);
      assert('problem' in options);
      assert.match(options.problem, /Usage: npm test \[-- --only lint,/);
    });
  }
});

test('every test file has exactly one runner', () => {
  const files = [
    'build/zip.test.ts',
    'course/elements/quiz/quiz.test.ts',
    'course/model/progress.test.ts',
    'course/shell/player.test.ts',
    'course/testing/fixture.test.ts',
    'modules/one/elements/desk.test.ts',
    'modules/one/simulation/run.test.ts',
    'scripts/test/count.test.ts',
  ];
  const others = ['course/model/progress.ts', 'scripts/test/e2e/a.e2e.ts', 'scripts/test/e2e/help.ts'];
  const sorted = sortTestFiles([...others, ...files]);
  assert.deepEqual([...sorted.node, ...sorted.browser].sort(), files);
  assert.deepEqual(sorted.node, [
    'build/zip.test.ts',
    'course/model/progress.test.ts',
    'modules/one/simulation/run.test.ts',
    'scripts/test/count.test.ts',
  ]);
  assert.deepEqual(sorted.e2e, ['scripts/test/e2e/a.e2e.ts']);
});
