/** What trust is made of, as the course teaches it. */
export const TRUST_PARTS = ['caring', 'competency', 'integrity'] as const;

/** One of `TRUST_PARTS`. */
export type TrustPart = (typeof TRUST_PARTS)[number];

/** A number for each part of trust. */
export type Trust = Readonly<Record<TrustPart, number>>;

/** How somebody in a conversation feels: decides their face. */
export const MOODS = [
  'calm',
  'warm',
  'relieved',
  'thoughtful',
  'guarded',
  'hurried',
  'worried',
  'hurt',
  'angry',
] as const;

/** One of `MOODS`. */
export type Mood = (typeof MOODS)[number];

/** How somebody in a conversation wears their hair, or what covers it. */
export const HAIR = ['short', 'quiff', 'bob', 'long', 'bun', 'curls', 'afro', 'veil', 'cap'] as const;

/** Colours of clothes, by the names of the theme's paints. */
export const CLOTHES = ['coral', 'sun', 'leaf', 'sky', 'plum'] as const;

/** What a reply can show: what the course teaches, and the slips that it warns of. */
export const SHOWN = {
  blocks: ['understand', 'own', 'serve', 'communicate'],
  principles: [
    'three-stages',
    'reframe',
    'unspoken-wishes',
    'share-what-works',
    'lateral-service',
    'respect',
    'kindness',
    'language',
  ],
  steps: ['make-time', 'acknowledge', 'meeting-of-minds', 'act'],
  slips: [
    'polite-but-empty',
    'defending',
    'fixing-too-soon',
    'blaming',
    'over-promising',
    'dismissing',
    'interrogating',
    'lecturing',
    'pushing',
    'giving-in',
    'being-vague',
    'taking-over',
  ],
} as const;

/** Something that a reply can show. */
export type Shown = (typeof SHOWN)[keyof typeof SHOWN][number];

/** A MAMA step. */
export type Step = (typeof SHOWN)['steps'][number];

/** Whether what a reply shows is a MAMA step. */
export function isStep(shown: Shown): shown is Step {
  return (SHOWN.steps as readonly Shown[]).includes(shown);
}

/** Whether what a reply shows is a slip rather than a skill. */
export function isSlip(shown: Shown): boolean {
  return (SHOWN.slips as readonly Shown[]).includes(shown);
}

/** A conversation as a graph: what others say, what the learner can reply to it, and where each reply leads. */
export interface RolePlay {
  /** kebab-case, permanent: the name of its file. */
  readonly id: string;
  /** Id of the module's objective that it serves. */
  readonly objective: string;
  readonly title: string;
  /** Where and when it happens. */
  readonly place: string;
  /** What the learner has to know before the first line. */
  readonly situation: string;
  /** Who the learner is. */
  readonly you: string;
  /** What the learner is after, in one sentence. */
  readonly goal: string;
  /** The others; the first speaks wherever a line does not say who. */
  readonly people: readonly Person[];
  /** Their trust in the learner at the beginning, 0 to 100 each. */
  readonly trust: Trust;
  /** Id of the first node. */
  readonly start: string;
  readonly nodes: readonly TalkNode[];
  readonly endings: readonly Ending[];
}

/** Somebody whom the learner talks to. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly job: string;
  readonly portrait: Portrait;
}

/** What somebody looks like, as far as the picture shows it. */
export interface Portrait {
  /** 1 (light) to 5 (dark). */
  readonly skin: number;
  readonly hair: (typeof HAIR)[number];
  /** Of the hair: 1 black, 2 brown, 3 red, 4 fair, 5 grey. */
  readonly shade: number;
  readonly beard?: boolean | undefined;
  readonly clothes: (typeof CLOTHES)[number];
}

/** A point of the conversation: a line that is said, and the replies to it. */
export interface TalkNode {
  /** kebab-case, permanent: stored paths and reports hang on it. */
  readonly id: string;
  /** Id of the person who speaks; absent: the first. */
  readonly speaker?: string | undefined;
  readonly mood: Mood;
  readonly line: string;
  readonly replies: readonly Reply[];
}

/** Something that the learner can say. */
export interface Reply {
  /** One character, unique in its node, permanent. */
  readonly id: string;
  readonly text: string;
  readonly shows: readonly Shown[];
  /** Points for each part of trust, -3 to 3; absent: none. */
  readonly trust?: Partial<Trust> | undefined;
  /** What an observer writes in the margin. */
  readonly note: string;
  /** Id of the node or ending that it leads to. */
  readonly next: string;
}

/** How a conversation can end. `good`: the two have found to each other; `mixed`: half-way; `poor`: further apart. */
export interface Ending {
  readonly id: string;
  readonly outcome: 'good' | 'mixed' | 'poor';
  readonly mood: Mood;
  readonly title: string;
  /** What comes of it. */
  readonly text: string;
}

/** A reply's points, all parts filled in. */
export function pointsOf({ trust }: Reply): Trust {
  return { caring: trust?.caring ?? 0, competency: trust?.competency ?? 0, integrity: trust?.integrity ?? 0 };
}

/** The sum over the parts of trust. */
export function sum({ caring, competency, integrity }: Trust): number {
  return caring + competency + integrity;
}

/** The person who speaks a line. */
export function speakerOf({ people }: Pick<RolePlay, 'people'>, { speaker }: TalkNode): Person | undefined {
  return speaker === undefined ? people[0] : people.find(({ id }) => id === speaker);
}
