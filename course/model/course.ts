/**
 * An item's permanent number, from `course/released-ids.txt`. Stored progress hangs on it, so that lessons and
 * questions can be added, moved and reworded without harm to learners who are half-way.
 */
export type Key = number;

/** What the player needs at launch: the whole course but for the content of its modules. */
export interface Course {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly version: string;
  /** BCP 47 tag of the course text. */
  readonly language: string;
  /** Percent, 0 to 100, that a quiz must reach to be passed. */
  readonly passMark: number;
  readonly modules: readonly ModuleOutline[];
}

/** A module as the menu shows it. */
export interface ModuleOutline {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Estimated time for lessons and quiz together. */
  readonly minutes: number;
  readonly objectives: readonly Objective[];
  readonly lessons: readonly LessonOutline[];
  readonly quiz: QuizOutline;
}

/** What a learner can do after a module; quiz results are reported by objective. */
export interface Objective {
  readonly id: string;
  readonly text: string;
}

/** A lesson as the menu shows it. */
export interface LessonOutline {
  readonly key: Key;
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly objective: string;
}

/** A module's quiz: how many questions it draws from the module's bank. */
export interface QuizOutline {
  readonly key: Key;
  readonly title: string;
  readonly intro: string;
  readonly draw: number;
}
