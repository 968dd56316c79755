import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadCourse } from './content/load.ts';
import { inModules } from './selection.ts';
import { structureOf, unitPages } from './units.ts';

const course = await loadCourse({ root: process.cwd(), version: '1.2.3' });
const none = {};

describe('the units of a cmi5 package', () => {
  it('are the whole course, with the pass mark of the final assessment', () => {
    const { id, units, moveOn, launchMethod } = structureOf(course, unitPages(course, 'course'), none);
    assert.equal(id, 'https://ripple.example/ripple/courses/ripple');
    assert.deepEqual(
      units.map(({ id: unit, url, passMark }) => [unit, url, passMark]),
      [['https://ripple.example/ripple/courses/ripple/au', 'index.html', course.final?.passMark]],
    );
    assert.deepEqual([moveOn, launchMethod], ['CompletedOrPassed', 'AnyWindow']);
  });

  it('are each module by itself, with ids and pages of their own', () => {
    const parts = inModules(course);
    const pages = unitPages(parts, 'modules');
    const { units } = structureOf(parts, pages, none);
    assert.deepEqual(
      units.map(({ id, title, url, passMark }) => [id, title, url, passMark]),
      course.modules.map(({ id, title, quiz }) => [
        `https://ripple.example/ripple/courses/ripple/${id}`,
        title,
        `${id}.html`,
        quiz && course.passMark,
      ]),
    );
    for (const { course: one, module } of pages) {
      assert.deepEqual(
        [one.id, one.modules.map(({ id }) => id), one.final],
        [`ripple-${module}`, [module], undefined],
      );
    }
  });

  it('lead nowhere but into themselves', () => {
    const parts = inModules(course);
    for (const { id, lessons } of parts.modules) {
      const hrefs = [...JSON.stringify(lessons).matchAll(/"name":"href","value":"([^"]*)"/g)].map(
        ([, href]) => href ?? '',
      );
      const others = course.modules.filter((other) => other.id !== id);
      const away = hrefs.filter((href) => others.some((other) => href.includes(`/${other.id}/`)));
      assert.deepEqual(away, [], id);
    }
    assert.ok(!JSON.stringify(parts.reference.glossary).includes('"see"'));
  });
});
