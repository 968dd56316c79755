import { launch, type KeyInput } from 'puppeteer-core';
import { findFirefox } from '../../browser/find-engines.ts';
import type { Engine } from './engine.ts';

/**
 * Starts Firefox without a window, over WebDriver BiDi.
 * @throws {NoBrowserError} when there is none and none can be installed.
 */
export async function startFirefox(): Promise<Engine> {
  const browser = await launch({ browser: 'firefox', executablePath: findFirefox(), headless: true });
  const page = await browser.newPage();
  await page.setViewport({ width: 800, height: 600 });
  return {
    name: (await browser.version()).replace('/', ' '),
    open: async (url) => void (await page.goto(url)),
    evaluate: (expression) => page.evaluate(expression),
    keyDown: (key) => page.keyboard.down(keyOf(key)),
    keyUp: (key) => page.keyboard.up(keyOf(key)),
    close: () => browser.close(),
  };
}

/** Over BiDi Puppeteer knows the space bar by its character only. */
function keyOf(name: string): KeyInput {
  return (name === 'Space' ? ' ' : name) as KeyInput;
}
