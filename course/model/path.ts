import type { Assessment } from './assessment.ts';
import type { Key, LessonOutline } from './course.ts';
import type { Progress, QuizAttempt } from './progress.ts';
import type { Question } from './questions/question.ts';
import { attemptsLeft, resultsByObjective } from './quiz.ts';

/** The most lessons on a path: about twenty minutes, so that it gets walked. */
export const PATH_LENGTH = 6;

/**
 * The lessons that help most after an attempt, in the order of the course: for each objective with a slip one lesson
 * in turn, those with the most slips first.
 */
export function shortPath(
  attempt: QuizAttempt,
  questions: readonly Question[],
  { modules }: Pick<Assessment, 'modules'>,
): Key[] {
  const helping = modules
    .flatMap((module) =>
      resultsByObjective(attempt, questions, module).map(({ objective, right, of }) => ({
        slips: of - right,
        lessons: module.lessons.filter((lesson) => lesson.objective === objective.id),
      })),
    )
    .filter(({ slips }) => slips > 0)
    .sort((a, b) => b.slips - a.slips);
  const rounds = Math.max(0, ...helping.map(({ lessons }) => lessons.length));
  const inTurn = Array.from({ length: rounds }, (_, n) => helping.flatMap(({ lessons }) => lessons[n] ?? []));
  const chosen = new Set(inTurn.flat().slice(0, PATH_LENGTH));
  return modules.flatMap(({ lessons }) => lessons.filter((lesson) => chosen.has(lesson)).map(keyOf));
}

const keyOf = ({ key }: LessonOutline): Key => key;

/**
 * The path to the next attempt at the final assessment: by lesson, whether it has been looked at again. Empty while
 * there is nothing to prepare for: before the first failed attempt, during one, after a pass, and with none left.
 */
export function pathOf(final: Assessment | null, { quizzes, path }: Progress): ReadonlyMap<Key, boolean> {
  const quiz = final ? quizzes.get(final.key) : undefined;
  const isDue = quiz?.attempt != null && quiz.attempt.score !== null && !quiz.passed;
  return path && final && isDue && attemptsLeft(quiz, final.attempts) !== 0 ? path : new Map();
}
