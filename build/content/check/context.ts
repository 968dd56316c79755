import type { ElementTable } from '../elements.ts';
import type { LessonNode } from '../markdown/tree.ts';
import type { ProblemList } from '../problems.ts';
import type { ModuleSource, Sources } from '../read.ts';

/** A file with text in it: a lesson, or a page outside of modules. */
export interface TextSource {
  /** Path from the project root. */
  readonly file: string;
  /** What the text was translated from; absent for an original. */
  readonly original?: { readonly file: string; readonly body: string };
}

/** What checks look at, and where they note what they find. */
export interface CheckContext {
  /** All of the course, for what refers to other modules. */
  readonly sources: Sources;
  /** The modules to look at: one at a time, so that an edit costs the checks of one module only. */
  readonly modules: readonly ModuleSource[];
  readonly elements: ElementTable;
  /** The lessons of these modules, or pages outside of modules. */
  readonly bodies: ReadonlyMap<TextSource, readonly LessonNode[]>;
  /** Paths of those pictures shown in lessons that exist. */
  readonly pictures: ReadonlySet<string>;
  readonly problems: ProblemList;
}

/** A family of checks. Never throws; files that could not be read are left out. */
export type Check = (context: CheckContext) => void;

/** A check that looks at the course as a whole. */
export type CourseCheck = (context: Pick<CheckContext, 'sources' | 'problems'>) => void;

/** A check that looks at one lesson, or another page of text, at a time. */
export function perLesson(
  check: (lesson: TextSource, body: readonly LessonNode[], context: CheckContext) => void,
): Check {
  return (context) => {
    for (const [lesson, body] of context.bodies) check(lesson, body, context);
  };
}
