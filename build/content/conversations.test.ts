import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { describe, test } from 'node:test';
import { follow, say, type Conversation } from '../../course/model/roleplay/conversation.ts';
import { packPath } from '../../course/model/roleplay/packed-path.ts';
import type { Reply, RolePlay, TalkNode } from '../../course/model/roleplay/role-play.ts';
import { scoreOf } from '../../course/model/roleplay/score.ts';
import { isBestForAll, solve } from '../../course/model/roleplay/solve.ts';
import { loadCourse } from './load.ts';

/* What the course's own conversations promise; the checks of the compiler hold for anybody's. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const course = await loadCourse({ root, version: '0.0.0' });
const talks = course.modules.flatMap(({ rolePlays }) => rolePlays);

/** Holds a conversation, choosing by a policy, until it ends or has gone on for long enough. */
function hold(rolePlay: RolePlay, choose: (node: TalkNode) => Reply | undefined): Conversation {
  let at = follow(rolePlay, []);
  while (at.node) {
    const next = say(rolePlay, at, choose(at.node)?.id ?? '');
    if (next === at) break;
    at = next;
  }
  return at;
}

const isEmpty = ({ shows }: Reply) => shows.includes('polite-but-empty');

test('the course has its four conversations', () => {
  assert.deepEqual(talks.map(({ id }) => id).sort(), [
    'asking-well',
    'coach-it',
    'common-ground',
    'upset-colleague',
  ]);
});

for (const rolePlay of talks) {
  describe(`the conversation ${rolePlay.id}`, () => {
    const solution = solve(rolePlay);
    const { nodes, endings } = rolePlay;

    test('is deep and wide, and its best path reaches 100 % in every part of trust', () => {
      assert.ok(nodes.length >= 40, `${nodes.length} nodes`);
      assert.ok(endings.length >= 4);
      assert.ok(solution.bestPath.length >= 12, `${solution.bestPath.length} turns`);
      assert.ok(isBestForAll(solution));
      assert.deepEqual(new Set(endings.map(({ outcome }) => outcome)).size, 3);
    });

    test('is not won by who picks the polite but empty reply each time', () => {
      for (const node of nodes) assert.equal(node.replies.filter(isEmpty).length, 1, node.id);
      const { ending, turns } = hold(rolePlay, ({ replies }) => replies.find(isEmpty));
      assert.equal(ending?.outcome, 'poor');
      assert.equal(scoreOf(solution, turns).total, 0);
    });

    test('cannot be saved by empty replies from any point on', () => {
      for (const { id } of nodes) {
        const { ending } = hold({ ...rolePlay, start: id }, ({ replies }) => replies.find(isEmpty));
        assert.ok(ending && ending.outcome !== 'good', id);
      }
    });

    test('offers replies of like length: the best is the longest no more often than by chance and a little', () => {
      let longest = 0;
      for (const { id, replies } of nodes) {
        const lengths = replies.map(({ text }) => text.length);
        assert.ok(Math.max(...lengths) <= 2 * Math.min(...lengths), `${id}: ${lengths.join()}`);
        const best = solution.from.get(id)?.reply;
        if (best?.text.length === Math.max(...lengths)) longest++;
      }
      assert.ok(
        longest <= 0.55 * nodes.length,
        `the best reply is the longest at ${longest} of ${nodes.length}`,
      );
    });

    test('is stored in 130 characters, and told to SCORM 1.2 as a whole', () => {
      assert.ok(packPath(solution.bestPath).length < 130);
      const told = solution.bestPath.map(({ node, reply }) => `${node.id}.${reply.id}`).join();
      assert.ok(`score.100,${told}`.length <= 255, told);
    });
  });
}
