import {
  pointsOf,
  TRUST_PARTS,
  type Ending,
  type Reply,
  type RolePlay,
  type TalkNode,
  type Trust,
} from './role-play.ts';

/** A learner's choice at a node, by their ids. */
export interface Choice {
  readonly node: string;
  readonly reply: string;
}

/** One exchange: what was said, and what the learner replied. */
export interface Turn {
  readonly node: TalkNode;
  readonly reply: Reply;
}

/** A conversation so far. */
export interface Conversation {
  readonly turns: readonly Turn[];
  /** The node that waits for a reply; null where the conversation is over. */
  readonly node: TalkNode | null;
  /** How it ended; null while it goes on. */
  readonly ending: Ending | null;
}

/** A path has at most so many turns: nobody talks on for ever, and stored paths stay short. */
export const MOST_TURNS = 40;

/** Points to meter: what one point moves on the scale from 0 to 100. */
const METER_STEP = 4;

/**
 * Follows choices from the start as far as they lead: a node or reply that is not there (any more), or a choice that
 * was made somewhere else, ends the path before it. So an edited conversation takes up what still holds.
 */
export function follow(rolePlay: RolePlay, choices: Iterable<Choice>): Conversation {
  const turns: Turn[] = [];
  let at = placeOf(rolePlay, rolePlay.start);
  for (const choice of choices) {
    const { node } = at;
    const reply = node?.id === choice.node ? node.replies.find(({ id }) => id === choice.reply) : undefined;
    const next = reply && placeOf(rolePlay, reply.next);
    if (!node || !reply || !next || (!next.node && !next.ending) || turns.length === MOST_TURNS) break;
    turns.push({ node, reply });
    at = next;
  }
  return { turns, ...at };
}

function placeOf({ nodes, endings }: RolePlay, id: string): Omit<Conversation, 'turns'> {
  const node = nodes.find((one) => one.id === id) ?? null;
  return { node, ending: node ? null : (endings.find((one) => one.id === id) ?? null) };
}

/** The choices that make up some turns. */
export function choicesOf(turns: readonly Turn[]): Choice[] {
  return turns.map(({ node, reply }) => ({ node: node.id, reply: reply.id }));
}

/** The conversation after one more reply; the same one if there is no such reply here. */
export function say(rolePlay: RolePlay, conversation: Conversation, reply: string): Conversation {
  const { turns, node } = conversation;
  if (!node) return conversation;
  const next = follow(rolePlay, [...choicesOf(turns), { node: node.id, reply }]);
  return next.turns.length > turns.length ? next : conversation;
}

/** The conversation with nothing but its first turns: 0 begins again, one less than there are takes back the last. */
export function rewind(rolePlay: RolePlay, { turns }: Conversation, count: number): Conversation {
  return follow(rolePlay, choicesOf(turns.slice(0, Math.max(0, count))));
}

/** Trust after some turns, 0 to 100 each: what is lost at the bottom or won at the top does not count. */
export function trustAfter({ trust }: Pick<RolePlay, 'trust'>, turns: readonly Turn[]): Trust {
  const level = { ...trust };
  for (const { reply } of turns) {
    const points = pointsOf(reply);
    for (const part of TRUST_PARTS) {
      level[part] = Math.min(100, Math.max(0, level[part] + points[part] * METER_STEP));
    }
  }
  return level;
}
