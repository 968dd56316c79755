import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import { dayOf, formatDay, LAST_DAY } from './day.ts';

describe('the day of completion', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  test('counts from the first of January 2020', () => {
    assert.equal(dayOf(new Date(2020, 0, 1, 12)), 0);
    assert.equal(dayOf(new Date(2020, 2, 1)), 60, '2020 was a leap year');
    assert.equal(dayOf(new Date(2026, 2, 3)), 2253);
  });

  for (const name of ['Pacific/Auckland', 'America/Los_Angeles', 'Asia/Kolkata', 'UTC']) {
    test(`is the day on the learner's own calendar in ${name}, late and early, in summer and winter`, () => {
      process.env.TZ = name;
      for (const [month, date, text] of [
        [0, 31, '31 January 2026'],
        [6, 1, '1 July 2026'],
      ] as const) {
        for (const hour of [0, 12, 23]) {
          assert.equal(formatDay(dayOf(new Date(2026, month, date, hour, 59)), 'en-GB'), text);
        }
      }
    });
  }

  test('is written as the language of the course writes days', () => {
    assert.equal(formatDay(2253, 'en'), 'March 3, 2026');
    assert.equal(formatDay(2253, 'de'), '3. März 2026');
  });

  test('of a clock that is wrong by years stays within what can be stored and shown', () => {
    assert.equal(dayOf(new Date(1970, 0, 1)), 0);
    assert.equal(dayOf(new Date(9999, 0, 1)), LAST_DAY);
    assert.match(formatDay(LAST_DAY, 'en'), /2120|2119/);
  });
});
