import assert from 'node:assert/strict';
import { get, type IncomingMessage } from 'node:http';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { startPreview, type PreviewServer } from './server.ts';

const MANIFEST = `<manifest><metadata><schemaversion>1.2</schemaversion></metadata>
  <organizations><organization identifier="O"><title>Tea &amp; cake</title><item identifier="I" identifierref="R">
  <title>Tea</title></item></organization></organizations>
  <!-- <resource href="not-this.html"> --> <resources><resource identifier="R" href="index.html"/></resources></manifest>`;

describe('the preview server', () => {
  let parent: string;
  let server: PreviewServer;

  before(async () => {
    parent = await mkdtemp(path.join(tmpdir(), 'ripple-preview-'));
    const folder = path.join(parent, 'package');
    await mkdir(path.join(folder, 'a'), { recursive: true });
    await writeFile(path.join(parent, 'secret.txt'), 'secret');
    await writeFile(path.join(folder, 'imsmanifest.xml'), MANIFEST);
    await writeFile(path.join(folder, 'index.html'), '<!doctype html>');
    await writeFile(path.join(folder, 'a', 'b c.js'), '1');
    await writeFile(path.join(folder, 'c.mjs'), '1');
    server = await startPreview({ folder });
  });

  after(async () => {
    await server.close();
    await rm(parent, { recursive: true, force: true });
  });

  /** Asks for an address as it is: fetch would resolve the dots. */
  function ask(address: string, headers = {}): Promise<IncomingMessage> {
    const { hostname, port } = new URL(server.origin);
    return new Promise((resolve, reject) => {
      get({ hostname, port, path: address, headers }, (response) => {
        response.resume();
        resolve(response);
      }).on('error', reject);
    });
  }

  test('listens on this machine only', () => {
    assert.equal(new URL(server.origin).hostname, '127.0.0.1');
  });

  test('reads title, edition and start page from the manifest', () => {
    const { edition, title, items } = server.manifest;
    assert.deepEqual([edition, title, items[0].start], ['scorm12', 'Tea & cake', 'index.html']);
  });

  test('serves the package with its types and a strict policy, uncompressed', async () => {
    const { statusCode, headers } = await ask('/course/index.html');
    assert.equal(statusCode, 200);
    assert.equal(headers['content-type'], 'text/html; charset=utf-8');
    assert.equal(headers['content-security-policy'], "default-src 'self'");
    assert.equal(headers['content-encoding'], undefined);
    assert.match((await ask('/course/a/b%20c.js')).headers['content-type'] ?? '', /^text\/javascript/);
  });

  test('serves .mjs as text, as Moodle does', async () => {
    assert.match((await ask('/course/c.mjs')).headers['content-type'] ?? '', /^text\/plain/);
  });

  for (const address of [
    '/course/../secret.txt',
    '/course/..%2fsecret.txt',
    '/course/%2e%2e/secret.txt',
    '/course/..%5csecret.txt',
    '/course//etc/passwd',
    '/course/Index.html',
    '/lms/server.ts',
    '/secret.txt',
  ]) {
    test(`does not serve ${address}`, async () => {
      assert.equal((await ask(address)).statusCode, 404);
    });
  }

  test('serves the page with the API and what it needs', async () => {
    const addresses = ['/lms/host', '/lms/frame', '/lms/host.js', '/lms/scorm12.js', '/lms/scorm2004.js'];
    for (const address of addresses) {
      const { statusCode, headers } = await ask(address);
      assert.equal(statusCode, 200, address);
      assert.match(headers['content-type'] ?? '', address.endsWith('.js') ? /javascript/ : /html/, address);
    }
  });

  test('sends whoever opens it to a launch of their own', async () => {
    const [first, second] = [await ask('/?language=de'), await ask('/')];
    assert.equal(first.statusCode, 303);
    assert.match(first.headers.location ?? '', /^\/lms\/host\?ticket=[0-9a-f-]{36}$/);
    assert.notEqual(first.headers.location, second.headers.location);
  });

  test('sends part of a file to a player that jumps about in it', async () => {
    const part = await ask('/course/index.html', { Range: 'bytes=2-8' });
    assert.equal(part.statusCode, 206);
    assert.equal(part.headers['content-range'], 'bytes 2-8/15');
    assert.equal((await ask('/course/index.html', { Range: 'bytes=20-' })).statusCode, 200);
  });

  for (const host of ['evil.example', `127.0.0.1:1`, 'localhost', '127.0.0.1.evil.example']) {
    test(`does not answer a browser that was told it is ${host}`, async () => {
      assert.equal((await ask('/course/index.html', { Host: host })).statusCode, 421);
    });
  }

  test('keeps other origins from using the files of a package', async () => {
    const { headers } = await ask('/course/index.html');
    assert.equal(headers['cross-origin-resource-policy'], 'same-origin');
    assert.equal(headers['access-control-allow-origin'], undefined);
  });

  test('stores nothing without the ticket of a launch', async () => {
    const post = (body: unknown) =>
      fetch(`${server.origin}/lms/store`, { method: 'POST', body: JSON.stringify(body) });
    const ticket = server.records.prepare({
      options: { mode: 'normal', learnerId: 'lee', learnerName: 'Lee' },
      display: { window: 'frame' },
    });
    const { session } = server.records.begin(ticket);
    const other = { ticket: 'guessed', session, calls: [], cmi: { cmi: { suspend_data: 'x' } } };
    assert.equal((await post(other)).status, 404);
    assert.equal((await post({ ...other, ticket, session: session + 1 })).status, 404);
    assert.equal(server.records.stored('lee'), undefined);
    assert.equal((await post({ ...other, ticket })).status, 204);
    assert.deepEqual(server.records.stored('lee'), { 'cmi.suspend_data': 'x' });
  });

  test('fails for a launch when its page says so, and for nobody else', async () => {
    const post = (address: string, body: unknown, headers = {}) =>
      fetch(`${server.origin}/lms/${address}`, { method: 'POST', body: JSON.stringify(body), headers });
    const [lee, bo] = ['lee', 'bo'].map((learnerId) => {
      const display = { window: 'frame' } as const;
      const ticket = server.records.prepare({
        options: { mode: 'normal', learnerId, learnerName: learnerId },
        display,
      });
      return { ticket, session: server.records.begin(ticket).session, calls: [] };
    });
    const gone = { ticket: lee?.ticket, outage: 'login' };
    assert.equal((await post('outage', { outage: 'gone' })).status, 404);
    assert.equal((await post('outage', gone, { Origin: 'https://evil.example' })).status, 403);
    assert.equal((await post('store', lee)).status, 204);
    assert.equal((await post('outage', gone, { Origin: server.origin })).status, 204);
    assert.equal((await ask('/course/index.html')).statusCode, 303);
    await post('outage', { ticket: bo?.ticket, outage: 'none' });
    assert.deepEqual([(await post('store', lee)).status, (await post('store', bo)).status], [401, 204]);
    assert.equal((await ask('/course/index.html')).statusCode, 200);
  });

  test('takes only calls and elements that there are, and nothing of a launch whose data were reset', async () => {
    const ticket = server.records.prepare({
      options: { mode: 'normal', learnerId: 'ann', learnerName: 'Ann' },
      display: { window: 'frame' },
    });
    const { session } = server.records.begin(ticket);
    const post = async (address: string, more: unknown) => {
      const body = JSON.stringify({ ticket, session, calls: [], ...(more as object) });
      return (await fetch(`${server.origin}/lms/${address}`, { method: 'POST', body })).status;
    };
    const logged = server.records.calls().length;
    assert.equal(await post('calls', { calls: [{ name: 'LMSSetValue', args: null }] }), 400);
    assert.equal(await post('calls', { calls: null }), 400);
    assert.equal(server.records.calls().length, logged);
    assert.equal(await post('store', { cmi: { cmi: { nonsense: 'x' } } }), 400);
    const cmi = { cmi: { suspend_data: 'x', interactions: { 0: { objectives: { 0: { id: 'o' } } } } } };
    assert.equal(await post('store', { cmi }), 204);
    server.records.reset('ann', 'I');
    assert.equal(await post('store', { cmi }), 404);
    assert.equal(server.records.stored('ann'), undefined);
  });

  test('answers what is no address, and lets no address bring a script', async () => {
    for (const address of ['//', 'http://a:99999/', '/course/%', '/lms/host?ticket=%']) {
      assert.ok([200, 400, 404].includes((await ask(address)).statusCode ?? 0), address);
    }
    assert.equal((await ask('//')).statusCode, 400);
    assert.equal((await ask('/lms/frame')).headers['content-security-policy'], "script-src 'self'");
    const bundle = await (await fetch(`${server.origin}/lms/frame.js`)).text();
    assert.match(bundle, /startsWith\("\/course\/"\)/);
  });

  test('refuses a package that it could not launch', async () => {
    await assert.rejects(startPreview({ folder: parent }), /no imsmanifest\.xml/);
  });
});
