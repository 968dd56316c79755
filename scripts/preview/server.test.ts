import assert from 'node:assert/strict';
import { get, type IncomingMessage } from 'node:http';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { startPreview, type PreviewServer } from './server.ts';

const MANIFEST = `<manifest><metadata><schemaversion>1.2</schemaversion></metadata>
  <organizations><organization identifier="O"><title>Tea &amp; cake</title></organization></organizations>
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
  function ask(address: string): Promise<IncomingMessage> {
    const { hostname, port } = new URL(server.origin);
    return new Promise((resolve, reject) => {
      get({ hostname, port, path: address }, (response) => {
        response.resume();
        resolve(response);
      }).on('error', reject);
    });
  }

  test('listens on this machine only', () => {
    assert.equal(new URL(server.origin).hostname, '127.0.0.1');
  });

  test('reads title, edition and start page from the manifest', () => {
    assert.deepEqual(server.manifest, { edition: 'scorm12', title: 'Tea & cake', start: 'index.html' });
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

  test('serves the LMS page and what it needs', async () => {
    const addresses = [
      '/',
      '/lms/frame',
      '/lms/registration.ts',
      '/lms/page/lms-page.ts',
      '/lms/page/strictness.ts',
      '/lms/faults/faults.ts',
    ];
    for (const address of [...addresses, '/lms/scorm12.js', '/lms/scorm2004.js']) {
      assert.equal((await ask(address)).statusCode, 200, address);
    }
  });

  test('refuses a package that it could not launch', async () => {
    await assert.rejects(startPreview({ folder: parent }), /no imsmanifest\.xml/);
  });
});
