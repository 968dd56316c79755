import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again and again until the answer is truthy, and returns it. For what happens outside the page, such as data
 * that reach the LMS; in the page Puppeteer's own `waitForSelector` and locators wait better.
 * @param what for the message when nothing comes of it.
 * @param limit milliseconds.
 */
export async function until<T>(
  ask: () => T | Promise<T>,
  what: string,
  limit = 15_000,
): Promise<NonNullable<Awaited<T>>> {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer) return answer as NonNullable<Awaited<T>>;
    if (Date.now() > end) throw new Error(`Waited ${limit / 1000} s in vain: ${what}`);
    await pause(50);
  }
}
