import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { replay } from './act.ts';
import { outcomeOf } from './outcome.ts';
import { packDesk, unpackDesk } from './packed-run.ts';
import { anyGame, playGame } from './testing.ts';

const anyOutcome = fc.record(
  { customers: fc.nat(12), onTime: fc.nat(100), trust: fc.nat(100) },
  { noNullPrototype: true },
);

test('a desk comes back as it was, from at most 250 ASCII characters', () => {
  fc.assert(
    fc.property(
      anyGame,
      fc.integer({ min: 1, max: 63 }),
      anyOutcome,
      anyOutcome,
      (game, runs, last, best) => {
        const desk = { seed: game.seed, moves: playGame(game).moves, runs, earlier: { last, best } };
        const text = packDesk(desk);
        assert.match(text, /^[\w-]{16,250}$/);
        assert.deepEqual(unpackDesk(text), desk);
      },
    ),
  );
});

test('a new desk takes six characters', () => {
  const desk = { seed: 1048575, moves: [], runs: 0, earlier: null };
  assert.equal(packDesk(desk), '1AD___');
  assert.deepEqual(unpackDesk('1AD___'), desk);
});

test('of a state that was cut off, the moves before the cut are taken', () => {
  fc.assert(
    fc.property(anyGame, fc.nat(250), (game, cut) => {
      const { moves } = playGame(game);
      const text = packDesk({ seed: game.seed, moves, runs: 0, earlier: null });
      const desk = unpackDesk(text.slice(0, cut));
      assert.equal(desk === null, cut < 6);
      if (desk) assert.deepEqual(desk.moves, moves.slice(0, desk.moves.length));
    }),
  );
});

test('any text is read without an error', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^1[\w-]{0,60}$/)), (text) => {
      const desk = unpackDesk(text);
      assert.ok(desk === null || (desk.seed >= 0 && desk.seed < 2 ** 20));
    }),
  );
});

/*
 * Fortnights that learners may have stored. They have to come out as they did: a model that plays them differently
 * needs a new version letter in packed-run.ts. Add to them, never change them.
 */
const STORED = [
  [
    'andy',
    '1AAABDIoEsIwEzUAQAAI4E6JANAFDUAQAAJIFLJQFVJYFaUAQAAJgNgFjJoFrJwFxMwsxM4AJ4F6KAGEs5NYtZNwkAAYAKIOIGKKQGStBUAQAAKYOYGbKgGjKoGsNotpN4AKwG1K4G7OQuRUAQAAYALAHDLIHMUAQAALQHTUAQAA',
    { customers: 12, onTime: 92, trust: 66 },
  ],
  [
    'janice',
    '1AAABDUAQAAUAQANAFDAUAFaQAAUAQANgFjFxMwsxYAM4AUAF6s5YAtBNYtZAYAUAQAOIGKGSAUAQAOYGbNotpYAN4AUAkAOQuRYAQAAUAQAAUAQAA',
    { customers: 12, onTime: 92, trust: 74 },
  ],
] as const;

for (const [chair, text, outcome] of STORED) {
  test(`a stored fortnight from ${chair}'s chair comes out as it did`, () => {
    const desk = unpackDesk(text);
    assert.ok(desk);
    assert.deepEqual(outcomeOf(replay(chair, desk.seed, desk.moves)), outcome);
  });
}
