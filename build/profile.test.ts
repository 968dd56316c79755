import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { defaultSettings } from '../course/model/settings.ts';
import { memoryFiles } from './content/files.ts';
import { ContentError } from './content/problems.ts';
import { EDITION_IDS } from './package/editions.ts';
import { checkZipName } from './package/file-names.ts';
import { loadProfile, profileIds, settingsOf } from './profile.ts';
import { UsageError } from './usage-error.ts';
import { zipNameOf } from './zip-name.ts';

const ids = await profileIds();
const read = (path: string) => readFile(new URL(path, import.meta.url), 'utf8');

describe('the profiles', () => {
  it('are one for each LMS we know, the default first', () => {
    const lmss = 'brightspace canvas cornerstone docebo moodle scorm-cloud successfactors talentlms workday';
    assert.deepEqual(ids, ['default', ...lmss.split(' ')]);
  });

  it('have as their default what the course does anyway, in all editions', async () => {
    const profile = await loadProfile('default');
    assert.deepEqual(profile.editions, EDITION_IDS);
    assert.deepEqual(settingsOf(profile), defaultSettings);
    assert.equal(profile.masteryScore, false);
    const names = EDITION_IDS.map((edition) => zipNameOf(profile.zipName, 'ripple', edition));
    assert.deepEqual(names, [
      'ripple-scorm12.zip',
      'ripple-scorm2004-3rd.zip',
      'ripple-scorm2004-4th.zip',
      'ripple-cmi5.zip',
      'ripple-web.zip',
    ]);
  });

  for (const id of ids) {
    it(`give the reason of every value where it stands: ${id}`, async () => {
      const lines = (await read(`profiles/${id}.yaml`)).split('\n');
      for (const [index, line] of lines.entries()) {
        const [, key = 'label'] = /^(\w+):/.exec(line) ?? [];
        if (key === 'label' || key === 'zipName') continue;
        assert.match(lines[index - 1] ?? '', /^# /, `${key} has no reason`);
      }
    });

    it(`have zip names that every LMS takes: ${id}`, async () => {
      const { editions, zipName } = await loadProfile(id);
      for (const course of ['ripple', 'ripple-mama-method', `ripple-${'x'.repeat(60)}`]) {
        const names = editions.map((edition) => zipNameOf(zipName, course, edition));
        assert.deepEqual(names.flatMap(checkZipName), []);
        assert.equal(new Set(names).size, names.length);
      }
    });
  }
});

const good = `label: My LMS
editions:
  - scorm12
exit: suspend
masteryScore: true
failed: incomplete-until-passed
interactionIds: unique
scoreWithoutQuiz: none
zipName: '{name}-mine'
`;

/** Loads a profile from memory; `change` makes mistakes in it. */
const loading = (from = '', to = '') =>
  loadProfile('mine', memoryFiles({ 'build/profiles/mine.yaml': good.replace(from, () => to) }));

describe('loadProfile', () => {
  it('takes a file beside the presets', async () => {
    const { id, label, masteryScore } = await loading();
    assert.deepEqual([id, label, masteryScore], ['mine', 'My LMS', true]);
  });

  it('says which profiles there are', async () => {
    await assert.rejects(
      loadProfile('moodel'),
      new UsageError('There is no profile "moodel". Did you mean "moodle"?'),
    );
    const files = memoryFiles({ 'build/profiles/mine.yaml': good, 'build/profiles/default.yaml': good });
    const message = 'There is no profile "../mine". The profiles are "default" and "mine".';
    await assert.rejects(loadProfile('../mine', files), new UsageError(message));
    const all = 'There is no profile "canvas". The profiles are "default" and "mine".';
    await assert.rejects(loadProfile('canvas', files), new UsageError(all));
  });

  const mistakes: readonly (readonly [from: string, to: string, message: string])[] = [
    [
      'exit: suspend',
      'exit: suspended',
      '4:7  bad-value  "exit" cannot be "suspended"\n    hint: Did you mean "suspend"?',
    ],
    ['exit:', 'exits:', '4:1  unknown-key  a profile has no key "exits"\n    hint: Did you mean "exit"?'],
    [
      'masteryScore: true\n',
      '',
      '1:1  missing-key  a profile needs "masteryScore"\n    hint: Add "masteryScore": true if the SCORM 1.2 manifest is to hold the pass mark, so that the LMS decides.',
    ],
    [
      'masteryScore: true',
      'masteryScore: 80',
      '5:15  wrong-type  "masteryScore" should be true or false, not 80\n    hint: Write true or false, without quotes.',
    ],
    [
      '- scorm12',
      '- scorm13',
      '3:5  bad-value  entry 1 of "editions" cannot be "scorm13"\n    hint: Did you mean "scorm12"?',
    ],
    [
      '- scorm12',
      '- scorm2004-3rd',
      '5:15  bad-value  "masteryScore" has no effect here\n    hint: Only a SCORM 1.2 manifest can hold one: add "scorm12" to "editions", or write "masteryScore: false".',
    ],
    [
      '- scorm12',
      '- scorm12\n  - scorm2004-3rd',
      `10:10  bad-value  "zipName" is the same for all 2 packages\n    hint: Write {edition} where the SCORM edition is to stand: '{name}-mine-{edition}'.`,
    ],
    [
      '- scorm12',
      '- scorm12\n  - scorm12',
      `4:5  bad-value  "editions" names "scorm12" twice\n    hint: Delete one of the two.`,
    ],
    [
      '{name}-mine',
      'mine',
      `9:10  bad-value  "zipName" cannot be "mine"\n    hint: Write {name} for the name of the course, {edition} for the SCORM edition, and otherwise small letters, digits and hyphens: '{name}-moodle'.`,
    ],
    [
      '{name}-mine',
      '{name}-my-own-learning-platform',
      '9:10  out-of-range  "zipName" has 25 characters beside {name}\n    hint: Leave at most 14 characters beside {name}: some LMSs take no more than 30 in all.',
    ],
  ];
  for (const [from, to, message] of mistakes) {
    it(`refuses ${JSON.stringify(to || `no ${from}`)}, with the place and the remedy`, async () => {
      const error: unknown = await loading(from, to).catch((reason: unknown) => reason);
      assert.ok(error instanceof ContentError);
      const [first = ''] = error.message.split(/\n(?=build)/);
      assert.equal(first, `build/profiles/mine.yaml:${message}`);
    });
  }
});
