import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { startDev, type DevServer } from '../../../build/dev/server.ts';
import { testProject, type TestProject } from '../../../build/dev/testing.ts';
import { launchChromium } from '../../browser/launch.ts';
import { axe } from '../axe.ts';
import { watchForProblems } from '../problems.ts';
import { until } from '../until.ts';

/** Where mistakes are listed. */
const PANEL = 'ripple-problems-panel >>> .panel';
/** The first answer to choose. */
const CHOICE = 'ripple-question >>> ripple-choice-input >>> label';
const LESSON = 'modules/first/lessons/welcome.md';

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

describe('the course while it is written', () => {
  let project: TestProject;
  let server: DevServer;
  let page: Page;
  let complaints: string[];

  beforeEach(async () => {
    project = await testProject();
    server = await startDev({ root: project.root });
    page = await browser.newPage();
    // Puppeteer runs tests' functions as tsx has made them: it wraps named ones.
    await page.evaluateOnNewDocument('globalThis.__name ??= (named) => named');
    complaints = [];
    watchForProblems(page, server.origin, (problem) => complaints.push(problem));
  });
  afterEach(async () => {
    await page.close();
    await server.close();
    await project.delete();
  });

  const open = (hash: string) => page.goto(`${server.origin}/${hash}`);

  /** A text on the page; '' if there is none, or while the page loads. */
  const textOf = (selector: string): Promise<string> =>
    page.$eval(selector, (element) => (element as HTMLElement).innerText).catch(() => '');

  const shows = (selector: string, text: string) =>
    until(async () => (await textOf(selector)).includes(text), `${selector} shows "${text}"`, 20_000);

  const isMended = () =>
    until(
      () => page.$eval(PANEL, (panel) => (panel as HTMLElement).hidden).catch(() => false),
      'the panel is gone',
      20_000,
    );

  test('opens at once and says that nothing is recorded', async () => {
    await open('#/first/welcome');
    await shows('h1', 'Say hello');
    await shows('header.bar', 'Not recorded');
    assert.deepEqual(complaints, []);
  });

  test('shows an edit on the same page, where the reader was, with answers kept', async () => {
    await project.edit(LESSON, '## Why it matters', `${'A line.\n\n'.repeat(80)}## Why it matters`);
    await open('#/first/welcome');
    await shows(CHOICE, 'Good morning');
    await page.locator(CHOICE).click();
    await page.locator('ripple-question >>> .actions .primary').click();
    await shows('ripple-question >>> .verdict', 'That works');
    await page.evaluate(() => window.scrollTo({ top: 1500, behavior: 'instant' }));

    await project.edit(LESSON, '## Why it matters', '## What it brings');
    await shows('h2', 'What it brings');
    assert.equal(new URL(page.url()).hash, '#/first/welcome');
    await shows('ripple-question >>> .verdict', 'That works');
    await until(
      async () => (await page.evaluate(() => window.scrollY).catch(() => 0)) === 1500,
      'the place is kept',
    );
    assert.deepEqual(complaints, []);
  });

  test('shows what to mend in a panel that all can use, until it is mended', async () => {
    await open('#/first/welcome');
    await shows('h1', 'Say hello');
    await project.edit(LESSON, '<ripple-question ref="first-words">', '<ripple-question ref="first-word">');
    await shows(PANEL, '1 problem in the course');
    const panel = await textOf(PANEL);
    assert.match(panel, /modules\/first\/lessons\/welcome\.md:13:18 unknown-question/);
    assert.match(panel, /the module has no question "first-word"\n+Did you mean "first-words"\?/);
    assert.deepEqual(await axe(page.mainFrame()), []);
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'BODY');

    await page.locator('ripple-problems-panel >>> button').click();
    assert.doesNotMatch(await textOf(PANEL), /unknown-question/);
    await project.edit(LESSON, 'ref="first-word"', 'ref="first-words"');
    await isMended();
    assert.deepEqual(complaints, []);
  });

  test('waits for a course that cannot be shown yet', async () => {
    await server.close();
    await project.edit('course/course.yaml', 'passMark: 80', 'passMark: eighty');
    // The same address as before, which is what the page is watched for.
    server = await startDev({ root: project.root, port: Number(new URL(server.origin).port) });
    await open('#/map');
    await shows(PANEL, 'course/course.yaml:5:11');
    assert.deepEqual(await axe(page.mainFrame()), []);
    await project.edit('course/course.yaml', 'passMark: eighty', 'passMark: 80');
    await shows('h2', 'First steps');
    assert.deepEqual(complaints, []);
  });

  test('shows edits of code and looks, and what is wrong with code', async () => {
    await open('#/first/welcome');
    await shows('h1', 'Say hello');
    const element = 'course/elements/scene/scene.ts';
    await project.edit(element, 'render() {', 'render( {');
    await shows(PANEL, `${element}:`);
    await project.edit(element, 'render( {', 'render() { this.title = "changed";');
    await until(
      () => page.$('ripple-scene[title=changed]').catch(() => null),
      'the element is another one',
      20_000,
    );
    await isMended();
    await project.write('course/theme/page.css', 'h1 { color: rgb(1, 2, 3); }');
    await until(
      () => page.$eval('h1', (h1) => getComputedStyle(h1).color === 'rgb(1, 2, 3)').catch(() => false),
      'the colour is another one',
      20_000,
    );
  });

  test('shows the pictures of a module', async () => {
    const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>';
    await project.write('modules/second/images/hands.svg', picture);
    await open('#/second/thanks');
    const size = () => page.$eval('img', ({ naturalWidth }) => naturalWidth).catch(() => 0);
    await until(async () => (await size()) === 40, 'the picture is there', 20_000);
    assert.deepEqual(complaints, []);
  });
});
