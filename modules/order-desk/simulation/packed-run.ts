import { MOVE_KINDS, type Move } from './moves.ts';
import { SEEDS } from './scenario.ts';
import type { Outcome } from './outcome.ts';

/*
 * A desk as text, for the activity's stored state: ASCII, at most 250 characters.
 *
 *   desk    = "1" runs [ last best ] seed move*
 *   runs    = digit                            fortnights finished so far, at most 63
 *   last, best = customers on-time on-time trust trust    only after the first finished run; five digits
 *   seed    = four digits
 *   move    = "A"                              the end of a day
 *           | two digits                       kind * 256 + order * 8 + days
 *
 * Digits are base 64, the highest first. A move that cannot be read ends the list: what came before it is taken.
 */
const VERSION = '1';
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** What is remembered of a desk between visits. */
export interface Desk {
  readonly seed: number;
  /** Of the fortnight under way or just finished. */
  readonly moves: readonly Move[];
  /** Fortnights finished before this one. */
  readonly runs: number;
  /** What came of the one before, and of the best; null before there is one. */
  readonly earlier: { readonly last: Outcome; readonly best: Outcome } | null;
}

/** Writes a desk as text. */
export function packDesk({ seed, moves, runs, earlier }: Desk): string {
  const results = earlier ? packOutcome(earlier.last) + packOutcome(earlier.best) : '';
  const count = earlier ? Math.min(63, Math.max(1, runs)) : 0;
  return VERSION + digits(count, 1) + results + digits(seed, 4) + moves.map(packMove).join('');
}

/** Reads what `packDesk` wrote; of damaged text the sound beginning, or null if not even the seed is sound. */
export function unpackDesk(text: string): Desk | null {
  const runs = number(text, 1, 1);
  if (text.charAt(0) !== VERSION || runs === null) return null;
  const from = runs > 0 ? 12 : 2;
  const seed = number(text, from, 4);
  if (seed === null || seed >= SEEDS) return null;
  const last = unpackOutcome(text, 2);
  const best = unpackOutcome(text, 7);
  const earlier = runs > 0 && last && best ? { last, best } : null;
  return { seed, moves: unpackMoves(text.slice(from + 4)), runs: earlier ? runs : 0, earlier };
}

function packMove({ kind, order, days }: Move): string {
  return kind === 'end' ? 'A' : digits(MOVE_KINDS.indexOf(kind) * 256 + order * 8 + days, 2);
}

function unpackMoves(text: string): Move[] {
  const moves: Move[] = [];
  for (let at = 0; at < text.length;) {
    if (text.charAt(at) === 'A') {
      moves.push({ kind: 'end', order: 0, days: 0 });
      at += 1;
      continue;
    }
    const value = number(text, at, 2);
    const kind = value === null ? undefined : MOVE_KINDS[value >> 8];
    if (value === null || kind === undefined) break;
    moves.push({ kind, order: (value >> 3) & 31, days: value & 7 });
    at += 2;
  }
  return moves;
}

function packOutcome({ customers, onTime, trust }: Outcome): string {
  return digits(customers, 1) + digits(onTime, 2) + digits(trust, 2);
}

function unpackOutcome(text: string, at: number): Outcome | null {
  const customers = number(text, at, 1);
  const onTime = number(text, at + 1, 2);
  const trust = number(text, at + 3, 2);
  if (customers === null || onTime === null || trust === null) return null;
  return customers > 12 || onTime > 100 || trust > 100 ? null : { customers, onTime, trust };
}

function digits(value: number, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest = Math.floor(rest / 64))
    text = DIGITS.charAt(rest % 64) + text;
  return text;
}

function number(text: string, at: number, length: number): number | null {
  let value = 0;
  for (const char of text.slice(at, at + length).padEnd(length, ' ')) {
    const digit = DIGITS.indexOf(char);
    if (digit < 0) return null;
    value = value * 64 + digit;
  }
  return value;
}
