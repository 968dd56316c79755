import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { amount } from '../testing/questions.ts';
import { decimal, judge, readNumbers } from './number.ts';

const rows: [text: string, numbers: number[]][] = [
  ['3', [3]],
  [' 3.5 ', [3.5]],
  ['3,5', [3.5]],
  ['.5', [0.5]],
  [',5', [0.5]],
  ['5.', [5]],
  ['007', [7]],
  ['-3', [-3]],
  ['−3,5', [-3.5]],
  ['+4', [4]],
  ['- 4', [-4]],
  ['-0', [0]],
  ['1 234', [1234]],
  ['1\u00a0234,5', [1234.5]],
  ['1\u202f234\u202f567.25', [1234567.25]],
  ["12'500", [12500]],
  ['12’500.75', [12500.75]],
  ['1,234', [1.234, 1234]],
  ['1.234', [1.234, 1234]],
  ['1,234.5', [1234.5]],
  ['1.234,5', [1234.5]],
  ['1.234.567', [1234567]],
  ['0,234', [0.234]],
  ['１２', [12]],
  ['', []],
  ['  ', []],
  ['-', []],
  ['.', []],
  ['three', []],
  ['3 or 4', []],
  ['1 2', []],
  ['12 34', []],
  ['1,2,3', []],
  ['1.2.3', []],
  ['1e3', []],
  ['0x1F', []],
  ['Infinity', []],
  ['NaN', []],
  ['½', []],
  ['10²', []],
  ['--3', []],
  ['9'.repeat(400), []],
];

describe('reading a number', () => {
  for (const [text, numbers] of rows) {
    test(`${JSON.stringify(text).slice(0, 30)} is ${numbers.join(' or ') || 'none'}`, () =>
      assert.deepEqual(readNumbers(text), numbers));
  }

  test('leaves out the unit, behind or before, whatever its case', () => {
    for (const text of ['30 %', '30%', '% 30']) assert.deepEqual(readNumbers(text, '%'), [30]);
    assert.deepEqual(readNumbers('3,5 Minutes', 'minutes'), [3.5]);
    assert.deepEqual(readNumbers('3 hours', 'minutes'), []);
    assert.deepEqual(readNumbers('minutes', 'minutes'), []);
  });

  test('reads what people write of any number, with a comma or a point, with thousands apart or not', () => {
    const numbers = fc.integer({ min: -9_999_900, max: 9_999_900 }).map((n) => n / 100);
    const styles = fc.constantFrom('en-US', 'de-DE', 'fr-FR', 'de-CH', 'pl-PL', 'sv-SE');
    fc.assert(
      fc.property(numbers, styles, fc.boolean(), (value, style, useGrouping) => {
        const text = value.toLocaleString(style, { useGrouping, maximumFractionDigits: 2 });
        assert.ok(readNumbers(text).includes(value), text);
      }),
    );
  });

  test('gives finite numbers and never throws, whatever is typed', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'0123456789 .,-+’') }),
    );
    fc.assert(
      fc.property(typed, typed, (text, unit) => {
        assert.ok(readNumbers(text, unit).every(Number.isFinite));
      }),
    );
  });
});

describe('judging a number', () => {
  test('tells too low from too high, and what is no number from both', () => {
    assert.deepEqual(
      ['2,4', '2,5', '4', '4.01', '-3', 'some'].map((text) => judge(amount, text)),
      ['low', 'right', 'right', 'high', 'low', null],
    );
  });

  test('takes of two readings the one that is right', () => {
    const thousand = { ...amount, min: 1000, max: 2000 };
    assert.equal(judge(thousand, '1,234'), 'right');
    assert.equal(judge(thousand, '1.234'), 'right');
    assert.equal(judge({ ...amount, min: 1, max: 2 }, '1,234'), 'right');
  });
});

test('writes numbers without exponent', () => {
  assert.deepEqual([0.1 + 0.2, 1e-6, 1e-7, -0, 99999].map(decimal), ['0.3', '0.000001', '0', '0', '99999']);
});
