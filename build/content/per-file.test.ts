import assert from 'node:assert/strict';
import test from 'node:test';
import { PerFile } from './per-file.ts';
import { ProblemList } from './problems.ts';

test('parses a file again only when its text or context has changed, and tells its problems every time', () => {
  const parsed: string[] = [];
  const files = new PerFile<string>();
  const context = {};
  const get = (file: string, text: string, around: unknown = context) => {
    const problems = new ProblemList();
    const value = files.get(file, text, around, problems, (own) => {
      parsed.push(`${file} ${text}`);
      own.add({ file, line: 1, column: 1 }, 'empty-file', text, 'Fill it.');
      return text.toUpperCase();
    });
    return `${value} ${problems.problems.length}`;
  };
  assert.equal(get('a', 'x'), 'X 1');
  assert.equal(get('b', 'x'), 'X 1');
  assert.equal(get('a', 'x'), 'X 1');
  assert.deepEqual(parsed, ['a x', 'b x']);
  assert.equal(get('a', 'y'), 'Y 1');
  assert.equal(get('a', 'y', {}), 'Y 1');
  assert.deepEqual(parsed, ['a x', 'b x', 'a y', 'a y']);
});
