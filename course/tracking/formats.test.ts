import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  decimal,
  identifier,
  languageTag,
  learnerName,
  percent,
  plainText,
  timeOfDay,
  timespan12,
  timespan2004,
  timestamp,
} from './formats.ts';

/** One test per function, one row per case. */
function table<A>(
  name: string,
  format: (value: A) => unknown,
  rows: readonly (readonly [A, unknown])[],
): void {
  test(name, () => {
    for (const [value, expected] of rows)
      assert.equal(format(value), expected, `of ${JSON.stringify(value)}`);
  });
}

table('writes numbers as plain decimals', decimal, [
  [0, '0'],
  [-0, '0'],
  [80, '80'],
  [0.5, '0.5'],
  [1 / 3, '0.333333'],
  [1e-6, '0.000001'],
  [1e-7, '0'],
  [-0.25, '-0.25'],
  [NaN, '0'],
  [Infinity, '0'],
]);

table('writes times of SCORM 1.2 with four hour digits and two decimals', timespan12, [
  [0, '0000:00:00.00'],
  [62.5, '0000:01:02.50'],
  [59.999, '0000:01:00.00'],
  [3600 * 100, '0100:00:00.00'],
  [1e12, '9999:59:59.99'],
  [Infinity, '9999:59:59.99'],
  [-5, '0000:00:00.00'],
  [NaN, '0000:00:00.00'],
]);

table('writes times of SCORM 2004 with at most two decimals', timespan2004, [
  [0, 'PT0H0M0S'],
  [3723.12, 'PT1H2M3.12S'],
  [59.999, 'PT0H1M0S'],
  [0.07, 'PT0H0M0.07S'],
  [-5, 'PT0H0M0S'],
]);

table('writes timestamps in UTC with exactly two decimals, cut and not rounded', timestamp, [
  [Date.UTC(2026, 0, 31, 9, 30, 0, 129), '2026-01-31T09:30:00.12Z'],
  [Date.UTC(2026, 0, 31, 23, 59, 59, 999), '2026-01-31T23:59:59.99Z'],
  [Date.UTC(2026, 0, 31), '2026-01-31T00:00:00.00Z'],
]);

table('writes the local time of day', timeOfDay, [
  [new Date(2026, 0, 31, 9, 5, 7, 900).getTime(), '09:05:07'],
  [new Date(2026, 0, 31, 0, 0, 0).getTime(), '00:00:00'],
]);

table('puts text on one line', (text: string) => plainText(text, 10), [
  ['a\r\nb\tc\u2028d\0e', 'a b c d e'],
  ['  a  ', 'a'],
  ['0123456789x', '0123456789'],
  ['{a}', ' {a}'],
  ['', ''],
]);

table('leaves no half of a surrogate pair for LMSs to stumble over', (text: string) => plainText(text, 3), [
  ['ab\u{1F600}', 'ab'],
  ['a\u{1F600}', 'a\u{1F600}'],
  ['a\uD83Db', 'a b'],
]);

table('makes ids of letters, digits and underscores', identifier, [
  ['Basics_q1', 'Basics_q1'],
  ['step-1: käse', 'step_1__k_se'],
  ['x'.repeat(300), 'x'.repeat(250)],
]);

table('turns a name round at a single comma only', learnerName, [
  ['Lovelace, Ada', 'Ada Lovelace'],
  ['Ada Lovelace', 'Ada Lovelace'],
  ['King, Ada, Countess', 'King, Ada, Countess'],
  ['Lovelace,', 'Lovelace'],
  [' , ', ''],
  ['', ''],
  ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
]);

table('takes language tags, and nothing else', languageTag, [
  ['de', 'de'],
  ['en_US', 'en-US'],
  ['zh-Hans-CN', 'zh-Hans-CN'],
  ['English', ''],
  ['', ''],
  ['en"><script>', ''],
]);

table('reads scores of 0 to 100', percent, [
  ['80', 80],
  ['79.9', 79],
  ['0', 0],
  ['', null],
  [' ', null],
  ['500', null],
  ['-1', null],
  ['eighty', null],
]);
