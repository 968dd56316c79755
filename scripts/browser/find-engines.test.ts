import assert from 'node:assert/strict';
import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, test } from 'node:test';
import type { Machine } from './find-chromium.ts';
import { findFirefox, findWebKit, NoBrowserError } from './find-engines.ts';

function machine(programs: string[], settings: Partial<Machine> = {}): Machine & { commands: string[] } {
  const commands: string[] = [];
  const runs = (file: string) => programs.includes(file);
  const execute = (command: string, args: readonly string[]) =>
    commands.push([command, ...args].join(' ')) > 0;
  return {
    platform: 'linux',
    env: {},
    isRoot: false,
    runs,
    execute,
    say: () => undefined,
    commands,
    ...settings,
  };
}

describe('findFirefox', () => {
  test('takes FIREFOX_PATH before anything else, and no other in its place', () => {
    const env = { FIREFOX_PATH: '/opt/firefox' };
    assert.equal(findFirefox(machine(['/opt/firefox', '/usr/bin/firefox-esr'], { env })), '/opt/firefox');
    assert.throws(() => findFirefox(machine(['/usr/bin/firefox-esr'], { env })), NoBrowserError);
  });

  test('installs it as root on Debian', () => {
    const programs = ['/usr/bin/apt-get'];
    const around = machine(programs, {
      isRoot: true,
      execute: (command, args) => {
        if (args[0] === 'install') programs.push('/usr/bin/firefox-esr');
        return around.commands.push([command, ...args].join(' ')) > 0;
      },
    });
    assert.equal(findFirefox(around), '/usr/bin/firefox-esr');
    assert.equal(around.commands.at(-1), '/usr/bin/apt-get install -y firefox-esr');
  });

  test('says what is missing, and how to get it or do without', () => {
    assert.throws(
      () => findFirefox(machine([])),
      /^NoBrowserError: Firefox: not found.*\n.*apt-get install firefox-esr\n.*npm test -- --only lint/,
    );
  });
});

test('findWebKit wants driver, browser and screen', async () => {
  const libraries = await mkdtemp(path.join(tmpdir(), 'ripple-libraries-'));
  try {
    const folder = path.join(libraries, 'x86_64-linux-gnu', 'webkit2gtk-4.1');
    await mkdir(folder, { recursive: true });
    const browser = path.join(folder, 'MiniBrowser');
    const [driver, xvfb] = ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'];
    assert.deepEqual(findWebKit(machine([browser, driver, xvfb]), libraries), { browser, driver, xvfb });
    for (const rest of [
      [driver, xvfb],
      [browser, xvfb],
      [browser, driver],
    ]) {
      assert.throws(() => findWebKit(machine(rest), libraries), /webkit2gtk-driver xvfb/);
    }
  } finally {
    await rm(libraries, { recursive: true });
  }
});
