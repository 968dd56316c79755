import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'puppeteer-core';
import { build } from '../../../build/build.ts';
import { loadCourse } from '../../../build/content/load.ts';
import { SCORM_EDITIONS, SCORM_IDS, type ScormId } from '../../../build/package/editions.ts';
import { checkCmi5, checkZip } from '../../../build/package/hygiene.ts';
import type { PackageResult } from '../../../build/package/package.ts';
import { unpack } from '../../../course/model/packed-state.ts';
import { launchChromium } from '../../browser/launch.ts';
import { scormVerdicts } from '../../preview/verdicts/scorm/scorm.ts';
import { axe } from '../axe.ts';
import { startLms, type Content, type TestLms } from '../e2e-harness.ts';
import { tabTo } from '../keyboard.ts';
import { until } from '../until.ts';
import { expectedElements } from './expected.ts';
import { KeyboardLearner } from './learner.ts';
import { takeLessons, takeQuiz } from './module.ts';

/* The built packages, unzipped, in Chromium, against scorm-again: what a learner does and what the LMS then holds. */

const course = await loadCourse({ root: process.cwd(), version: '0' });
const mama = course.modules.find(({ id }) => id === 'mama-method');
assert.ok(mama?.quiz);
const { quiz } = mama;

let browser: Browser;
/** The packages of the MAMA module as a course of its own: short enough to be taken from end to end. */
let packages: readonly PackageResult[];
let folder: string;
before(async () => {
  browser = await launchChromium();
  folder = await mkdtemp(join(tmpdir(), 'ripple-course-'));
  const selection = { module: mama.id };
  packages = await build({ root: process.cwd(), outDir: folder, selection, onStep: () => () => undefined });
});
after(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

/** The package of an edition. */
const zipOf = (id: ScormId) => packages[SCORM_IDS.indexOf(id)]?.file ?? '';

for (const id of SCORM_IDS) {
  const { label } = SCORM_EDITIONS[id];

  describe(`the ${label} package`, () => {
    let lms: TestLms;
    let page: Page;

    beforeEach(async () => {
      lms = await startLms({ zip: zipOf(id) });
      page = await browser.newPage();
    });

    afterEach(async () => {
      await page.close();
      await lms.close();
    });

    const nothingWentWrong = async () => {
      assert.deepEqual(await lms.errors(), []);
      assert.deepEqual(lms.problems(), []);
    };
    const open = async (): Promise<{ content: Content; learner: KeyboardLearner }> => {
      const content = await lms.launch(page);
      await content.frame.waitForSelector('header.bar');
      return { content, learner: new KeyboardLearner(content) };
    };

    test('keeps the package rules', async () => {
      assert.deepEqual(await checkZip(zipOf(id)), []);
    });

    test('is taken by keyboard: fails, passes at the second try, exits, and shows as completed next time', async () => {
      const { learner } = await open();
      await takeLessons(learner, mama, course);
      await takeQuiz(learner, mama, 'Start the quiz', false);
      await learner.arrive('Not there yet');
      assert.match(await learner.text(), /You scored 0%/);
      await takeQuiz(learner, mama, 'Take it again', true);
      await learner.arrive('Passed');
      await learner.activate('Save and exit');
      await learner.arrive('You can close this window');

      const stored = lms.stored();
      const expected = expectedElements(SCORM_EDITIONS[id].standard, mama, learner.answers, learner.talks);
      for (const [element, value] of Object.entries(expected)) {
        if (value instanceof RegExp) assert.match(stored[element] ?? '', value, element);
        else assert.equal(stored[element], value, element);
      }
      const known = new Set(Object.keys(expected));
      const written = new Set(
        (await lms.calls())
          .filter(({ name }) => name.endsWith('SetValue'))
          .map(({ args }) => String(args[0])),
      );
      assert.deepEqual(
        [...written].filter((element) => !known.has(element)),
        [],
        'nothing else is written',
      );
      const state = unpack(stored['cmi.suspend_data'] ?? '');
      assert.equal(state.quizzes.get(quiz.key)?.passed, true);
      assert.deepEqual(
        [...state.lessons],
        mama.lessons.map(({ key }) => [key, 'done']),
      );
      await nothingWentWrong();
      const session = { edition: lms.edition, elements: {}, calls: await lms.calls(), isOver: true };
      // No learner answers as fast as this one.
      const verdicts = scormVerdicts(session, 1).filter(({ rule }) => rule !== 'scorm-commits-many');
      assert.deepEqual(verdicts, [], 'a strict LMS refuses nothing');

      const again = await open();
      assert.match(await again.learner.text(), /You have completed this course/);
      await again.learner.activate('Course map');
      await again.learner.arrive('Course map');
      assert.match(await again.learner.text(), /8 of 8 done/);
      await nothingWentWrong();
    });

    test('resumes at the same page with the same answers after the tab was closed', async () => {
      const { learner } = await open();
      await learner.activate('Start the course');
      const [first, second] = mama.lessons;
      assert.ok(first && second);
      await learner.arrive(first.title);
      const [question] = await learner.questions();
      assert.ok(question);
      await learner.answer(question, true);
      await learner.activate(`Next: ${second.title}`);
      await learner.arrive(second.title);
      await until(() => (lms.stored()['cmi.suspend_data'] ?? '').includes(second.id), 'the page is saved');
      await page.close();

      page = await browser.newPage();
      const again = await open();
      await again.learner.activate(`Continue: ${second.title}`);
      await again.learner.arrive(second.title);
      await again.learner.activate('Back');
      await again.learner.arrive(first.title);
      await until(
        async () => (await again.learner.text()).includes(question.feedback ?? ''),
        'the feedback is back',
      );
      await nothingWentWrong();
    });

    test('resumes a quiz at the question that is still open', async () => {
      const { content, learner } = await open();
      await content.frame.evaluate((hash) => void (location.hash = hash), `#/${mama.id}/quiz`);
      await learner.arrive(quiz.title);
      await learner.activate('Start the quiz');
      await learner.arrive(`Question 1 of ${quiz.draw}`);
      const [first] = await learner.questions();
      assert.ok(first);
      await learner.answer(first, true);
      await learner.activate('Next question');
      await learner.arrive(`Question 2 of ${quiz.draw}`);
      const [second] = await learner.questions();
      await until(() => lms.stored()['cmi.interactions.0.id'] !== undefined, 'the answer is saved');
      await page.close();

      page = await browser.newPage();
      const again = await open();
      await again.learner.activate(`Continue: ${quiz.title}`);
      await again.learner.arrive(quiz.title);
      const place = `Question 2 of ${quiz.draw}`;
      await until(async () => (await again.learner.text()).includes(place), place);
      assert.equal((await again.learner.questions())[0]?.id, second?.id);
      await nothingWentWrong();
    });

    test('is accessible on every screen, light and dark', async () => {
      const { frame } = (await open()).content;
      for (const scheme of ['light', 'dark']) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        for (const address of [
          '',
          'map',
          ...mama.lessons.map((lesson) => `${mama.id}/${lesson.id}`),
          `${mama.id}/quiz`,
        ]) {
          await frame.evaluate((hash) => void (location.hash = hash), `#/${address}`);
          await frame.waitForSelector(address.includes('/') ? '.steps, ripple-quiz' : 'h1');
          assert.deepEqual(await axe(frame), [], `${address} in ${scheme}`);
        }
      }
      await nothingWentWrong();
    });

    test('reaches every edge of a narrow phone without scrolling sideways', async () => {
      const { frame } = await lms.launch(page, { width: 320, height: 480 });
      await frame.waitForSelector('header.bar');
      for (const lesson of mama.lessons) {
        await frame.evaluate((hash) => void (location.hash = hash), `#/${mama.id}/${lesson.id}`);
        await frame.waitForSelector('.steps');
        const [content, window] = await frame.evaluate(() => [
          document.documentElement.scrollWidth,
          innerWidth,
        ]);
        assert.ok(Number(content) <= Number(window), `${lesson.id}: ${content} in ${window}`);
      }
    });

    test('in a window of its own finds the LMS through the opener, and closes itself on exit', async () => {
      const content = await lms.launch(page, { window: 'popup' });
      await content.frame.waitForSelector('header.bar');
      const learner = new KeyboardLearner(content);
      await learner.activate('Start the course');
      await learner.arrive(mama.lessons[0]?.title ?? '');
      await tabTo(content.page, 'Save and exit');
      // The window may be gone before the key is up again, which Puppeteer takes for a fault.
      await content.page.keyboard.press('Enter').catch(() => undefined);
      await until(() => content.page.isClosed(), 'the window closes');
      const { standard } = SCORM_EDITIONS[id];
      const status = standard === 'scorm12' ? 'cmi.core.lesson_status' : 'cmi.completion_status';
      await until(() => lms.stored()[status] === 'incomplete', 'the LMS has the status');
      assert.match((await lms.calls()).at(-1)?.name ?? '', /Finish|Terminate/);
      await nothingWentWrong();
    });

    test('in review shows everything and writes nothing', async () => {
      const content = await lms.launch(page, { mode: 'review' });
      await content.frame.waitForSelector('header.bar');
      const learner = new KeyboardLearner(content);
      assert.match(await learner.text(), /Nothing you do now is recorded/);
      await learner.activate('Start the course');
      await learner.arrive(mama.lessons[0]?.title ?? '');
      const [question] = await learner.questions();
      assert.ok(question);
      await learner.answer(question, true);
      await learner.activate('Save and exit');
      const names = (await lms.calls()).map(({ name }) => name);
      assert.deepEqual(
        names.filter((name) => /SetValue|Commit/.test(name)),
        [],
      );
      assert.match(names.at(-1) ?? '', /Finish|Terminate/);
      await nothingWentWrong();
    });

    test('loads at most 60 kB of gzipped JavaScript until its title stands', async () => {
      const scripts = new Set<string>();
      page.on('request', (request) => {
        if (/\/course\/.*\.js$/.test(request.url())) scripts.add(request.url());
      });
      await open();
      // What is fetched ahead later does not count, and asking the browser for it would race with the next page.
      const loaded = [...scripts];
      const sizes = await Promise.all(
        loaded.map(async (url): Promise<[string, number]> => {
          const body = await (await fetch(url)).arrayBuffer();
          return [url, gzipSync(new Uint8Array(body)).length];
        }),
      );
      assert.ok(sizes.length > 0);
      const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0);
      assert.ok(total <= 60_000, JSON.stringify(sizes));
    });
  });
}

describe('a package that is opened outside of an LMS', () => {
  let lms: TestLms;
  let page: Page;
  before(async () => {
    lms = await startLms({ zip: zipOf('scorm12') });
    page = await browser.newPage();
  });
  after(async () => {
    await page.close();
    await lms.close();
  });

  test('says so and goes on only when asked', async () => {
    await page.goto(`${lms.origin}/course/index.html`);
    const learner = new KeyboardLearner({ page, frame: page.mainFrame() });
    await learner.arrive('Your learning platform does not answer');
    assert.deepEqual(await axe(page.mainFrame()), []);
    await learner.activate('Continue without recording');
    await page.waitForSelector('header.bar');
    assert.match(await learner.text(), /Not recorded/);
  });
});

describe('the package of the whole course', () => {
  let lms: TestLms;
  let page: Page;
  before(async () => {
    // The one in dist lacks what is for leaders only.
    const options = { root: process.cwd(), outDir: join(folder, 'leaders'), onStep: () => () => undefined };
    const [zip] = await build({ ...options, selection: { audience: 'leaders' } });
    assert.ok(zip);
    lms = await startLms({ zip: zip.file });
    page = await browser.newPage();
  });
  after(async () => {
    await page.close();
    await lms.close();
  });

  test('opens every lesson and quiz, accessible and on a narrow phone', async () => {
    const { frame } = await lms.launch(page, { width: 360, height: 640 });
    await frame.waitForSelector('header.bar');
    for (const module of course.modules) {
      for (const stop of [
        ...module.lessons.map(({ id, title }) => ({ id, title })),
        ...(module.quiz ? [{ id: 'quiz', title: module.quiz.title }] : []),
      ]) {
        const address = `${module.id}/${stop.id}`;
        await frame.evaluate((hash) => void (location.hash = hash), `#/${address}`);
        await frame.waitForFunction(
          (title) => document.querySelector('h1')?.textContent === title,
          {},
          stop.title,
        );
        await frame.waitForSelector('.steps');
        assert.deepEqual(await axe(frame), [], address);
        const [content, window] = await frame.evaluate(() => [
          document.documentElement.scrollWidth,
          innerWidth,
        ]);
        assert.ok(Number(content) <= Number(window), `${address}: ${content} in ${window}`);
      }
    }
    assert.deepEqual(await lms.errors(), []);
    assert.deepEqual(lms.problems(), []);
  });

  test('keeps the package rules', async () => {
    for (const id of SCORM_IDS) assert.deepEqual(await checkZip(resolve('dist', `ripple-${id}.zip`)), []);
    assert.deepEqual(await checkCmi5(resolve('dist', 'ripple-cmi5.zip')), []);
  });
});
