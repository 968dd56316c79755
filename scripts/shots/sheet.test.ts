import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadCourse } from '../../build/content/load.ts';
import { contactSheet } from './sheet.ts';
import { viewsOf } from './views.ts';

test('the contact sheet has a section for each view, and every picture in it', () => {
  const shot = (view: string, scheme: string) => ({
    file: `${view}_${scheme}.png`,
    view,
    size: '360x740',
    scheme,
    language: 'en',
  });
  const sheet = contactSheet([shot('map', 'light'), shot('map', 'dark'), shot('title', 'light')]);
  assert.deepEqual(
    [...sheet.matchAll(/<section id="([^"]+)"/g)].map(([, id]) => id),
    ['map', 'title'],
  );
  assert.equal(sheet.match(/<img /g)?.length, 3);
});

test('the views are every screen, and a lesson of every module, each under a name of its own', async () => {
  const course = await loadCourse({ root: process.cwd(), version: '0' });
  const names = viewsOf(course).map(({ name }) => name);
  assert.equal(new Set(names).size, names.length);
  for (const name of ['title', 'map', 'search', 'settings', 'certificate', 'quiz', 'question-sort', 'left']) {
    assert.ok(names.includes(name), name);
  }
  for (const { id } of course.modules) assert.ok(names.includes(`lesson-${id}`), id);
});
