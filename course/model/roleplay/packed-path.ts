import { follow, say, type Conversation, type Turn } from './conversation.ts';
import { hashOf } from './order.ts';
import type { RolePlay } from './role-play.ts';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/*
 * A path takes three characters a turn, as 40 turns in four conversations must fit into a state of 4,000 for the whole
 * course: two that stand for the node, and the reply's own. The two are no name, but a check: where the path leads is
 * known from the conversation, and the check says whether it is still the node at which this was replied. Of edits that
 * put another node in its place, one in 4,096 goes unnoticed; then the path goes on with that node's reply, or ends.
 */

/** A path as text: printable ASCII, three characters a turn. */
export function packPath(turns: readonly Turn[]): string {
  return turns.map(({ node, reply }) => check(node.id) + reply.id).join('');
}

/** The conversation that a stored path leads to, as far as it still holds; whatever is damaged ends it. Never throws. */
export function unpackPath(rolePlay: RolePlay, text: string): Conversation {
  let conversation = follow(rolePlay, []);
  for (let start = 0; start < text.length; start += 3) {
    const { node } = conversation;
    if (!node || check(node.id) !== text.slice(start, start + 2)) break;
    const next = say(rolePlay, conversation, text.charAt(start + 2));
    if (next === conversation) break;
    conversation = next;
  }
  return conversation;
}

/** Two characters over all of an id. */
function check(id: string): string {
  const hash = hashOf(id);
  const mixed = (hash ^ (hash >>> 12) ^ (hash >>> 24)) & 0xfff;
  return DIGITS.charAt(mixed >> 6) + DIGITS.charAt(mixed & 63);
}
