import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { thisMachine, type Machine } from './find-chromium.ts';

/** A browser that the tests need was not found and could not be installed. */
export class NoBrowserError extends Error {
  constructor(browser: string, packages: readonly string[], reason: string) {
    super(
      `${browser}: ${reason}\nOn Debian or Ubuntu: apt-get install ${packages.join(' ')}\n` +
        'To run the other steps without it: npm test -- --only lint,format,types,node,browser,build,e2e',
    );
    this.name = 'NoBrowserError';
  }
}

/** The programs that make WebKit usable without a screen. */
export interface WebKitPrograms {
  readonly driver: string;
  readonly browser: string;
  readonly xvfb: string;
}

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];
const FIREFOX_MAC = ['/Applications/Firefox.app/Contents/MacOS/firefox'];

/**
 * The program of Firefox: `FIREFOX_PATH`, else one that is installed, else (as root on Debian) one that is installed now.
 * @throws {NoBrowserError} when there is none.
 */
export function findFirefox(machine: Machine = thisMachine()): string {
  const wanted = machine.env['FIREFOX_PATH'];
  const places = wanted ? [wanted] : machine.platform === 'darwin' ? FIREFOX_MAC : FIREFOX;
  return findOrInstall('Firefox', ['firefox-esr'], () => places.find((file) => machine.runs(file)), machine);
}

/**
 * The programs of WebKitGTK, which stands for Safari on machines that are no Macs, and of an X server without a screen.
 * @param libraries where the libraries lie, one folder for each architecture.
 * @throws {NoBrowserError} when one of them is missing.
 */
export function findWebKit(machine: Machine = thisMachine(), libraries = '/usr/lib'): WebKitPrograms {
  const find = (): WebKitPrograms | undefined => {
    const browser = miniBrowsers(libraries).find((file) => machine.runs(file));
    const [driver, xvfb] = ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'];
    return browser && machine.runs(driver) && machine.runs(xvfb) ? { driver, browser, xvfb } : undefined;
  };
  return findOrInstall('WebKit', ['webkit2gtk-driver', 'xvfb'], find, machine);
}

/** Debian has it in a folder of the architecture: /usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser. */
function miniBrowsers(libraries: string): string[] {
  const folders = existsSync(libraries) ? readdirSync(libraries) : [];
  return folders.map((folder) => path.join(libraries, folder, 'webkit2gtk-4.1', 'MiniBrowser'));
}

function findOrInstall<T>(
  browser: string,
  packages: readonly string[],
  find: () => T | undefined,
  machine: Machine,
): T {
  const found = find();
  if (found !== undefined) return found;
  const aptGet = '/usr/bin/apt-get';
  if (machine.platform !== 'linux' || !machine.isRoot || !machine.runs(aptGet))
    throw new NoBrowserError(browser, packages, 'not found on this machine.');
  machine.say(`${browser} not found: apt-get install ${packages.join(' ')} ...`);
  const done = machine.execute(aptGet, ['update']) && machine.execute(aptGet, ['install', '-y', ...packages]);
  const installed = done ? find() : undefined;
  if (installed === undefined) throw new NoBrowserError(browser, packages, 'apt-get could not install it.');
  return installed;
}
