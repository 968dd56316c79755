// How the learner's JavaScript is bundled. Called by build/bundle.ts with the checked course, since the course's
// content reaches the bundle through virtual modules.
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { rippleCourse } from './build/rollup-plugin.ts';

/**
 * @param {import('./build/content/load.ts').CheckedCourse} course
 * @param {string} root project root, absolute
 * @param {{ checkTypes: boolean }} how whether TypeScript checks the code, or only makes JavaScript of it
 * @returns {import('rollup').RollupOptions}
 */
export default (course, root, { checkTypes }) => ({
  input: { main: `${root}/course/shell/main.ts` },
  plugins: [
    rippleCourse(course, root),
    nodeResolve(),
    typescript({
      tsconfig: `${root}/tsconfig.json`,
      // The types of build and scripts are checked by `npm test`; the bundle needs the learner's code only.
      include: ['course/**/*.ts', 'modules/**/*.ts'],
      filterRoot: root,
      exclude: ['**/*.test.ts', '**/testing*.ts', 'course/testing/**'],
      compilerOptions: { noEmit: false, types: [], noCheck: !checkTypes },
    }),
    minifyCode(terser({ ecma: 2020, module: true, format: { comments: false } })),
  ],
  output: {
    format: 'es',
    // Some LMSs refuse capitals and underscores in file names; .mjs is served as text by Moodle.
    hashCharacters: 'base36',
    entryFileNames: 'assets/[name]-[hash].js',
    chunkFileNames: ({ name }) =>
      `assets/${name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-/, '')}-[hash].js`,
  },
});

/**
 * Minifies chunks, but for those with nothing but compiled content: they are data and templates, of which nothing is
 * left to take away, and would take most of the time that a large course takes to build.
 * @param {import('rollup').Plugin} minifier
 * @returns {import('rollup').Plugin}
 */
function minifyCode({ renderChunk, ...minifier }) {
  return {
    ...minifier,
    renderChunk(code, chunk, ...rest) {
      const isContent = chunk.moduleIds.every((id) => !/\.[cm]?[jt]s$/.test(id));
      return isContent ? null : renderChunk.call(this, code, chunk, ...rest);
    },
  };
}
