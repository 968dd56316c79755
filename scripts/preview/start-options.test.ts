import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commandFor } from '../browser/open.ts';
import { readStartOptions } from './start-options.ts';

test('npm start builds and opens a browser, unless it is told otherwise', () => {
  assert.deepEqual(readStartOptions([]), { options: { port: 8010, build: true, open: true } });
  const told = readStartOptions(['--no-build', '--no-open', '--port', '0']);
  assert.deepEqual(told, { options: { port: 0, build: false, open: false } });
});

test('npm start says what is wrong with its arguments', () => {
  const problem = (...args: string[]) => (readStartOptions(args) as { problem?: string }).problem ?? '';
  assert.match(problem('--port', '99999'), /whole number from 0 to 65535/);
  assert.match(problem('--no-build=yes'), /"--no-build" takes no value/);
  assert.match(problem('--nobuild'), /no option "--nobuild".*--no-build/);
});

test('a browser is opened only where somebody can see it', () => {
  assert.deepEqual(commandFor('linux', {}), []);
  assert.deepEqual(commandFor('linux', { DISPLAY: ':0' }), ['xdg-open']);
  assert.deepEqual(commandFor('darwin', { CI: '1' }), []);
});
