import assert from 'node:assert/strict';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { checkSite } from '../../../build/package/hygiene.ts';
import { en } from '../../../course/i18n/en.ts';
import { launchChromium } from '../../browser/launch.ts';
import { packageFiles, typeOf } from '../../preview/files.ts';
import { unzip } from '../../preview/unzip.ts';
import { axe } from '../axe.ts';
import { tabTo } from '../keyboard.ts';

/* The course without an LMS: the web package on a plain server, below a path, and the single file opened from the disk. */

const PATH = '/learning/ripple/';
const LESSON = '#/mama-method/make-time';
const { web } = en;

let browser: Browser;
let folder: string;
let server: Server;
let origin: string;
before(async () => {
  browser = await launchChromium();
  folder = await mkdtemp(join(tmpdir(), 'ripple-web-'));
  await unzip(resolve('dist', 'ripple-web.zip'), folder);
  server = await serve(folder);
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(async () => {
  await browser.close();
  server.close();
  await rm(folder, { recursive: true });
});

/** Serves the package below a path, under the policy that strict intranets have. */
async function serve(dir: string): Promise<Server> {
  const files = await packageFiles(dir);
  const plain = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const name = pathname.startsWith(PATH) ? pathname.slice(PATH.length) || 'index.html' : '';
    const file = files.get(name);
    response.writeHead(file === undefined ? 404 : 200, {
      'Content-Type': typeOf(name),
      'Content-Security-Policy': `default-src 'self'`,
    });
    if (file === undefined) response.end();
    else createReadStream(file).pipe(response);
  });
  await new Promise<void>((ready) => plain.listen(0, '127.0.0.1', ready));
  return plain;
}

/** A page whose complaints and requests are kept. */
async function newPage(): Promise<{ page: Page; problems: string[]; requests: string[] }> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const [problems, requests]: [string[], string[]] = [[], []];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url())) requests.push(request.url());
  });
  await page.setViewport({ width: 800, height: 500 });
  return { page, problems, requests };
}

const saved = (page: Page) =>
  page.waitForFunction(
    (text) => document.querySelector('.save-state.open')?.textContent.trim() === text,
    {},
    web.session.open,
  );
const heading = (page: Page) => page.$eval('h1', ({ textContent }) => textContent.trim());

/** Answers the first question of a lesson and gives its text. */
async function answer(page: Page): Promise<void> {
  await page.evaluate((hash) => void (location.hash = hash), LESSON);
  await page.locator('ripple-question >>> label').click();
  await page.locator(`ripple-question >>> ::-p-text(${en.check})`).click();
  await page.waitForSelector('ripple-question >>> .verdict');
  await saved(page);
}

/** The answer is there when the lesson is opened again. */
async function isAnswered(page: Page): Promise<void> {
  await page.evaluate((hash) => void (location.hash = hash), LESSON);
  await page.waitForSelector('ripple-question >>> .verdict');
}

describe('the web package', () => {
  test('keeps every rule for packages that are no SCORM', async () => {
    assert.deepEqual(await checkSite(resolve('dist', 'ripple-web.zip')), []);
  });

  test('below a path, under a strict policy: a learner answers, loads again, has lost nothing, and erases it all', async () => {
    const { page, problems, requests } = await newPage();
    await page.goto(origin + PATH);
    await saved(page);
    assert.ok((await page.$eval('.privacy', ({ textContent }) => textContent)).includes(web.notRecorded));
    assert.equal(await page.$('.exit'), null);
    await answer(page);

    await page.goto(`${origin}${PATH}index.html`);
    await saved(page);
    await page.waitForSelector(`::-p-text(${en.goOn('').trim()})`);
    await isAnswered(page);

    await page.evaluate(() => void (location.hash = '#/settings'));
    await page.waitForSelector('.start-again');
    await tabTo(page, web.startAgain.erase);
    await page.keyboard.press('Enter');
    assert.deepEqual(await axe(page.mainFrame()), []);
    await tabTo(page, web.startAgain.no);
    await page.keyboard.press('Enter');
    assert.equal(await heading(page), en.pages.settings);
    await tabTo(page, web.startAgain.erase);
    await page.keyboard.press('Enter');
    await tabTo(page, web.startAgain.yes);
    await page.keyboard.press('Enter');
    await page.waitForSelector(`::-p-text(${en.start})`);
    await page.waitForFunction(
      (text) => document.querySelector('ripple-player > [role=status]')?.textContent === text,
      {},
      web.startAgain.done,
    );
    await page.reload();
    await page.waitForSelector(`::-p-text(${en.start})`);

    assert.deepEqual(problems, []);
    assert.deepEqual(
      requests.filter((url) => !url.startsWith(origin + PATH)),
      [],
    );
    await page.browserContext().close();
  });

  test('says that nothing is kept where the browser keeps nothing', async () => {
    const { page } = await newPage();
    await page.evaluateOnNewDocument(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.goto(origin + PATH);
    await page.waitForFunction(
      (text) => document.querySelector('.save-state.unsaved')?.textContent.trim() === text,
      {},
      web.session.unsaved,
    );
    assert.equal(await page.$eval('.notice[role=status]', ({ textContent }) => textContent), web.notKept);
    await page.browserContext().close();
  });
});

describe('the single file', () => {
  test('opens from the disk, asks for nothing, and keeps what was answered', async () => {
    const { page, problems, requests } = await newPage();
    const address = pathToFileURL(resolve('dist', 'ripple-web.html')).href;
    await page.goto(address);
    await saved(page);
    await answer(page);
    await page.evaluate(() => void (location.hash = '#/map'));
    await page.waitForSelector('.module-picture path');
    assert.equal(
      await page.evaluate(() =>
        document.fonts.ready.then((fonts) => fonts.check('16px "Atkinson Hyperlegible Next"')),
      ),
      true,
    );
    await page.reload();
    await isAnswered(page);
    assert.deepEqual(problems, []);
    assert.deepEqual([...new Set(requests.map((url) => url.replace(/#.*/, '')))], [address]);
    await page.browserContext().close();
  });
});
