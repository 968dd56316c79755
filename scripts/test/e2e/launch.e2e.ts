import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Browser, HTTPRequest } from 'puppeteer-core';
import { observe, observed } from '../../bench/launch/observe.ts';
import { launchChromium } from '../../browser/launch.ts';
import { startLms, type TestLms } from '../e2e-harness.ts';
import { builtPackages } from '../packages.ts';
import { until } from '../until.ts';

/** What docs/performance.md promises; times are for `npm run bench:launch`, since a busy machine would fail them. */
const LIMITS = { requests: 12, script: 160_000, scriptGzip: 55_000, shift: 0.001 };

describe('the launch of the built package', () => {
  let browser: Browser;
  let lms: TestLms;
  before(async () => {
    browser = await launchChromium();
    lms = await startLms({ zip: builtPackages().find((name) => name.includes('scorm12')) ?? '' });
  });
  after(async () => {
    await browser.close();
    await lms.close();
  });

  test('takes few files and few bytes, moves nothing, and breaks no policy', async () => {
    const page = await browser.newPage();
    await observe(page);
    const { frame } = await lms.launch(page, { learnerId: 'few' });
    const notes = await until(async () => {
      const seen = await observed(frame);
      return seen.ready > 0 ? seen : null;
    }, 'the player is there');
    const scripts = notes.files.filter((name) => name.endsWith('.js'));
    const bodies = await Promise.all(
      scripts.map(async (name) => Buffer.from(await (await fetch(name)).arrayBuffer())),
    );
    const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
    assert.ok(scripts.length > 0 && notes.files.length <= LIMITS.requests, notes.files.join('\n'));
    assert.ok(
      sum(bodies.map(({ length }) => length)) <= LIMITS.script,
      `${sum(bodies.map((b) => b.length))} bytes`,
    );
    assert.ok(sum(bodies.map((body) => gzipSync(body).length)) <= LIMITS.scriptGzip);
    // Mostly 0: where the font comes after the player, the words in the bar move by a few pixels.
    const { cls } = await observed(frame);
    assert.ok(cls < LIMITS.shift, `a layout shift of ${cls}`);
    assert.deepEqual(lms.problems(), []);
    await page.close();
  });

  test('has a way in that works before the scripts have come', async () => {
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    const held: HTTPRequest[] = [];
    let isHeld = true;
    page.on('request', (request) => {
      if (isHeld && /\/assets\/main-/.test(request.url())) held.push(request);
      else void request.continue();
    });
    await page.goto(`${lms.origin}/?learnerId=early`);
    const frame = await until(
      () => page.frames().find((each) => each.url().includes('/course/')),
      'the course opens',
    );
    await (await frame.waitForSelector('.actions .primary'))?.click();
    await frame.waitForFunction(`getComputedStyle(document.querySelector('.on-its-way')).display !== 'none'`);
    await until(() => held.length > 0, 'the script has been asked for');
    isHeld = false;
    for (const request of held) await request.continue();
    await frame.waitForSelector('.page[data-page="lesson"] h1');
    assert.match((await frame.evaluate('location.hash')) as string, /^#\/[a-z-]+\/[a-z-]+$/);
    await page.close();
  });

  test('fetches every lesson ahead, so that a session that dies later breaks nothing', async () => {
    const page = await browser.newPage();
    const { frame } = await lms.launch(page, { learnerId: 'ahead' });
    const loaded = async () =>
      String(await frame.evaluate(`performance.getEntriesByType('resource').map(({ name }) => name).join()`));
    for (const module of ['who-is-your-customer', 'mama-method', 'reference'])
      await until(async () => (await loaded()).includes(`/${module}-`), `${module} has been fetched`, 60_000);
    await page.setOfflineMode(true);
    await frame.evaluate(`location.hash = '#/mama-method/acknowledge'`);
    await frame.waitForSelector('lesson-mama-method--acknowledge');
    await page.close();
  });
});
