/* The packages of every profile: bundled once, packed for each. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { en } from '../course/i18n/en.ts';
import { readSettings } from '../course/model/settings.ts';
import { packEdition } from './build.ts';
import { bundle, type Bundle } from './bundle.ts';
import { loadCourse, type CheckedCourse } from './content/load.ts';
import { isScorm, SCORM_EDITIONS, type EditionId } from './package/editions.ts';
import { checkSite, checkZip } from './package/hygiene.ts';
import { identifiersOf } from './package/identifiers.ts';
import { readZip } from './package/read-zip.ts';
import { escapeXml } from './package/text.ts';
import { validateManifest } from './package/validate-manifest.ts';
import { loadProfile, profileIds, settingsOf, type Profile } from './profile.ts';
import { selectCourse } from './selection.ts';
import { zipNameOf } from './zip-name.ts';

const root = process.cwd();
const course = await loadCourse({ root, version: '1.2.3' });

let bundled: Bundle;
let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ripple-profiles-'));
  bundled = await bundle(course, root);
});
after(() => rm(folder, { recursive: true }));

/** Packs an edition; what the LMS gets of it, and what the player gets. */
async function pack(profile: Profile, edition: EditionId, packed: CheckedCourse = course) {
  const work = await mkdtemp(join(folder, 'work-'));
  const { file } = await packEdition({ edition, profile, course: packed, bundled, root, work });
  const contents = new Map((await readZip(file)).map(({ name, data }) => [name, data.toString('utf8')]));
  const index = contents.get('index.html') ?? '';
  const [, settings = ''] = /\bsettings="([^"]*)"/.exec(index) ?? [];
  const scripts = [...contents].filter(([name]) => name.endsWith('.js'));
  return {
    file,
    manifest: contents.get('imsmanifest.xml') ?? '',
    settings: readSettings(settings.replaceAll('&quot;', '"')),
    index,
    standard: /\bstandard="(\w+)"/.exec(index)?.[1],
    scripts,
  };
}

for (const id of await profileIds()) {
  const profile = await loadProfile(id);
  describe(`the profile ${id}`, () => {
    for (const edition of profile.editions.filter(isScorm)) {
      it(`makes a sound package for ${edition} with its settings in the launch page`, async () => {
        const { file, manifest, settings, standard } = await pack(profile, edition);
        assert.equal(basename(file), zipNameOf(profile.zipName, course.id, edition));
        assert.deepEqual(await checkZip(file), []);
        assert.deepEqual(await validateManifest(manifest, edition), []);
        assert.ok(
          manifest.includes(`<schemaversion>${SCORM_EDITIONS[edition].schemaVersion}</schemaversion>`),
        );
        assert.deepEqual(settings, settingsOf(profile));
        assert.equal(standard, SCORM_EDITIONS[edition].standard);
        assert.equal(manifest.includes('masteryscore'), profile.masteryScore);
      });
    }
  });
}

describe('a profile', () => {
  /** The opposite of the default in everything. */
  const other: Profile = {
    id: 'other',
    label: 'Other',
    editions: ['scorm12', 'scorm2004-3rd'],
    exit: 'suspend-until-complete',
    masteryScore: true,
    failed: 'failed-when-attempts-are-used-up',
    interactionIds: 'same',
    scoreWithoutQuiz: '100-when-completed',
    zipName: 'other-{name}-{edition}',
  };

  it('with a mastery score puts the pass mark into the SCORM 1.2 manifest, and into no other', async () => {
    const { manifest } = await pack(other, 'scorm12');
    assert.ok(manifest.includes(`<adlcp:masteryscore>${course.passMark}</adlcp:masteryscore>`));
    assert.ok(!(await pack(other, 'scorm2004-3rd')).manifest.includes('masteryscore'));
  });

  it('changes the launch page and the manifest, and not a byte of the scripts', async () => {
    const [one, two] = [await pack(await loadProfile('default'), 'scorm12'), await pack(other, 'scorm12')];
    assert.deepEqual(two.settings, settingsOf(other));
    assert.notDeepEqual(one.settings, two.settings);
    assert.deepEqual(one.scripts, two.scripts);
  });
});

describe('the package for a page without an LMS', () => {
  it('is the same course, says that nothing is sent, and has no manifest', async () => {
    const [web, scorm] = [
      await pack(await loadProfile('default'), 'web'),
      await pack(await loadProfile('default'), 'scorm12'),
    ];
    assert.equal(basename(web.file), 'ripple-web.zip');
    assert.deepEqual(await checkSite(web.file), []);
    assert.deepEqual([web.standard, web.manifest], ['web', '']);
    assert.deepEqual(web.scripts, scorm.scripts);
    assert.ok(
      web.index.includes(escapeXml(en.web.notRecorded)) && !web.index.includes(escapeXml(en.recorded)),
    );
  });
});

describe('the package of one module', () => {
  it('has identifiers, title, description and zip name of its own', async () => {
    const [module] = course.modules;
    assert.ok(module);
    const one = selectCourse(course, { module: module.id, audience: 'leaders' });
    const profile = await loadProfile('moodle');
    const { file, manifest } = await pack(profile, 'scorm12', one);
    assert.equal(basename(file), zipNameOf(profile.zipName, `${course.id}-${module.id}`, 'scorm12'));
    assert.ok(manifest.includes(`<title>${escapeXml(module.title)}</title>`));
    assert.ok(manifest.includes(escapeXml(module.summary)));
    const whole = identifiersOf(course.id, 'scorm12');
    const own = identifiersOf(one.id, 'scorm12');
    for (const key of ['manifest', 'organization', 'item', 'resource'] as const) {
      assert.notEqual(own[key].slice(0, 15), whole[key].slice(0, 15));
      assert.ok(manifest.includes(`identifier="${own[key]}"`));
    }
  });
});
