import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { uuid5 } from './uuid5.ts';

const DNS = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';

test('makes the UUIDs that RFC 9562 (A.4) shows', () => {
  assert.equal(uuid5(DNS, 'www.example.com'), '2ed6657d-e927-568b-95e1-2665a8aea6a2');
});

test('hashes names of every length, letters beyond ASCII too, as SHA-1 does', () => {
  for (let length = 0; length < 140; length++) {
    const name = 'ü'.repeat(length);
    const bytes = Buffer.concat([Buffer.from(DNS.replaceAll('-', ''), 'hex'), Buffer.from(name)]);
    const sha1 = createHash('sha1').update(bytes).digest('hex');
    const id = uuid5(DNS, name).replaceAll('-', '');
    assert.equal(id.slice(0, 12) + id.slice(13, 16), sha1.slice(0, 12) + sha1.slice(13, 16));
    assert.match(id, /^.{12}5.{3}[89ab].{15}$/);
  }
});
