import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ScormCalls, scorm12Dialect, scorm2004Dialect } from './scorm-calls.ts';
import { FakeLms } from './testing.ts';

const start = (dialect = scorm2004Dialect) => {
  const lms = new FakeLms(dialect);
  return { lms, calls: new ScormCalls(lms.api, dialect) };
};

for (const [answer, accepted] of [
  [true, true],
  ['true', true],
  [1, true],
  ['1', true],
  [false, false],
  ['false', false],
  [0, false],
  ['', false],
  [null, false],
] as const) {
  test(`takes ${JSON.stringify(answer)} as ${accepted ? 'a yes' : 'a no'} from Initialize, Commit and Terminate`, () => {
    const { lms, calls } = start();
    lms.answer = () => answer;
    assert.deepEqual([calls.initialize(), calls.commit(), calls.terminate()], [accepted, accepted, accepted]);
  });
}

test('takes an exception as a no, and as an empty value', () => {
  const { lms, calls } = start(scorm12Dialect);
  lms.answer = () => {
    throw new TypeError('undefined is not a function');
  };
  assert.deepEqual([calls.initialize(), calls.commit(), calls.terminate()], [false, false, false]);
  assert.equal(calls.get('cmi.core.lesson_status'), '');
  assert.equal(calls.set('cmi.core.lesson_status', 'passed'), false);
});

test('takes methods that are missing as a no', () => {
  const calls = new ScormCalls({}, scorm12Dialect);
  assert.deepEqual([calls.initialize(), calls.commit(), calls.terminate()], [false, false, false]);
  assert.equal(calls.error(), '');
});

test('calls the methods of its standard on the object itself, with the argument ""', () => {
  class Api {
    readonly seen: string[] = [];
    LMSInitialize(...args: string[]) {
      this.seen.push(`LMSInitialize ${JSON.stringify(args)}`);
      return 'true';
    }
    LMSFinish(...args: string[]) {
      this.seen.push(`LMSFinish ${JSON.stringify(args)}`);
      return 'true';
    }
  }
  const api = new Api();
  const calls = new ScormCalls(api as never, scorm12Dialect);
  assert.ok(calls.initialize() && calls.terminate());
  assert.deepEqual(api.seen, ['LMSInitialize [""]', 'LMSFinish [""]']);
});

test('goes on with a session that is open already', () => {
  const { lms, calls } = start();
  lms.answer = () => 'false';
  lms.lastError = 103;
  assert.equal(calls.initialize(), true);
});

test('of SCORM 1.2, whose error says nothing of the kind, goes on if it answers questions', () => {
  for (const [status, code, isOpen] of [
    ['incomplete', '0', true],
    ['', '0', false],
    ['incomplete', '301', false],
  ] as const) {
    const { lms, calls } = start(scorm12Dialect);
    lms.answer = (method) => {
      lms.lastError = method === 'Initialize' ? '101' : code;
      return method === 'Initialize' ? 'false' : status;
    };
    assert.equal(calls.initialize(), isOpen, `${status} ${code}`);
    assert.equal(calls.error(), 'Error 101 (101)', 'not what was asked then');
  }
});

test('sets a value once, and again only when it has changed', () => {
  const { lms, calls } = start();
  for (const value of ['a', 'a', 'b', 'b', 'a']) assert.ok(calls.set('cmi.location', value));
  assert.deepEqual(lms.takeSets(), ['cmi.location a', 'cmi.location b', 'cmi.location a']);
});

test('sets a value again that was refused', () => {
  const { lms, calls } = start();
  lms.answer = () => 'false';
  assert.equal(calls.set('cmi.location', 'a'), false);
  lms.answer = () => undefined;
  assert.equal(calls.set('cmi.location', 'a'), true);
  assert.equal(lms.values.get('cmi.location'), 'a');
});

test('takes an empty answer to a set as a yes when there is no error', () => {
  const { lms, calls } = start();
  lms.answer = () => '';
  assert.equal(calls.set('cmi.location', 'a'), true);
  lms.lastError = '406';
  assert.equal(calls.set('cmi.location', 'b'), false);
});

for (const nothing of ['', null, 'null', 'undefined']) {
  test(`reads ${JSON.stringify(nothing)} as unset`, () => {
    const { lms, calls } = start();
    lms.answer = () => nothing;
    assert.equal(calls.get('cmi.location'), '');
  });
}

test('reads numbers as text', () => {
  const { lms, calls } = start();
  lms.answer = () => 80;
  assert.equal(calls.get('cmi.score.raw'), '80');
});

test("gives the LMS's own words for an error", () => {
  const { lms, calls } = start();
  assert.equal(calls.error(), '');
  lms.lastError = '102';
  assert.equal(calls.error(), 'Error 102 (102)');
});
