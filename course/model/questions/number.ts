import { markOf, type QuestionKind } from './kind.ts';
import type { NumberQuestion } from './question.ts';

/** The greatest number that an answer may have: Moodle 5.1 refuses interactions with more than five digits. */
export const NUMBER_LIMIT = 99_999;

/** A number within its range: everything or nothing. What cannot be read is missing, not wrong. */
export const number: QuestionKind<NumberQuestion> = {
  missing(question, response) {
    const text = response[0] ?? '';
    if (text.trim() === '') return 'write-number';
    return readNumbers(text, question.unit).length > 0 ? null : 'not-a-number';
  },
  mark: (question, response) => markOf(judge(question, response[0] ?? '') === 'right' ? 1 : 0, 1),
  key: (question) => [decimal(rangeOf(question).min)],
  told(question, response) {
    const { min, max } = rangeOf(question);
    const given = numberIn(question, response[0] ?? '');
    const sound = given !== undefined && Math.abs(given) <= NUMBER_LIMIT;
    return [
      {
        type: 'numeric',
        correct: [min === max ? [decimal(min)] : [decimal(min), decimal(max)]],
        response: sound ? [[decimal(given)]] : [],
      },
    ];
  },
};

/** Whether an answer is right, too low or too high; null if it is no number. */
export function judge(question: NumberQuestion, text: string): 'right' | 'low' | 'high' | null {
  const given = numberIn(question, text);
  if (given === undefined) return null;
  const { min, max } = rangeOf(question);
  return given < min ? 'low' : given > max ? 'high' : 'right';
}

/** The numbers that are right. */
export function rangeOf({ value, min, max }: NumberQuestion): { readonly min: number; readonly max: number } {
  const from = value ?? min ?? 0;
  return { min: from, max: value ?? max ?? from };
}

/** A number without exponent, at most six decimals. */
export function decimal(value: number): string {
  return String(Number(value.toFixed(6)));
}

/** The number that the text stands for; of two readings the right one, since both are what people write. */
function numberIn(question: NumberQuestion, text: string): number | undefined {
  const { min, max } = rangeOf(question);
  const readings = readNumbers(text, question.unit);
  return readings.find((reading) => reading >= min && reading <= max) ?? readings[0];
}

/** Digits with or without a decimal comma or point. */
const PLAIN = /^(?:\d+[.,]?\d*|[.,]\d+)$/;
/** Thousands apart by a space, an apostrophe (Switzerland), commas or points, and then decimals. */
const GROUPED = /^[1-9]\d{0,2}(?:(?:[ ']\d{3})+(?:[.,]\d+)?|(?:,\d{3})+(?:\.\d+)?|(?:\.\d{3})+(?:,\d+)?)$/;

/**
 * The numbers that a text may stand for: none if it is none; two for "1,234", which is 1.234 to some and 1234 to
 * others. The unit may stand beside the number.
 */
export function readNumbers(text: string, unit = ''): number[] {
  const body = withoutUnit(plainSigns(text), plainSigns(unit));
  const sign = body.startsWith('-') ? -1 : 1;
  const digits = body.replace(/^[+-] ?/, '');
  // Longer ones are no answers, and numbers of that size are not exact.
  if (digits.length > 20) return [];
  const plain = PLAIN.test(digits) ? [Number(digits.replace(',', '.'))] : [];
  const grouped = GROUPED.test(digits) ? [Number(ungrouped(digits))] : [];
  return [...plain, ...grouped].map((value) => (value === 0 ? 0 : sign * value));
}

/** The last of two different signs is the decimal one; one sign that stands once or more parts thousands. */
function ungrouped(digits: string): string {
  const signs = [...digits.matchAll(/[^\d]/g)].map(([sign]) => sign);
  const last = signs.at(-1) ?? '';
  const hasDecimals = signs[0] !== last;
  const whole = hasDecimals ? digits.slice(0, digits.lastIndexOf(last)) : digits;
  const decimals = hasDecimals ? digits.slice(digits.lastIndexOf(last) + 1) : '';
  return `${whole.replace(/\D/g, '')}.${decimals}`;
}

/** Full-width digits and signs as plain ones, and one kind of space, minus and apostrophe each. */
function plainSigns(text: string): string {
  return text
    .replace(/[０-９＋，－．]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[−–‒]/g, '-')
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

function withoutUnit(text: string, unit: string): string {
  if (unit === '') return text;
  if (text.endsWith(unit)) return text.slice(0, -unit.length).trim();
  return text.startsWith(unit) ? text.slice(unit.length).trim() : text;
}
