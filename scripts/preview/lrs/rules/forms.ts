import { objectOf } from '../xapi.ts';

/** Whether a value is a UUID (RFC 4122). */
export const isUuid = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(value);

/** Whether a value is an absolute IRI. */
export const isIri = (value: unknown): boolean =>
  typeof value === 'string' && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(value);

/** Whether a value is a language tag by its form (RFC 5646). */
export const isLanguageTag = (value: string): boolean =>
  /^(?:[a-z]{2,8}|[ix])(?:-[a-z0-9]{1,8})*$/i.test(value);

/** Whether a value is a language map: text by language tag. */
export const isLanguageMap = (value: unknown): boolean => {
  const map = objectOf(value);
  return (
    map !== undefined &&
    Object.entries(map).every(([tag, text]) => isLanguageTag(tag) && typeof text === 'string')
  );
};

const NUMBER = '\\d+(?:[.,]\\d+)?';
const DURATION = new RegExp(
  `^P(?:${NUMBER}W|(?=\\d|T\\d)(?:${NUMBER}Y)?(?:${NUMBER}M)?(?:${NUMBER}D)?` +
    `(?:T(?=\\d)(?:${NUMBER}H)?(?:${NUMBER}M)?(?:${NUMBER}S)?)?)$`,
);

/** Whether a value is a duration (ISO 8601:2004, 4.4.3.2). */
export const isDuration = (value: unknown): boolean => typeof value === 'string' && DURATION.test(value);

/** Whether a value is a point in time (RFC 3339) that exists; an offset of -00:00 is not allowed. */
export const isTimestamp = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d(?::?\d\d)?)?$/i.test(value) &&
  !/-00(?::?00)?$/.test(value.slice(19)) &&
  !Number.isNaN(Date.parse(value));

/** Whether a value is a number that JSON can hold. */
export const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);
