import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { launchChromium } from '../../browser/launch.ts';
import { axe } from '../axe.ts';
import { startLms, type Content, type LaunchSettings, type TestLms } from '../e2e-harness.ts';
import { focused, tabTo } from '../keyboard.ts';
import { until } from '../until.ts';
import { zipOf } from '../zip-of.ts';

const STATUS = { scorm12: 'cmi.core.lesson_status', scorm2004: 'cmi.completion_status' } as const;
const EXIT = { scorm12: 'cmi.core.exit', scorm2004: 'cmi.exit' } as const;
const TIME = { scorm12: 'cmi.core.total_time', scorm2004: 'cmi.total_time' } as const;
const SCORE = { scorm12: 'cmi.core.score.raw', scorm2004: 'cmi.score.raw' } as const;

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

for (const sample of ['sample12', 'sample2004']) {
  describe(`the test harness with ${sample}`, () => {
    let lms: TestLms;
    let page: Page;

    beforeEach(async () => {
      lms = await startLms({ folder: fileURLToPath(new URL(`../fixtures/${sample}`, import.meta.url)) });
      page = await browser.newPage();
    });

    afterEach(async () => {
      await page.close();
      await lms.close();
    });

    const launch = (settings?: LaunchSettings): Promise<Content> => lms.launch(page, settings);
    const state = ({ frame }: Content): Promise<string> =>
      frame.$eval('#state', (output) => output.textContent);

    test('logs every call and stores the data model on commit', async () => {
      const { frame } = await launch();
      await frame.click('[value=b]');
      await frame.click('#answer');
      const calls = await lms.calls();
      assert.deepEqual(calls[0]?.args, ['']);
      assert.match(calls[0]?.name ?? '', /Initialize$/);
      assert.match(calls.at(-1)?.name ?? '', /Commit$/);
      assert.deepEqual(
        calls.map(({ number }) => number),
        calls.map((_, index) => index + 1),
      );
      const stored = lms.stored();
      assert.equal(stored[STATUS[lms.edition]], 'incomplete');
      assert.equal(stored[SCORE[lms.edition]], '100');
      assert.equal(stored['cmi.interactions.0.id'], 'sample_q0');
      assert.deepEqual(await lms.errors(), []);
      assert.deepEqual(lms.problems(), []);
    });

    test('restores the data at the next launch and adds up the time', async () => {
      let content = await launch();
      assert.equal(await state(content), 'new (normal)');
      const times = lms.edition === 'scorm12' ? ['00:00:30', '00:01:00'] : ['PT30S', 'PT1M'];
      for (const time of times) {
        await content.frame.click('[value=a]');
        await content.frame.click('#answer');
        await content.frame.click('#exit');
        assert.equal(lms.stored()[TIME[lms.edition]], time);
        assert.equal(lms.stored()[EXIT[lms.edition]], 'suspend');
        content = await launch();
        assert.equal(await state(content), 'answered a');
      }
      assert.equal(lms.stored()['cmi.interactions.1.id'], 'sample_q1');
      assert.deepEqual(await lms.errors(), []);
    });

    test('reports wrong values, those too that scorm-again forgives', async () => {
      const { frame } = await launch();
      await frame.click('#mistake');
      const errors = await lms.errors();
      assert.equal(errors.length, 2);
      assert.match(errors[0] ?? '', /"done"\) -> "false": (405|406) \w+/);
      assert.match(errors[1] ?? '', /exit.* -> "true" \[.*(none of time-out|deprecated)/);
      if (lms.edition === 'scorm2004')
        assert.equal(await frame.$eval('#state', (o) => o.textContent), 'unknown, error 0');
    });

    test('tells mode and name, and keeps learners apart', async () => {
      await (await launch()).frame.click('[value=a]');
      const content = await launch({ mode: 'review', learnerId: 'other', learnerName: '<b>Doe</b>, Jane' });
      assert.equal(await state(content), 'new (review)');
      assert.equal(await content.frame.$eval('#greeting', (p) => p.textContent), 'Welcome, <b>Doe</b>, Jane');
      assert.deepEqual(lms.stored('other'), {});
      // The first session was left without a commit; its calls are not lost.
      assert.deepEqual([...new Set((await lms.calls()).map(({ session }) => session))], [1, 2]);
    });

    test('launches in a window of its own', async () => {
      const content = await launch({ window: 'popup', width: 400, height: 300 });
      assert.notEqual(content.page, page);
      const width = await content.frame.evaluate(() => {
        const named = (): number => innerWidth;
        return named();
      });
      assert.equal(width, 400);
      await content.frame.click('[value=b]');
      await content.frame.click('#answer');
      await content.page.close();
      assert.equal(lms.stored()['cmi.suspend_data'], 'answered b');
      assert.deepEqual(lms.problems(), []);
    });

    test('stores what is committed while the tab is being closed', async () => {
      const { frame } = await launch();
      await frame.click('[value=b]');
      await frame.evaluate(() => {
        addEventListener('pagehide', () => document.querySelector<HTMLElement>('#answer')?.click());
      });
      await page.goto('about:blank');
      await until(() => lms.stored()['cmi.suspend_data'] === 'answered b', 'the commit arrives');
      const lastCall = async (): Promise<string> => (await lms.calls()).at(-1)?.name ?? '';
      await until(async () => (await lastCall()).endsWith('Commit'), 'the commit is logged');
      assert.deepEqual(lms.problems(), []);
    });

    test('commits fail without a network, and no call is lost', async () => {
      const { frame } = await launch();
      await frame.click('[value=b]');
      await page.setOfflineMode(true);
      await frame.click('#answer');
      await page.setOfflineMode(false);
      assert.deepEqual(lms.stored(), {});
      const errors = await lms.errors();
      assert.equal(errors.length, 1);
      assert.match(errors[0] ?? '', /Commit\(""\) -> "false": (101|391) \w+/);
    });

    test('launches in a frame of the size that is asked for', async () => {
      const { frame } = await launch({ width: 320, height: 480 });
      assert.deepEqual(await frame.evaluate(() => [innerWidth, innerHeight]), [320, 480]);
    });

    test('reaches controls with the keyboard, in shadow roots and radio groups too', async () => {
      await launch();
      assert.deepEqual(await tabTo(page, 'Second answer', { role: 'radio' }), {
        role: 'radio',
        name: 'Second answer',
        description: '',
        checked: 'true',
      });
      assert.equal((await tabTo(page, /shadow/)).role, 'button');
      await tabTo(page, ({ name }) => name === 'Answer');
      await page.keyboard.press('Enter');
      await tabTo(page, 'Second answer', { back: true });
      assert.equal((await focused(page)).name, 'Second answer');
      await until(() => lms.stored()['cmi.suspend_data'] === 'answered b', 'the answer is stored');
      await assert.rejects(tabTo(page, 'No such button', { limit: 9 }), /Passed:[^]*button "Make a mistake"/);
    });

    test('finds what is not accessible', async () => {
      const { frame } = await launch();
      assert.deepEqual(await axe(frame), []);
      await frame.evaluate(() => document.querySelector('main')?.append(document.createElement('img')));
      const violations = await axe(frame);
      assert.equal(violations.length, 1);
      assert.match(violations[0] ?? '', /^image-alt \(critical\)/);
    });

    test('notes what the browser complains about', async () => {
      const { frame } = await launch();
      const image = 'http://localhost:9/a.png';
      await frame.evaluate((src) => {
        document.body.append(Object.assign(new Image(), { src, alt: '' }));
        document.body.append(Object.assign(new Image(), { src: 'missing.png', alt: '' }));
        document.body.setAttribute('style', 'color: red');
        document.body.insertAdjacentHTML('beforeend', '<p style="color: red">red</p>');
        setTimeout(() => {
          throw new Error('uncaught on purpose');
        });
      }, image);
      const expected = [/inline style/, /localhost:9/, /missing\.png 404/, /uncaught on purpose/];
      for (const pattern of expected) {
        await until(() => lms.problems().some((problem) => pattern.test(problem)), String(pattern));
      }
    });
  });
}

test('a zip is launched like a folder', async () => {
  const folder = fileURLToPath(new URL('../fixtures/sample12', import.meta.url));
  const temporary = await mkdtemp(path.join(tmpdir(), 'ripple-harness-'));
  const zip = path.join(temporary, 'sample.zip');
  const files = await Promise.all(
    (await readdir(folder)).map(async (name) => ({
      name,
      text: await readFile(path.join(folder, name), 'utf8'),
    })),
  );
  await writeFile(zip, zipOf(files));
  const lms = await startLms({ zip });
  const page = await browser.newPage();
  const { frame } = await lms.launch(page);
  assert.equal(await frame.title(), 'Sample course');
  await page.close();
  await lms.close();
  await rm(temporary, { recursive: true });
});

test('a request to another origin is noted where the policy lets it through', async () => {
  const folder = fileURLToPath(new URL('../fixtures/sample12', import.meta.url));
  const lms = await startLms({ folder, csp: '' });
  const page = await browser.newPage();
  const { frame } = await lms.launch(page);
  await frame.evaluate(() => {
    document.body.append(Object.assign(new Image(), { src: 'http://localhost:9/a.png', alt: '' }));
  });
  await until(
    () => lms.problems().some((problem) => problem.startsWith('request leaves')),
    'the request is noted',
  );
  await page.close();
  await lms.close();
});
