import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { loadCourse } from '../../../build/content/load.ts';
import { selectCourse } from '../../../build/selection.ts';
import { launchChromium } from '../../browser/launch.ts';
import { viewsOf } from '../../shots/views.ts';
import { openScreen } from '../../shots/screen.ts';
import { axe } from '../axe.ts';
import { until } from '../until.ts';
import { startLms, type TestLms } from '../e2e-harness.ts';
import { focused, tabTo } from '../keyboard.ts';

/* Every screen of the built package: accessible in light and dark, whole on narrow screens, nothing hidden by the bar. */

const course = selectCourse(await loadCourse({ root: process.cwd(), version: '0' }), {});
const hashes = [...new Set(viewsOf(course).map(({ hash }) => hash))].filter(
  (hash) => !hash.includes('/job-aids/') || hash.endsWith(course.reference?.jobAids[0]?.id ?? ''),
);

describe('the screens', () => {
  let browser: Browser;
  let lms: TestLms;
  let page: Page;
  let frame: Frame;

  before(async () => {
    browser = await launchChromium();
    lms = await startLms({ zip: resolve('dist', 'ripple-scorm12.zip') });
    const opener = await browser.newPage();
    ({ page, frame } = await lms.launch(opener, { window: 'popup', width: 800, height: 500 }));
    await frame.waitForSelector('header.bar');
  });

  after(async () => {
    await lms.close();
    await browser.close();
  });

  const overflow = () =>
    frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  for (const hash of hashes) {
    test(`${hash} is accessible, and its heading has the focus`, async () => {
      await openScreen(frame, hash);
      if (hash !== '#/') {
        // The focus comes when all that the screen is made of is there.
        await until(
          () => frame.evaluate(() => document.activeElement?.localName === 'h1'),
          `the focus is on the h1 of ${hash}`,
        );
      }
      assert.equal(await frame.$$eval('h1', (headings) => headings.length), 1);
      for (const value of ['light', 'dark']) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
        assert.deepEqual(await axe(frame), [], value);
      }
    });
  }

  test('reflow at 320 pixels, with the text spaced out as far as readers may want it', async () => {
    await page.setViewport({ width: 320, height: 480 });
    // WCAG 2.2, 1.4.12.
    await frame.evaluate(() => {
      const spacing = new CSSStyleSheet();
      spacing.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }',
      );
      document.adoptedStyleSheets = [spacing];
    });
    const wide: string[] = [];
    for (const hash of hashes) {
      await openScreen(frame, hash);
      if ((await overflow()) > 0) wide.push(`${hash}: ${await overflow()} pixels too wide`);
    }
    await frame.evaluate(() => void (document.adoptedStyleSheets = []));
    await page.setViewport({ width: 800, height: 500 });
    assert.deepEqual(wide, []);
  });

  test('keep what has the focus clear of the bar, also going backwards', async () => {
    const [module] = course.modules;
    await openScreen(frame, `#/${module?.id ?? ''}/${module?.lessons[0]?.id ?? ''}`);
    await frame.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await frame.evaluate(() => document.querySelector<HTMLElement>('.steps a:last-child')?.focus());
    for (let step = 0; step < 12; step++) {
      await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      await page.keyboard.up('Shift');
      const hidden = await frame.evaluate(() => {
        const element = document.activeElement;
        const bar = document.querySelector('.bar')?.getBoundingClientRect();
        if (!element || !bar || element.closest('.bar, .skip')) return '';
        const { top, height } = element.getBoundingClientRect();
        return height < innerHeight - bar.bottom && top < bar.bottom ? (element.textContent ?? '') : '';
      });
      assert.equal(hidden, '');
    }
  });

  test('the menu opens by keyboard, closes with Escape, and leads on', async () => {
    await openScreen(frame, '#/map');
    await tabTo(page, 'Menu');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Glossary');
    await page.keyboard.press('Escape');
    assert.equal((await focused(page)).name, 'Menu');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Settings');
    await page.keyboard.press('Enter');
    await frame.waitForFunction(() => document.activeElement?.textContent === 'Settings');
    assert.equal(await frame.$eval('#menu', (menu) => menu.matches(':popover-open')), false);
  });

  test('back and forward lead through the screens', async () => {
    await openScreen(frame, '#/glossary');
    await openScreen(frame, '#/help');
    await page.goBack();
    await frame.waitForFunction(() => document.querySelector('h1')?.textContent === 'Glossary');
    await page.goForward();
    await frame.waitForFunction(() => document.querySelector('h1')?.textContent === 'Help');
  });

  test('a job aid prints on one page', async () => {
    const pages: string[] = [];
    for (const { id } of course.reference?.jobAids ?? []) {
      await openScreen(frame, `#/job-aids/${id}`);
      for (const format of ['A4', 'Letter'] as const) {
        const pdf = Buffer.from(await page.pdf({ format })).toString('latin1');
        const count = pdf.match(/\/Type\s*\/Page\b/g)?.length;
        if (count !== 1) pages.push(`${id}: ${count} pages of ${format}`);
      }
    }
    assert.deepEqual(pages, []);
    await page.emulateMediaType('print');
    const shown = await frame.$$eval(
      '.bar, .steps, .skip',
      (all) => all.filter((one) => one.checkVisibility()).length,
    );
    await page.emulateMediaType();
    assert.equal(shown, 0, 'there are no controls on paper');
  });

  test('break no rule of the browser or the LMS', async () => {
    assert.deepEqual(lms.problems(), []);
    assert.deepEqual(await lms.errors(), []);
  });
});
