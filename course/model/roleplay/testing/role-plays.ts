import fc from 'fast-check';
import type { Ending, Reply, RolePlay, TalkNode } from '../role-play.ts';

/** A role play around some nodes and endings. */
export function rolePlayOf(nodes: readonly TalkNode[], endings: readonly Ending[]): RolePlay {
  return {
    id: 'talk',
    objective: 'listen',
    title: 'A talk',
    place: 'The office, Monday, 09:00',
    situation: 'Ada comes in.',
    you: 'You are Bo.',
    goal: 'Find out what she needs.',
    people: [
      { id: 'ada', name: 'Ada', job: 'sales', portrait: { skin: 3, hair: 'bob', shade: 1, clothes: 'leaf' } },
    ],
    trust: { caring: 50, competency: 50, integrity: 50 },
    start: nodes[0]?.id ?? '',
    nodes,
    endings,
  };
}

/** A node from replies as `[id, next, caring, competency, integrity]`. */
export function node(
  id: string,
  ...replies: readonly (readonly [id: string, next: string, ...trust: number[]])[]
): TalkNode {
  return {
    id,
    mood: 'calm',
    line: `Line ${id}`,
    replies: replies.map(([reply, next, caring = 0, competency = 0, integrity = 0]) => ({
      id: reply,
      text: `Reply ${id}.${reply}`,
      shows: [caring < 0 ? 'defending' : 'make-time'],
      trust: { caring, competency, integrity },
      note: `Note ${id}.${reply}`,
      next,
    })),
  };
}

/** An ending. */
export function ending(id: string, outcome: Ending['outcome'] = 'good'): Ending {
  return { id, outcome, mood: 'warm', title: `Ending ${id}`, text: `What comes of ${id}.` };
}

/** A short talk: two turns to a good end, with a detour through `hurt` from which one gets back. */
export const shortTalk = rolePlayOf(
  [
    node('hello', ['a', 'tells', 2, 0, 1], ['b', 'hurt', -1], ['c', 'gone', -2, -1, 0]),
    node('hurt', ['a', 'tells', 1], ['b', 'gone', -1]),
    node('tells', ['a', 'agreed', 1, 2, 1], ['b', 'hurt', -2], ['c', 'half', 0, 1, 0]),
  ],
  [ending('agreed'), ending('half', 'mixed'), ending('gone', 'poor')],
);

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
