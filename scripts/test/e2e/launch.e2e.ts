import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { parse } from 'acorn';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Browser, HTTPRequest } from 'puppeteer-core';
import { observe, observed } from '../../bench/launch/observe.ts';
import { readZip } from '../../../build/package/read-zip.ts';
import { en as words } from '../../../course/i18n/en.ts';
import { launchChromium } from '../../browser/launch.ts';
import { startLms, type TestLms } from '../e2e-harness.ts';
import { builtPackages } from '../packages.ts';
import { until } from '../until.ts';

/** What docs/performance.md promises; times are for `npm run bench:launch`, since a busy machine would fail them. */
const LIMITS = { requests: 12, script: 160_000, scriptGzip: 55_000, shift: 0.001 };

/** ES2022, the target in tsconfig.json: all of the bundle has to keep to it, also what comes from npm. */
const FLOOR = 2022;

/** A browser of 2022 runs no modules that it cannot read, and knows neither `light-dark()` nor popovers. */
async function makeOld(request: HTTPRequest): Promise<void> {
  if (!/\/course\/.*(\.html|\.css)$/.test(request.url())) return request.continue();
  const file = await fetch(request.url());
  const text = await file.text();
  const body = text
    .replace('type="module"', 'type="unknown"')
    .replaceAll('light-dark(', 'old-dark(')
    .replaceAll(':popover-open', ':old-open');
  return request.respond({ contentType: file.headers.get('content-type') ?? '', body });
}

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
      return seen.ready > 0 && seen.fcp > 0 ? seen : null;
    }, 'the player is there, and painted');
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
    const { cls, moves } = await observed(frame);
    assert.ok(cls < LIMITS.shift, `a layout shift of ${cls}:\n${moves.join('\n')}`);
    assert.deepEqual(lms.problems(), []);
    await page.close();
  });

  test('shows its first screen as a whole, though half of the page comes late', async () => {
    const zip = await readZip(builtPackages().find((name) => name.includes('scorm12')) ?? '');
    const files = new Map(zip.map(({ name, data }) => [name, data]));
    const html = String(files.get('index.html'));
    const half = html.indexOf('<h1');
    const server = createServer((request, response) => {
      const name = request.url?.slice(1) ?? '';
      if (name === 'index.html') {
        response.writeHead(200, { 'Content-Type': 'text/html' }).write(html.slice(0, half));
        void pause(1000).then(() => response.end(html.slice(half)));
      } else {
        // No scripts: what is looked at is the page that is there before them.
        const type = name.endsWith('.css') ? 'text/css' : 'image/svg+xml';
        response.writeHead(name.endsWith('.js') ? 404 : 200, { 'Content-Type': type }).end(files.get(name));
      }
    }).listen(0, '127.0.0.1');
    const page = await browser.newPage();
    try {
      await observe(page);
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/index.html`);
      const { fcp, moves } = await until(async () => {
        const seen = await observed(page.mainFrame());
        return seen.fcp > 0 ? seen : null;
      }, 'something is painted');
      const end = (await page.evaluate(
        `performance.getEntriesByType('navigation')[0].responseEnd`,
      )) as number;
      assert.ok(end > 1000 && fcp >= end, `painted after ${fcp} ms, although the page ended after ${end}`);
      assert.deepEqual(moves, []);
    } finally {
      await page.close();
      server.close();
    }
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

  test('says so in a browser that is too old, instead of a blank page', async () => {
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) => void makeOld(request));
    await page.goto(`${lms.origin}/?learnerId=old`);
    const frame = await until(
      () => page.frames().find((each) => each.url().includes('/course/')),
      'the course opens',
    );
    const notice = await frame.waitForSelector('.too-old', { visible: true });
    assert.equal(await notice?.evaluate((element) => element.textContent), words.tooOld);
    assert.equal(await (await frame.$('.actions'))?.isVisible(), false);
    await page.close();
  });

  test('is written in the JavaScript of the oldest browser that docs/browsers.md names', async () => {
    const files = await readZip(builtPackages().find((name) => name.includes('scorm12')) ?? '');
    const scripts = files.filter(({ name }) => name.endsWith('.js'));
    assert.ok(scripts.length > 10);
    for (const { name, data } of scripts) {
      const read = () => parse(data.toString(), { ecmaVersion: FLOOR, sourceType: 'module' });
      assert.doesNotThrow(read, name);
    }
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
