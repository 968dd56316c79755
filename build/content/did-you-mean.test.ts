import assert from 'node:assert/strict';
import test from 'node:test';
import { listed, nearest, quoted, suggest } from './did-you-mean.ts';

test('finds the word that was meant, whatever its case, and none that is too far off', () => {
  assert.equal(nearest('PassMark', ['title', 'passMark']), 'passMark');
  assert.equal(nearest('colour', ['title', 'passMark']), null);
  assert.equal(nearest('a', ['b', 'c']), 'b');
});

test('suggests the word that was meant, or else all there are', () => {
  assert.equal(suggest('titel', ['title', 'minutes'], 'The keys are'), 'Did you mean "title"?');
  assert.equal(
    suggest('x', ['title', 'minutes', 'draw'], 'The keys are'),
    'The keys are "title", "minutes" and "draw".',
  );
  assert.equal(suggest('x', [], 'The questions are'), 'There is none so far.');
});

test('lists no words as nothing and one word alone', () => {
  assert.equal(listed([]), '');
  assert.equal(listed(['a']), '"a"');
});

test("shows an author's text on one line and not too long", () => {
  assert.equal(quoted('two\n lines'), '"two lines"');
  assert.equal(quoted('x'.repeat(61)), `"${'x'.repeat(57)}..."`);
});
