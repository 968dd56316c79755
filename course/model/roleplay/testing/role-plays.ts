import fc from 'fast-check';
import type { Reply, RolePlay } from '../role-play.ts';
import { ending, node, rolePlayOf } from './short-talk.ts';

const points = fc.integer({ min: -3, max: 3 });

/** Any role play of up to eight nodes; every reply leads somewhere, and loops, dead ends and islands come up. */
export const anyRolePlay: fc.Arbitrary<RolePlay> = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 3 }))
  .chain(([size, ends]) => {
    const places = [...names('n', size), ...names('e', ends)];
    const reply = fc.tuple(fc.constantFrom(...places), points, points, points);
    return fc
      .array(fc.array(reply, { minLength: 1, maxLength: 4 }), { minLength: size, maxLength: size })
      .map((all) => {
        const nodes = all.map((replies, index) =>
          node(
            `n${index}`,
            ...replies.map(([next, ...trust], i) => ['abcd'.charAt(i), next, ...trust] as const),
          ),
        );
        return rolePlayOf(
          nodes,
          names('e', ends).map((id) => ending(id)),
        );
      });
  });

function names(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${index}`);
}

/** The same without loops: replies lead on only. */
export const anyWithoutLoops: fc.Arbitrary<RolePlay> = anyRolePlay.map((rolePlay) => ({
  ...rolePlay,
  nodes: rolePlay.nodes.map((one, index) => ({
    ...one,
    replies: one.replies.map((reply) => ({ ...reply, next: onwards(reply, index) })),
  })),
}));

function onwards({ next }: Reply, index: number): string {
  return next.startsWith('n') && Number(next.slice(1)) <= index ? 'e0' : next;
}
