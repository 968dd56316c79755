import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SCORM_IDS } from './editions.ts';
import { identifiersOf } from './identifiers.ts';

describe('identifiersOf', () => {
  // Never edit these: learners' records on Moodle and Totara hang on them.
  it('gives the same for ever', () => {
    assert.deepEqual(identifiersOf('ripple', 'scorm12'), {
      manifest: 'ripple-94e2a9-scorm12',
      organization: 'org-591b66',
      item: 'item-591b66',
      resource: 'sco-591b66',
    });
    assert.equal(identifiersOf('ripple', 'scorm2004-3rd').manifest, 'ripple-48914c-scorm2004-3rd');
    assert.equal(identifiersOf('ripple', 'scorm2004-4th').manifest, 'ripple-63f2fc-scorm2004-4th');
  });

  it('keeps the item when a course moves to another edition', () => {
    const items = SCORM_IDS.map((edition) => identifiersOf('ripple', edition).item);
    assert.equal(new Set(items).size, 1);
  });

  it('tells courses, editions and elements apart within 15 characters', () => {
    const courses = ['ripple', 'ripple-the-first-module', 'ripple-the-first-mistake', 'ripple--x', 'r'];
    const all = courses.flatMap((id) => {
      const { organization, item, resource } = identifiersOf(id, 'scorm12');
      const manifests = SCORM_IDS.map((edition) => identifiersOf(id, edition).manifest);
      return [organization, item, resource, ...manifests];
    });
    assert.equal(new Set(all.map((identifier) => identifier.slice(0, 15))).size, all.length);
    for (const identifier of all) assert.match(identifier, /^[a-z][a-z0-9-]{7,30}$/);
  });
});
