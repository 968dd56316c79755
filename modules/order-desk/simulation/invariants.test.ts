import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { act, replay, start } from './act.ts';
import { forecast } from './forecast.ts';
import { isAllowed, move } from './moves.ts';
import { DAYS } from './parameters.ts';
import { LAST_DAY } from './run.ts';
import { anyGame, playGame, print } from './testing.ts';

test('no day uses more minutes than its capacity, and none less than nothing', () => {
  fc.assert(
    fc.property(anyGame, (game) => {
      const { run } = playGame(game);
      assert.equal(run.days.length, LAST_DAY + 1);
      for (const { capacity, used } of run.days) {
        for (const pool of ['office', 'crew', 'truck'] as const) {
          assert.ok(
            used[pool] >= 0 && used[pool] <= capacity[pool],
            `${pool}: ${used[pool]}/${capacity[pool]}`,
          );
          assert.ok(Number.isInteger(used[pool]) && Number.isInteger(capacity[pool]));
        }
      }
    }),
  );
});

test('no order is lost: each that came in is there, once, and ends delivered, declined, cancelled or under way', () => {
  fc.assert(
    fc.property(anyGame, (game) => {
      const { run } = playGame(game, (now) => {
        const due = now.scenario.orders.filter(({ arrival }) => arrival <= now.day);
        assert.deepEqual(
          now.jobs.map(({ order }) => order),
          due,
        );
      });
      for (const job of run.jobs) {
        assert.notEqual(job.status, 'open');
        assert.equal(job.status === 'delivered', job.delivered !== null);
        if (job.split) assert.equal(run.rests.filter(({ order }) => order === job.order).length, 1);
      }
    }),
  );
});

test('nothing is delivered before the day it was promised for, and no work is left undone by a delivery', () => {
  fc.assert(
    fc.property(anyGame, (game) => {
      const { run } = playGame(game);
      for (const { delivered, promised, left } of [...run.jobs, ...run.rests]) {
        for (const minutes of Object.values(left)) assert.ok(Number.isInteger(minutes) && minutes >= 0);
        if (delivered === null) continue;
        assert.ok(promised !== null && delivered >= promised);
        assert.deepEqual(Object.values(left), [0, 0, 0, 0, 0]);
      }
    }),
  );
});

test('time goes forward only, a day at a time, and only by ending the day', () => {
  fc.assert(
    fc.property(anyGame, (game) => {
      let before = 0;
      let happenings = 0;
      const { run } = playGame(game, (now, { kind }) => {
        assert.equal(now.day, kind === 'end' ? before + 1 : before);
        assert.ok(now.happenings.length >= happenings);
        [before, happenings] = [now.day, now.happenings.length];
      });
      assert.equal(run.day, DAYS);
      const days = run.happenings.map(({ day }) => day);
      assert.deepEqual(
        days,
        [...days].sort((a, b) => a - b),
      );
    }),
  );
});

test('the same seed and moves give the same run, byte for byte', () => {
  fc.assert(
    fc.property(anyGame, (game) => {
      const { run, moves } = playGame(game);
      assert.equal(print(replay(game.chair, game.seed, moves)), print(run));
    }),
  );
});

test('a customer who has left gets nothing more, and trust stays between 0 and 100', () => {
  fc.assert(
    fc.property(anyGame, (game) => {
      playGame(game, (run) => {
        for (const part of Object.values(run.trust)) assert.ok(part >= 0 && part <= 100);
        for (const { status, order } of run.jobs) {
          if (run.customers.get(order.customer.id)?.left)
            assert.ok(status !== 'promised' && status !== 'open');
        }
      });
    }),
  );
});

test('a forecast changes nothing', () => {
  fc.assert(
    fc.property(anyGame, (game) => {
      const { chair, seed, choices } = game;
      const run = start(chair, seed);
      for (const choice of choices.slice(0, 5)) {
        const before = print(run);
        const job = run.jobs[choice % run.jobs.length];
        forecast(run, { job, promised: run.day + 1 + (choice % 7), informed: choice % 2 === 0 });
        assert.equal(print(run), before);
        act(run, move('end'));
      }
    }),
  );
});

test('what is not allowed is refused and changes nothing', () => {
  const run = start('andy', 5);
  for (const wrong of [
    move('date', 99, 1),
    move('date', 0, 8),
    move('first', 0),
    move('end', 3),
    move('ask', 0, 2),
  ]) {
    const before = print(run);
    assert.equal(isAllowed(run, wrong), false);
    assert.throws(() => act(run, wrong), RangeError);
    assert.equal(print(run), before);
  }
});
