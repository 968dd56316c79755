import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { phrases } from '../testing/questions.ts';
import { paragraphsOf } from './find.ts';

/** Paragraphs with the phrases' ids in brackets. */
const cut = (passage: string, ...texts: string[]) =>
  paragraphsOf({
    passage,
    phrases: texts.map((text, index) => ({ id: 'abc'.charAt(index), text, feedback: '' })),
  }).map((parts) => parts.map((part) => (typeof part === 'string' ? part : `[${part.id}]`)).join(''));

describe('the paragraphs of a passage', () => {
  test('are cut at the phrases, with white space joined', () => {
    assert.deepEqual(
      paragraphsOf(phrases).map((parts) => parts.map((part) => (typeof part === 'string' ? part : part.id))),
      [
        ['a', ', then ', 'b', ' words.'],
        ['c', ', and an end.'],
      ],
    );
  });

  test('hold a phrase that is the whole, that is short, or that another one holds too', () => {
    assert.deepEqual(cut('All of it', 'All of it'), ['[a]']);
    assert.deepEqual(cut('I see. You see.', 'see', 'You see'), ['I [a]. [b].']);
  });

  test('leave out phrases that are not there or overlap, and keep all of the text', () => {
    assert.deepEqual(cut('One two three', 'two three', 'One two', 'four'), ['One [a]']);
    assert.deepEqual(cut('One.\n\nTwo.', 'One. Two'), ['One.', 'Two.']);
    assert.deepEqual(cut('$& <b> \\1', '<b>'), ['$& [a] \\1']);
  });
});
