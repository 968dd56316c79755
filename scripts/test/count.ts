import path from 'node:path';

/** What a step of the tests comes to. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  /** Failures that the runner's own output may not show, a line each. */
  readonly remarks: readonly string[];
}

/** What node:test tells of a test, as our reporter writes it down. */
export interface NodeEvent {
  readonly type: 'test:pass' | 'test:fail';
  readonly name: string;
  readonly nesting: number;
  readonly file: string;
  readonly isSuite: boolean;
  /** Skipped, or marked as still to be done: neither passed nor failed. */
  readonly isSkipped: boolean;
}

/** What @web/test-runner tells of a test file, as our reporter writes it down. */
export interface BrowserFile {
  readonly file: string;
  readonly passed: number;
  readonly failed: number;
  /** Outside the tests: the file did not load, or something was thrown later. */
  readonly errors: readonly string[];
}

/**
 * Counts tests, not suites. A file that breaks off, or has no test in it, counts as one failure.
 * @param files all that should have run.
 */
export function countNodeEvents(events: readonly NodeEvent[], files: readonly string[]): Count {
  const isFile = ({ name, nesting, file }: NodeEvent): boolean =>
    nesting === 0 && path.resolve(name) === file;
  const tests = events.filter((event) => !event.isSuite && !event.isSkipped && !isFile(event));
  const broken = events
    .filter((event) => isFile(event) && event.type === 'test:fail')
    .map(({ file }) => file);
  const withTests = new Set([...events.filter((event) => !isFile(event)).map(({ file }) => file), ...broken]);
  const empty = files.map((file) => path.resolve(file)).filter((file) => !withTests.has(file));
  return total([
    {
      passed: tests.filter(({ type }) => type === 'test:pass').length,
      failed: tests.filter(({ type }) => type === 'test:fail').length,
      remarks: [],
    },
    ...broken.map((file) => failure(`${short(file)}: broke off`)),
    ...empty.map((file) => failure(`${short(file)}: no test in it was run`)),
    ...(files.length > 0 ? [] : [failure('there are no test files')]),
  ]);
}

/** The same for the browser's tests. Errors outside the tests count where no test shows them by failing. */
export function countBrowserFiles(results: readonly BrowserFile[], files: readonly string[]): Count {
  const found = new Set(results.map(({ file }) => path.resolve(file)));
  const missing = files.filter((file) => !found.has(path.resolve(file)));
  return total([
    ...results.map(countBrowserFile),
    ...missing.map((file) => failure(`${file}: was not run`)),
    ...(files.length > 0 ? [] : [failure('there are no test files')]),
  ]);
}

function countBrowserFile({ file, passed, failed, errors }: BrowserFile): Count {
  const tests = { passed, failed, remarks: [] };
  if (errors.length > 0 && failed === 0)
    return total([tests, failure(`${short(file)}: ${errors.join('\n')}`)]);
  return passed + failed > 0 ? tests : failure(`${short(file)}: no test in it was run`);
}

/** One failed check. */
export function failure(remark: string): Count {
  return { passed: 0, failed: 1, remarks: [remark] };
}

/** Adds counts up. */
export function total(counts: readonly Count[]): Count {
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
    remarks: counts.flatMap(({ remarks }) => remarks),
  };
}

function short(file: string): string {
  return path.relative(process.cwd(), file);
}
