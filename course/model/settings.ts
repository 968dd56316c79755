/**
 * What LMSs need done differently: the values that each setting can have, the default first. A preset of the build
 * (build/profiles) chooses them, the launch page carries them, and the player hands them on; the bundle is the same
 * for every LMS.
 */
export const SETTING_VALUES = {
  /**
   * `cmi.exit`: always `suspend`, so that no LMS throws the state away; or `suspend` until the course is completed
   * and a normal exit afterwards, for LMSs that ignore the status of a suspended course (Saba 5.4).
   */
  exit: ['suspend', 'suspend-until-complete'],
  /** What a learner who has not passed is: unfinished for ever, or failed as soon as no attempt is left. */
  failed: ['incomplete-until-passed', 'failed-when-attempts-are-used-up'],
  /**
   * Interactions of later answers to the same question: an id of their own (`_a2`, `_a3`), since some LMSs keep one
   * record per id (Verint), or the same id, for LMSs that are to add up all answers to a question.
   */
  interactionIds: ['unique', 'same'],
  /** Score of a course without a quiz: none, or 100 for LMSs that want one for every completion (Workday). */
  scoreWithoutQuiz: ['none', '100-when-completed'],
} as const;

/** The settings of a package that reach the learner's side. */
export type Settings = { readonly [K in keyof typeof SETTING_VALUES]: (typeof SETTING_VALUES)[K][number] };

/** What holds where nothing else was chosen. */
export const defaultSettings: Settings = readSettings(null);

/**
 * Settings from the text in the launch page, which is JSON. Whatever is missing or makes no sense falls back to its
 * default, one by one: someone may have edited the page, and the course has to open all the same.
 */
export function readSettings(text: string | null): Settings {
  const found = parse(text);
  return {
    exit: oneOf(SETTING_VALUES.exit, found['exit']),
    failed: oneOf(SETTING_VALUES.failed, found['failed']),
    interactionIds: oneOf(SETTING_VALUES.interactionIds, found['interactionIds']),
    scoreWithoutQuiz: oneOf(SETTING_VALUES.scoreWithoutQuiz, found['scoreWithoutQuiz']),
  };
}

function oneOf<T extends string>(values: readonly [T, ...T[]], found: unknown): T {
  return values.find((value) => value === found) ?? values[0];
}

function parse(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}
