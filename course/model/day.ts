const DAY_MS = 86_400_000;
const FIRST = Date.UTC(2020, 0, 1);

/** The last day that is believed: in the year 2120. A later one comes from a damaged state. */
export const LAST_DAY = 36_525;

/**
 * The calendar day of a moment as whole days since 2020-01-01, in the learner's own time zone: what their calendar
 * says, not what it says in Greenwich. A clock that stands before 2020 counts as its first day.
 */
export function dayOf(moment: Date): number {
  const day = (Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()) - FIRST) / DAY_MS;
  return Math.min(LAST_DAY, Math.max(0, day));
}

/** A day in the words of a language: 3 March 2026 in en-GB, 3. März 2026 in de. */
export function formatDay(day: number, language: string): string {
  // In UTC, as the day is that of a calendar and not a moment: it must not move with the time zone.
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    FIRST + day * DAY_MS,
  );
}
