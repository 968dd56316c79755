import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  blocksOf,
  CourseStructureError,
  inLanguage,
  readCourseStructure,
  unitsOf,
} from './course-structure.ts';
import { auXml, blockXml, courseXml } from './testing.ts';

test('blocks and units come with all that a launch needs', () => {
  const xml = courseXml(
    blockXml(
      'b1',
      blockXml('b2', auXml('a1')),
      auXml('a2', 'masteryScore=" 0.85 " launchMethod="OwnWindow"'),
    ),
    auXml('a3', '', 'https://elsewhere.example/start?x=1').replace(
      '</au>',
      '<launchParameters> a=1 </launchParameters><x:more xmlns:x="urn:x"><title/></x:more></au>',
    ),
  );
  const course = readCourseStructure(xml, new Set(['index.html']));
  assert.equal(course.id, 'https://course.example/course');
  assert.deepEqual(
    blocksOf(course).map(({ title }) => title),
    [{ en: 'b1' }, { en: 'b2' }],
  );
  const [a1, a2, a3] = unitsOf(course);
  assert.deepEqual(
    [a1?.moveOn, a1?.launchMethod, a1?.masteryScore],
    ['CompletedOrPassed', 'AnyWindow', undefined],
  );
  assert.deepEqual([a2?.moveOn, a2?.launchMethod, a2?.masteryScore], ['NotApplicable', 'OwnWindow', 0.85]);
  assert.deepEqual([a3?.launchParameters, a3?.url], ['a=1', 'https://elsewhere.example/start?x=1']);
});

test('a text is given in the language asked for, a dialect of it, or the first there is', () => {
  const texts = { 'en-US': 'Color', de: 'Farbe' };
  assert.deepEqual(
    ['de', 'de-AT', 'en', 'fr'].map((language) => inLanguage(texts, language)),
    ['Farbe', 'Farbe', 'Color', 'Color'],
  );
});

describe('a broken cmi5.xml is told in words, with line and remedy', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['nothing', '', /cmi5\.xml:.*well-formed/],
    ['cut off', courseXml(auXml('a')).slice(0, -30), /cmi5\.xml:\d+.*well-formed/],
    ['an entity from a DTD', courseXml(auXml('a')).replace('About a', '&lol;'), /well-formed/],
    ['SCORM', '<manifest xmlns="urn:x"/>', /the document is <manifest xmlns="urn:x">/],
    [
      'another namespace',
      courseXml(auXml('a')).replace('CourseStructure.xsd', 'x'),
      /begins with <courseStructure/,
    ],
    ['no course', courseXml(auXml('a')).replace(/<course .*<\/course>/, ''), /<course> is missing/],
    ['no unit', courseXml(), /<courseStructure> has no <au>/],
    ['an empty block', courseXml(blockXml('b'), auXml('a')), /<block> has no <au>/],
    [
      'ids twice',
      courseXml(auXml('a'), auXml('a')),
      /cmi5\.xml:5 {2}the id "https:\/\/course\.example\/a" is there twice/,
    ],
    ['a relative id', courseXml(auXml('a').replace('https://course.example/', '')), /no absolute IRI/],
    [
      'no description',
      courseXml(auXml('a').replace(/<description>.*<\/description>/, '')),
      /<au> has no <description>/,
    ],
    ['no url', courseXml(auXml('a').replace(/<url>.*<\/url>/, '')), /<au> has no <url>/],
    [
      'a file that is missing',
      courseXml(auXml('a', '', 'Index.html')),
      /"Index\.html", which is not in the package/,
    ],
    [
      'a path out of the package',
      courseXml(auXml('a', '', '../../etc/passwd')),
      /"etc\/passwd", which is not in/,
    ],
    [
      'a script for an address',
      courseXml(auXml('a', '', 'javascript:alert(1)')),
      /cannot be opened in a browser/,
    ],
    ['a launch parameter in the url', courseXml(auXml('a', '', 'index.html?actor=1')), /parameter "actor"/],
    [
      'an unknown moveOn',
      courseXml(auXml('a', 'moveOn="Done"')),
      /moveOn is "Done"\. Possible are: NotApplicable,/,
    ],
    [
      'an unknown launchMethod',
      courseXml(auXml('a', 'launchMethod="Tab"')),
      /Possible are: AnyWindow, OwnWindow/,
    ],
    ['a mastery score in percent', courseXml(auXml('a', 'masteryScore="80"')), /masteryScore is "80"/],
    [
      'blocks without end',
      courseXml('<block id="urn:b">'.repeat(60) + '</block>'.repeat(60)),
      /nested more than 50/,
    ],
  ];
  for (const [name, xml, says] of cases) {
    test(name, () => {
      assert.throws(
        () => readCourseStructure(xml, new Set(['index.html'])),
        (error) => error instanceof CourseStructureError && says.test(error.message),
      );
    });
  }
});
