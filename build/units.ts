import type { Course, ModuleOutline } from '../course/model/course.ts';
import { moduleAlone } from '../course/model/part.ts';
import { LAUNCH_PAGE } from './package/file-names.ts';
import type { CourseStructure, Unit } from './package/course-structure.ts';
import type { Profile } from './profile.ts';

/** What an LMS launches of a cmi5 package: the course as one, or each module by itself. */
export const UNITS = ['course', 'modules'] as const;

/** A launch page, and the course as it is opened by it. */
export interface UnitPage {
  readonly page: string;
  /** The module that it is restricted to; absent for all of the course. */
  readonly module?: string;
  readonly course: Course;
}

/** The launch pages of a cmi5 package. */
export function unitPages(course: Course, units: (typeof UNITS)[number]): UnitPage[] {
  if (units === 'course') return [{ page: LAUNCH_PAGE, course }];
  return course.modules.map((module) => ({
    page: `${module.id}.html`,
    module: module.id,
    course: moduleAlone(course, module),
  }));
}

/** What cmi5.xml says of the course. Ids depend on nothing but those of course and modules, and `iri` in course.yaml. */
export function structureOf(
  { id, iri = '', title, description, language }: Course,
  pages: readonly UnitPage[],
  { moveOn = 'CompletedOrPassed', launchMethod = 'AnyWindow' }: Pick<Profile, 'moveOn' | 'launchMethod'>,
): CourseStructure {
  const base = `${iri}/courses/${id}`;
  const units = pages.map(({ page, module, course }): Unit => ({
    id: `${base}/${module ?? 'au'}`,
    title: course.title,
    description: course.description,
    url: page,
    passMark: isTested(course) ? (course.final ?? course).passMark : undefined,
  }));
  return { id: base, title, description, language, units, moveOn, launchMethod };
}

function isTested({ final, modules }: Course): boolean {
  return final !== undefined || modules.some(({ quiz }: ModuleOutline) => quiz);
}
