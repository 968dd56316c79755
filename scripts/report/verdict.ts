import type { Row } from './facts/engine.ts';

/**
 * What the figures of a question say, in plain words. Limits after R. L. Ebel, "Essentials of Educational
 * Measurement" (1979): discrimination of .30 and more is good, .20 to .29 fair, below that to be improved.
 */
export function verdictOf({ n, is_shown, facility, item_rest }: Row, least: number): string {
  if (is_shown !== true) return `too few answers to tell (${String(n)}; at least ${least})`;
  const [easy, telling] = [Number(facility), item_rest === null ? null : Number(item_rest)];
  if (telling !== null && telling < 0) return 'check the key: those who know more get it wrong';
  if (easy >= 0.95) return 'too easy to tell who knows it';
  if (easy <= 0.25) return 'very hard: check wording and key, or teach it better';
  if (telling === null) return 'everyone answers alike: it tells nothing';
  if (telling < 0.1) return 'tells little: look at its wrong answers';
  if (telling < 0.2) return 'weak: could tell more';
  return telling < 0.3 ? 'fair' : 'good';
}
