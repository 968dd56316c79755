import { plain } from './plain.ts';

/** How numbers-only dates are meant: 3/4/2026 is 3 April (`dmy`) or March 4 (`mdy`). */
export type DateOrder = 'dmy' | 'mdy';

/** Languages whose month names are known: LMSs write long dates in the language of the site. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'sv', 'da', 'nb', 'fi', 'cs'];

const MONTHS = monthNames();

/** Months by the words for them that have been met. */
const met = new Map<string, number | null>();

/**
 * A date as an LMS writes it, as `YYYY-MM-DD HH:MM:SS`; null if it cannot be read. Times stay those of the export's
 * time zone, but for those that name one (`Z`, `+02:00`), which become UTC.
 */
export function readDate(text: string, order: DateOrder): string | null {
  const trimmed = text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
  return isoDate(trimmed) ?? longDate(trimmed) ?? shortDate(trimmed, order);
}

/**
 * What the numbers-only dates of a column show of their order; null if they show nothing, or contradict each other.
 */
export function orderOf(texts: Iterable<string>): DateOrder | null {
  const orders = new Set<DateOrder>();
  for (const text of texts) {
    const [, first = '', separator = '', second = ''] = SHORT.exec(text.trim()) ?? [];
    if (first.length === 4 || separator === '') continue;
    if (Number(first) > 12 || separator === '.') orders.add('dmy');
    else if (Number(second) > 12) orders.add('mdy');
    else if (/[ap]\.?m/i.test(text)) continue;
  }
  return orders.size === 1 ? ([...orders][0] ?? null) : null;
}

const SHORT = /^(\d{1,4})([./-])(\d{1,2})\2(\d{2,4})(?:,? +(.*))?$/;
const DAY_FIRST =
  /(?:^|[\s,])(\d{1,2})(?:\.|er|º|ª|st|nd|rd|th)? (?:de |of )?([\p{L}]+)\.?,?(?: de)? (\d{4})(?:\D|$)/u;
const MONTH_FIRST = /(?:^|[\s,])([\p{L}]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?:\D|$)/u;
const TIME = /(?:^|[^\d])(\d{1,2})[:.h](\d{2})(?::(\d{2})(?:\.\d+)?)?(?: ?([ap])\.? ?m\b)?/i;

function isoDate(text: string): string | null {
  const match =
    /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)? ?(Z|UTC|[+-]\d{2}:?\d{2})?$/.exec(
      text,
    );
  if (!match) return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0', zone] = match;
  const local = stamp([year, month, day, hour, minute, second].map(Number));
  if (local === null || zone === undefined || /^(?:Z|UTC)$/.test(zone)) return local;
  const offset = zone.replace(/(\d{2}):?(\d{2})$/, '$1:$2');
  const utc = new Date(`${local.replace(' ', 'T')}${offset}`);
  return utc.toISOString().slice(0, 19).replace('T', ' ');
}

function longDate(text: string): string | null {
  const dayFirst = DAY_FIRST.exec(text);
  const month = dayFirst && monthOf(dayFirst[2] ?? '');
  if (dayFirst && month) {
    return withTime(
      [Number(dayFirst[3]), month, Number(dayFirst[1])],
      text.slice(dayFirst.index + dayFirst[0].length),
    );
  }
  const monthFirst = MONTH_FIRST.exec(text);
  const first = monthFirst && monthOf(monthFirst[1] ?? '');
  if (!monthFirst || !first) return null;
  const rest = text.slice(monthFirst.index + monthFirst[0].length);
  return withTime([Number(monthFirst[3]), first, Number(monthFirst[2])], rest);
}

function shortDate(text: string, order: DateOrder): string | null {
  const [whole, first = '', , second = '', third = '', rest = ''] = SHORT.exec(text) ?? [];
  if (whole === undefined) return null;
  if (first.length === 4) return withTime([Number(first), Number(second), Number(third)], rest);
  if (first.length > 2 || third.length === 3) return null;
  const year = Number(third) + (third.length === 2 ? 2000 : 0);
  const [day, month] = order === 'dmy' ? [first, second] : [second, first];
  return withTime([year, Number(month), Number(day)], rest);
}

function withTime(date: readonly number[], rest: string): string | null {
  const match = TIME.exec(rest);
  if (!match) return /\d/.test(rest) ? null : stamp([...date, 0, 0, 0]);
  const [, hours = '0', minutes, seconds = '0', half] = match;
  const isAfternoon = half?.toLowerCase() === 'p';
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (isAfternoon ? 12 : 0);
  return stamp([...date, hour, Number(minutes), Number(seconds)]);
}

/** A date of the calendar: 31 February is none. */
function stamp(parts: readonly number[]): string | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCHours() === hour;
  if (Number.isNaN(date.getTime()) || !same || year < 1900) return null;
  return date.toISOString().slice(0, 19).replace('T', ' ');
}

function monthOf(word: string): number | null {
  const known = met.get(word);
  if (known !== undefined) return known;
  const month = monthNamed(plain(word));
  met.set(word, month);
  return month;
}

function monthNamed(name: string): number | null {
  if (name.length < 3) return null;
  const found = new Set(MONTHS.filter(([full]) => full.startsWith(name)).map(([, month]) => month));
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

function monthNames(): (readonly [string, number])[] {
  return LANGUAGES.flatMap((language) =>
    Array.from({ length: 12 }, (_, month) => {
      // With a day: in some languages the month takes another form then.
      const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
      const parts = format.formatToParts(Date.UTC(2026, month, 1));
      return [plain(parts.find(({ type }) => type === 'month')?.value ?? ''), month + 1] as const;
    }),
  );
}
