/** SCORM 2004 4th Ed. RTE 4.2.9, table 4.2.9a: the interaction types that we use; 1.2 knows the same or fewer. */
export type InteractionType =
  | 'true-false'
  | 'choice'
  | 'fill-in'
  | 'long-fill-in'
  | 'matching'
  | 'sequencing'
  | 'performance'
  | 'likert'
  | 'numeric';

/**
 * A response or a right answer: a list of entries, each with one part (`[['a'], ['c']]`: two choices) or more
 * (`[['1', 'a'], ['2', 'c']]`: two pairs). Each standard joins them with delimiters of its own.
 */
export type Pattern = readonly (readonly string[])[];

/** Something that an answer names by its id. */
export interface Component {
  readonly id: string;
  readonly text: string;
}

/** What there was to choose from, in the words of xAPI (IEEE 9274.1.1, interaction components). */
export type Components = Readonly<
  Partial<Record<'choices' | 'scale' | 'source' | 'target', readonly Component[]>>
>;

/** One answered question as an LMS records it, in no standard's notation. */
export interface Interaction {
  /** `[A-Za-z0-9_]+`, unique among all interactions of a registration. */
  readonly id: string;
  readonly type: InteractionType;
  /** The question's text. Adapters cut it to what their standard takes. */
  readonly description: string;
  /** Objective ids, `[A-Za-z0-9_]+`. */
  readonly objectives: readonly string[];
  readonly correct: Pattern;
  readonly response: Pattern;
  readonly result: 'correct' | 'incorrect' | 'neutral';
  readonly weighting: number;
  /** When the question was shown, in milliseconds since the epoch. */
  readonly startedAt: number;
  /** Time from showing the question to answering it, in seconds. */
  readonly latency: number;
  /** Only where the LMS is told the texts, too. */
  readonly components?: Components;
}
