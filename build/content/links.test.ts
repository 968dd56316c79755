import assert from 'node:assert/strict';
import test from 'node:test';
import { addressOf, readLink, readPicture } from './links.ts';

const from = 'modules/mama-method/lessons/make-time.md';
const address = (href: string) => addressOf(readLink(href, from));
const type = (href: string) => readLink(href, from).type;

test("turns paths to lessons' files into addresses of the player", () => {
  assert.equal(address('acknowledge.md'), '#/mama-method/acknowledge');
  assert.equal(address('./acknowledge.md'), '#/mama-method/acknowledge');
  assert.equal(address('../../ripple-effect/lessons/trust.md'), '#/ripple-effect/trust');
});

test("takes the player's own addresses as they are", () => {
  for (const href of ['#/', '#/map', '#/mama-method/acknowledge', '#/mama-method/quiz'])
    assert.equal(address(href), href);
});

test('tells links that leave the course from those that run something, in any spelling', () => {
  for (const href of [
    'https://a.b',
    'HTTP://a.b',
    '//a.b',
    'mailto:a@b.c',
    'tel:1',
    'www.a.b',
    '\\\\a\\b',
    'x-y:z',
  ]) {
    assert.equal(type(href), 'external', href);
  }
  for (const href of [
    'javascript:x',
    ' JaVa\tScript:x',
    'data:text/html,x',
    'vbscript:x',
    'file:///x',
    'blob:x',
  ]) {
    assert.equal(type(href), 'unsafe', href);
  }
});

test('knows no address for anything else', () => {
  for (const href of [
    '#top',
    '#/a/b/c',
    'acknowledge',
    '../module.yaml',
    '../../../x.md',
    '%zz.md/',
    '?x',
    '/x.md',
  ]) {
    assert.equal(type(href), 'unknown', href);
    assert.equal(address(href), '');
  }
});

test("finds pictures in the lesson's own module only", () => {
  assert.equal(readPicture('../images/a%20b.svg', from), 'modules/mama-method/images/a b.svg');
  assert.equal(readPicture('a.svg', from), 'modules/mama-method/lessons/a.svg');
  assert.equal(readPicture('../../other/images/a.svg', from), null);
  assert.equal(readPicture('../../../course/a.svg', from), null);
  assert.equal(readPicture('/modules/mama-method/images/a.svg', from), null);
});
