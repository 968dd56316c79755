import { readdirSync, writeFileSync } from 'node:fs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import {
  chromeLauncher,
  defaultReporter,
  startTestRunner,
  type Reporter,
  type TestRunnerConfig,
  type TestSession,
  type TestSuiteResult,
} from '@web/test-runner';
import { findChromium } from '../browser/find-chromium.ts';
import { chromiumFlags } from '../browser/launch.ts';
import type { BrowserFile } from './count.ts';

/*
 * Runs tests in Chromium: tsx scripts/test/browser-tests.ts <file for the results> <test files...>
 * A process of its own, since @web/test-runner writes to the terminal as it likes and may end the process.
 */
const [resultsFile = '', ...files] = process.argv.slice(2);

async function configuration(): Promise<Partial<TestRunnerConfig>> {
  const launchOptions = { executablePath: await findChromium(), args: chromiumFlags() };
  return {
    files,
    rootDir: process.cwd(),
    hostname: '127.0.0.1',
    nodeResolve: true,
    browsers: [chromeLauncher({ launchOptions })],
    testRunnerHtml: page,
    // The course's decorators are TypeScript's own (experimentalDecorators), which only the tsconfig says.
    plugins: [esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json' })],
    reporters: [defaultReporter({ reportTestProgress: false }), resultsReporter()],
  };
}

/** Tests run with the course's stylesheets: without them axe-core could judge neither contrast nor sizes. */
function page(testFramework: string): string {
  const sheets = readdirSync('course/theme').filter((name) => name.endsWith('.css'));
  const links = sheets.map((name) => `<link rel="stylesheet" href="/course/theme/${name}">`).join('');
  return `<!doctype html><html lang="en"><head><title>Tests</title>${links}</head>
    <body><script type="module" src="${testFramework}"></script></body></html>`;
}

function resultsReporter(): Reporter {
  return {
    onTestRunFinished: ({ sessions }) => writeFileSync(resultsFile, JSON.stringify(sessions.map(summary))),
  };
}

function summary({ testFile, testResults, errors }: TestSession): BrowserFile {
  const tests = testResults ? testsOf(testResults).filter(({ skipped }) => !skipped) : [];
  return {
    file: testFile,
    passed: tests.filter(({ passed }) => passed).length,
    failed: tests.filter(({ passed }) => !passed).length,
    errors: errors.map(({ message }) => message),
  };
}

function testsOf({ tests, suites }: TestSuiteResult): TestSuiteResult['tests'] {
  return [...tests, ...suites.flatMap(testsOf)];
}

const runner = await startTestRunner({
  config: await configuration(),
  readCliArgs: false,
  readFileConfig: false,
});
// Its own handler ends the process when the runner has stopped, but does not stop it.
runner?.on('finished', () => void runner.stop());
