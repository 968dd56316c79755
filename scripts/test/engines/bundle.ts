import { build, type Plugin } from 'esbuild';
import path from 'node:path';

/**
 * Bundles all browser tests into one script, with a runner and keys of their own in place of those of
 * `@web/test-runner`. Its global, `tests`, has what the imports below say.
 * @param root folder of the project, absolute
 * @param files test files, from the root
 */
export async function bundleTests(root: string, files: readonly string[]): Promise<string> {
  const page = './scripts/test/engines/page';
  const contents = [
    `export { results, runTests } from '${page}/runner.ts';`,
    `export { nextKeys, keysDone } from '${page}/commands.ts';`,
    // Its hooks are for the tests of all files; each file's own are for its tests only.
    `import './course/testing/fixture.ts';`,
    ...files.flatMap((file) => [`import 'tests-of:${file}';`, `import './${file}';`]),
  ].join('\n');
  const result = await build({
    stdin: { contents, resolveDir: root, sourcefile: 'tests.ts', loader: 'ts' },
    absWorkingDir: root,
    alias: { '@web/test-runner-commands': path.join(root, page, 'commands.ts') },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'tests',
    target: 'es2022',
    tsconfig: 'tsconfig.json',
    conditions: ['production'],
    logLevel: 'silent',
    plugins: [fileMarks],
  });
  return result.outputFiles[0]?.text ?? '';
}

/** Modules that say to the runner whose tests come next: imports are evaluated in their order. */
const fileMarks: Plugin = {
  name: 'ripple-file-marks',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^tests-of:/ }, ({ path: name }) => ({ path: name, namespace: 'tests-of' }));
    onLoad({ filter: /./, namespace: 'tests-of' }, ({ path: name }) => {
      return { contents: `beginFile(${JSON.stringify(path.basename(name))});` };
    });
  },
};
