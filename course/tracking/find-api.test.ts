import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findApi } from './find-api.ts';
import { fakeWindow } from './testing.ts';

const api = { Initialize: () => 'true' };
const api12 = { LMSInitialize: () => 'true' };
const once = { waitMs: 0 };

/** A window of another origin: all but `parent` and `opener` throws. */
function foreign(around: { parent?: Window; opener?: Window } = {}): Window {
  const win = fakeWindow(around);
  return new Proxy(win, {
    get(target, key) {
      if (key === 'parent' || key === 'opener') return Reflect.get(target, key) as unknown;
      throw new DOMException('Blocked a frame', 'SecurityError');
    },
  });
}

test('finds the API in the window itself', async () => {
  assert.equal(await findApi('API', fakeWindow({ API: api12 }), once), api12);
});

test('finds the API of its own standard only', async () => {
  assert.equal(await findApi('API_1484_11', fakeWindow({ API: api12 }), once), null);
});

test('finds the API many frames up', async () => {
  let win = fakeWindow({ API_1484_11: api });
  for (let depth = 0; depth < 12; depth++) win = fakeWindow({ parent: win });
  assert.equal(await findApi('API_1484_11', win, once), api);
});

test('finds the API above a window of another origin', async () => {
  const win = fakeWindow({ parent: foreign({ parent: fakeWindow({ API: api12 }) }) });
  assert.equal(await findApi('API', win, once), api12);
});

test("finds the API in the opener's parents", async () => {
  const opener = fakeWindow({ parent: fakeWindow({ API: api12 }) });
  assert.equal(await findApi('API', fakeWindow({ opener }), once), api12);
});

test('finds the API in the opener of the pop-up that frames the course', async () => {
  const popup = fakeWindow({ opener: fakeWindow({ API: api12 }) });
  assert.equal(await findApi('API', fakeWindow({ parent: popup }), once), api12);
});

test('prefers the parent to the opener', async () => {
  const win = fakeWindow({ parent: fakeWindow({ API: api12 }), opener: fakeWindow({ API: { ...api12 } }) });
  assert.equal(await findApi('API', win, once), api12);
});

test('passes over a frame that is named API', async () => {
  const win = fakeWindow({ API: fakeWindow(), parent: fakeWindow({ API: api12 }) });
  assert.equal(await findApi('API', win, once), api12);
});

test('waits for an API that is attached late', async () => {
  const win = fakeWindow();
  setTimeout(() => Reflect.set(win, 'API', api12), 150);
  assert.equal(await findApi('API', win, { waitMs: 1000 }), api12);
});

test('gives null when every window throws on every touch', async () => {
  const hostile = new Proxy(fakeWindow(), {
    get() {
      throw new Error('no');
    },
  });
  assert.equal(await findApi('API', fakeWindow({ parent: hostile, opener: hostile }), once), null);
});

test('comes to an end in windows that never end', async () => {
  let looked = 0;
  const endless = (): Window =>
    new Proxy(fakeWindow(), {
      get(_, key) {
        if (key === 'API') looked++;
        return key === 'parent' || key === 'opener' ? endless() : undefined;
      },
    });
  assert.equal(await findApi('API', endless(), once), null);
  assert.ok(looked <= 100, `${looked} windows`);
});

test('comes to an end when windows open each other', async () => {
  const one = fakeWindow();
  const other = fakeWindow({ opener: one });
  Reflect.set(one, 'opener', other);
  assert.equal(await findApi('API', one, once), null);
});
