import type { Ending, RolePlay, TalkNode } from '../role-play.ts';

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
