/** When a reminder is due, in days from today: soon, then further and further apart, as memory needs it. */
export const BOOSTER_DAYS: readonly number[] = [2, 14, 35];

/**
 * Reminders as a calendar file (iCalendar, RFC 5545): one event of 15 minutes at 9 o'clock of the learner's own time, on
 * each of the given days from now, with an alarm. Lines end in CRLF and are folded at 75 octets (3.1), text is escaped (3.3.11).
 * @param uid unique to these reminders; importing the same ones again then changes events instead of doubling them
 */
export function calendarFile(
  { title, text, uid }: { readonly title: string; readonly text: string; readonly uid: string },
  now: Date,
  days: readonly number[] = BOOSTER_DAYS,
): string {
  const stamp = `${now.toISOString().replace(/[-:]|\.\d+/g, '')}`;
  const events = days.flatMap((day) => {
    // Without a zone: 9 o'clock wherever the learner is, whatever the clocks do in between.
    const date = new Date(now.getFullYear(), now.getMonth(), now.getDate() + day);
    const local = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
    const [year, month, dayOfMonth] = local.map((part) => String(part).padStart(2, '0'));
    return [
      'BEGIN:VEVENT',
      `UID:${uid}-${day}@ripple`,
      `DTSTAMP:${stamp}`,
      `DTSTART:${year}${month}${dayOfMonth}T090000`,
      'DURATION:PT15M',
      `SUMMARY:${escaped(title)}`,
      `DESCRIPTION:${escaped(text)}`,
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(title)}`,
      'TRIGGER:PT0S',
      'END:VALARM',
      'END:VEVENT',
    ];
  });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Ripple//Course//EN',
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');
}

/** At most 75 octets a line, and no character torn apart: the rest goes on behind a blank. */
function folded(line: string): string {
  let folded = '';
  let octets = 0;
  for (const char of line) {
    const size = new TextEncoder().encode(char).length;
    if (octets + size > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += char;
    octets += size;
  }
  return folded;
}
