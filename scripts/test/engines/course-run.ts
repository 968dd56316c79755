import assert from 'node:assert/strict';
import { build } from 'esbuild';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ar } from '../../../course/i18n/ar.ts';
import { en } from '../../../course/i18n/en.ts';
import { failure, type Count } from '../count.ts';
import { startLms, type TestLms } from '../e2e-harness.ts';
import { builtPackages } from '../packages.ts';
import { until } from '../until.ts';
import type { Engine } from './engine.ts';

/** Takes one way through the built course: start, answer, leave, come back, in Arabic; then the single file. One check as a whole. */
export async function runCourse(engine: Engine): Promise<Count> {
  const zip = builtPackages().find((name) => name.includes('scorm12')) ?? '';
  const lms = await startLms({ zip });
  try {
    await takeCourse(engine, lms);
    await takeFile(engine);
    return { passed: 1, failed: 0, remarks: [] };
  } catch (error) {
    return failure(`${engine.name}: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await lms.close();
  }
}

async function takeCourse(engine: Engine, lms: TestLms): Promise<void> {
  const hand = await handFor(engine);
  await hand.launch(`${lms.origin}/`);
  await hand.press(en.start);
  await hand.sees(en.lessonOf(1, 6).slice(0, 8));
  await hand.does(`go('#/mama-method/make-time')`);
  await until(() => hand.does(`choose('input')`), 'a field of a question');
  await hand.press(en.check);
  await until(() => lms.stored()['cmi.suspend_data'], 'the LMS has a state');
  await hand.press(en.exit);
  await hand.sees(en.left.title);
  const stored = lms.stored();
  assert.equal(stored['cmi.core.lesson_status'], 'incomplete');
  assert.equal(stored['cmi.core.lesson_location'], 'mama-method/make-time');

  await hand.launch(`${lms.origin}/?language=ar`);
  await hand.sees(ar.openMap);
  assert.equal(await hand.does('language()'), 'ar rtl');
  await hand.press(ar.goOn(''));
  await hand.sees(ar.lessonOf(1, 6).slice(0, 5));
  const problems = (await lms.calls()).filter(({ complaint }) => complaint !== '');
  assert.deepEqual(problems, []);
}

/** The course in one file, from the disk: opens, keeps an answer, and has it when it is opened again. */
async function takeFile(engine: Engine): Promise<void> {
  const hand = await handFor(engine);
  const file = pathToFileURL(path.resolve('dist', 'ripple-web.html')).href;
  await hand.launch(file);
  await hand.sees(en.web.session.open);
  await hand.does(`go('#/mama-method/make-time')`);
  await until(() => hand.does(`choose('input')`), 'a field of a question');
  await hand.press(en.check);
  await hand.sees(en.tryAgain);
  await hand.sees(en.web.session.open);
  await hand.launch(file);
  await hand.sees(en.goOn(''));
}

/** The functions of page/hand.ts, from outside the page. */
async function handFor(engine: Engine) {
  const result = await build({
    entryPoints: [path.join(import.meta.dirname, 'page/hand.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'hand',
    logLevel: 'silent',
  });
  const script = result.outputFiles[0]?.text ?? '';
  const does = (call: string) => engine.evaluate(`hand.${call}`);
  return {
    does,
    async launch(url: string): Promise<void> {
      await engine.open(url);
      // An expression that needs no eval, which a page's policy may forbid; left in the page's global scope.
      await engine.evaluate(`(() => { ${script}; globalThis.hand = hand; return true; })()`);
    },
    press: (name: string) =>
      until(() => does(`press(${JSON.stringify(name)})`), `"${name}" can be pressed`, 15_000),
    sees: (text: string) =>
      until(async () => String(await does('text()')).includes(text), `the page says "${text}"`, 15_000),
  };
}
