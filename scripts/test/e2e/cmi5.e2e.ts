import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { packEdition } from '../../../build/build.ts';
import { bundle } from '../../../build/bundle.ts';
import { loadCourse } from '../../../build/content/load.ts';
import { loadProfile } from '../../../build/profile.ts';
import { selectCourse } from '../../../build/selection.ts';
import { launchChromium } from '../../browser/launch.ts';
import type { Statement } from '../../preview/lrs/xapi.ts';
import { HOME } from '../../preview/lrs/ids.ts';
import { readStatements } from '../../report/source/statements.ts';
import { axe } from '../axe.ts';
import { isBack, opened, startCmi5Lms, verbOf, type Cmi5TestLms } from '../cmi5-harness.ts';
import { until } from '../until.ts';
import { expectedAnswers, type ExpectedAnswer } from './expected-statements.ts';
import { KeyboardLearner } from './learner.ts';
import { takeLessons, takeQuiz } from './module.ts';

/* The cmi5 package in the preview LMS, in Chromium: its LRS judges by the specification. */

const course = await loadCourse({ root: process.cwd(), version: '0' });
const alone = selectCourse(course, { module: 'mama-method' });
const [mama] = alone.modules;
assert.ok(mama?.quiz);
const { iri = '' } = alone;

let browser: Browser;
let folder: string;
let zip: string;
before(async () => {
  browser = await launchChromium();
  folder = await mkdtemp(join(tmpdir(), 'ripple-cmi5-zip-'));
  const [root, profile] = [process.cwd(), await loadProfile('default')];
  const bundled = await bundle(alone, root);
  ({ file: zip } = await packEdition({
    edition: 'cmi5',
    profile,
    course: alone,
    bundled,
    root,
    work: folder,
  }));
});
after(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

/** What is compared of an answer; see `expectedAnswers`. */
function answerOf({ object, result }: Statement): ExpectedAnswer {
  const { interactionType, correctResponsesPattern, description, name, type, ...lists } =
    object.definition ?? {};
  assert.equal(type, 'http://adlnet.gov/expapi/activities/cmi.interaction');
  const isTalk = interactionType === 'performance';
  assert.ok(name?.['en'] && description?.['en']);
  const texts = Object.entries(lists).map(([list, entries]) => {
    const words = (entries as { id: string; description?: { en?: string } }[]).map(
      (one) => one.description?.en ?? one.id,
    );
    return [list, words] as const;
  });
  return {
    object: object.id,
    type: interactionType ?? '',
    response: result?.response ?? '',
    success: result?.success,
    key: correctResponsesPattern,
    texts: { ...(!isTalk && { description: description['en'] }), ...Object.fromEntries(texts) },
  };
}

describe('the cmi5 package', () => {
  let lms: Cmi5TestLms;
  let page: Page;
  beforeEach(async () => {
    lms = await startCmi5Lms(zip);
    page = await browser.newPage();
  });
  afterEach(async () => {
    await page.close();
    await lms.close();
  });
  const nothingWentWrong = () => {
    assert.deepEqual(
      lms.data.verdicts.map(({ rule, says }) => `${rule}: ${says}`),
      [],
    );
    assert.deepEqual(lms.problems(), []);
  };

  test('is taken by keyboard: fails, passes at the second try, exits, and is passed and completed, statement by statement', async () => {
    const content = await lms.launch(page);
    await opened(content);
    const learner = new KeyboardLearner(content);
    await takeLessons(learner, mama, alone);
    await takeQuiz(learner, mama, 'Start the quiz', false);
    await learner.arrive('Not there yet');
    await takeQuiz(learner, mama, 'Take it again', true);
    await learner.arrive('Passed');
    await until(async () => (await learner.text()).includes('Saved'), 'it is saved');
    await learner.activate('Save and exit');
    await isBack(page);

    const said = lms.said();
    const defined = said.filter((one) => !['answered', 'experienced', 'scored'].includes(verbOf(one)));
    const seconds = /^PT\d+H\d+M[\d.]+S$/;
    assert.deepEqual(
      defined.map((one) => [
        verbOf(one),
        { ...one.result, duration: seconds.test(one.result?.duration ?? '') },
      ]),
      [
        ['initialized', { duration: false }],
        ['passed', { duration: true, success: true, score: { scaled: 1, raw: 100, min: 0, max: 100 } }],
        ['completed', { duration: true, completion: true }],
        ['terminated', { duration: true }],
      ],
    );
    assert.equal(verbOf(said[0] as Statement), 'initialized');
    assert.equal(verbOf(said.at(-1) as Statement), 'terminated');
    const expected = expectedAnswers(iri, mama, learner.answers, learner.talks);
    assert.deepEqual(said.filter((one) => verbOf(one) === 'answered').map(answerOf), expected);
    assert.deepEqual(
      said
        .filter((one) => verbOf(one) === 'experienced')
        .map(({ object }) => object.definition?.name?.['en']),
      mama.lessons.map(({ title }) => title),
    );
    const scored = said.filter((one) => verbOf(one) === 'scored').map(({ object }) => object.id);
    for (const { id } of mama.objectives) {
      assert.ok(scored.includes(`${iri}/objectives/mama_method_${id.replaceAll('-', '_')}`), id);
    }
    // Of the course: a unit alone is not said to be (cmi5 9.3.9).
    assert.deepEqual(lms.lmsSaid(), ['launched', 'satisfied']);
    nothingWentWrong();

    const again = await lms.launch(page);
    await opened(again);
    const back = new KeyboardLearner(again);
    assert.match(await back.text(), /You have completed this course/);
    await back.activate('Save and exit');
    await isBack(page);
    assert.deepEqual(lms.said().slice(said.length).map(verbOf), ['initialized', 'terminated']);
    nothingWentWrong();

    // What `npm run report` makes of an export of the LRS, which gives the newest first.
    const file = join(folder, 'statements.json');
    await writeFile(file, JSON.stringify([...lms.data.statements].reverse()));
    const { attempts, answers, flaws } = await readStatements(file);
    assert.deepEqual(flaws, []);
    assert.deepEqual(
      attempts.slice(1).map((row) => row.slice(0, 8)),
      [[lms.learner, HOME, '', '', alone.title, '1', 'passed', '100']],
    );
    assert.deepEqual(
      answers.slice(1),
      expected.map(({ object, response, success }) => {
        const mark = success === undefined ? '' : success ? '1' : '0';
        return [lms.learner, HOME, '', '', alone.title, object.slice(iri.length + 1), response, mark];
      }),
    );
  });

  test('survives an outage, a page that is loaded again and a closed tab, and says failed at the end', async () => {
    const content = await lms.launch(page);
    await opened(content);
    const learner = new KeyboardLearner(content);
    await learner.activate('Start the course');
    await learner.arrive(mama.lessons[0]?.title ?? '');
    lms.outage(true);
    const [question] = await learner.questions();
    assert.ok(question);
    await learner.answer(question, true);
    await until(async () => (await learner.text()).includes('Not saved yet: we keep trying'), 'it says so');
    lms.outage(false);
    await page.evaluate(() => void dispatchEvent(new Event('online')));
    await until(async () => / Saved /.test(await learner.text()), 'it is saved');

    // The key alone does nothing in Chromium without a window.
    await page.keyboard.press('F5');
    await page.reload();
    await opened(content);
    await page.evaluate((hash) => void (location.hash = hash), `#/${mama.id}/quiz`);
    await learner.arrive(mama.quiz?.title ?? '');
    await takeQuiz(learner, mama, 'Start the quiz', false);
    await learner.arrive('Not there yet');
    await page.close();
    await until(() => lms.said().some((one) => verbOf(one) === 'terminated'), 'the session ends');
    const verbs = lms
      .said()
      .map(verbOf)
      .filter((verb) => verb !== 'scored');
    assert.deepEqual(
      verbs.filter((verb) => verb !== 'answered'),
      ['initialized', 'failed', 'terminated'],
    );
    assert.deepEqual(lms.data.verdicts, []);

    page = await browser.newPage();
    const next = await lms.launch(page);
    await opened(next);
    await new KeyboardLearner(next).activate(`Continue: ${mama.quiz?.title}`);
    assert.deepEqual(lms.data.verdicts, []);
  });

  test('says in Review that nothing is recorded, that a session is over, and what is wrong with its address', async () => {
    const review = await lms.launch(page, 'review');
    await opened(review);
    const address = page.url();
    const learner = new KeyboardLearner(review);
    assert.match(await learner.text(), /Nothing you do now is recorded/);
    await learner.activate('Save and exit');
    await isBack(page);
    assert.deepEqual(lms.said().map(verbOf), ['initialized', 'terminated']);
    await page.goto(address);
    await learner.arrive('Your progress cannot be recorded here');
    assert.match(await learner.text(), /This session has ended already/);

    const [plain] = address.split('?');
    await page.goto(plain ?? '');
    await learner.arrive('Your progress cannot be recorded here');
    assert.match(await learner.text(), /Opened outside of a learning platform/);
    assert.deepEqual(await axe(page.mainFrame()), []);
    await page.goto(`${plain}?endpoint=${encodeURIComponent(address)}`);
    await learner.arrive('Your progress cannot be recorded here');
    assert.match(await learner.text(), /missing or broken: fetch, actor, registration, activityId/);
    await learner.activate('Continue without recording');
    await page.waitForSelector('header.bar');
    nothingWentWrong();
  });
});
