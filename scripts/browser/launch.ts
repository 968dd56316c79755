import { launch, type Browser } from 'puppeteer-core';
import { findChromium } from './find-chromium.ts';

/** Flags that keep a browser on a closed network quiet: it must ask for nothing but what the page asks for. */
export function chromiumFlags(isRoot = process.getuid?.() === 0): string[] {
  return [
    '--disable-quic',
    '--disable-background-networking',
    '--no-first-run',
    '--disable-component-update',
    '--disable-sync',
    // Chromium refuses to run as root inside its sandbox; for everyone else the sandbox stays on.
    ...(isRoot ? ['--no-sandbox'] : []),
  ];
}

/**
 * Starts a Chromium without a window.
 * @param profile folder of the profile; by default a new one that is deleted with the browser.
 * @throws {NoChromiumError} when there is no browser.
 */
export async function launchChromium(profile?: string): Promise<Browser> {
  const options = { executablePath: await findChromium(), headless: true, args: chromiumFlags() };
  return launch(profile === undefined ? options : { ...options, userDataDir: profile });
}
