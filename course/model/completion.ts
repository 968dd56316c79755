import type { Key } from './course.ts';
import type { Progress } from './progress.ts';
import type { ReportedCourse } from './report.ts';

/**
 * Keys of the lessons and quizzes that a learner still has to do for the course to be completed, in the order of the
 * course: every quiz, and the lessons of modules that have none. Empty exactly if `reportOf` says completed.
 */
export function stillToDo(course: ReportedCourse, progress: Progress): Key[] {
  return course.modules.flatMap(({ quiz, lessons }) => {
    if (quiz) return progress.quizzes.get(quiz.key)?.passed ? [] : [quiz.key];
    return lessons.flatMap(({ key }) => (progress.lessons.get(key) === 'done' ? [] : [key]));
  });
}
