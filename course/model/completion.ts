import type { AssessedCourse } from './assessment.ts';
import type { Key } from './course.ts';
import type { Progress } from './progress.ts';

/**
 * Keys of what a learner still has to do for the course to be completed, in the order of the course: the final
 * assessment; without one, every quiz, and the lessons of modules that have none. A course that was completed once
 * stays so, whatever an update asks for in addition. Empty exactly if `reportOf` says completed.
 */
export function stillToDo(course: AssessedCourse, progress: Progress): Key[] {
  if (progress.completedOn !== undefined) return [];
  const unpassed = (keys: readonly Key[]) => keys.filter((key) => !progress.quizzes.get(key)?.passed);
  if (course.final) return unpassed([course.final.key]);
  return course.modules.flatMap(({ quiz, lessons }) => {
    if (quiz) return unpassed([quiz.key]);
    return lessons.flatMap(({ key }) => (progress.lessons.get(key) === 'done' ? [] : [key]));
  });
}
