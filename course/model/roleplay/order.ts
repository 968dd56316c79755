import { randomFrom, shuffled } from '../random.ts';
import type { Reply, TalkNode } from './role-play.ts';

/** The replies of a node as they are offered: mixed, so that their place says nothing, and always in the same way. */
export function offered({ id, replies }: TalkNode): Reply[] {
  return shuffled(replies, randomFrom(hashOf(id)));
}

/** A number from 0 to 2^32 - 1 over all characters of a text. */
export function hashOf(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) >>> 0;
  return hash;
}
