import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** What the search looks at; tests put a machine of their own in its place. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
  /** Whether there is a file that may be run. */
  runs(file: string): boolean;
  /** Runs a command to its end. False if it fails. */
  execute(command: string, args: readonly string[]): boolean;
  say(line: string): void;
}

/** No browser was found, and none could be installed. */
export class NoChromiumError extends Error {
  constructor(reason: string) {
    super(
      `${reason}\nInstall Google Chrome, Microsoft Edge or Chromium, or set CHROME_PATH to the browser's program, ` +
        'for example: CHROME_PATH=/opt/chrome/chrome npm test',
    );
    this.name = 'NoChromiumError';
  }
}

const WINDOWS_PLACES = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];

const MAC_PLACES = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Chromium.app/Contents/MacOS/Chromium',
];

/**
 * Debian's Chromium that has no window to draw: the same engine for half of the processor's time. Not the script in
 * /usr/bin, which starts this one: it would outlive its own script when that is killed.
 */
const HEADLESS_SHELL = '/usr/lib/chromium/chromium-headless-shell';
const DEBIAN_CHROMIUM = '/usr/bin/chromium';

const LINUX_PLACES = [
  HEADLESS_SHELL,
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/usr/bin/microsoft-edge-stable',
  '/opt/microsoft/msedge/msedge',
  DEBIAN_CHROMIUM,
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
];

const NAMES_IN_PATH = [
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chromium',
  'chromium-browser',
];

/**
 * The program of a Chromium browser: `CHROME_PATH`, else one that is installed, else (as root on Debian or Ubuntu)
 * one that is installed now. Root on Debian gets Debian's headless shell beside its Chromium, too.
 * @throws {NoChromiumError} when there is none, or `CHROME_PATH` names no program.
 */
export function findChromium(machine: Machine = thisMachine()): Promise<string> {
  // A promise, although all of it is synchronous today: an installer with a progress bar would not be.
  return new Promise((resolve) => resolve(find(machine)));
}

function find(machine: Machine): string {
  const wanted = machine.env['CHROME_PATH'];
  if (wanted) {
    // Falling through to another browser would hide a typing error.
    if (!machine.runs(wanted))
      throw new NoChromiumError(`CHROME_PATH is "${wanted}", but no program is there.`);
    return wanted;
  }
  const found = firstInstalled(machine);
  return found !== undefined && found !== DEBIAN_CHROMIUM ? found : install(machine, found);
}

function firstInstalled(machine: Machine): string | undefined {
  return [...usualPlaces(machine), ...placesInPath(machine)].find((file) => machine.runs(file));
}

function usualPlaces({ platform, env }: Machine): string[] {
  if (platform === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter(isText);
    return WINDOWS_PLACES.flatMap((place) => roots.map((root) => path.win32.join(root, place)));
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', env['HOME'] && `${env['HOME']}/Applications`].filter(isText);
    return MAC_PLACES.flatMap((place) => roots.map((root) => path.posix.join(root, place)));
  }
  return LINUX_PLACES;
}

function placesInPath({ platform, env }: Machine): string[] {
  const windows = platform === 'win32';
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(windows ? ';' : ':').filter(isText);
  const names = windows ? ['chrome.exe', 'msedge.exe', 'chromium.exe'] : NAMES_IN_PATH;
  const join = windows ? path.win32.join : path.posix.join;
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** @param found what is used if nothing can be installed. */
function install(machine: Machine, found: string | undefined): string {
  const aptGet = '/usr/bin/apt-get';
  if (machine.platform !== 'linux' || !machine.isRoot || !machine.runs(aptGet)) {
    if (found !== undefined) return found;
    throw new NoChromiumError('No Chrome, Edge or Chromium was found on this machine.');
  }
  // Ubuntu, and Debian before 12, have no shell of its own.
  const names = ['chromium-headless-shell', ...(found === undefined ? ['chromium'] : [])];
  machine.say(`Installing a browser for tests and pictures: apt-get install ${names.join(', else ')} ...`);
  const isUpdated = machine.execute(aptGet, ['update']);
  for (const name of names) {
    const installed =
      isUpdated && machine.execute(aptGet, ['install', '-y', name]) && firstInstalled(machine);
    if (installed) return installed;
  }
  if (found !== undefined) return found;
  throw new NoChromiumError('No browser was found, and apt-get could not install chromium.');
}

function isText(value: string | undefined): value is string {
  return Boolean(value);
}

/** The machine that this runs on. */
export function thisMachine(): Machine {
  return {
    platform: process.platform,
    env: process.env,
    isRoot: process.getuid?.() === 0,
    runs(file) {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    },
    execute(command, args) {
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      // apt's own lines go to stderr, so that they never mix with a result that someone reads from stdout.
      return spawnSync(command, args, { stdio: ['ignore', 2, 2], env }).status === 0;
    },
    say: (line) => console.error(line),
  };
}
