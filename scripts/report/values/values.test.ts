import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { orderOf, readDate, type DateOrder } from './dates.ts';
import { readDuration } from './durations.ts';
import { readStatus, type Status } from './status.ts';

describe('readDate', () => {
  const cases: readonly (readonly [string, string | null, DateOrder?])[] = [
    ['Sunday, 22 November 2026, 4:19 AM', '2026-11-22 04:19:00'],
    ['Sunday, 22 November 2026, 12:05 PM', '2026-11-22 12:05:00'],
    ['Sunday, 22 November 2026, 12:05 AM', '2026-11-22 00:05:00'],
    ['Sonntag, 22. November 2026, 16:19', '2026-11-22 16:19:00'],
    ['Mittwoch, 4. März 2026, 07:01', '2026-03-04 07:01:00'],
    ['dimanche 1er février 2026, 16:19', '2026-02-01 16:19:00'],
    ['mardi 11 août 2026, 16:19', '2026-08-11 16:19:00'],
    ['domingo, 22 de noviembre de 2026, 16:19', '2026-11-22 16:19:00'],
    ['Nov 22, 2026 4:19 PM', '2026-11-22 16:19:00'],
    ['22-Nov-2026', null],
    ['22 Nov 2026', '2026-11-22 00:00:00'],
    ['2026-11-22 04:21:08', '2026-11-22 04:21:08'],
    ['2026-11-22T04:21:08.123Z', '2026-11-22 04:21:08'],
    ['2026-11-22T04:21:08+02:00', '2026-11-22 02:21:08'],
    ['2026-11-22', '2026-11-22 00:00:00'],
    ['2026/11/22', '2026-11-22 00:00:00'],
    ['03/04/2026 09:30', '2026-04-03 09:30:00', 'dmy'],
    ['03/04/2026 09:30 PM', '2026-03-04 21:30:00', 'mdy'],
    ['3.4.26', '2026-04-03 00:00:00', 'dmy'],
    ['31.02.2026', null],
    ['2026-02-30', null],
    ['yesterday', null],
    ['12', null],
    ['', null],
  ];
  for (const [text, wanted, order = 'dmy'] of cases) {
    test(`makes ${wanted ?? 'nothing'} of "${text}"`, () => assert.equal(readDate(text, order), wanted));
  }
});

describe('orderOf', () => {
  test('goes by a number that no month has, and by dots', () => {
    assert.equal(orderOf(['03/04/2026', '03/25/2026']), 'mdy');
    assert.equal(orderOf(['03/04/2026', '25/03/2026 10:00']), 'dmy');
    assert.equal(orderOf(['03.04.2026']), 'dmy');
  });
  test('says nothing where nothing shows it, or where the column contradicts itself', () => {
    assert.equal(orderOf(['03/04/2026', '2026-03-25']), null);
    assert.equal(orderOf(['25/03/2026', '03/25/2026']), null);
  });
});

describe('readDuration', () => {
  const cases: readonly (readonly [string, number | null])[] = [
    ['01:02:03', 3723],
    ['0001:02:03.55', 3723],
    ['1:30', 5400],
    ['PT1H2M3.12S', 3723],
    ['P1DT1H', 90_000],
    ['1h 35m', 5700],
    ['2 hours 5 min', 7500],
    ['45 min', 2700],
    ['90', 5400],
    ['1,5', 90],
    ['P', null],
    ['long', null],
    ['', null],
  ];
  for (const [text, wanted] of cases) {
    test(`takes "${text}" for ${wanted ?? 'nothing'}`, () => assert.equal(readDuration(text), wanted));
  }
});

describe('readStatus', () => {
  const cases: readonly (readonly [string, Status | null | undefined])[] = [
    ['Completed', 'completed'],
    ['Not completed', 'in progress'],
    ['Completed (achieved pass grade)', 'passed'],
    ['Completed (did not achieve pass grade)', 'failed'],
    ['Abgeschlossen', 'completed'],
    ['Nicht abgeschlossen', 'in progress'],
    ['Terminé', 'completed'],
    ['Non terminé', 'in progress'],
    ['Completado', 'completed'],
    ['No completado', 'in progress'],
    ['Past Due', 'in progress'],
    ['In Progress', 'in progress'],
    ['Not Started', 'not started'],
    ['Registered', 'not started'],
    ['PASSED', 'passed'],
    ['FAILED', 'failed'],
    ['COURSE_COMPL', 'completed'],
    ['Nicht bestanden', 'failed'],
    ['UNKNOWN', undefined],
    ['-', undefined],
    ['', undefined],
    ['Purple', null],
  ];
  for (const [text, wanted] of cases) {
    test(`takes "${text}" for ${String(wanted)}`, () => assert.equal(readStatus(text), wanted));
  }
});
