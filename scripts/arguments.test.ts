import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, test } from 'node:test';
import { promisify } from 'node:util';
import { UsageError } from '../build/usage-error.ts';
import { readArguments, wholeNumber, wholeNumbers } from './arguments.ts';

const command = {
  name: 'npm run sample',
  about: 'Shows how it is done.',
  options: {
    port: { value: 'NUMBER', about: 'Where to listen.' },
    out: { value: 'DIR', about: 'Where to write.' },
  },
};

describe('the arguments of a command', () => {
  const cases: [args: string[], expected: object][] = [
    [[], { values: {} }],
    [['--port', '80', '--out=a b'], { values: { port: '80', out: 'a b' } }],
    [['--prot', '80'], { problem: 'There is no option "--prot". Did you mean "--port"?' }],
    [['-x'], { problem: 'There is no option "-x". The options are "--port", "--out" and "--help".' }],
    [['--port'], { problem: '"--port" needs a value: --port NUMBER.' }],
    [['--port', '--out'], { problem: '"--port" needs a value: --port NUMBER.' }],
    [['--port=1', '--port=2'], { problem: '"--port" is there twice.' }],
    [['now'], { problem: '"now" means nothing here. See npm run sample -- --help.' }],
  ];
  for (const [args, expected] of cases) {
    test(args.join(' ') || 'none', () => assert.deepEqual(readArguments(command, args), expected));
  }

  test('ask for help, which lists all options', () => {
    assert.deepEqual(readArguments(command, ['--help']), {
      help: `Shows how it is done.

Usage: npm run sample -- [options]

  --port NUMBER  Where to listen.
  --out DIR      Where to write.
  --help         Shows this.
`,
    });
    assert.ok('help' in readArguments(command, ['-h']));
  });
});

test('a whole number has to be one, and within limits', () => {
  assert.equal(wholeNumber('port', '80', 0, 99), 80);
  for (const value of ['', '1e1', '-1', '8.5', '100', '١']) {
    const message = `"--port" should be a whole number from 0 to 99, not "${value}".`;
    assert.throws(() => wholeNumber('port', value, 0, 99), new UsageError(message));
  }
});

test('whole numbers are parted by commas', () => {
  assert.deepEqual(wholeNumbers('sizes', '1,20', '10,100'), [1, 20]);
  for (const value of ['', '0', '1,', '1, 2', '-1', '12345678']) {
    const message = `"--sizes" should be like 10,100, not "${value}".`;
    assert.throws(() => wholeNumbers('sizes', value, '10,100'), new UsageError(message));
  }
});

test('a command ends with 2 and one line for what it cannot take, and with its own exit code else', async () => {
  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/balance.ts', ...args]).then(
      ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
        code,
        stdout,
        stderr,
      }),
    );
  assert.match((await run('--help')).stdout, /^Plays the order desk/);
  assert.deepEqual(await run('--run'), {
    code: 2,
    stdout: '',
    stderr: 'There is no option "--run". Did you mean "--runs"?\n',
  });
  assert.deepEqual(await run('--runs', 'many'), {
    code: 2,
    stdout: '',
    stderr: '"--runs" should be a whole number from 1 to 99999, not "many".\n',
  });
});
