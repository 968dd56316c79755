import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Frame } from 'puppeteer-core';
import { loadCourse } from '../../../build/content/load.ts';
import { selectCourse } from '../../../build/selection.ts';
import { launchChromium } from '../../browser/launch.ts';
import { openScreen, settled } from '../../shots/screen.ts';
import { viewsOf, type View } from '../../shots/views.ts';
import { axe } from '../axe.ts';
import { startLms, type TestLms } from '../e2e-harness.ts';

/*
 * The interface in Arabic over the English course, in a window 320 pixels wide: every address, and what learners do
 * there. The two languages are written in different scripts, so that each text says which of them it is in.
 */

const course = selectCourse(await loadCourse({ root: process.cwd(), version: '0' }), {});
const views = viewsOf(course).filter(({ name }) => name !== 'left');
const hashes = course.modules.flatMap(({ id, quiz, lessons }) => [
  ...lessons.map((lesson) => `#/${id}/${lesson.id}`),
  ...(quiz ? [`#/${id}/quiz`] : []),
]);
const others = hashes.filter((hash) => !views.some((view) => view.hash === hash));
const walk: readonly View[] = [...others.map((hash) => ({ name: 'other', hash })), ...views];

/** What axe looks at as well: one of each make. */
const LOOKED_AT = /^(title|map|glossary|search|job-aid-f|settings|help|opening|quiz-r|final-not|role-play-t|order-desk-b|question-(single|sort|match))/; // prettier-ignore

describe('Arabic words over English text', () => {
  let browser: Browser;
  let lms: TestLms;
  let frame: Frame;

  before(async () => {
    browser = await launchChromium();
    lms = await startLms({ zip: resolve('dist', 'ripple-scorm12.zip') });
    const opener = await browser.newPage();
    const settings = { width: 320, height: 640, learnerName: 'نور, أمل' };
    ({ frame } = await lms.launch(opener, { ...settings, window: 'popup' }));
    await frame.waitForSelector('.bar .home');
    await frame.select('.language select', 'ar');
    await frame.waitForFunction(() => document.documentElement.dir === 'rtl');
    await frame.evaluate(watchShifts);
  });

  after(async () => {
    await lms.close();
    await browser.close();
  });

  test('say their language and run their way, on screens that are whole, still and accessible', async () => {
    const faults: string[] = [];
    let texts = 0;
    for (const { name, hash, prepare } of walk) {
      await openScreen(frame, hash);
      const found = await frame.evaluate(shiftsSince);
      await prepare?.(frame);
      await settled(frame);
      const { wrong, seen, wide } = await frame.evaluate(readTexts);
      found.push(...wrong, ...(LOOKED_AT.test(name) ? await axe(frame) : []));
      if (wide > 0) found.push(`${wide} pixels too wide`);
      faults.push(...found.map((fault) => `${hash} (${name}): ${fault}`));
      texts += seen;
    }
    assert.deepEqual(faults, []);
    assert.ok(texts > 20 * walk.length, `${texts} texts`);
    assert.deepEqual(lms.problems(), []);
  });
});

/** Runs in the page: from now on notes what moves by itself. */
function watchShifts(): void {
  const observer = new PerformanceObserver(() => undefined);
  observer.observe({ type: 'layout-shift' });
  Object.assign(window, { shifts: observer });
}

/** Runs in the page: what has moved since it was asked last. */
function shiftsSince(): string[] {
  const { shifts } = window as unknown as { shifts: PerformanceObserver };
  return shifts.takeRecords().map((entry) => `a layout shift: ${JSON.stringify(entry)}`);
}

/** Runs in the page: texts that are in another language, or run another way, than the markup says. */
function readTexts(): { wrong: string[]; seen: number; wide: number } {
  // What is the same in all languages: keys, file formats, fonts.
  const NAMES =
    /^(Alt|Shift|Tab|Enter|PDF|[A-Z]|Atkinson|Hyperlegible|Next|Familjen|Grotesk|Letters|from|Sweden|SIL|Open|Font|License)$/;
  const wrong = new Set<string>();
  let seen = 0;
  const languageOf = (start: Node): string => {
    for (
      let node: Node | null = start;
      node;
      node = node instanceof ShadowRoot ? node.host : node.parentNode
    ) {
      if (node instanceof Element && node.hasAttribute('lang')) return node.getAttribute('lang') ?? '';
    }
    return '';
  };
  const check = (text: string, element: Node): void => {
    const words = text.split(/[^\p{L}]+/u).filter((word) => word !== '' && !NAMES.test(word));
    const scripts = new Set<string>(
      words.map((word) => (/\p{Script=Arabic}/u.test(word) ? 'ar rtl' : 'en ltr')),
    );
    if (scripts.size === 0) return;
    seen += 1;
    const said = `${languageOf(element)} ${getComputedStyle(element as Element).direction}`;
    if (scripts.size > 1 || !scripts.has(said)) wrong.add(`${said}: ${text.trim().slice(0, 60)}`);
  };
  const read = (root: Node): void => {
    for (const node of root.childNodes) {
      if (node.nodeType === Node.TEXT_NODE)
        check(node.textContent ?? '', root instanceof ShadowRoot ? root.host : root);
      if (!(node instanceof Element) || !node.checkVisibility()) continue;
      if (/^(style|script|option)$/.test(node.localName)) continue;
      read(node);
      if (node.shadowRoot) read(node.shadowRoot);
    }
  };
  read(document.body);
  return {
    wrong: [...wrong],
    seen,
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  };
}
