import type { Plugin } from 'rollup';
import { compileCourse, compileModule } from './content/compile.ts';
import type { CheckedCourse } from './content/load.ts';

const COURSE = 'virtual:course';
const MODULE = 'virtual:module/';

/**
 * Serves the compiled course to the bundle: `virtual:course` is what the player needs at launch, each
 * `virtual:module/<slug>` becomes a chunk of its own. Compiled modules import elements by paths from the project
 * root (`/course/elements/...`).
 */
export function rippleCourse(course: CheckedCourse, root: string): Plugin {
  return {
    name: 'ripple-course',
    resolveId(source) {
      if (source === COURSE || source.startsWith(MODULE)) return `\0${source}`;
      return /^\/(course|modules)\//.test(source) ? root + source : null;
    },
    load(id) {
      if (id === `\0${COURSE}`) return compileCourse(course);
      return id.startsWith(`\0${MODULE}`) ? compileModule(course, id.slice(MODULE.length + 1)) : null;
    },
  };
}
