import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { loadCourse } from '../../../build/content/load.ts';
import { outlineOf } from '../../../build/outline/outline.ts';
import { launchChromium } from '../../browser/launch.ts';
import { axe } from '../axe.ts';

const root = path.resolve(import.meta.dirname, '../../..');

test('the page with the whole text of the course can be read by all, on screen, in the dark and on paper', async () => {
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const course = await loadCourse({ root, version });
  // One module has all that can be wrong; more of them only take longer.
  const { html } = await outlineOf({ ...course, modules: course.modules.slice(0, 1) }, root);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.setViewport({ width: 320, height: 640 });
    await page.setContent(html);
    assert.deepEqual(
      requests.filter((url) => !url.startsWith('data:') && !url.startsWith('about:')),
      [],
    );
    for (const scheme of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      assert.deepEqual(await axe(page.mainFrame()), [], scheme);
    }
    const widths = await page.evaluate('[document.documentElement.scrollWidth, innerWidth]');
    assert.deepEqual(widths, [320, 320]);
    await page.emulateMediaType('print');
    const colour = await page.evaluate('getComputedStyle(document.body).backgroundColor');
    assert.equal(colour, 'rgb(255, 255, 255)');
  } finally {
    await browser.close();
  }
});
