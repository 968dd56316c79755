import type { Frame } from 'puppeteer-core';

/** Opens a screen of the course by its address, and waits for all that it is made of. */
export async function openScreen(frame: Frame, hash: string): Promise<void> {
  await frame.evaluate(async (address) => {
    const arrived = new Promise((done) => addEventListener('hashchange', done, { once: true }));
    const isHere = location.hash === address;
    location.hash = address;
    if (!isHere) await arrived;
  }, hash);
  await settled(frame);
}

/** The screen is there, with all that it loads. */
export async function settled(frame: Frame): Promise<void> {
  await frame.evaluate(async () => {
    const player = document.querySelector('ripple-player') as unknown as { updateComplete: Promise<unknown> };
    await player.updateComplete;
    await document.fonts.ready;
    // Elements in elements render one after the other.
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  });
}
