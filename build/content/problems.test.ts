import assert from 'node:assert/strict';
import test from 'node:test';
import { ContentError, format, ProblemList } from './problems.ts';

const list = () => {
  const problems = new ProblemList();
  problems.add({ file: 'b.md', line: 2, column: 1 }, 'empty-link', 'this link has no text', 'Give it one.');
  problems.add({ file: 'a.md', line: 10, column: 1 }, 'empty-link', 'this link has no text', 'Give it one.');
  problems.add({ file: 'a.md', line: 9, column: 12 }, 'empty-link', 'this link has no text', 'Give it one.');
  problems.add({ file: 'a.md', line: 9, column: 2 }, 'missing-alt', 'no description', 'Say what it shows.');
  return problems;
};

test('shows problems by file, then by position in numbers, each with its hint', () => {
  assert.equal(
    format(list().problems),
    `a.md:9:2  missing-alt  no description
    hint: Say what it shows.
a.md:9:12  empty-link  this link has no text
    hint: Give it one.
a.md:10:1  empty-link  this link has no text
    hint: Give it one.
b.md:2:1  empty-link  this link has no text
    hint: Give it one.`,
  );
});

test('tells the same problem in the same place once', () => {
  const problems = list();
  problems.addAll(list());
  assert.equal(problems.problems.length, 4);
});

test('puts the whole list into the message of the error', () => {
  const error = new ContentError(list().problems);
  assert.equal(error.message, format(list().problems));
  assert.equal(error.problems[0]?.line, 9);
});
