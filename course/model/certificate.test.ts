import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { partsOf, unknownPlaceholders } from './certificate.ts';

describe('the statement of a certificate', () => {
  test('is taken apart in order, a placeholder twice if it is there twice', () => {
    assert.deepEqual(partsOf('{name} has passed {course}, {name}.'), [
      { placeholder: 'name' },
      { text: ' has passed ' },
      { placeholder: 'course' },
      { text: ', ' },
      { placeholder: 'name' },
      { text: '.' },
    ]);
  });

  test('may be without placeholders', () =>
    assert.deepEqual(partsOf('Well done.'), [{ text: 'Well done.' }]));

  test('names what is no placeholder: unknown words, other cases, blanks and single braces', () => {
    assert.deepEqual(unknownPlaceholders('{nme} {Name} { name } {name} {} } {'), [
      '{nme}',
      '{Name}',
      '{ name }',
      '{}',
      '}',
      '{',
    ]);
    assert.deepEqual(unknownPlaceholders('{name}, {course}, {date}, {score}'), []);
  });
});
