import type { ActivityResult, Step } from '../activity.ts';
import type { Conversation, Turn } from './conversation.ts';
import { TRUST_PARTS, type RolePlay } from './role-play.ts';
import { scoreOf } from './score.ts';
import type { Solution } from './solve.ts';

/** Percent of what is attainable in a part of trust that counts as reached. */
const REACHED = 60;

/** What the LMS is told of a conversation that has come to an end: the path, the score, an objective for each part of trust. */
export function resultOf(
  { title, goal }: Pick<RolePlay, 'title' | 'goal'>,
  solution: Solution,
  { turns, ending }: Conversation,
  when: Pick<ActivityResult, 'startedAt' | 'latency'>,
): ActivityResult {
  const { total, parts } = scoreOf(solution, turns);
  return {
    description: `${title}. ${goal}`,
    steps: stepsOf(turns),
    correct: stepsOf(solution.bestPath),
    result: ending?.outcome === 'good' ? 'correct' : 'incorrect',
    score: total,
    objectives: TRUST_PARTS.map((id) => ({ id, score: parts[id], passed: parts[id] >= REACHED })),
    ...when,
  };
}

/** Moodle 5.1 takes no hyphens in 2004. */
function stepsOf(turns: readonly Turn[]): Step[] {
  return turns.map(({ node, reply }) => [node.id.replaceAll('-', '_'), reply.id]);
}
