import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { defaultSettings, readSettings, SETTING_VALUES, type Settings } from './settings.ts';

const others: Settings = {
  exit: 'suspend-until-complete',
  failed: 'failed-when-attempts-are-used-up',
  interactionIds: 'same',
  scoreWithoutQuiz: '100-when-completed',
};

describe('readSettings', () => {
  test('reads what the launch page says', () => {
    assert.deepEqual(readSettings(JSON.stringify(others)), others);
    assert.deepEqual(readSettings(JSON.stringify(defaultSettings)), defaultSettings);
  });

  for (const text of [
    null,
    '',
    '{',
    'null',
    '7',
    '"exit"',
    '[]',
    '{}',
    '{"exit":null}',
    '{"exit":["suspend"]}',
  ]) {
    test(`falls back to the defaults for ${JSON.stringify(text)}`, () => {
      assert.deepEqual(readSettings(text), defaultSettings);
    });
  }

  test('falls back one by one', () => {
    const text = JSON.stringify({ ...others, exit: 'logout', colour: 'red' });
    assert.deepEqual(readSettings(text), { ...others, exit: 'suspend' });
  });
});

test('has as its default the first value of each setting', () => {
  for (const [key, [first]] of Object.entries(SETTING_VALUES)) {
    assert.equal(defaultSettings[key as keyof Settings], first);
  }
});
