import fc from 'fast-check';
import { act, start } from './act.ts';
import { allowedMoves, move, type Move } from './moves.ts';
import { isOver, type Run } from './run.ts';
import { SEEDS } from './scenario.ts';
import type { Chair } from './types.ts';

/** Any fortnight from any chair, played by choices that are as good as dice. */
export const anyGame = fc.record({
  chair: fc.constantFrom<Chair>('andy', 'janice'),
  seed: fc.nat(SEEDS - 1),
  choices: fc.array(fc.nat(9999), { minLength: 20, maxLength: 120 }),
});

/** Plays a game to its end; `watch` sees the run after each move. */
export function playGame(
  { chair, seed, choices }: { chair: Chair; seed: number; choices: readonly number[] },
  watch: (run: Run, move: Move) => void = () => undefined,
): { run: Run; moves: Move[] } {
  const run = start(chair, seed);
  const moves: Move[] = [];
  for (let i = 0; !isOver(run); i++) {
    const all = allowedMoves(run);
    const next = i < choices.length ? all[(choices[i] ?? 0) % all.length] : move('end');
    if (!next) throw new Error('There is always a move: a day can be ended.');
    act(run, next);
    moves.push(next);
    watch(run, next);
  }
  return { run, moves };
}

/** A run as text, whole. */
export function print(run: Run): string {
  return JSON.stringify(run, (_, value: unknown) => (value instanceof Map ? [...value] : value));
}
