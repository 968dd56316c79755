import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'rollup';
import { assetPath } from './brand/asset.ts';
import { compileCourse, compileModule, compileReference } from './content/compile.ts';
import type { CheckedCourse } from './content/load.ts';

const COURSE = 'virtual:course';
const MODULE = 'virtual:module/';
const REFERENCE = 'virtual:reference';
const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/**
 * Serves the compiled course to the bundle: `virtual:course` is what the player needs at launch, each
 * `virtual:module/<slug>` and `virtual:reference` become chunks of their own. Compiled modules import elements by paths from the project
 * root (`/course/elements/...`), and pictures, which become files of the package, as their URLs.
 */
export function rippleCourse(course: CheckedCourse, root: string): Plugin {
  return {
    name: 'ripple-course',
    resolveId(source) {
      if (source === COURSE || source === REFERENCE || source.startsWith(MODULE)) return `\0${source}`;
      return /^\/(course|modules)\//.test(source) ? root + source : null;
    },
    async load(id) {
      if (id === `\0${COURSE}`) return compileCourse(course);
      if (id === `\0${REFERENCE}`) return compileReference(course);
      if (id.startsWith(`\0${MODULE}`)) return compileModule(course, id.slice(MODULE.length + 1));
      if (!PICTURE.test(id)) return null;
      const source = await readFile(id);
      const file = this.emitFile({ type: 'asset', fileName: pictureName(id, source), source });
      return `export default import.meta.ROLLUP_FILE_URL_${file};`;
    },
  };
}

/** Some LMSs refuse capitals and other than plain letters in file names. */
function pictureName(file: string, content: Uint8Array): string {
  const { name, ext } = path.parse(file.toLowerCase());
  return assetPath(
    name.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'picture',
    ext.slice(1),
    content,
  );
}
