import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Edition } from '../protocol.ts';
import { Strictness } from './strictness.ts';

/** The complaint about the last of some calls in an open session; the calls before it must give none. */
function complaintAbout(edition: Edition, ...calls: (readonly unknown[])[]): string {
  const strictness = new Strictness(edition, () => 2);
  const complaints = [['Initialize', ''], ...calls].map(([name, ...args]) =>
    strictness.complaint(String(name), args),
  );
  assert.deepEqual(complaints.slice(0, -1).filter(Boolean), []);
  return complaints.at(-1) ?? '';
}

function set(...pairs: (readonly [string, unknown])[]): (readonly unknown[])[] {
  return pairs.map((pair) => ['SetValue', ...pair]);
}

describe('what scorm-again forgives in both editions', () => {
  for (const edition of ['scorm12', 'scorm2004'] as const) {
    test(`calls with too few arguments, or values that are no text (${edition})`, () => {
      assert.match(complaintAbout(edition, ['Commit']), /Commit was called with 0 arguments/);
      assert.match(complaintAbout(edition, ...set(['cmi.score.raw', 80])), /something else than text/);
    });

    test(`an interaction whose id does not come first (${edition})`, () => {
      const type = ['cmi.interactions.0.type', 'choice'] as const;
      assert.match(complaintAbout(edition, ...set(type)), /before its id/);
      assert.equal(complaintAbout(edition, ...set(['cmi.interactions.0.id', 'm_q'], type)), '');
    });

    test(`a response before the type is known (${edition})`, () => {
      const pattern = ['cmi.interactions.0.correct_responses.0.pattern', 'a'] as const;
      assert.match(
        complaintAbout(edition, ...set(['cmi.interactions.0.id', 'm_q'], pattern)),
        /before its type/,
      );
    });

    test(`ids with a hyphen (${edition})`, () => {
      assert.match(complaintAbout(edition, ...set(['cmi.interactions.0.id', 'm-q'])), /other characters/);
      assert.match(complaintAbout(edition, ...set(['cmi.objectives.0.id', 'urn:a'])), /other characters/);
    });

    test(`nothing about calls that ask for the last error (${edition})`, () => {
      assert.equal(complaintAbout(edition, ['Terminate', ''], ['GetLastError']), '');
    });
  }
});

describe('what scorm-again forgives in SCORM 1.2', () => {
  for (const [element, good, bad] of [
    ['cmi.suspend_data', 'x'.repeat(4096), 'x'.repeat(4097)],
    ['cmi.core.exit', 'suspend', 'normal'],
    ['cmi.core.score.raw', '0.5', '.5'],
    ['cmi.core.score.raw', '80', '8e1'],
    ['cmi.core.session_time', '0000:01:02.50', '1:02:03'],
    ['cmi.objectives.0.score.max', '100', ''],
  ] as const) {
    test(`${element} = ${bad.slice(0, 20)}`, () => {
      assert.equal(complaintAbout('scorm12', ...set([element, good])), '');
      assert.notEqual(complaintAbout('scorm12', ...set([element, bad])), '');
    });
  }

  test('the result "incorrect"', () => {
    const id = ['cmi.interactions.0.id', 'm_q'] as const;
    const result = 'cmi.interactions.0.result';
    assert.equal(complaintAbout('scorm12', ...set(id, [result, 'wrong'])), '');
    assert.match(complaintAbout('scorm12', ...set(id, [result, 'incorrect'])), /no result of SCORM 1\.2/);
  });

  test('calls after LMSFinish', () => {
    assert.match(complaintAbout('scorm12', ['Terminate', ''], ['Commit', '']), /after LMSFinish/);
    assert.match(
      complaintAbout('scorm12', ['Terminate', ''], ['GetValue', 'cmi.core.entry']),
      /after LMSFinish/,
    );
  });
});

describe('what scorm-again forgives in SCORM 2004', () => {
  const start = set(['cmi.interactions.0.id', 'm_q'], ['cmi.interactions.0.type', 'choice']);
  for (const [part, good, bad] of [
    ['timestamp', '2026-01-31T09:30:00.12Z', '2026-01-31T09:30:00.123Z'],
    ['description', 'Which?', 'Which?\nThis.'],
    ['description', 'x'.repeat(250), 'x'.repeat(251)],
    ['learner_response', 'a[,]b', 'a-1[,]b'],
    ['learner_response', '', 'ä'],
    ['correct_responses.0.pattern', 'a[,]b', 'urn:a'],
    ['correct_responses.0.pattern', 'a', 'a[:]'],
    ['latency', 'PT3.12S', 'PT3.123S'],
    ['latency', 'PT1H2M', 'PT'],
  ] as const) {
    test(`${part} = ${bad.slice(0, 30).replace('\n', '\\n')}`, () => {
      const element = `cmi.interactions.0.${part}`;
      assert.equal(complaintAbout('scorm2004', ...start, ...set([element, good])), '');
      assert.notEqual(complaintAbout('scorm2004', ...start, ...set([element, bad])), '');
    });
  }

  test('an element beyond the end of its collection', () => {
    assert.equal(complaintAbout('scorm2004', ['GetValue', 'cmi.objectives.1.score.raw']), '');
    assert.match(complaintAbout('scorm2004', ['GetValue', 'cmi.objectives.2.id']), /there are 2 only/);
  });

  test('suspend_data that the 2nd edition would cut', () => {
    assert.notEqual(complaintAbout('scorm2004', ...set(['cmi.suspend_data', 'x'.repeat(4001)])), '');
  });
});
