import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packageProbe } from './probe.ts';

type Answer = { readonly status: number; readonly type?: ResponseType } | 'no answer';

/** A probe, and what its server says. */
function setUp() {
  const server = { answer: { status: 200 } as Answer, online: true, asked: [] as RequestInit[] };
  const probe = packageProbe({
    file: 'https://lms.example/course/main.js',
    isOnline: () => server.online,
    ask: (_, init) => {
      server.asked.push(init);
      const { answer } = server;
      if (answer === 'no answer') return Promise.reject(new TypeError('Failed to fetch'));
      return Promise.resolve({ type: 'basic', ...answer });
    },
  });
  return { server, probe };
}

for (const [answer, alive] of [
  [{ status: 200 }, true],
  [{ status: 404 }, true],
  [{ status: 405 }, true],
  [{ status: 401 }, false],
  [{ status: 403 }, false],
  [{ status: 503 }, false],
  [{ status: 0, type: 'opaqueredirect' }, false],
  ['no answer', false],
] as const) {
  test(`takes the connection for ${alive ? 'alive' : 'lost'} on ${JSON.stringify(answer)}`, async () => {
    const { server, probe } = setUp();
    assert.equal(await probe(), true);
    server.answer = answer;
    assert.equal(await probe(), alive);
    server.answer = { status: 200 };
    assert.equal(await probe(), true);
  });
}

test('asks for the head of a file of the package, past every cache, and follows no way to a login page', async () => {
  const { server, probe } = setUp();
  await probe();
  const [{ method, cache, redirect } = {}] = server.asked;
  assert.deepEqual({ method, cache, redirect }, { method: 'HEAD', cache: 'no-store', redirect: 'manual' });
});

test('does not ask without a network', async () => {
  const { server, probe } = setUp();
  server.online = false;
  assert.equal(await probe(), false);
  assert.equal(server.asked.length, 0);
});

test('is not believed where it has never worked: some servers and policies let it through to nobody', async () => {
  const { server, probe } = setUp();
  server.answer = 'no answer';
  assert.equal(await probe(), true);
  server.online = false;
  assert.equal(await probe(), false, 'but the browser is');
});
