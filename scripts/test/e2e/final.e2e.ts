import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { loadCourse } from '../../../build/content/load.ts';
import { SCORM_EDITIONS, SCORM_IDS } from '../../../build/package/editions.ts';
import { unpack } from '../../../course/model/packed-state.ts';
import { launchChromium } from '../../browser/launch.ts';
import { startLms, type TestLms } from '../e2e-harness.ts';
import { until } from '../until.ts';
import { KeyboardLearner } from './learner.ts';

/* The final assessment in the built packages, by keyboard: failed, prepared for, left in the middle, passed. */

const { final, modules } = await loadCourse({ root: process.cwd(), version: '0' });
assert.ok(final);
const { key, draw, title } = final;

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

for (const id of SCORM_IDS) {
  const { label, standard } = SCORM_EDITIONS[id];

  describe(`the final assessment in the ${label} package`, () => {
    let lms: TestLms;
    let page: Page;
    beforeEach(async () => {
      lms = await startLms({ zip: resolve('dist', `ripple-${id}.zip`) });
      page = await browser.newPage();
    });
    afterEach(async () => {
      await page.close();
      await lms.close();
    });

    /** Opens the course at an address, in a new tab. */
    const open = async (address: string): Promise<KeyboardLearner> => {
      await page.close();
      page = await browser.newPage();
      const content = await lms.launch(page);
      await content.frame.waitForSelector('header.bar');
      await content.frame.evaluate((hash) => void (location.hash = hash), `#/${address}`);
      return new KeyboardLearner(content);
    };
    const answer = async (learner: KeyboardLearner, from: number, to: number, right: boolean) => {
      for (let number = from; number <= to; number++) {
        await learner.arrive(`Question ${number} of ${draw}`);
        const [question] = await learner.questions();
        assert.ok(question);
        await learner.answer(question, right);
      }
    };

    test('is failed, prepared for on the short path, left in the middle, and passed', async () => {
      let learner = await open('final');
      await learner.arrive(title);
      await learner.activate('Start the final assessment');
      await answer(learner, 1, draw, false);
      await learner.arrive(`All ${draw} answers are in`);
      await learner.activate('See my result');
      await learner.arrive('Not there yet');
      const status = standard === 'scorm12' ? 'cmi.core.lesson_status' : 'cmi.completion_status';
      await until(
        () => unpack(lms.stored()['cmi.suspend_data'] ?? '').path !== undefined,
        'the path is saved',
      );
      assert.equal(lms.stored()[status], 'incomplete');

      const path = [...(unpack(lms.stored()['cmi.suspend_data'] ?? '').path?.keys() ?? [])];
      const lessons = modules
        .flatMap((module) => module.lessons)
        .filter((lesson) => path.includes(lesson.key));
      assert.equal(lessons.length, 6);
      await learner.activate(`Start with: ${lessons[0]?.title ?? ''}`);
      await learner.arrive(lessons[0]?.title ?? '');
      await learner.activate('To the final assessment');
      await learner.arrive(title);
      await learner.activate('Take it again');
      await answer(learner, 1, 2, true);
      await learner.arrive(`Question 3 of ${draw}`);
      const attempt = () => unpack(lms.stored()['cmi.suspend_data'] ?? '').quizzes.get(key)?.attempt;
      await until(() => attempt()?.responses.size === 2, 'the answers are saved');
      const drawn = attempt()?.drawn ?? [];
      const first = learner.answers;

      learner = await open('final');
      await until(
        async () => (await learner.text()).includes(`Question 3 of ${draw}`),
        'goes on at the third',
      );
      assert.equal((await learner.questions())[0]?.key, drawn[2]);
      const [third] = await learner.questions();
      assert.ok(third);
      await learner.answer(third, true);
      await answer(learner, 4, draw, true);
      await learner.arrive(`All ${draw} answers are in`);
      await learner.activate('See my result');
      await learner.arrive('Passed');
      await learner.activate('Your certificate');
      await until(async () => (await learner.text()).includes('has completed the course'), 'the certificate');
      await learner.activate('Save and exit');
      await learner.arrive('You can close this window');

      const stored = lms.stored();
      const standing = standard === 'scorm12' ? ['cmi.core.lesson_status', 'cmi.core.score.raw'] : ['cmi.completion_status', 'cmi.success_status', 'cmi.score.raw', 'cmi.score.scaled', 'cmi.progress_measure']; // prettier-ignore
      const held = standing.map((element) => stored[element]);
      assert.deepEqual(held, standard === 'scorm12' ? ['passed', '100'] : ['completed', 'passed', '100', '1', '1']); // prettier-ignore
      const result = standard === 'scorm12' ? 'wrong' : 'incorrect';
      const results = Object.entries(stored).filter(([element]) => /^cmi\.interactions\.\d+\.result$/.test(element)); // prettier-ignore
      assert.equal(results.length, 2 * draw, 'every answer is an interaction');
      assert.equal(results.filter(([, value]) => value === result).length, draw);
      const asked = [...first, ...learner.answers].length;
      assert.equal(asked, 2 * draw);
      const objectives = Object.entries(stored).filter(([element]) =>
        /^cmi\.objectives\.\d+\.id$/.test(element),
      );
      assert.ok(objectives.length >= final.modules.length, 'objectives of every module');
      assert.deepEqual(await lms.errors(), []);
      assert.deepEqual(lms.problems(), []);
    });
  });
}
