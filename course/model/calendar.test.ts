import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { calendarFile } from './calendar.ts';

const plan = { title: 'My plan', text: 'When it rings, I will pick up; always.\nReally', uid: 'm-1' };
const file = calendarFile(plan, new Date(2026, 11, 30, 17, 45));
/** Long lines unfolded, as calendars read them. */
const lines = (text: string) => text.replace(/\r\n /g, '').split('\r\n');

describe('the calendar file', () => {
  test('reminds after two days, two weeks and five weeks, at nine, over the turn of a year', () => {
    const starts = lines(file).filter((line) => line.startsWith('DTSTART'));
    assert.deepEqual(starts, [
      'DTSTART:20270101T090000',
      'DTSTART:20270113T090000',
      'DTSTART:20270203T090000',
    ]);
    assert.equal(new Set(lines(file).filter((line) => line.startsWith('UID:'))).size, 3);
  });

  test('has the parts that RFC 5545 asks for, closed as they were opened', () => {
    const nesting = lines(file).flatMap(
      (line) => /^(BEGIN|END):(.*)$/.exec(line)?.slice(1, 3).join(' ') ?? [],
    );
    const event = ['BEGIN VEVENT', 'BEGIN VALARM', 'END VALARM', 'END VEVENT'];
    assert.deepEqual(nesting, ['BEGIN VCALENDAR', ...event, ...event, ...event, 'END VCALENDAR']);
    for (const line of ['VERSION:2.0', 'PRODID:-//Ripple//Course//EN']) assert.ok(lines(file).includes(line));
    assert.match(file, /\r\nDTSTAMP:\d{8}T\d{6}Z\r\n/);
  });

  test('escapes what has a meaning', () => {
    assert.ok(lines(file).includes('DESCRIPTION:When it rings\\, I will pick up\\; always.\\nReally'));
  });

  test('folds lines at 75 octets, between characters, and they unfold to what they were', () => {
    const text = 'Öl für Ölğ 😀 '.repeat(20);
    const long = calendarFile({ ...plan, text }, new Date());
    for (const line of long.split('\r\n')) assert.ok(new TextEncoder().encode(line).length <= 75, line);
    assert.ok(lines(long).includes(`DESCRIPTION:${text}`));
    assert.doesNotMatch(long, /(?<!\r)\n/);
  });
});
