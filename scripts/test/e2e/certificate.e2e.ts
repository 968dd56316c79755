import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { loadCourse } from '../../../build/content/load.ts';
import { pack } from '../../../course/model/packed-state.ts';
import { noProgress } from '../../../course/model/progress.ts';
import { launchChromium } from '../../browser/launch.ts';
import { axe } from '../axe.ts';
import { startLms, type TestLms } from '../e2e-harness.ts';
import { until } from '../until.ts';

/* The certificate in the built package: a learner whose LMS knows of the pass opens it and prints it. */

const { modules, final } = await loadCourse({ root: process.cwd(), version: '0' });
const quiz = { attempts: 1, best: 92, passed: true, attempt: null };
const state = pack({
  ...noProgress,
  quizzes: new Map(
    [...modules.map((module) => module.quiz), final].flatMap((one) => (one ? [[one.key, quiz]] : [])),
  ),
  completedOn: 2253,
}).text;

/** Long enough to wrap, as some names are. */
const learnerName = 'Wolfeschlegelsteinhausenbergerdorff, Hubert Blaine';

/** As in browsers that know no page of its own for a part of a document: the paper lies as the learner chooses. */
async function forgetPageSize(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    const [sheet] = document.styleSheets;
    sheet?.insertRule('@page certificate { size: auto; }', sheet.cssRules.length);
  });
}

describe('the certificate', () => {
  let browser: Browser;
  let lms: TestLms;
  let window: Page;
  let frame: Frame;

  before(async () => {
    browser = await launchChromium();
    lms = await startLms({ zip: resolve('dist', 'ripple-scorm12.zip') });
    const page = await browser.newPage();
    const first = await lms.launch(page, { learnerName });
    await first.frame.waitForSelector('header.bar');
    // The course saves once at its start; what is set before that would be lost.
    await until(() => lms.stored()['cmi.suspend_data'] !== undefined, 'the course has saved');
    await page.evaluate((text) => {
      const { API } = globalThis as unknown as { API: Record<string, (...args: string[]) => string> };
      API['LMSSetValue']?.('cmi.suspend_data', text);
      API['LMSCommit']?.('');
    }, state);
    ({ page: window, frame } = await lms.launch(page, {
      learnerName,
      window: 'popup',
      width: 1280,
      height: 800,
    }));
    await frame.waitForSelector('header.bar');
    await frame.evaluate(() => void (location.hash = '#/certificate'));
    await frame.waitForSelector('.certificate');
  });

  after(async () => {
    await lms.close();
    await browser.close();
  });

  test('has name, course, day and score as the LMS knows them', async () => {
    const text = await frame.evaluate(() => document.querySelector('.certificate')?.textContent ?? '');
    assert.match(text, /Hubert Blaine Wolfeschlegel/);
    assert.match(text, /March 3, 2026/);
    assert.match(text, /92%/);
  });

  for (const scheme of ['light', 'dark']) {
    test(`is accessible in ${scheme}, and light as paper is`, async () => {
      await window.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      assert.deepEqual(await axe(frame), []);
      const paper = await frame.evaluate(() => {
        const sheet = document.querySelector('.certificate');
        return sheet && getComputedStyle(sheet).backgroundColor;
      });
      assert.equal(paper, 'rgb(255, 255, 255)');
    });
  }

  for (const landscape of [true, false]) {
    for (const format of ['A4', 'Letter'] as const) {
      test(`prints on one page of ${format}, ${landscape ? 'across' : 'upright'}`, async () => {
        if (!landscape) await forgetPageSize(frame);
        const pdf = await window.pdf({ format, landscape, preferCSSPageSize: landscape });
        const text = Buffer.from(pdf).toString('latin1');
        assert.equal(text.match(/\/Type\s*\/Page\b/g)?.length, 1);
        const [, width, height] = /\/MediaBox \[0 0 (\S+) (\S+)\]/.exec(text) ?? [];
        assert.equal(Number(width) > Number(height), landscape, `${width} x ${height}`);
      });
    }
  }

  test('wraps a name of 170 letters without a space, on a phone and on one page of A4 and Letter', async () => {
    const cut = await frame.evaluate(() => {
      const name = document.querySelector<HTMLElement>('.certificate .name');
      if (!name) return -1;
      name.textContent = 'W'.repeat(85) + 'x'.repeat(85);
      name.closest<HTMLElement>('.certificate')?.style.setProperty('max-inline-size', '20rem');
      const rest = name.scrollWidth - name.clientWidth;
      name.closest<HTMLElement>('.certificate')?.style.removeProperty('max-inline-size');
      return rest;
    });
    assert.equal(cut, 0);
    for (const format of ['A4', 'Letter'] as const) {
      const pdf = await window.pdf({ format, landscape: true });
      assert.equal(
        Buffer.from(pdf)
          .toString('latin1')
          .match(/\/Type\s*\/Page\b/g)?.length,
        1,
        format,
      );
    }
  });

  test('breaks no rule of the browser or the LMS', async () => {
    assert.deepEqual(lms.problems(), []);
    assert.deepEqual(await lms.errors(), []);
  });
});
