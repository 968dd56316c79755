import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { gap } from '../testing/questions.ts';
import { read } from './fill-in.ts';
import { distance, slipsBetween, type Tolerance } from './spelling.ts';

const strict: Tolerance = { ignoreCase: false, ignoreAccents: false };
const rows: [title: string, given: string, wanted: string, tolerance: Tolerance, slips: number][] = [
  ['case does not count', 'MEETING of Minds', 'meeting of minds', {}, 0],
  ['unless it is declared to', 'Mama', 'MAMA', { ignoreCase: false }, Infinity],
  ['accents do not count', 'cafe creme', 'Café crème', {}, 0],
  ['unless they are declared to', 'cafe', 'café', { ignoreAccents: false }, Infinity],
  ['an accent is the same in one code point or two', 'cafe\u0301', 'caf\u00e9', strict, 0],
  ['German umlauts may be written with e', 'Einverstaendnis', 'Einverständnis', {}, 0],
  ['or without', 'Einverstandnis', 'Einverständnis', {}, 0],
  ['ß may be ss', 'Strasse', 'Straße', {}, 0],
  ['but not where accents count', 'Strasse', 'Straße', { ignoreAccents: false }, Infinity],
  ['letters that do not come apart have their plain forms', 'Lodz smorrebrod', 'Łódź smørrebrød', {}, 0],
  ['dotted and dotless i are the same', 'İstanbul', 'istanbul', {}, 0],
  ['vowel signs of other scripts are not accents', 'का', 'कि', {}, Infinity],
  ['nor are the marks of kana', 'か', 'が', {}, Infinity],
  [
    'white space is joined, before, after and between',
    '  meeting\u00a0 of\tminds ',
    'meeting of minds',
    strict,
    0,
  ],
  ['invisible characters do not count', 'mind\u200b\u00ads\ufeff', 'minds', strict, 0],
  ['nor does the full stop that a phone adds', 'minds.', 'minds', strict, 0],
  ['nor do quotation marks around', '“minds”', 'minds', strict, 0],
  ['apostrophes are all the same', 'don’t', "don't", strict, 0],
  ['dashes are all the same', 'follow–up', 'follow-up', strict, 0],
  ['an answer that is nothing but punctuation stays what it is', '?', '!', strict, Infinity],
  ['a letter too few is a slip', 'meting of minds', 'meeting of minds', { typos: 1 }, 1],
  ['as are two swapped', 'meeting of midns', 'meeting of minds', { typos: 1 }, 1],
  ['a slip counts where none is tolerated', 'meting of minds', 'meeting of minds', {}, Infinity],
  ['two slips where one is', 'meting of mids', 'meeting of minds', { typos: 1 }, Infinity],
  ['two slips where two are', 'meting of mids', 'meeting of minds', { typos: 2 }, 2],
  ['no slip is tolerated in numbers', '9:15', '9:45', { typos: 2 }, Infinity],
  ['a slip is a character, however many bytes', '😀b', '😁b', { typos: 1 }, 1],
  ['nothing is not something', '', 'minds', { typos: 2 }, Infinity],
  ['half a surrogate pair harms nobody', '\ud83d', 'minds', { typos: 2 }, Infinity],
];

describe('spellings', () => {
  for (const [title, given, wanted, tolerance, slips] of rows) {
    test(title, () => assert.equal(slipsBetween(given, wanted, tolerance), slips));
  }

  test('every text is the same as itself, whatever is tolerated', () => {
    const tolerances = fc.record({ ignoreCase: fc.boolean(), ignoreAccents: fc.boolean(), typos: fc.nat(2) });
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), tolerances, (text, tolerance) => {
        assert.equal(slipsBetween(text, text, tolerance), 0);
      }),
    );
  });
});

describe('the distance of two texts', () => {
  test('is symmetric, zero for the same, and at most the longer length', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'ü', '😀'), maxLength: 8 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const slips = distance(a, b);
        assert.equal(slips, distance(b, a));
        assert.equal(slips === 0, a === b);
        assert.ok(slips <= Math.max([...a].length, [...b].length));
      }),
    );
  });

  test('counts insertions, deletions, replacements and swaps of neighbours', () => {
    const words = ['scene', 'scenes', 'scen', 'scone', 'scnee', 'secne'];
    assert.deepEqual(
      words.map((word) => distance('scene', word)),
      [0, 1, 1, 1, 1, 1],
    );
    assert.equal(distance('', 'abc'), 3);
    assert.equal(distance('kitten', 'sitting'), 3);
  });
});

describe('reading a written answer', () => {
  test('tells the accepted spelling after a slip', () => {
    assert.deepEqual(read(gap, 'meting of minds'), { right: true, spelling: 'Meeting of minds' });
    assert.deepEqual(read(gap, 'meeting of minds'), { right: true });
  });

  test('tells the mistake, with a slip in it too', () => {
    assert.equal(read(gap, 'aknowledge').mistake?.id, 'a');
    assert.deepEqual(read(gap, 'something else'), { right: false });
  });

  test('takes a mistake spelt exactly for that mistake, though it is one slip from a right answer', () => {
    const question = { ...gap, accept: ['affect'], mistakes: [{ id: 'a', text: 'effect', feedback: '' }] };
    assert.equal(read(question, 'Effect').right, false);
    assert.equal(read(question, 'afect').right, true);
  });
});
