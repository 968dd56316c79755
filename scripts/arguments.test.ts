import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readArguments, wholeNumber } from './arguments.ts';

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
  assert.deepEqual(wholeNumber('port', '80', 0, 99), { number: 80 });
  for (const value of ['', '1e1', '-1', '8.5', '100', '١']) {
    assert.deepEqual(wholeNumber('port', value, 0, 99), {
      problem: `"--port" should be a whole number from 0 to 99, not "${value}".`,
    });
  }
});
