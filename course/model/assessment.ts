import type { Course, ModuleOutline, QuizOutline } from './course.ts';

/** A test as a learner takes it: what it asks for, and of what. */
export interface Assessment extends QuizOutline {
  /** Percent, 0 to 100, that is a pass. */
  readonly passMark: number;
  /** How often it may be taken; null: as often as one likes. */
  readonly attempts: number | null;
  /** The modules whose questions it draws, in the order of the course. */
  readonly modules: readonly ModuleOutline[];
}

/** A module's quiz; null if it has none. */
export function quizOf({ passMark, attempts }: Course, module: ModuleOutline): Assessment | null {
  return module.quiz ? { ...module.quiz, passMark, attempts, modules: [module] } : null;
}
