/* The command itself, in a process of its own: what a person sees, and the exit code. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { profileIds } from '../../build/profile.ts';
import { summary } from './summary.ts';

interface Outcome {
  readonly code: unknown;
  readonly stdout: string;
  readonly stderr: string;
}

function run(...args: string[]): Promise<Outcome> {
  const command = ['--import', 'tsx', 'scripts/build.ts', ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, (error, stdout, stderr) =>
      resolve({ code: error ? error.code : 0, stdout, stderr }),
    );
  });
}

describe('npm run build', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ripple-command-'));
  });
  after(() => rm(folder, { recursive: true }));

  it('explains itself, with every profile', async () => {
    const { code, stdout, stderr } = await run('--help');
    assert.deepEqual([code, stderr], [0, '']);
    for (const id of await profileIds()) assert.match(stdout, new RegExp(`^ {4}${id} +\\S.*: SCORM`, 'm'));
    for (const line of stdout.split('\n')) assert.ok(line.length <= 100, line);
  });

  for (const [args, message] of [
    ['--profil moodle', 'There is no option "--profil". Did you mean "--profile"?'],
    ['--profile moodel', 'There is no profile "moodel". Did you mean "moodle"?'],
    ['--module mama', 'There is no module "mama".'],
    ['--lang en-GB', 'There is no language "en-GB". The course has "en".'],
  ] as const) {
    it(`refuses ${args} with exit code 2, one line and no stack trace`, async () => {
      const { code, stderr } = await run(...args.split(' '), '--out', join(folder, 'none'));
      assert.equal(code, 2);
      assert.ok(stderr.startsWith(message), stderr);
      assert.equal(stderr.trimEnd().split('\n').length, 1);
      assert.deepEqual(await readdir(folder), []);
    });
  }

  it('does not take a file for a folder', async () => {
    const { code, stderr } = await run('--out', 'package.json');
    assert.equal(code, 2);
    assert.match(stderr, /^"\S+package\.json" is a file\. Name a folder for the packages\.\n$/);
  });
});

describe('summary', () => {
  it('is a table of what was built', () => {
    const sha256 = 'ab'.repeat(32);
    const packages = [
      { file: '/p/dist/a.zip', label: 'SCORM 1.2', bytes: 1234567, sha256 },
      { file: '/p/dist/long-name.zip', label: 'SCORM 2004 3rd Edition', bytes: 5, sha256 },
    ];
    assert.equal(
      summary(packages, '/p'),
      [
        'File                Standard                Bytes      SHA-256',
        `dist/a.zip          SCORM 1.2               1,234,567  ${sha256}`,
        `dist/long-name.zip  SCORM 2004 3rd Edition  5          ${sha256}`,
      ].join('\n'),
    );
  });
});
