import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Frame } from 'puppeteer-core';
import { loadCourse } from '../../../build/content/load.ts';
import { selectCourse } from '../../../build/selection.ts';
import { launchChromium } from '../../browser/launch.ts';
import { openScreen, settled } from '../../shots/screen.ts';
import { viewsOf, type View } from '../../shots/views.ts';
import { accessibilityTree } from '../accessibility-tree.ts';
import { startLms, type TestLms } from '../e2e-harness.ts';

/*
 * What a screen reader is told of the key screens, compared with the texts in scripts/test/accessibility-tree, which
 * somebody has read. After a change that is meant, write them again with UPDATE=1, and read what has changed.
 */

const FOLDER = resolve('scripts', 'test', 'accessibility-tree');
const KEY =
  /^(title|map|lesson-who.*|opening-r.*|question-.*|quiz-(question|result)|final-(not-yet|passed)|role-play-.*|order-desk-.*|search|settings|certificate-earned|left)$/;

const course = selectCourse(await loadCourse({ root: process.cwd(), version: '0' }), {});
const views = viewsOf(course).filter(({ name }) => KEY.test(name));

describe('the accessibility tree', () => {
  let browser: Browser;
  let lms: TestLms;
  let frame: Frame;

  before(async () => {
    browser = await launchChromium();
    lms = await startLms({ zip: resolve('dist', 'ripple-scorm12.zip') });
    const opener = await browser.newPage();
    ({ frame } = await lms.launch(opener, { window: 'popup', learnerName: 'Okafor, Dana' }));
    await frame.waitForSelector('.bar .home');
    // The same questions in the same order each time.
    await frame.evaluate(() => void (Math.random = () => 0.4));
    if (process.env['UPDATE']) await mkdir(FOLDER, { recursive: true });
  });

  after(async () => {
    await lms.close();
    await browser.close();
  });

  for (const view of views) {
    test(`of ${view.name} is as it was read`, async () => {
      await openScreen(frame, view.hash);
      await view.prepare?.(frame);
      await settled(frame);
      const tree = steady(await accessibilityTree(await rootOf(frame, view)));
      const file = resolve(FOLDER, `${view.name}.txt`);
      if (process.env['UPDATE']) await writeFile(file, tree);
      assert.equal(tree, await readFile(file, 'utf8'));
    });
  }
});

/** The bar is the same on all screens: it is read on the title alone. */
async function rootOf(frame: Frame, { name, at }: View) {
  const root = at ? (await frame.$$(at[0]))[at[1]] : await frame.$(name === 'title' ? 'body' : 'main');
  assert.ok(root, name);
  return root;
}

/** Without what changes from day to day, and with each lesson that is written. */
function steady(tree: string): string {
  return tree
    .replace(/\b[A-Z][a-z]+ \d{1,2}, \d{4}\b/g, '(today)')
    .replace(/Version [\w.-]+/g, 'Version …')
    .replace(/\d+( of \d+)? (min left|done)/g, '… $2')
    .replace(/Saving…/g, 'Saved');
}
