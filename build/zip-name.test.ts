import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EDITION_IDS } from './package/editions.ts';
import { checkZipName } from './package/file-names.ts';
import { FIXED_LIMIT, fixedLength, zipNameOf } from './zip-name.ts';

const BOTH = '{name}-{edition}';

describe('zipNameOf', () => {
  const cases = [
    [BOTH, 'ripple', 'scorm12', 'ripple-scorm12.zip'],
    [BOTH, 'ripple', 'scorm2004-3rd', 'ripple-scorm2004-3rd.zip'],
    ['{name}-moodle', 'ripple', 'scorm12', 'ripple-moodle.zip'],
    ['{name}-moodle', 'ripple-mama-method', 'scorm12', 'ripple-mama-method-moodle.zip'],
    // Double hyphens are in ids only.
    ['{name}-moodle', 'ripple--for-leaders', 'scorm12', 'ripple-for-leaders-moodle.zip'],
    // The edition is shortened before the name is.
    [BOTH, 'ripple-mama-method', 'scorm12', 'ripple-mama-method-scorm12.zip'],
    [BOTH, 'ripple-mama-method', 'scorm2004-4th', 'ripple-mama-method-2004-4th.zip'],
    [BOTH, 'ripple-hard-conversations', 'scorm2004-4th', 'ripple-hard-conv-7a62-2004-4th.zip'],
  ] as const;
  for (const [pattern, id, edition, expected] of cases) {
    it(`is ${expected}`, () => assert.equal(zipNameOf(pattern, id, edition), expected));
  }

  it('is a name that every LMS takes, however long the id, and never the same for two', () => {
    const ids = [60, 61, 62].map((length) => `ripple-${'long-'.repeat(20)}`.slice(0, length));
    for (const pattern of [BOTH, `{name}${'x'.repeat(FIXED_LIMIT)}`]) {
      const names = ids.flatMap((id) => zipNameOf(pattern, id, 'scorm2004-3rd'));
      assert.equal(new Set(names).size, ids.length);
      for (const name of names) assert.deepEqual(checkZipName(name), []);
    }
  });
});

describe('fixedLength', () => {
  it('counts what stands beside the name, with the longest edition', () => {
    assert.equal(fixedLength('{name}'), 0);
    assert.equal(fixedLength('my-{name}-lms'), 7);
    assert.equal(fixedLength(BOTH), 9);
    for (const edition of EDITION_IDS) assert.ok(fixedLength(edition) > 0);
  });
});
