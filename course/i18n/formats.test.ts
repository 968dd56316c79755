import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { formatsOf, localeOf } from './formats.ts';
import { fr } from './fr.ts';
import { directionOf, isSameLanguage, matchLanguage, type Language } from './languages.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u200e\u200f]/g, '');

describe('formats', () => {
  test('write numbers and percentages as the language does', () => {
    assert.equal(formatsOf('en').number(1234.5), '1,234.5');
    assert.equal(formatsOf('de').number(1234.5), '1.234,5');
    assert.equal(plain(formatsOf('fr').percent(80)), '80 %');
    assert.equal(formatsOf('en').percent(80), '80%');
  });

  test('write Arabic with the digits that the course text has', () => {
    assert.equal(plain(formatsOf('ar').percent(80)), '80%');
    assert.match(new Intl.DateTimeFormat(localeOf('ar'), { dateStyle: 'long' }).format(0), /1970/);
  });

  test('choose the form of a plural that the number asks for', () => {
    const { plural } = formatsOf('ar');
    const forms = { zero: 'z', one: '1', two: '2', few: 'f', many: 'm', other: 'o' };
    assert.deepEqual([0, 1, 2, 3, 11, 100].map((n) => plural(n, forms)), ['z', '1', '2', 'f', 'm', 'o']); // prettier-ignore
    assert.equal(formatsOf('fr').plural(0, { one: 'un', other: 'des' }), 'un');
    assert.equal(formatsOf('es').plural(1_000_000, { one: 'uno', other: 'muchos' }), 'muchos');
  });
});

describe('languages', () => {
  test('are matched whatever the country, and only if they are among those there are', () => {
    assert.equal(matchLanguage('de-AT', ['en', 'de']), 'de');
    assert.equal(matchLanguage('AR-eg', ['en', 'ar']), 'ar');
    for (const tag of ['nl', '', 'german', 'd']) assert.equal(matchLanguage(tag, ['en', 'de']), undefined);
    assert.ok(isSameLanguage('en-GB', 'en') && !isSameLanguage('en', 'es'));
  });

  test('have a direction, also those that only the course text is in', () => {
    assert.deepEqual(['en', 'ar', 'he-IL', 'fa'].map(directionOf), ['ltr', 'rtl', 'rtl', 'rtl']);
  });
});

/** Every text of some words, by its key; functions with the arguments given. */
function texts(words: object, args: readonly unknown[], path = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
      const here = `${path}${key}`;
      if (typeof value === 'string') return [[here, value] as const];
      if (typeof value === 'function') return [[here, String((value as Function)(...args))] as const]; // eslint-disable-line @typescript-eslint/no-unsafe-function-type
      return [...texts(value as object, args, `${here}.`)];
    }),
  );
}

describe('words', () => {
  const all = { en, es, de, fr, ar } satisfies Record<Language, unknown>;

  for (const [tag, words] of Object.entries(all)) {
    test(`in ${tag} are there, for every number, and hold nothing unfinished`, () => {
      for (const n of [0, 1, 2, 3, 11, 100]) {
        for (const [key, text] of texts(words, [n, n, n])) {
          assert.ok(
            text.trim() !== '' && !/\b(?:undefined|null|NaN|TODO)\b|\[object/.test(text),
            `${key}: ${text}`,
          );
        }
      }
    });
  }

  test('in French have no-break spaces before high punctuation', () => {
    const broken = [...texts(fr, [3, 3, 3])].filter(([, text]) => / [:?!;»]/.test(text));
    assert.deepEqual(broken, []);
  });

  // Short words may well be the same in two languages; a sentence that is was forgotten.
  for (const [tag, words] of Object.entries(all).filter(([tag]) => tag !== 'en')) {
    test(`in ${tag} are no longer the English ones`, () => {
      const english = texts(en, ['x', 'y', 'z']);
      const same = [...texts(words, ['x', 'y', 'z'])].filter(
        ([key, text]) =>
          text.includes(' ') && english.get(key) === text && !/^(?:Version|NaN|x|\w+ x)\b/.test(text),
      );
      assert.deepEqual(same, []);
    });

    test(`in ${tag} keep the placeholders`, () => {
      const holders = (text = '') => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
      for (const [key, text] of texts(en, [3, 3, 3])) {
        assert.deepEqual(holders(texts(words, [3, 3, 3]).get(key)), holders(text), key);
      }
    });
  }
});
