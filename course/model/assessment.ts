import type { Course, Key, LessonOutline, ModuleOutline, QuizOutline, Review } from './course.ts';
import type { Progress } from './progress.ts';

/** A test as a learner takes it: what it asks for, and of what. */
export interface Assessment extends QuizOutline {
  /** Percent, 0 to 100, that is a pass. */
  readonly passMark: number;
  /** How often it may be taken; null: as often as one likes. */
  readonly attempts: number | null;
  /** When a learner sees what is right: after each answer (`at-once`), or as the final assessment has it. */
  readonly review: Review | 'at-once';
  /** The modules whose questions it draws, in the order of the course. */
  readonly modules: readonly ModuleOutline[];
}

/** A module's quiz; null if it has none. */
export function quizOf({ passMark, attempts }: Course, module: ModuleOutline): Assessment | null {
  return module.quiz ? { ...module.quiz, passMark, attempts, review: 'at-once', modules: [module] } : null;
}

/** The final assessment; null in a course without one. */
export function finalOf({ final, modules }: Course): Assessment | null {
  return final ? { ...final, modules: modules.filter(({ id }) => final.modules.includes(id)) } : null;
}

/** A course as far as its completion goes; modules may do without a quiz. */
export interface AssessedCourse {
  /** How often each quiz may be taken; null or absent: as often as one likes. */
  readonly attempts?: number | null;
  readonly final?: { readonly key: Key; readonly attempts: number | null };
  readonly modules: readonly {
    readonly lessons: readonly Pick<LessonOutline, 'key'>[];
    readonly quiz?: Pick<QuizOutline, 'key'>;
  }[];
}

/**
 * The tests that a learner has to pass: the final assessment alone or, in a course without one, every module's quiz
 * (docs/decisions/0006).
 */
export function requiredTests({ attempts = null, final, modules }: AssessedCourse) {
  if (final) return [{ key: final.key, attempts: final.attempts }];
  return modules.flatMap(({ quiz }) => (quiz ? [{ key: quiz.key, attempts }] : []));
}

/** How far a learner is with a lesson. `tested-out`: not worked through, but its module's quiz has been passed. */
export type LessonStanding = 'open' | 'visited' | 'done' | 'tested-out';

/** How far a learner is with a lesson of a module. */
export function lessonStanding(
  progress: Progress,
  { quiz }: AssessedCourse['modules'][number],
  { key }: Pick<LessonOutline, 'key'>,
): LessonStanding {
  const status = progress.lessons.get(key) ?? 'open';
  if (status === 'done') return 'done';
  return quiz && progress.quizzes.get(quiz.key)?.passed ? 'tested-out' : status;
}
