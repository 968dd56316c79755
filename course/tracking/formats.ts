/** Hundredths of a second in 10,000 hours, which SCORM 1.2's four hour digits cannot write any more. */
const HUNDREDTHS_LIMIT = 10_000 * 360_000;

/** A number as a plain decimal (`0.5`, never `.5` or `1e-7`) with at most six places; '0' if it is not finite. */
export function decimal(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toFixed(6))) : '0';
}

/** Seconds as SCORM 1.2's CMITimespan `HHHH:MM:SS.ss`: always four hour digits, at most 9999:59:59.99. */
export function timespan12(seconds: number): string {
  const { hours, minutes, hundredths } = split(seconds);
  const whole = Math.floor(hundredths / 100);
  return `${pad(hours, 4)}:${pad(minutes)}:${pad(whole)}.${pad(hundredths % 100)}`;
}

/** Seconds as SCORM 2004's timeinterval(second,10,2): `PT1H2M3.12S`. */
export function timespan2004(seconds: number): string {
  const { hours, minutes, hundredths } = split(seconds);
  return `PT${hours}H${minutes}M${hundredths / 100}S`;
}

function split(seconds: number): { hours: number; minutes: number; hundredths: number } {
  const all = Math.min(Math.max(Math.round(seconds * 100), 0) || 0, HUNDREDTHS_LIMIT - 1);
  return {
    hours: Math.floor(all / 360_000),
    minutes: Math.floor(all / 6000) % 60,
    hundredths: all % 6000,
  };
}

function pad(value: number, digits = 2): string {
  return String(value).padStart(digits, '0');
}

/** Milliseconds since the epoch as SCORM 1.2's CMITime: local time of day, `HH:MM:SS`. */
export function timeOfDay(epochMs: number): string {
  return new Date(epochMs).toTimeString().slice(0, 8);
}

/**
 * Milliseconds since the epoch as SCORM 2004's time(second,10,0) in UTC, with exactly two decimals: Moodle 5.1 refuses
 * three, scorm-again a zone without any.
 */
export function timestamp(epochMs: number): string {
  return `${new Date(epochMs).toISOString().slice(0, 22)}Z`;
}

/**
 * Text on one line, at most `limit` UTF-16 units. Moodle 5.1 refuses line breaks, and a leading `{`, which opens a
 * language tag in SCORM 2004; LMSs that encode a request throw on half a surrogate pair, and nothing is stored at all.
 */
export function plainText(text: string, limit: number): string {
  const line = text.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim();
  const safe = line.startsWith('{') ? ` ${line}` : line;
  return safe.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '');
}

/** An id of `[A-Za-z0-9_]` only, at most 250 characters: Moodle 5.1 refuses hyphens, spaces and colons in 2004. */
export function identifier(text: string): string {
  return text.replace(/\W/g, '_').slice(0, 250);
}

/** A name as people say it: "Last, First" turned round if there is exactly one comma, else as it is. */
export function learnerName(text: string): string {
  const parts = text.split(',').map((part) => part.trim());
  return parts.length === 2 ? parts.reverse().filter(Boolean).join(' ') : text.trim();
}

/** A BCP 47 tag, or '' for text that is none ("English"). */
export function languageTag(text: string): string {
  const tag = text.trim().replace(/_/g, '-');
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) ? tag : '';
}

/** A score read from an LMS as a whole percentage, null if it is none. */
export function percent(text: string): number | null {
  const value = text.trim() === '' ? NaN : Number(text);
  return value >= 0 && value <= 100 ? Math.floor(value) : null;
}
