import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { choicesOf, follow, MOST_TURNS, rewind, say, trustAfter, type Turn } from './conversation.ts';
import { packPath, unpackPath } from './packed-path.ts';
import { isSlip, pointsOf, sum, type RolePlay } from './role-play.ts';
import { review, scoreOf, total } from './score.ts';
import { isBestForAll, solve } from './solve.ts';
import { anyRolePlay, anyWithoutLoops } from './testing/role-plays.ts';
import { ending, node, rolePlayOf, shortTalk } from './testing/short-talk.ts';

/** A conversation after replies by their ids. */
const after = (replies: string, rolePlay = shortTalk) =>
  [...replies].reduce((talk, reply) => say(rolePlay, talk, reply), follow(rolePlay, []));

/** A path that a learner may take: replies chosen by numbers. */
const anyPath = fc.tuple(anyRolePlay, fc.array(fc.nat(3), { maxLength: 60 })).map(([rolePlay, picks]) => {
  let talk = follow(rolePlay, []);
  for (const pick of picks) {
    const replies = talk.node?.replies ?? [];
    talk = say(rolePlay, talk, replies[pick % Math.max(1, replies.length)]?.id ?? '');
  }
  return { rolePlay, talk };
});

const pathPoints = (turns: readonly Turn[]) => sum(total(turns));

describe('a conversation', () => {
  test('goes on from reply to reply until an ending', () => {
    assert.equal(after('').node?.id, 'hello');
    assert.equal(after('b').node?.id, 'hurt');
    const talk = after('aa');
    assert.deepEqual([talk.node, talk.ending?.id, talk.turns.length], [null, 'agreed', 2]);
  });

  test('stays where it is when there is no such reply, or when it is over', () => {
    const talk = after('b');
    assert.equal(say(shortTalk, talk, 'x'), talk);
    const over = after('aa');
    assert.equal(say(shortTalk, over, 'a'), over);
  });

  test('is taken back turn by turn, and replayed from any turn', () => {
    const talk = after('baa');
    assert.deepEqual(rewind(shortTalk, talk, 2), after('ba'));
    assert.deepEqual(rewind(shortTalk, talk, 0), after(''));
    assert.deepEqual(rewind(shortTalk, talk, -1), after(''));
  });

  test('does not go in circles for ever', () => {
    const loop = rolePlayOf([node('n0', ['a', 'n0'], ['b', 'end'])], [ending('end')]);
    const talk = after('a'.repeat(MOST_TURNS + 5), loop);
    assert.equal(talk.turns.length, MOST_TURNS);
  });

  test('moves trust within 0 and 100, and what is lost at the bottom does not count', () => {
    const loop = rolePlayOf([node('n0', ['a', 'n0', -3], ['b', 'n0', 3], ['c', 'end'])], [ending('end')]);
    assert.equal(trustAfter(loop, []).caring, 50);
    assert.equal(trustAfter(loop, after('a'.repeat(9), loop).turns).caring, 0);
    assert.equal(trustAfter(loop, after(`${'a'.repeat(9)}b`, loop).turns).caring, 12);
    assert.equal(trustAfter(loop, after('b'.repeat(9), loop).turns).caring, 100);
  });

  test('knows slips from skills', () => {
    assert.deepEqual([isSlip('polite-but-empty'), isSlip('acknowledge')], [true, false]);
  });
});

describe('a stored path', () => {
  test('comes back as it was, three printable characters a turn', () => {
    fc.assert(
      fc.property(anyPath, ({ rolePlay, talk }) => {
        const text = packPath(talk.turns);
        assert.match(text, /^[\w-]*$/);
        assert.equal(text.length, 3 * talk.turns.length);
        assert.deepEqual(unpackPath(rolePlay, text), talk);
      }),
    );
  });

  test('ends without harm where a node is gone or has become another', () => {
    const stored = packPath(after('baa').turns);
    const renamed = {
      ...shortTalk,
      nodes: shortTalk.nodes.map((one) => (one.id === 'hurt' ? { ...one, id: 'sad' } : one)),
    };
    assert.deepEqual(choicesOf(unpackPath(renamed, stored).turns), []);
    const rerouted: RolePlay = JSON.parse(
      JSON.stringify(renamed).replaceAll('"next":"hurt"', '"next":"sad"'),
    ) as RolePlay;
    assert.deepEqual(choicesOf(unpackPath(rerouted, stored).turns), [{ node: 'hello', reply: 'b' }]);
    assert.equal(unpackPath(rerouted, stored).node?.id, 'sad');
  });

  test('ends without harm where a reply is gone', () => {
    const stored = packPath(after('baa').turns);
    const without = {
      ...shortTalk,
      nodes: shortTalk.nodes.map((one) =>
        one.id === 'hurt' ? { ...one, replies: one.replies.slice(1) } : one,
      ),
    };
    assert.equal(unpackPath(without, stored).node?.id, 'hurt');
  });

  test('survives any damage', () => {
    fc.assert(
      fc.property(anyPath, fc.string({ unit: 'binary' }), fc.nat(100), ({ rolePlay, talk }, junk, at) => {
        const stored = packPath(talk.turns);
        const damaged = stored.slice(0, at) + junk + stored.slice(at + 1);
        const restored = unpackPath(rolePlay, damaged);
        assert.ok(restored.node ?? restored.ending);
        assert.deepEqual(follow(rolePlay, choicesOf(restored.turns)), restored);
      }),
    );
  });
});

/** All paths of a role play without loops, turn by turn. */
function allPaths(rolePlay: RolePlay, from = follow(rolePlay, [])): (readonly Turn[])[] {
  if (!from.node) return from.ending ? [from.turns] : [];
  return from.node.replies.flatMap(({ id }) => allPaths(rolePlay, say(rolePlay, from, id)));
}

describe('the solver', () => {
  test('finds the best and the worst of all paths', () => {
    fc.assert(
      fc.property(anyWithoutLoops, (rolePlay) => {
        const sums = allPaths(rolePlay).map(pathPoints);
        const { best, worst, bestPath } = solve(rolePlay);
        assert.deepEqual([best, worst], [Math.max(...sums), Math.min(...sums)]);
        assert.equal(pathPoints(bestPath), best);
        assert.ok(follow(rolePlay, choicesOf(bestPath)).ending);
      }),
    );
  });

  test('is beaten by no path, and its own path keeps the promise, with loops as well', () => {
    fc.assert(
      fc.property(anyPath, ({ rolePlay, talk }) => {
        const { best, worst, most, bestPath } = solve(rolePlay);
        if (talk.ending) {
          const points = total(talk.turns);
          assert.ok(worst <= sum(points) && sum(points) <= best);
          assert.ok(points.caring <= most.caring && points.integrity <= most.integrity);
        }
        if (!Number.isFinite(best)) return assert.deepEqual(bestPath, []);
        assert.equal(pathPoints(bestPath), best);
        assert.ok(follow(rolePlay, choicesOf(bestPath)).ending);
      }),
    );
  });

  test('says that a loop which earns has no best, and one which costs has no worst', () => {
    const earning = rolePlayOf(
      [node('n0', ['a', 'n1', 1], ['b', 'end']), node('n1', ['a', 'n0'])],
      [ending('end')],
    );
    assert.equal(solve(earning).best, Infinity);
    const costing = rolePlayOf(
      [node('n0', ['a', 'n1', -1], ['b', 'end', 1]), node('n1', ['a', 'n0'])],
      [ending('end')],
    );
    assert.deepEqual([solve(costing).best, solve(costing).worst], [1, -Infinity]);
  });

  test('says that without an ending there is nothing to attain', () => {
    const trap = rolePlayOf([node('n0', ['a', 'n0', 1])], [ending('end')]);
    assert.equal(solve(trap).best, -Infinity);
    assert.equal(isBestForAll(solve(trap)), false);
  });

  test('knows whether one path is the best for every part of trust', () => {
    assert.equal(isBestForAll(solve(shortTalk)), true);
    const split = rolePlayOf([node('n0', ['a', 'end', 3, 1, 0], ['b', 'end', 0, 1, 3])], [ending('end')]);
    assert.equal(isBestForAll(solve(split)), false);
    const nothing = rolePlayOf([node('n0', ['a', 'end', 3, 1, 0])], [ending('end')]);
    assert.equal(isBestForAll(solve(nothing)), false, 'integrity cannot be earned');
  });
});

describe('the score', () => {
  test('is the share of the best attainable, of all and of each part', () => {
    const solution = solve(shortTalk);
    assert.deepEqual(scoreOf(solution, after('aa').turns), {
      total: 100,
      parts: { caring: 100, competency: 100, integrity: 100 },
    });
    assert.deepEqual(scoreOf(solution, after('baa').turns), {
      total: 57,
      parts: { caring: 33, competency: 100, integrity: 50 },
    });
    assert.deepEqual(scoreOf(solution, after('c').turns).total, 0);
  });

  test('stays within 0 and 100, and is 100 on the best path', () => {
    fc.assert(
      fc.property(anyPath, ({ rolePlay, talk }) => {
        const solution = solve(rolePlay);
        const { total: all, parts } = scoreOf(solution, talk.turns);
        for (const percent of [all, ...Object.values(parts)]) {
          assert.ok(Number.isInteger(percent) && percent >= 0 && percent <= 100);
        }
        if (Number.isFinite(solution.best) && solution.best > 0) {
          assert.equal(scoreOf(solution, solution.bestPath).total, 100);
        }
      }),
    );
  });
});

describe('looking back', () => {
  test('names what each turn gave away, the better reply, and where it turned', () => {
    const { turns } = after('baa');
    const looked = review(solve(shortTalk), turns).map(({ lost, better, isTurningPoint }) => [
      lost,
      better?.text ?? null,
      isTurningPoint,
    ]);
    assert.deepEqual(looked, [
      [3, 'Reply hello.a', true],
      [0, null, false],
      [0, null, false],
    ]);
  });

  test('points out what earned the most where nothing was given away', () => {
    const looked = review(solve(shortTalk), after('aa').turns);
    assert.ok(looked.every(({ isTurningPoint, better }) => isTurningPoint && better === null));
  });

  test('adds up: what was earned and what was given away is the best', () => {
    fc.assert(
      fc.property(anyPath, ({ rolePlay, talk }) => {
        const solution = solve(rolePlay);
        if (!talk.ending || !Number.isFinite(solution.best)) return;
        const lost = review(solution, talk.turns).reduce((all, one) => all + one.lost, 0);
        assert.equal(lost + pathPoints(talk.turns), solution.best);
        assert.ok(talk.turns.every(({ reply }) => Number.isFinite(sum(pointsOf(reply)))));
      }),
    );
  });
});
