import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { renderCourseStructure, type CourseStructure, type Unit } from './course-structure.ts';
import { SITE, temporaryFolder, writeSite, COURSE } from './fixtures.ts';
import { checkCmi5 } from './hygiene.ts';
import { writePackage } from './package.ts';
import { PackageError } from './package-error.ts';
import { readZip } from './read-zip.ts';
import { validateCourseStructure } from './validate-manifest.ts';
import { writeZip } from './zip.ts';

const unit = (changes: Partial<Unit> = {}): Unit => ({
  id: 'https://course.example/ripple/au',
  title: 'Ripple & <friends>',
  description: 'How good service reaches customers.',
  url: 'index.html',
  passMark: 80,
  ...changes,
});

const structure = (changes: Partial<CourseStructure> = {}): CourseStructure => ({
  id: 'https://course.example/ripple',
  title: 'Ripple',
  description: 'All of it.',
  language: 'en-GB',
  units: [unit()],
  moveOn: 'CompletedOrPassed',
  launchMethod: 'AnyWindow',
  ...changes,
});

const modules = [
  unit({ id: 'https://course.example/ripple/one', url: 'one.html' }),
  unit({ id: 'https://course.example/ripple/two', url: 'two.html', passMark: undefined }),
];

describe('renderCourseStructure', () => {
  it('writes one unit beside the course', async () => {
    const xml = renderCourseStructure(structure());
    assert.deepEqual(await validateCourseStructure(xml), []);
    assert.ok(!xml.includes('<block'));
    assert.ok(
      xml.includes(
        '<au id="https://course.example/ripple/au" moveOn="CompletedOrPassed" masteryScore="0.8" launchMethod="AnyWindow">',
      ),
    );
    assert.ok(xml.includes('<langstring lang="en-GB">Ripple &amp; &lt;friends&gt;</langstring>'));
  });

  it('writes several in a block, and waits for no pass of what tests nothing', async () => {
    const xml = renderCourseStructure(
      structure({ units: modules, moveOn: 'CompletedAndPassed', launchMethod: 'OwnWindow' }),
    );
    assert.deepEqual(await validateCourseStructure(xml), []);
    assert.equal(xml.match(/<block id="https:\/\/course.example\/ripple\/modules">/g)?.length, 1);
    assert.deepEqual(
      [...xml.matchAll(/<au (.*)>/g)].map(([, attributes]) => attributes),
      [
        'id="https://course.example/ripple/one" moveOn="CompletedAndPassed" masteryScore="0.8" launchMethod="OwnWindow"',
        'id="https://course.example/ripple/two" moveOn="Completed" launchMethod="OwnWindow"',
      ],
    );
  });

  it('writes every pass mark with two decimals at most', () => {
    for (let passMark = 0; passMark <= 100; passMark++) {
      const [, score = ''] =
        /masteryScore="(.*?)"/.exec(renderCourseStructure(structure({ units: [unit({ passMark })] }))) ?? [];
      assert.match(score, /^[01](\.\d{1,2})?$/);
    }
  });

  it('refuses texts that are empty', () => {
    assert.throws(
      () => renderCourseStructure(structure({ units: [unit({ description: ' ' })] })),
      PackageError,
    );
  });
});

describe('validateCourseStructure', () => {
  for (const [what, from, to, problem] of [
    ['an unknown moveOn', 'CompletedOrPassed', 'Whenever', /moveOn/],
    ['a mastery score above 1', 'masteryScore="0.8"', 'masteryScore="80"', /masteryScore/],
    ['an element that is missing', /<url>.*<\/url>/, '', /url/],
    ['no XML', '</course>', '', /cmi5\.xml/],
  ] as const) {
    it(`finds ${what}, with its line`, async () => {
      const problems = await validateCourseStructure(renderCourseStructure(structure()).replace(from, to));
      assert.match(problems[0] ?? '', /^cmi5\.xml:\d+: /);
      assert.match(problems.join(), problem);
    });
  }
});

describe('a cmi5 package', () => {
  it('has cmi5.xml at its root and no SCORM manifest or schema', async (t) => {
    const outFile = join(await temporaryFolder(t), 'ripple-cmi5.zip');
    const siteDir = await writeSite(t);
    await writePackage({ edition: 'cmi5', course: COURSE, siteDir, outFile, structure: structure() });
    assert.deepEqual(await checkCmi5(outFile), []);
    const names = (await readZip(outFile)).map(({ name }) => name);
    assert.deepEqual(names.sort(), ['cmi5.xml', ...Object.keys(SITE)].sort());
  });

  it('is refused where a unit opens a page that is not there', async (t) => {
    const outFile = join(await temporaryFolder(t), 'ripple-cmi5.zip');
    const siteDir = await writeSite(t);
    const input = {
      edition: 'cmi5',
      course: COURSE,
      siteDir,
      outFile,
      structure: structure({ units: modules }),
    } as const;
    await assert.rejects(writePackage(input), /one\.html: it is missing/);
  });

  for (const [what, from, to, problem] of [
    [
      'an id that is no IRI',
      'ripple/au"',
      'ripple/a u"',
      'the id "https://course.example/ripple/a u" must be an absolute IRI',
    ],
    ['an id that is there twice', 'ripple/au"', 'ripple"', 'is there twice'],
    [
      'a description without a language',
      'lang="en-GB">How',
      '>How',
      'needs a description, with its language',
    ],
    [
      'a launch parameter in a url',
      'index.html',
      'index.html?registration=1',
      'has "registration" in its url',
    ],
    ['a url that leads nowhere', 'index.html', 'start.html', 'opens "start.html", which is not in the zip'],
    ['a mastery score with three decimals', '0.8"', '0.805"', 'two decimals are the most'],
  ] as const) {
    it(`is told of ${what}`, async (t) => {
      const file = join(await temporaryFolder(t), 'ripple-cmi5.zip');
      const xml = renderCourseStructure(structure()).replace(from, to);
      const entries = Object.entries({ ...SITE, 'cmi5.xml': xml });
      await writeZip(
        file,
        entries.map(([name, text]) => ({ name, data: Buffer.from(text) })),
      );
      const problems = await checkCmi5(file);
      assert.equal(problems.length, 1);
      assert.ok(problems[0]?.includes(problem), problems[0]);
    });
  }

  it('is told that cmi5.xml is missing, or lies in a folder', async (t) => {
    const folder = await temporaryFolder(t);
    for (const [name, problem] of [
      ['index.html', 'it is missing'],
      ['ripple/cmi5.xml', 'it must lie at the root'],
    ] as const) {
      const file = join(folder, `${name.length}.zip`);
      await writeZip(file, [{ name, data: Buffer.from('<a/>') }]);
      assert.match((await checkCmi5(file)).join(), new RegExp(problem));
    }
  });
});
