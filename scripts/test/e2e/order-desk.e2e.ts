import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { launchChromium } from '../../browser/launch.ts';
import { axe } from '../axe.ts';
import { startLms, type Content, type TestLms } from '../e2e-harness.ts';
import { tabTo } from '../keyboard.ts';
import { until } from '../until.ts';
import { KeyboardLearner } from './learner.ts';

/* The order desk in the built package: two weeks from each chair, left in the middle and taken up again. */

/** SCORM 1.2 takes a performance as text: see course/tracking/patterns.ts. */
const DESKS = [
  {
    chair: 'andy',
    lesson: 'at-andys-desk',
    title: "At Andy's desk",
    zip: 'ripple-scorm12.zip',
    type: 'fill-in',
  },
  {
    chair: 'janice',
    lesson: 'at-janices-desk',
    title: "At Janice's desk",
    zip: 'ripple-scorm2004-4th.zip',
    type: 'performance',
  },
] as const;

/** Presses a control of the desk as a mouse does; false if it is not there. */
function press(frame: Frame, selector: string): Promise<boolean> {
  return frame.evaluate((wanted) => {
    const desk = document.querySelector('ripple-order-desk');
    const control = desk?.shadowRoot?.querySelector<HTMLElement>(wanted);
    control?.click();
    return Boolean(control);
  }, selector);
}

/** Gives every open order the day that is proposed, and ends the day. */
async function endDay(frame: Frame, day: number): Promise<void> {
  const heading = day < 10 ? `day ${day + 1} of 10` : 'What came of it';
  for (let orders = 0; orders < 10 && (await press(frame, '[data-move=date]')); orders++);
  await press(frame, '[data-move=end]');
  await until(() => deskText(frame).then((text) => text.includes(heading)), heading);
}

function deskText(frame: Frame): Promise<string> {
  return frame.$eval('ripple-order-desk', (desk) => desk.shadowRoot?.textContent ?? '');
}

describe('the order desk', () => {
  let browser: Browser;
  let lms: TestLms;
  let page: Page;

  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());
  beforeEach(async () => {
    page = await browser.newPage();
  });
  afterEach(async () => {
    await page.close();
    await lms.close();
  });

  for (const { chair, lesson, title, zip, type } of DESKS) {
    const open = async (size = {}): Promise<Content & { learner: KeyboardLearner }> => {
      const content = await lms.launch(page, size);
      await content.frame.waitForSelector('header.bar');
      await content.frame.evaluate((hash) => void (location.hash = hash), `#/order-desk/${lesson}`);
      const learner = new KeyboardLearner(content);
      await learner.arrive(title);
      return { ...content, learner };
    };

    test(`from ${chair}'s chair: by keyboard, left on day 3, taken up there, finished and reported`, async () => {
      lms = await startLms({ zip: resolve('dist', zip) });
      const first = await open();
      await first.learner.activate('Start the two weeks');
      await first.learner.arrive('Monday, day 1 of 10');
      await tabTo(page, ({ role, name }) => role === 'button' && name.startsWith('Share'));
      await page.keyboard.press('Enter');
      await tabTo(page, ({ role, name }) => role === 'button' && name === 'End the day');
      await page.keyboard.press('Enter');
      await first.learner.arrive('Tuesday, day 2 of 10');
      assert.deepEqual(await axe(first.frame), []);
      await endDay(first.frame, 2);
      const before = await deskText(first.frame);
      const state = () => lms.stored()['cmi.suspend_data'] ?? '';
      const saved = state();
      await press(first.frame, '[data-move=explain]');
      await until(() => state() !== saved, 'the last move is saved');
      await page.close();

      page = await browser.newPage();
      const again = await open({ width: 360, height: 640 });
      const resumed = await deskText(again.frame);
      assert.match(resumed, /Wednesday, day 3 of 10/);
      assert.notEqual(resumed, before);
      const [content, window] = await again.frame.evaluate(() => [
        document.documentElement.scrollWidth,
        innerWidth,
      ]);
      assert.ok(Number(content) <= Number(window), `${content} in ${window}`);
      for (let day = 3; day <= 10; day++) await endDay(again.frame, day);
      assert.deepEqual(await axe(again.frame), []);

      const reported = () => Object.values(lms.stored()).includes(`order_desk_desk_${chair}`);
      await until(reported, 'the run is reported');
      const stored = lms.stored();
      const number = Object.entries(stored).find(([, value]) => value === `order_desk_desk_${chair}`)?.[0];
      const name = number?.replace(/id$/, '') ?? '';
      assert.equal(stored[`${name}type`], type);
      assert.equal(stored[`${name}result`], 'neutral');
      const ids = Object.values(stored).filter((value) => value.startsWith(`order_desk_desk_${chair}_`));
      assert.deepEqual(
        ids.sort(),
        ['customers', 'on_time', 'trust'].map((id) => `order_desk_desk_${chair}_${id}`),
      );
      assert.deepEqual(await lms.errors(), []);
      assert.deepEqual(lms.problems(), []);
    });
  }
});
