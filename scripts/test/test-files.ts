import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Test files by who runs them, relative to the project and with forward slashes. */
export interface TestFiles {
  readonly node: readonly string[];
  readonly browser: readonly string[];
  readonly e2e: readonly string[];
}

const FOLDERS = ['course', 'modules', 'build', 'scripts'];

/** Finds all tests of the project. */
export function findTestFiles(project: string): TestFiles {
  const folders = FOLDERS.map((folder) => path.join(project, folder)).filter((folder) => existsSync(folder));
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
  );
  return sortTestFiles(files.map((file) => path.relative(project, file).split(path.sep).join('/')));
}

/**
 * Gives every `*.test.ts` exactly one runner, so that none can be left out: what runs in the learner's browser is
 * tested in one, but for the three folders of the course, and simulations of modules, that know no DOM.
 */
export function sortTestFiles(files: readonly string[]): TestFiles {
  const tests = files.filter((file) => file.endsWith('.test.ts')).sort();
  const needsBrowser = (file: string): boolean =>
    /^(modules\/[^/]+\/(?!simulation\/)|course\/(?!model\/|tracking\/|i18n\/))/.test(file);
  return {
    node: tests.filter((file) => !needsBrowser(file)),
    browser: tests.filter(needsBrowser),
    e2e: files.filter((file) => /^scripts\/test\/e2e\/.+\.e2e\.ts$/.test(file)).sort(),
  };
}
