import type { Turn } from './conversation.ts';
import {
  pointsOf,
  sum,
  TRUST_PARTS,
  type Reply,
  type RolePlay,
  type TalkNode,
  type Trust,
} from './role-play.ts';

/** What can still be earned from some point of a conversation on, and the reply that earns it. */
export interface Prospect {
  /** Points; Infinity where a loop earns without end, -Infinity where no ending can be reached. */
  readonly points: number;
  /** Null at endings, and where no ending can be reached. */
  readonly reply: Reply | null;
}

/** What a conversation can come to. */
export interface Solution {
  /** The best path from each node and ending, by id: the most points over all parts of trust. */
  readonly from: ReadonlyMap<string, Prospect>;
  /** The best path from the start; empty if no ending can be reached, or a loop earns without end. */
  readonly bestPath: readonly Turn[];
  /** Points of the best path. */
  readonly best: number;
  /** The fewest points of any path to an ending; -Infinity where a loop costs points without end. */
  readonly worst: number;
  /** The most points that any path can have in each part of trust, not necessarily the same path. */
  readonly most: Trust;
}

type Weight = (reply: Reply) => number;

const totalOf: Weight = (reply) => sum(pointsOf(reply));

/**
 * Proves the best and the worst that a conversation can come to, by dynamic programming over the graph (Bellman and
 * Ford): a path without a loop has no more turns than there are nodes, so whatever still grows after that many rounds
 * grows without end.
 */
export function solve(rolePlay: RolePlay): Solution {
  const from = prospects(rolePlay, totalOf);
  const value = (weight: Weight) => prospects(rolePlay, weight).get(rolePlay.start)?.points ?? -Infinity;
  const most = (part: keyof Trust) => value((reply) => pointsOf(reply)[part]);
  const best = from.get(rolePlay.start)?.points ?? -Infinity;
  return {
    from,
    best,
    bestPath: Number.isFinite(best) ? pathAlong(rolePlay, from) : [],
    worst: 0 - value((reply) => -totalOf(reply)),
    most: { caring: most('caring'), competency: most('competency'), integrity: most('integrity') },
  };
}

/** Whether one path earns the most in every part of trust: only then can a learner reach 100 in all of them. */
export function isBestForAll({ best, most }: Solution): boolean {
  return Number.isFinite(best) && best === sum(most) && TRUST_PARTS.every((part) => most[part] > 0);
}

function prospects({ nodes, endings }: RolePlay, weight: Weight): Map<string, Prospect> {
  const known = new Map<string, Prospect>(endings.map(({ id }) => [id, { points: 0, reply: null }]));
  const pointsAt = (id: string) => known.get(id)?.points ?? -Infinity;
  const best = ({ replies }: TalkNode): Prospect => {
    let most: Prospect = { points: -Infinity, reply: null };
    for (const reply of replies) {
      const points = weight(reply) + pointsAt(reply.next);
      if (points > most.points) most = { points, reply };
    }
    return most;
  };
  const grows = (node: TalkNode) => best(node).points > pointsAt(node.id);
  for (let rounds = nodes.length; rounds > 0; rounds--) {
    for (const node of nodes) if (grows(node)) known.set(node.id, best(node));
  }
  // What grows even now is on a loop that earns, or leads to one.
  for (let endless = nodes.filter(grows); endless.length > 0; endless = nodes.filter(grows)) {
    for (const { id } of endless) known.set(id, { points: Infinity, reply: null });
  }
  return known;
}

/** Replies were noted only when they improved on something, so that following them never goes in circles. */
function pathAlong({ nodes, start }: RolePlay, from: ReadonlyMap<string, Prospect>): Turn[] {
  const turns: Turn[] = [];
  let node = nodes.find(({ id }) => id === start);
  while (node && turns.length <= nodes.length) {
    const reply: Reply | null = from.get(node.id)?.reply ?? null;
    if (!reply) break;
    turns.push({ node, reply });
    node = nodes.find(({ id }) => id === reply.next);
  }
  return turns;
}
