import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Call, LaunchInfo } from '../protocol.ts';
import { RunLog } from './run-log.ts';
import { statementInWords, wordsFor } from './statement-words.ts';
import { duration } from './words.ts';

const order = {
  packageId: 'p',
  item: 'i',
  learnerId: 'lee',
  mode: 'normal',
  credit: true,
  faults: [],
  isStrict: false,
} as const;
const info: LaunchInfo = {
  edition: 'scorm12',
  title: 'Tea',
  session: 1,
  start: '',
  elements: { 'cmi.core.lesson_mode': 'normal', 'cmi.core.entry': 'ab-initio' },
  display: { window: 'frame' },
  faults: '',
  isWatched: true,
};

/** A log with these calls, each answered with "true" unless it is said otherwise. */
function logOf(
  calls: readonly (readonly [name: string, args: readonly string[], more?: Partial<Call>])[],
): RunLog {
  const run = { id: 'r', packageId: 'p', item: 'i', learnerId: 'lee', standard: 'scorm12', title: 'Tea', address: '', launched: '' } as const; // prettier-ignore
  const log = new RunLog({ order, run });
  log.apply('session', info);
  const usual = { session: 1, time: 0, took: 1, result: 'true', error: '0', diagnostic: '', complaint: '' };
  log.apply(
    'calls',
    calls.map(([name, args, more], index) => ({ ...usual, number: index + 1, name, args, ...more })),
  );
  return log;
}

describe('the log of a run', () => {
  test('tells what was set and is not saved yet, and what the LMS has', () => {
    const log = logOf([
      ['LMSInitialize', ['']],
      ['LMSSetValue', ['cmi.core.score.raw', '80']],
      ['LMSSetValue', ['cmi.suspend_data', 'abc']],
      ['LMSSetValue', ['cmi.core.exit', 'nonsense'], { result: 'false', error: '405' }],
    ]);
    log.apply('stored', {
      session: 1,
      elements: { 'cmi.suspend_data': 'abc', 'cmi.core.total_time': '00:01:00' },
    });
    const states = Object.fromEntries(log.model.map(({ name, state }) => [name, state]));
    assert.deepEqual(states, {
      'cmi.core.entry': 'found at launch',
      'cmi.core.lesson_mode': 'found at launch',
      'cmi.core.score.raw': 'not saved yet',
      'cmi.core.total_time': 'by the LMS',
      'cmi.suspend_data': 'saved',
    });
    assert.equal(log.size.used, 3);
    assert.deepEqual(log.size.limits[0], [4096, 'SCORM 1.2']);
  });

  test('tells errors in words, and judges what is missing when the session is over', () => {
    const log = logOf([
      ['LMSInitialize', ['']],
      [
        'LMSSetValue',
        ['cmi.core.lesson_status', 'done'],
        { result: 'false', error: '405', diagnostic: 'Wrong type' },
      ],
    ]);
    assert.equal(log.rows.at(-1)?.problem, '405 Wrong type');
    assert.equal(log.isFinished, false);
    const before = log.verdicts.length;
    log.apply('calls', [
      { session: 1, number: 3, time: 0, took: 1, name: 'LMSFinish', args: [''], result: 'true', error: '0', diagnostic: '', complaint: '' }, // prettier-ignore
    ]);
    assert.equal(log.isFinished, true);
    assert.ok(log.verdicts.length > before);
  });

  test('takes an exit of "normal", which LMSs do not keep, for saved once the session is over', () => {
    const exit = ['LMSSetValue', ['cmi.core.exit', 'normal']] as const;
    const stateOf = (log: RunLog) => log.model.find(({ name }) => name === 'cmi.core.exit')?.state;
    assert.equal(stateOf(logOf([exit])), 'not saved yet');
    assert.equal(stateOf(logOf([exit, ['LMSFinish', ['']]])), 'saved');
  });

  test('says what is missing once the course has been left, and keeps saying it in the next session', () => {
    const log = logOf([
      ['LMSInitialize', ['']],
      ['LMSSetValue', ['cmi.suspend_data', 'a']],
    ]);
    const missing = () => log.verdicts.map(({ rule }) => rule).filter((rule) => rule.endsWith('-missing'));
    assert.deepEqual(missing(), []);
    log.apply('over', { isForgotten: false });
    const all = [
      'scorm-status-missing',
      'scorm-terminate-missing',
      'scorm-commit-missing',
      'scorm-session-time-missing',
    ];
    assert.deepEqual(missing(), all);
    log.apply('session', { ...info, session: 2 });
    assert.equal(log.over, undefined);
    assert.deepEqual(missing(), all);
    assert.deepEqual(new RunLog({ order, run: log.run }, log.verdicts).verdicts, log.verdicts);
  });

  test('shows why a course could not be opened, and holds nothing against the course', () => {
    const log = logOf([
      ['Launch', [], { result: undefined, error: 'thrown', diagnostic: 'A value is refused' }],
    ]);
    assert.match(log.rows.at(-1)?.problem ?? '', /A value is refused/);
    assert.deepEqual(log.verdicts, []);
  });

  test('begins the data model anew with the next session', () => {
    const log = logOf([['LMSSetValue', ['cmi.core.score.raw', '80']]]);
    log.apply('session', { ...info, session: 2, elements: { 'cmi.core.entry': 'resume' } });
    assert.deepEqual(log.model.map(({ name }) => name), ['cmi.core.entry']); // prettier-ignore
    assert.equal(log.rows.at(-1)?.outcome, 'goes on where it was suspended');
  });
});

test('durations are told in words, days included', () => {
  assert.deepEqual(['P1DT1H5S', 'PT12M30S', '0000:00:40.5', '0001:05:00', ''].map(duration), [
    '25 h 0 min',
    '12 min',
    '40 s',
    '1 h 5 min',
    '',
  ]);
});

test('statements and documents are told in words', () => {
  const verb = (name: string) => ({ id: `http://adlnet.gov/expapi/verbs/${name}`, display: { en: name } });
  assert.equal(
    statementInWords({ verb: verb('passed'), result: { success: true, score: { scaled: 0.85 } } }),
    'passed, 85 %',
  );
  const definition = { name: { en: 'Who is it?' }, interactionType: 'choice' };
  const answered = {
    verb: verb('answered'),
    object: { id: 'https://a', definition },
    result: { success: false },
  };
  assert.equal(statementInWords(answered), 'answered “Who is it?”, wrong');
  assert.equal(statementInWords({}), 'a statement without a verb');
  const about = (method: string, path: string, request = '') => wordsFor({ method, path, request }).about;
  assert.equal(about('PUT', '/xapi/activities/state?stateId=progress', 'abcd'), 'progress, 4 characters');
  assert.equal(about('POST', '/xapi/statements', JSON.stringify([answered])), 'answered “Who is it?”, wrong');
  assert.equal(about('POST', '/xapi/statements', 'no JSON'), '');
});
