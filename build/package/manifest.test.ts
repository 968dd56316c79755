import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SCORM_IDS } from './editions.ts';
import type { ScormId } from './editions.ts';
import { COURSE, manifestOf, SITE } from './fixtures.ts';
import { renderManifest } from './manifest.ts';
import { PackageError } from './package-error.ts';
import { validateManifest } from './validate-manifest.ts';
import { childrenOf, descendants, parseXml } from './xml.ts';

/** Whole manifests: what is changed in the template shows here, as an LMS will get it. */
const WHOLE: Partial<Record<ScormId, string>> = {};
WHOLE.scorm12 = `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="ripple-94e2a9-scorm12"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
  xmlns:imsmd="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd
                      http://www.imsglobal.org/xsd/imsmd_rootv1p2p1 imsmd_rootv1p2p1.xsd
                      http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
    <imsmd:lom>
      <imsmd:general>
        <imsmd:title><imsmd:langstring xml:lang="en">Ripple: serving your colleagues</imsmd:langstring></imsmd:title>
        <imsmd:catalogentry>
          <imsmd:catalog>Ripple</imsmd:catalog>
          <imsmd:entry><imsmd:langstring xml:lang="x-none">ripple</imsmd:langstring></imsmd:entry>
        </imsmd:catalogentry>
        <imsmd:language>en</imsmd:language>
        <imsmd:description><imsmd:langstring xml:lang="en">How good service inside a company reaches its customers.</imsmd:langstring></imsmd:description>
      </imsmd:general>
      <imsmd:lifecycle>
        <imsmd:version><imsmd:langstring xml:lang="x-none">1.4.0</imsmd:langstring></imsmd:version>
      </imsmd:lifecycle>
      <imsmd:metametadata>
        <imsmd:metadatascheme>ADL SCORM 1.2</imsmd:metadatascheme>
      </imsmd:metametadata>
      <imsmd:rights>
        <imsmd:cost>
          <imsmd:source><imsmd:langstring xml:lang="x-none">LOMv1.0</imsmd:langstring></imsmd:source>
          <imsmd:value><imsmd:langstring xml:lang="x-none">no</imsmd:langstring></imsmd:value>
        </imsmd:cost>
        <imsmd:copyrightandotherrestrictions>
          <imsmd:source><imsmd:langstring xml:lang="x-none">LOMv1.0</imsmd:langstring></imsmd:source>
          <imsmd:value><imsmd:langstring xml:lang="x-none">yes</imsmd:langstring></imsmd:value>
        </imsmd:copyrightandotherrestrictions>
        <imsmd:description><imsmd:langstring xml:lang="en">Course text: Creative Commons Attribution 4.0 International (CC BY 4.0), https://creativecommons.org/licenses/by/4.0/. Program code: MIT License.</imsmd:langstring></imsmd:description>
      </imsmd:rights>
    </imsmd:lom>
  </metadata>
  <organizations default="org-591b66">
    <organization identifier="org-591b66">
      <title>Ripple: serving your colleagues</title>
      <item identifier="item-591b66" identifierref="sco-591b66" isvisible="true">
        <title>Ripple: serving your colleagues</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="sco-591b66" type="webcontent" adlcp:scormtype="sco" href="index.html">
      <file href="index.html"/>
      <file href="assets/empty.css"/>
      <file href="assets/start-1a2b.js"/>
    </resource>
  </resources>
</manifest>
`;
WHOLE['scorm2004-4th'] = `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="ripple-63f2fc-scorm2004-4th"
  xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
  xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3"
  xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3"
  xmlns:imsss="http://www.imsglobal.org/xsd/imsss"
  xmlns:lom="http://ltsc.ieee.org/xsd/LOM"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd
                      http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd
                      http://www.adlnet.org/xsd/adlseq_v1p3 adlseq_v1p3.xsd
                      http://www.adlnet.org/xsd/adlnav_v1p3 adlnav_v1p3.xsd
                      http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd
                      http://ltsc.ieee.org/xsd/LOM lom.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>2004 4th Edition</schemaversion>
    <lom:lom>
      <lom:general>
        <lom:identifier>
          <lom:catalog>Ripple</lom:catalog>
          <lom:entry>ripple</lom:entry>
        </lom:identifier>
        <lom:title><lom:string language="en">Ripple: serving your colleagues</lom:string></lom:title>
        <lom:language>en</lom:language>
        <lom:description><lom:string language="en">How good service inside a company reaches its customers.</lom:string></lom:description>
      </lom:general>
      <lom:lifeCycle>
        <lom:version><lom:string>1.4.0</lom:string></lom:version>
      </lom:lifeCycle>
      <lom:metaMetadata>
        <lom:metadataSchema>LOMv1.0</lom:metadataSchema>
      </lom:metaMetadata>
      <lom:rights>
        <lom:cost>
          <lom:source>LOMv1.0</lom:source>
          <lom:value>no</lom:value>
        </lom:cost>
        <lom:copyrightAndOtherRestrictions>
          <lom:source>LOMv1.0</lom:source>
          <lom:value>yes</lom:value>
        </lom:copyrightAndOtherRestrictions>
        <lom:description><lom:string language="en">Course text: Creative Commons Attribution 4.0 International (CC BY 4.0), https://creativecommons.org/licenses/by/4.0/. Program code: MIT License.</lom:string></lom:description>
      </lom:rights>
    </lom:lom>
  </metadata>
  <organizations default="org-591b66">
    <organization identifier="org-591b66">
      <title>Ripple: serving your colleagues</title>
      <item identifier="item-591b66" identifierref="sco-591b66" isvisible="true">
        <title>Ripple: serving your colleagues</title>
        <imsss:sequencing>
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>
      </item>
      <imsss:sequencing>
        <imsss:controlMode choice="true" flow="true"/>
      </imsss:sequencing>
    </organization>
  </organizations>
  <resources>
    <resource identifier="sco-591b66" type="webcontent" adlcp:scormType="sco" href="index.html">
      <file href="index.html"/>
      <file href="assets/empty.css"/>
      <file href="assets/start-1a2b.js"/>
    </resource>
  </resources>
</manifest>
`;

describe('renderManifest', () => {
  for (const edition of ['scorm12', 'scorm2004-4th'] as const) {
    it(`writes this for ${edition}`, () => assert.equal(manifestOf(edition), WHOLE[edition]));
  }

  it('writes the same for the 3rd edition as for the 4th, but for the name and the identifier', () => {
    const third = manifestOf('scorm2004-4th')
      .replace('ripple-63f2fc-scorm2004-4th', 'ripple-48914c-scorm2004-3rd')
      .replace('2004 4th Edition', '2004 3rd Edition');
    assert.equal(manifestOf('scorm2004-3rd'), third);
  });

  it('lists the launch page first and the rest in one order, whatever order they come in', () => {
    const files = ['index.html', 'b.js', 'a.js', 'a/z.js', 'B.xsd'];
    const expected = ['index.html', 'B.xsd', 'a.js', 'a/z.js', 'b.js'];
    for (const order of [files, files.toReversed()]) {
      const hrefs = [...manifestOf('scorm12', { files: order }).matchAll(/<file href="(.*?)"/g)].map(
        (m) => m[1],
      );
      assert.deepEqual(hrefs, expected);
    }
  });

  for (const edition of SCORM_IDS) {
    for (const title of [
      'A & B <c> "d" \'e\'',
      '\u{1f600} ]]> {{version}}',
      `${'\u{1f600}x'.repeat(100)}`,
      'a\u0000\ud800b',
    ]) {
      it(`writes valid ${edition} for the title ${JSON.stringify(title.slice(0, 30))}`, async () => {
        const course = { ...COURSE, title, description: title };
        assert.deepEqual(await validateManifest(manifestOf(edition, { course }), edition), []);
      });
    }
  }

  it('keeps a hostile title as text', () => {
    const title = 'A & B <c> "d" {{version}}';
    const { root } = parseXml(manifestOf('scorm12', { course: { ...COURSE, title } }));
    const titles = [...descendants(root)].filter(
      ({ name, namespace }) => name === 'title' && namespace === root.namespace,
    );
    assert.deepEqual(
      titles.map(({ text }) => text),
      [title, title],
    );
  });

  it('shortens a title of 300 characters where 200 are allowed, not in the metadata', () => {
    const title = 'x'.repeat(300);
    const xml = manifestOf('scorm12', { course: { ...COURSE, title } });
    assert.equal(xml.split(`<title>${'x'.repeat(199)}…</title>`).length, 3);
    assert.ok(xml.includes(`<imsmd:langstring xml:lang="en">${title}</imsmd:langstring>`));
  });

  it('writes a mastery score when asked, 0 included', async () => {
    for (const masteryScore of [0, 80, 66.67, 100]) {
      const xml = manifestOf('scorm12', { masteryScore });
      assert.ok(xml.includes(`<adlcp:masteryscore>${masteryScore}</adlcp:masteryscore>`));
      assert.deepEqual(await validateManifest(xml, 'scorm12'), []);
    }
    assert.ok(!manifestOf('scorm12').includes('masteryscore'));
  });

  it('leaves the decision to the content in SCORM 2004', () => {
    const names = [...descendants(parseXml(manifestOf('scorm2004-4th')).root)].map(({ name }) => name);
    assert.equal(names.filter((name) => name === 'deliveryControls').length, 1);
    for (const name of ['hideLMSUI', 'completionThreshold', 'objectives', 'sequencingRules', 'rollupRules']) {
      assert.ok(!names.includes(name), name);
    }
  });

  it('has one organization, one item, one resource', () => {
    const { root } = parseXml(manifestOf('scorm12'));
    const [resources] = childrenOf(root, 'resources');
    assert.equal(resources && childrenOf(resources, 'resource').length, 1);
    assert.equal([...descendants(root)].filter(({ name }) => name === 'item').length, 1);
  });
});

describe('renderManifest refuses', () => {
  it('course data that no manifest can be made of, naming all of it', () => {
    const course = { id: 'My Course', title: ' ', description: '', version: '\n', language: 'english!' };
    assert.throws(
      () => renderManifest({ edition: 'scorm2004-3rd', course, files: [], masteryScore: 80 }),
      new PackageError(
        'No manifest can be made',
        [
          'The course id "My Course" must be lower-case letters, digits and "-", a letter first.',
          "The course's title is empty.",
          "The course's description is empty.",
          "The course's version is empty.",
          'The course\'s language "english!" is no language tag, such as "en" or "pt-BR".',
          'There is no index.html, the page that the LMS opens.',
          'A mastery score can be set for SCORM 1.2 only.',
        ],
        'Correct the course data and build again.',
      ),
    );
  });

  for (const masteryScore of [-1, 100.5, Number.NaN, 33.333, 1e-7]) {
    it(`the mastery score ${masteryScore}`, () => {
      assert.throws(
        () => manifestOf('scorm12', { masteryScore }),
        (error: unknown) => {
          assert.ok(error instanceof PackageError);
          assert.deepEqual(error.problems, [
            `The mastery score ${masteryScore} must be 0 to 100, with two decimals at most.`,
          ]);
          return true;
        },
      );
    });
  }

  const templates: readonly (readonly [string, string])[] = [
    ['<a>{{titel}}</a>', '{{titel}} is not known.'],
    ['{{#scorm13}}x{{/scorm13}}', '{{#scorm13}} is not known.'],
    ['{{#scorm12}}{{x}}{{/scorm12}}', '{{x}} is not known.'],
    ['{{{title}}}', '{{{title}}} or {{&title}} is not escaped; write {{title}}.'],
    ['{{>part}}', '{{>part}} is not supported.'],
    ['{{#scorm12}}', 'It cannot be read: Unclosed section "scorm12" at 12.'],
  ];
  for (const [template, problem] of templates) {
    it(`the template ${template}`, () => {
      const input = { edition: 'scorm12', course: COURSE, files: Object.keys(SITE) } as const;
      assert.throws(
        () => renderManifest(input, template),
        (error: unknown) => {
          assert.ok(error instanceof PackageError);
          assert.deepEqual(error.problems, [problem]);
          assert.match(
            error.message,
            /^imsmanifest\.template\.xml has mistakes:\n.*\n {2}The names that may be used are: scorm12, /,
          );
          return true;
        },
      );
    });
  }
});
