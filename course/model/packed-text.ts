const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Writes numbers and text as ASCII without `!`. A number takes one base-64 digit per five bits, lowest first; digits
 * from 32 on say that another follows (as in source maps, but unsigned).
 */
export class Writer {
  body = '';

  /** One digit, 0 to 63. */
  digit(value: number): this {
    this.body += DIGITS.charAt(value);
    return this;
  }

  /** A whole number from 0 to 2^53 - 1. */
  number(value: number): this {
    let rest = value;
    while (rest >= 32) {
      this.digit((rest % 32) + 32);
      rest = Math.floor(rest / 32);
    }
    return this.digit(rest);
  }

  /** A whole number or null. */
  optional(value: number | null): this {
    return this.number(value === null ? 0 : value + 1);
  }

  /** Any text, behind its length. What is not printable ASCII becomes `~` and its code in hexadecimal and `.`. */
  text(value: string): this {
    return this.#ascii(value.replace(/[^\x20-\x7d]|!/gu, escaped));
  }

  /** A list of texts, with their own commas escaped. The empty list and the list of one empty text are the same. */
  list(values: readonly string[]): this {
    return this.#ascii(values.map((value) => value.replace(/[^\x20-\x7d]|[!,]/gu, escaped)).join(','));
  }

  /**
   * A text of several lines in any script, behind its length. Printable ASCII stands for itself; `~` opens a run of
   * other characters, each written as its distance from the one before, and 0 ends it. Scripts keep to their own part
   * of Unicode, so that a letter takes one to three characters where `text` would take up to seven.
   */
  note(value: string): this {
    let last = 0x80;
    const packed = value.replace(/(?:[^\x20-\x7d]|!)+/gu, (run) => {
      const digits = new Writer();
      for (const char of run) {
        const code = char.codePointAt(0) ?? 0;
        digits.number(zigzag(code - last) + 1);
        last = code;
      }
      return `~${digits.number(0).body}`;
    });
    return this.#ascii(packed);
  }

  #ascii(text: string): this {
    this.number(text.length);
    this.body += text;
    return this;
  }
}

/** A whole number of either sign as one without: 0, -1, 1, -2, 2, ... become 0, 1, 2, 3, 4, ... */
const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);

const unzigzag = (value: number): number => (value % 2 === 1 ? -(value + 1) / 2 : value / 2);

function escaped(char: string): string {
  return `~${(char.codePointAt(0) ?? 0).toString(16)}.`;
}

function unescaped(text: string): string {
  return text.replace(/~([0-9a-f]{1,6})\./g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)));
}

/** Reads what a `Writer` wrote. Throws a RangeError where the text ends early or holds a foreign character. */
export class Reader {
  readonly #body: string;
  #at = 0;

  constructor(body: string) {
    this.#body = body;
  }

  digit(): number {
    const digit = DIGITS.indexOf(this.#body.charAt(this.#at++) || '!');
    if (digit < 0) throw new RangeError('not a packed digit');
    return digit;
  }

  number(): number {
    for (let value = 0, unit = 1; ; unit *= 32) {
      const digit = this.digit();
      if (unit > 2 ** 50) throw new RangeError('not a packed number');
      value += (digit % 32) * unit;
      if (digit < 32) return value;
    }
  }

  optional(): number | null {
    const value = this.number();
    return value === 0 ? null : value - 1;
  }

  text(): string {
    return unescaped(this.#ascii());
  }

  /** Split before the escapes are read: a comma that is escaped belongs to its text. */
  list(): string[] {
    const text = this.#ascii();
    return text === '' ? [] : text.split(',').map(unescaped);
  }

  note(): string {
    const packed = new Reader(this.#ascii());
    let text = '';
    for (let last = 0x80; !packed.#isAtEnd;) {
      const char = packed.#body.charAt(packed.#at++);
      if (char !== '~') {
        text += char;
        continue;
      }
      for (let distance = packed.number(); distance > 0; distance = packed.number()) {
        last += unzigzag(distance - 1);
        text += String.fromCodePoint(last);
      }
    }
    return text;
  }

  get #isAtEnd(): boolean {
    return this.#at >= this.#body.length;
  }

  #ascii(): string {
    const length = this.number();
    const ascii = this.#body.slice(this.#at, this.#at + length);
    if (ascii.length < length) throw new RangeError('text is cut off');
    this.#at += length;
    return ascii;
  }
}
