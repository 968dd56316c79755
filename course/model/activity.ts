import type { Interaction, Pattern } from './interaction.ts';
import { lmsId, type Occasion } from './questions/kinds.ts';
import type { ObjectiveReport } from './report.ts';

/** The most that a learner's free notes in one activity may hold, in UTF-16 units. */
export const NOTE_LIMIT = 1200;

/** What a learner's work on an activity has come to so far. */
export interface ActivityOutcome {
  /** The element's own packed form of what was done: short, printable ASCII. Only the element reads it. */
  readonly state: string;
  /** Whether it counts as done for the lesson; once true it stays true, whatever comes later. */
  readonly done: boolean;
  /** Percent, a whole number; absent where nothing is scored. The best one is kept. */
  readonly score?: number;
  /**
   * What the learner wrote freely, at most `NOTE_LIMIT`: kept for them, never reported, and the first thing that makes
   * room where the stored state gets too long. Absent: as it was before.
   */
  readonly note?: string;
  /** Set when a run has come to its end: what the LMS is told of it. */
  readonly result?: ActivityResult;
  /** What learners say of themselves: told to the LMS only where course.yaml wants it (`reportTrustPulse`). */
  readonly measures?: readonly MeasuredObjective[];
}

/** One step taken: where, and what was chosen there. Letters, digits, `_` and `.`; an answer may be a number. */
export type Step = readonly [step: string, answer: string];

/** A finished run through an activity as the LMS is told of it: one interaction of type performance, and objectives. */
export interface ActivityResult {
  /** What was to be done, in words. */
  readonly description: string;
  /** In the order taken. */
  readonly steps: readonly Step[];
  /** The best way, where there is one. */
  readonly correct?: readonly Step[];
  readonly result: Interaction['result'];
  /** Percent, a whole number. */
  readonly score?: number;
  readonly objectives?: readonly MeasuredObjective[];
  /** When the run began, in milliseconds since the epoch. */
  readonly startedAt: number;
  /** How long it took, in seconds. */
  readonly latency: number;
}

/** How a learner did on something that an activity measures. */
export interface MeasuredObjective {
  /** kebab-case, unique in the activity. */
  readonly id: string;
  /** Percent, a whole number. */
  readonly score: number;
  /** Absent where there is nothing to pass: then the latest score counts, not the best. */
  readonly passed?: boolean;
}

/** An activity's place in the course. */
export interface ActivityPlace {
  readonly module: string;
  readonly activity: string;
  /** Id of the lesson's objective. */
  readonly objective: string;
}

/**
 * The LMS interaction of a run: id `module_activity`, then `_a2`, `_a3` for later runs. An interaction has no element
 * for a score beside its result, so the score is the first step, where 1.2's limit of 255 characters leaves it.
 */
export function performanceOf(
  place: ActivityPlace,
  result: ActivityResult,
  { earlier, ...when }: Occasion,
): Interaction {
  const score: Pattern = result.score === undefined ? [] : [['score', String(result.score)]];
  return {
    id: lmsId(place.module, place.activity) + (earlier === 0 ? '' : `_a${earlier + 1}`),
    type: 'performance',
    description: result.description,
    objectives: [lmsId(place.module, place.objective)],
    correct: result.correct ?? [],
    response: [...score, ...result.steps],
    result: result.result,
    weighting: result.result === 'neutral' ? 0 : 1,
    ...when,
  };
}

/** A run's objectives as the LMS is told them: ids `module_activity_objective`. */
export function measuredObjectives(
  { module, activity }: ActivityPlace,
  objectives: readonly MeasuredObjective[],
): ObjectiveReport[] {
  return objectives.map(({ id, score, passed }) => ({
    id: lmsId(module, activity, id),
    score,
    ...(passed === undefined ? {} : { passed }),
  }));
}
