import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findChromium, NoChromiumError, type Machine } from './find-chromium.ts';
import { chromiumFlags } from './launch.ts';

interface Recorded extends Machine {
  readonly commands: string[];
  readonly said: string[];
}

function machine(programs: string[], settings: Partial<Machine> = {}): Recorded {
  const commands: string[] = [];
  const said: string[] = [];
  return {
    platform: 'linux',
    env: {},
    isRoot: false,
    runs: (file) => programs.includes(file),
    execute: (command, args) => commands.push([command, ...args].join(' ')) > 0,
    say: (line) => said.push(line),
    commands,
    said,
    ...settings,
  };
}

describe('findChromium', () => {
  test('takes CHROME_PATH before anything else', async () => {
    const env = { CHROME_PATH: '/home/me/chrome' };
    assert.equal(
      await findChromium(machine(['/usr/bin/chromium', '/home/me/chrome'], { env })),
      '/home/me/chrome',
    );
  });

  test('does not quietly take another browser when CHROME_PATH is wrong', async () => {
    const env = { CHROME_PATH: '/home/me/chrom' };
    await assert.rejects(
      findChromium(machine(['/usr/bin/chromium'], { env })),
      /CHROME_PATH is "\/home\/me\/chrom"/,
    );
  });

  test('takes Chrome before Chromium, and the usual places before PATH', async () => {
    const env = { PATH: '/usr/local/bin:/home/me/bin' };
    const programs = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/home/me/bin/google-chrome'];
    assert.equal(await findChromium(machine(programs, { env })), '/usr/bin/google-chrome');
  });

  test('looks in PATH last', async () => {
    const env = { PATH: '/usr/local/bin:/home/me/bin' };
    assert.equal(await findChromium(machine(['/home/me/bin/chromium'], { env })), '/home/me/bin/chromium');
  });

  test('finds Chrome on a Mac, for all users or for one', async () => {
    const mine = '/Users/me/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    const settings = { platform: 'darwin', env: { HOME: '/Users/me' } } as const;
    assert.equal(await findChromium(machine([mine], settings)), mine);
  });

  test('finds Edge on Windows', async () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const env = { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' };
    assert.equal(await findChromium(machine([edge], { platform: 'win32', env })), edge);
  });

  const SHELL = '/usr/lib/chromium/chromium-headless-shell';

  /** Root on a machine where apt-get knows these packages, and puts a program in place for each. */
  function debian(programs: string[], packages: Readonly<Record<string, string>>): Recorded {
    const all = ['/usr/bin/apt-get', ...programs];
    const around = machine(all, {
      isRoot: true,
      execute: (command, args) => {
        around.commands.push([command, ...args].join(' '));
        const program = packages[args.at(-1) ?? ''];
        if (program) all.push(program);
        return args[0] === 'update' || program !== undefined;
      },
    });
    return around;
  }

  test('installs the headless shell as root where there is apt-get, and says so', async () => {
    const around = debian([], { 'chromium-headless-shell': SHELL, chromium: '/usr/bin/chromium' });
    assert.equal(await findChromium(around), SHELL);
    assert.deepEqual(around.commands, [
      '/usr/bin/apt-get update',
      '/usr/bin/apt-get install -y chromium-headless-shell',
    ]);
    assert.match(around.said.join(), /apt-get install chromium-headless-shell/);
  });

  test('installs Chromium itself where there is no shell of it', async () => {
    const around = debian([], { chromium: '/usr/bin/chromium' });
    assert.equal(await findChromium(around), '/usr/bin/chromium');
    assert.equal(around.commands.at(-1), '/usr/bin/apt-get install -y chromium');
  });

  test('takes the shell of a Chromium that is there, and Chromium if that cannot be had', async () => {
    const chromium = ['/usr/bin/chromium'];
    assert.equal(await findChromium(machine([...chromium, SHELL])), SHELL);
    assert.equal(await findChromium(debian(chromium, { 'chromium-headless-shell': SHELL })), SHELL);
    assert.equal(await findChromium(debian(chromium, {})), '/usr/bin/chromium');
    assert.equal(await findChromium(machine(chromium)), '/usr/bin/chromium');
  });

  test('leaves a machine with Chrome as it is', async () => {
    const around = debian(['/usr/bin/google-chrome', '/usr/bin/chromium'], {
      'chromium-headless-shell': SHELL,
    });
    assert.equal(await findChromium(around), '/usr/bin/google-chrome');
    assert.deepEqual(around.commands, []);
  });

  test('says what to do when nothing is found and nothing may be installed', async () => {
    const around = machine(['/usr/bin/apt-get']);
    await assert.rejects(findChromium(around), (error) => {
      assert(error instanceof NoChromiumError);
      assert.match(error.message, /Install Google Chrome.*CHROME_PATH/s);
      return true;
    });
    assert.deepEqual(around.commands, []);
  });

  test('says so when apt-get fails', async () => {
    const around = machine(['/usr/bin/apt-get'], { isRoot: true, execute: () => false });
    await assert.rejects(findChromium(around), /apt-get could not install/);
  });
});

test('the sandbox is switched off for root only', () => {
  assert(chromiumFlags(true).includes('--no-sandbox'));
  assert(!chromiumFlags(false).includes('--no-sandbox'));
});
