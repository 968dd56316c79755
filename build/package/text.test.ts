import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cleanText, escapeXml, shorten } from './text.ts';

describe('text for a manifest', () => {
  it('is escaped for elements and attributes, and no further', () => {
    assert.equal(escapeXml(`A & B <c> "d" 'e' /f`), 'A &amp; B &lt;c&gt; &quot;d&quot; &apos;e&apos; /f');
  });

  it('loses what XML forbids and keeps emoji and other scripts', () => {
    assert.equal(cleanText(' a\u0000b\n\t c\ud800d\uffffe \u{1f600} مرحبا '), 'a b cde \u{1f600} مرحبا');
  });

  it('is cut to the limit with an ellipsis, between characters as people see them', () => {
    assert.equal(shorten('abcdef', 6), 'abcdef');
    assert.equal(shorten('abcdefg', 6), 'abcde…');
    assert.equal(shorten('abc \u{1f468}\u200d\u{1f469}\u200d\u{1f467} defghi', 8), 'abc…');
  });
});
