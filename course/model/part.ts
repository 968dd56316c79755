import type { Course, ModuleOutline } from './course.ts';

/**
 * A module as a course of its own: with its own quiz and no final assessment. To an LMS it is another course, so that it
 * has an id of its own; ids of modules hold no double hyphen, so that none of them can make an id that is taken.
 */
export function moduleAlone<C extends Course>(course: C, module: ModuleOutline): C {
  const { title, summary: description } = module;
  return {
    ...course,
    id: `${course.id}-${module.id}`,
    title,
    description,
    final: undefined,
    modules: [module],
  };
}

/** The course as an LMS asks for it, where it has a pass mark of its own: for the final assessment or, without one, for the quizzes. */
export function withPassMark(course: Course, passMark: number | undefined): Course {
  if (passMark === undefined) return course;
  return course.final ? { ...course, final: { ...course.final, passMark } } : { ...course, passMark };
}
