import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, ElementHandle, Frame, Page } from 'puppeteer-core';
import { en } from '../../../course/i18n/en.ts';
import { launchChromium } from '../../browser/launch.ts';
import { startLmsServer, type LmsServer } from '../../preview/lms-server.ts';
import { axe } from '../axe.ts';
import { NAME_HELPER } from '../e2e-harness.ts';
import { watchForProblems } from '../problems.ts';
import { until } from '../until.ts';
import { zipOf, zipOfFolder } from '../zip-of.ts';

/* The preview LMS as a person uses it: one page of one Chromium, from the upload to the export. */

const fixture = (name: string) => zipOfFolder(fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url)));

describe('the preview LMS', () => {
  let browser: Browser;
  let page: Page;
  let server: LmsServer;
  let folder: string;
  const problems: string[] = [];

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ripple-preview-'));
    const data = path.join(folder, 'data');
    server = await startLmsServer({ folder: data, port: 0, say: (line) => problems.push(line) });
    for (const name of ['ripple-scorm12.zip', 'ripple-scorm2004-4th.zip', 'ripple-cmi5.zip']) {
      await server.lms.addPackage(path.join('dist', name), name, true);
    }
    browser = await launchChromium();
    page = await browser.newPage();
    await page.evaluateOnNewDocument(NAME_HELPER);
    await page.setViewport({ width: 1280, height: 800 });
    await page.goto(server.origin);
    await page.waitForSelector('.card');
  });
  after(async () => {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  const text = (selector: string) =>
    page.$$eval(selector, (all) => all.map((one) => (one as HTMLElement).innerText).join('\n'));
  const sees = (selector: string, pattern: RegExp) =>
    until(async () => pattern.test(await text(selector)), `${selector} says ${pattern}`);
  /** Presses the button, tab or summary with this name. */
  async function press(name: string): Promise<void> {
    const button = await page.waitForSelector(`::-p-aria([name="${name}"])`, { timeout: 5000 });
    await button?.click();
  }
  /** Searches in the calls. */
  async function finds(words: string, pattern: RegExp): Promise<void> {
    await page.type('call-log input', words);
    await sees('.lines', pattern);
  }
  async function upload(name: string, zip: Buffer): Promise<void> {
    const file = path.join(folder, name);
    await writeFile(file, zip);
    const input = await page.$('input[type=file]');
    await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
  }
  /** Chooses a package of the library by its file name. */
  const choose = (name: string) =>
    page.$$eval(
      '.card',
      (cards, wanted) =>
        cards.find((card) => card.textContent?.includes(wanted))?.dispatchEvent(new Event('click')),
      name,
    );
  async function launch(name: string): Promise<Frame> {
    await choose(name);
    await sees('.package .about', new RegExp(name.replace('.', '\\.')));
    await page.click('.launch .loud');
    return course();
  }
  const course = (): Promise<Frame> =>
    until(
      async () => {
        const frame = page.frames().find((one) => one.url().includes('/course/'));
        await frame?.evaluate(NAME_HELPER);
        return frame && (await frame.evaluate(() => document.readyState)) === 'complete' ? frame : undefined;
      },
      'the course opens',
      20_000,
    );

  test('is accessible, and refuses a broken zip in words', async () => {
    assert.deepEqual(await axe(page.mainFrame()), []);
    await upload('folder.zip', zipOf([{ name: 'course/imsmanifest.xml', text: '' }]));
    await sees('[role=alert]', /folder\.zip was not added: imsmanifest\.xml is in the folder "course"/);
  });

  test('launches a foreign SCORM 1.2 package: its calls, verdicts and standing are seen', async () => {
    await upload('TEA.zip', fixture('foreign12'));
    await sees('.package h2', /Tea for the office/);
    const frame = await launch('TEA.zip');
    await sees('.lines', /LMSInitialize[^]*LMSGetValue\s+cmi\.launch_data\s+"green"/);
    await frame.click('button');
    await sees('.lines', /LMSSetValue\s+cmi\.core\.score\.raw = 90/);
    await page.click('#tab-Verdicts');
    await sees('.verdicts', /cmi\.core\.exit.*normal/i);
    assert.deepEqual(await axe(page.mainFrame()), []);
    await press('← Library');
    await sees('.package tbody', /Learner, Lee\s+Leaves\s+1\s+completed\s+90/);
  });

  test('keeps what it frames away from itself and from other packages', async () => {
    const frame = await launch('TEA.zip');
    const reached = await frame.evaluate(async (lms) => {
      const tried = async (reach: () => unknown) => {
        try {
          await reach();
          return true;
        } catch {
          return false;
        }
      };
      return {
        page: await tried(() => top?.document.title),
        away: await tried(() => ((top as Window).location.href = 'about:blank')),
        api: await tried(async () => {
          const response = await fetch(`${lms}/api/learners`, {
            method: 'POST',
            body: '{"name":"M","language":""}',
          });
          if (!response.ok) throw new Error();
        }),
      };
    }, server.origin);
    assert.deepEqual(reached, { page: false, away: false, api: false });
    assert.ok(!server.lms.state().learners.some(({ name }) => name === 'M'));
    await press('← Library');
  });

  test('lets faults be switched while our course runs, and goes on in the next session', async () => {
    watchForProblems(
      page,
      '',
      (problem) => /Content Security|uncaught/.test(problem) && problems.push(problem),
    );
    const frame = await launch('ripple-scorm12.zip');
    await sees('.lines', /LMSCommit\s+"true"/);
    await page.click('#tab-Faults');
    await page.click('run-view input[name=commit-false]');
    await until(() => frame.evaluate((name) => [...document.querySelectorAll('a, button')].some((one) => one.textContent?.includes(name) && ((one as HTMLElement).click(), true)), en.start), 'the course starts'); // prettier-ignore
    await page.click('#tab-Calls');
    await sees('.lines', /LMSCommit[^\n]*\s+⚠ 391/);
    await page.click('#tab-Faults');
    await page.click('run-view input[name=commit-false]');
    await page.click('#tab-Data');
    await sees('data-model', /suspend_data: \d+ characters[^]*4,096 \(SCORM 1\.2\)/);
    await press('Leave, and come back as the next session');
    await page.click('#tab-Calls');
    await finds('session 2', /Session 2[^]*goes on where it was suspended/);
    await course();
    await press('← Library');
    await sees('.package tbody', /Learner, Lee\s+1\s+incomplete/);
    await press('Reset Learner, Lee');
    await sees('.package', /Nobody has launched it yet/);
    assert.deepEqual(problems, []);
  });

  test('launches a foreign SCORM 2004 package with several items', async () => {
    await upload('walks.zip', fixture('foreign2004'));
    await sees('.package h2', /Walks at lunch/);
    let frame = await launch('walks.zip');
    await frame.click('button');
    await sees('.lines', /Commit\s+"true"/);
    await press('Leave, and come back as the next session');
    await finds('session', /Session 2/);
    frame = await course();
    await until(
      () => frame.$eval('output', (output) => output.textContent === 'half of the river'),
      'it goes on',
    );
    await press('← Library');
    await sees('.package tbody', /Along the river\s+1\s+incomplete\s+0\.7/);
  });

  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());

  test('shows a course whatever is wrong from the beginning, moves the focus along, and keeps its log', async () => {
    await choose('ripple-scorm12.zip');
    await press('What this LMS does wrong');
    for (const fault of ['foreign-parent', 'server-gone']) await page.click(`.faults input[name=${fault}]`);
    await launch('ripple-scorm12.zip');
    assert.match((await focused()) ?? '', /^Ripple/);
    await sees('.lines', /LMSCommit[^\n]*\s+⚠ 101/);
    await press('← Library');
    assert.equal(await focused(), 'Packages');
    await page.click('.runs summary');
    await page.click('.runs button');
    await sees('.course', /This launch is over/);
    await sees('.lines', /LMSInitialize/);
    await press('← Library');
    for (const fault of ['foreign-parent', 'server-gone']) await page.click(`.faults input[name=${fault}]`);
  });

  test('leaves a course in a tab of its own, and says what is missing', async () => {
    const tabs = async () => (await browser.pages()).filter((tab) => tab.url().includes('/lms/host'));
    await choose('TEA.zip');
    await page.click('.checks label:nth-child(2) input');
    await page.click('.launch .loud');
    await sees('.lines', /LMSInitialize/);
    const [first] = await tabs();
    await page.bringToFront();
    await press('Leave, and come back as the next session');
    await finds('session', /Session \d/);
    const [second, ...others] = await until(async () => {
      const now = await tabs();
      return now.length > 0 && now[0] !== first ? now : undefined;
    }, 'a new tab takes the place of the first');
    assert.deepEqual(others, []);
    await page.bringToFront();
    await page.click('#tab-Verdicts');
    await sees('.verdicts', /left without LMSFinish/);
    await second?.close();
    await sees('.course', /This launch is over/);
    await press('← Library');
    await page.click('.checks label:nth-child(2) input');
  });

  test('stays quick with thousands of calls', async () => {
    const frame = await launch('walks.zip');
    await frame.evaluate(() => {
      const { API_1484_11: api } = window.parent as unknown as Record<
        string,
        Record<string, (e: string) => string>
      >;
      for (let n = 0; n < 5000; n++) api?.['GetValue']?.('cmi.location');
    });
    await sees('[role=tablist]', /Calls\s+5,0\d\d/);
    assert.ok((await page.$$('.line')).length < 100);
    await finds('initialize', /^\s*[\d:.]+\s+Initialize\s+"true"\s*$/);
    await press('← Library');
  });

  test('launches our cmi5 package: statements are seen in words', async () => {
    await launch('ripple-cmi5.zip');
    await sees('.lines', /POST fetch|Fetch token/);
    await sees('.lines', /(POST|PUT) statements\s+initialized/);
    await press('← Library');
  });
});
