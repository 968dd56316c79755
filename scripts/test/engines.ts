import { writeFileSync } from 'node:fs';
import { failure, total, type Count } from './count.ts';
import { bundleTests } from './engines/bundle.ts';
import { runCourse } from './engines/course-run.ts';
import { runElementTests } from './engines/element-tests.ts';
import type { Engine } from './engines/engine.ts';
import { startFirefox } from './engines/firefox.ts';
import { startWebKit } from './engines/webkit.ts';

/*
 * Runs the browser tests, and one way through the built course, in Firefox and in WebKit:
 * tsx scripts/test/engines.ts <file for the results> <test files...>
 */
const [resultsFile = '', ...files] = process.argv.slice(2);

const script = await bundleTests(process.cwd(), files);
const counts = await Promise.all([testIn('Firefox', startFirefox), testIn('WebKit', startWebKit)]);
writeFileSync(resultsFile, JSON.stringify(total(counts)));

/** A browser that is missing or breaks off is a failure like any other: it must not end as a success unseen. */
async function testIn(name: string, start: () => Promise<Engine>): Promise<Count> {
  let engine: Engine | undefined;
  try {
    engine = await start();
    return total([await runElementTests(engine, script), await runCourse(engine)]);
  } catch (error) {
    return failure(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await engine?.close();
  }
}
