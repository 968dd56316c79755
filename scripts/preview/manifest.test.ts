import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { unescaped } from './escapes.ts';
import { ManifestError, readManifest } from './manifest.ts';
import { decodeXml } from './xml.ts';

const FILES = new Set(['a/one.html', 'two.html', 'b c.html']);

/** A manifest of two items, the second of them in a chapter. */
function manifest(changes: Readonly<Record<string, string>> = {}): string {
  const text = `<?xml version="1.0"?>
<!-- <resource href="not-this.html"> -->
<manifest identifier="M" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schemaversion>1.2</schemaversion></metadata>
  <organizations default="O2">
    <organization identifier="O1"><title>Not this</title></organization>
    <organization identifier="O2"><title>Tea &amp; cake</title>
      <item identifier="I1" identifierref="R1" parameters="?x=1"><title>One</title><adlcp:masteryscore>80</adlcp:masteryscore></item>
      <item identifier="C"><title>Chapter</title><item identifier="I2" identifierref="R2"><title>Two</title></item></item>
    </organization>
  </organizations>
  <resources xml:base="a/">
    <resource identifier="R1" adlcp:scormtype="sco" href="one.html"/>
    <resource identifier="R2" adlcp:scormtype="asset" href="../two.html"/>
  </resources>
</manifest>`;
  return Object.entries(changes).reduce((changed, [from, to]) => changed.replace(from, to), text);
}

test('finds the items of the default organization, with chapters, start pages and what they may read', () => {
  const { edition, identifier, title, items, remarks } = readManifest(manifest(), FILES);
  assert.deepEqual([edition, identifier, title, remarks], ['scorm12', 'M', 'Tea & cake', []]);
  assert.deepEqual(items, [
    {
      id: 'I1',
      title: 'One',
      chapters: [],
      start: 'a/one.html?x=1',
      isSco: true,
      elements: { 'cmi.student_data.mastery_score': '80' },
    },
    { id: 'I2', title: 'Two', chapters: ['Chapter'], start: 'two.html', isSco: false, elements: {} },
  ]);
});

test('knows SCORM 2004 by its schemaversion, and without one by its namespaces, which it says', () => {
  const version = '<schemaversion>1.2</schemaversion>';
  for (const name of ['2004 3rd Edition', '2004 4th Edition', 'CAM 1.3']) {
    const xml = manifest({ [version]: `<schemaversion>${name}</schemaversion>` });
    assert.equal(readManifest(xml, FILES).edition, 'scorm2004');
  }
  const silent = readManifest(manifest({ [version]: '', adlcp_rootv1p2: 'adlcp_v1p3' }), FILES);
  assert.equal(silent.edition, 'scorm2004');
  assert.match(silent.remarks[0] ?? '', /no schemaversion.*Moodle/);
});

test('leaves out, with a remark, values that the API would refuse', () => {
  const { items, remarks } = readManifest(manifest({ '>80<': '>80%<' }), FILES);
  assert.deepEqual(items[0].elements, {});
  assert.match(remarks.join(), /:8: the item "One" has "80%" for cmi\.student_data\.mastery_score/);
  const threshold = manifest({
    '<schemaversion>1.2': '<schemaversion>2004 3rd Edition',
    '<adlcp:masteryscore>80</adlcp:masteryscore>':
      '<adlcp:completionThreshold>80</adlcp:completionThreshold>',
  });
  assert.deepEqual(readManifest(threshold, FILES).items[0].elements, {});
});

test('finds a start page whose name has a %', () => {
  const files = new Set([...FILES, 'a/100% done.html']);
  for (const href of ['100% done.html', '100%25%20done.html']) {
    const [first] = readManifest(manifest({ 'one.html"': `${href}"` }), files).items;
    assert.ok(files.has(unescaped(first.start.split('?')[0] ?? '')), first.start);
  }
});

describe('refuses, with the line and what is wrong', () => {
  for (const [what, changes, says] of [
    [
      'XML that is not well-formed',
      { '</organizations>': '' },
      /^imsmanifest\.xml:\d+:\d+: .*export the package again/,
    ],
    ['another document', { '<manifest': '<html', '</manifest>': '</html>' }, /begins with <html>/],
    ['an unknown version', { '>1.2<': '>1.3<' }, /schemaversion "1\.3"; known are/],
    [
      'a start page that is not there',
      { 'one.html': 'One.html' },
      /:\d+: the start page "a\/One\.html" is not in/,
    ],
    ['a start page elsewhere', { 'xml:base="a/"': 'xml:base="https://a.example/"' }, /is on another server/],
    ['a reference into nothing', { '"R2"': '"R9"' }, /:\d+: the item "Two" refers to the resource "R9"/],
    ['no organization', { '<organizations': '<o', '</organizations': '</o' }, /has no organization/],
    ['no item', { 'identifierref="R1"': '', 'identifierref="R2"': '' }, /no item of the organization leads/],
    [
      'entities',
      { '<!-- ': '<!DOCTYPE manifest [<!ENTITY a SYSTEM "file:///etc/passwd">]><!-- ' },
      /declares entities/,
    ],
  ] as const) {
    test(what, () => {
      const xml = manifest(changes);
      assert.notEqual(xml, manifest());
      assert.throws(
        () => readManifest(xml, FILES),
        (error) => error instanceof ManifestError && says.test(error.message),
      );
    });
  }
});

test('reads XML as it is encoded', () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<a>ü</a>', 'utf16le')]);
  assert.equal(decodeXml(utf16), '<a>ü</a>');
  const latin = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>ü</a>', 'latin1');
  assert.match(decodeXml(latin), /<a>ü<\/a>$/);
  assert.throws(() => decodeXml(Buffer.from([0x3c, 0xff])), /1:0: it is not written in UTF-8/);
});
