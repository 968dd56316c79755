import assert from 'node:assert/strict';
import test from 'node:test';
import { appended, assignKeys, type IdKind } from './ids.ts';
import { ProblemList } from './problems.ts';

const place = { file: 'modules/m/module.yaml', line: 1, column: 1 };
const id = (line: string) => {
  const [kind = '', path = ''] = line.split(' ');
  return { kind: kind as IdKind, path, place };
};

function assign(released: string, ...used: string[]) {
  const problems = new ProblemList();
  const ids = assignKeys(released, used.map(id), problems);
  return { ids, codes: problems.problems.map(({ code, line }) => `${code} ${line}`) };
}

test('numbers a new course from 1 in its own order', () => {
  const { ids, codes } = assign('', 'lesson m/one', 'question m/q', 'quiz m');
  assert.deepEqual(codes, []);
  assert.equal(ids.key('lesson', 'm/one'), 1);
  assert.equal(ids.key('quiz', 'm'), 3);
  assert.equal(appended(ids), 'lesson m/one\nquestion m/q\nquiz m\n');
});

test('keeps the numbers of released ids wherever they move, and gives new ones the next', () => {
  const released = '# Never edit.\nlesson m/one\n\nlesson m/old retired\n# more\nquiz m\n';
  const { ids, codes } = assign(released, 'lesson m/zero', 'quiz m', 'lesson m/one');
  assert.deepEqual(codes, []);
  assert.equal(ids.key('lesson', 'm/one'), 1);
  assert.equal(ids.key('quiz', 'm'), 3);
  assert.equal(ids.key('lesson', 'm/zero'), 4);
  assert.equal(appended(ids), `${released}lesson m/zero\n`);
});

test('gives the numbers again that the appended file says', () => {
  const used = ['lesson m/b', 'lesson m/a', 'question m/a', 'quiz m'];
  const first = assign('# Note.\nlesson m/a', ...used).ids;
  const second = assign(appended(first), ...used).ids;
  for (const line of used) {
    const { kind, path } = id(line);
    assert.equal(second.key(kind, path), first.key(kind, path), line);
  }
  assert.deepEqual(second.added, []);
  assert.equal(appended(second), appended(first));
});

test('counts a line that cannot be read, so that the numbers below it stay', () => {
  const { ids, codes } = assign('lesson m/one\n=======\nquiz m\n', 'lesson m/one', 'quiz m');
  assert.deepEqual(codes, ['malformed-released-id 2']);
  assert.equal(ids.key('quiz', 'm'), 3);
});

test('tells ids apart that differ in kind only', () => {
  const { ids, codes } = assign('lesson m/a\nquestion m/a\n', 'lesson m/a', 'question m/a');
  assert.deepEqual(codes, []);
  assert.equal(ids.key('question', 'm/a'), 2);
});

test('throws for an id that is not in use, rather than invent a number', () => {
  assert.throws(() => assign('', 'quiz m').ids.key('quiz', 'n'), /No number for quiz n/);
});
