import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UsageError } from '../../build/usage-error.ts';
import { commandFor } from '../browser/open.ts';
import { startOptions } from './start-options.ts';

test('npm start builds and opens a browser, unless it is told otherwise', () => {
  assert.deepEqual(startOptions({}), { port: 8010, build: true, open: true });
  const told = startOptions({ 'no-build': '', 'no-open': '', port: '0' });
  assert.deepEqual(told, { port: 0, build: false, open: false });
});

test('npm start says what is wrong with its port', () => {
  assert.throws(
    () => startOptions({ port: '99999' }),
    new UsageError('"--port" should be a whole number from 0 to 65535, not "99999".'),
  );
});

test('a browser is opened only where somebody can see it', () => {
  assert.deepEqual(commandFor('linux', {}), []);
  assert.deepEqual(commandFor('linux', { DISPLAY: ':0' }), ['xdg-open']);
  assert.deepEqual(commandFor('darwin', { CI: '1' }), []);
});
