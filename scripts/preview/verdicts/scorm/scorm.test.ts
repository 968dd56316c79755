import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Call, Edition, Elements } from '../../protocol.ts';
import { SCORM_RULES, scormVerdicts } from './scorm.ts';

/** A call: its name as in SCORM 2004, its arguments; and what is not as usual about it. */
type Made = readonly [name: string, ...args: unknown[]] | { readonly call: Made; readonly as: Partial<Call> };

interface Scene {
  readonly edition: Edition;
  readonly calls: readonly Made[];
  readonly elements?: Elements;
  readonly isOver?: boolean;
}

const RESULTS: Readonly<Record<string, unknown>> = { GetValue: '', GetLastError: '0' };

function callsOf({ edition, calls }: Scene): Call[] {
  return calls.map((made, index) => {
    const { call, as } = 'call' in made ? made : { call: made, as: {} };
    const [plain, ...args] = call as readonly [string, ...unknown[]];
    const name = edition === 'scorm2004' ? plain : plain === 'Terminate' ? 'LMSFinish' : `LMS${plain}`;
    const usual = { took: 1, result: RESULTS[plain] ?? 'true', error: '0', diagnostic: '', complaint: '' };
    return { session: 1, number: index + 1, time: index * 2000, name, args, ...usual, ...as };
  });
}

function broken(scene: Scene): string[] {
  const { edition, elements = {}, isOver = false } = scene;
  return scormVerdicts({ edition, elements, isOver, calls: callsOf(scene) }, 1).map(({ rule }) => rule);
}

const BEGIN = ['Initialize', ''] as const;
const COMMIT = ['Commit', ''] as const;
const END = ['Terminate', ''] as const;
const set = (element: string, value: unknown): Made => ['SetValue', element, value];
const get = (element: string): Made => ['GetValue', element];

/** Values that are set in a session of their own. */
const values =
  (edition: Edition, element: string, ...list: readonly string[]) =>
  (): Scene[] =>
    list.map((value) => ({ edition, calls: [BEGIN, set(element, value)] }));

/** An answered question up to one part, which is set to some values. */
const answers =
  (edition: Edition, part: string, cases: Readonly<Record<string, readonly string[]>>) => (): Scene[] =>
    Object.entries(cases).flatMap(([type, list]) =>
      list.map((value) => ({
        edition,
        calls: [
          BEGIN,
          set('cmi.interactions.0.id', 'm_q'),
          set('cmi.interactions.0.type', type),
          set(`cmi.interactions.0.${part}`, value),
        ],
      })),
    );

const scene =
  (edition: Edition, calls: readonly Made[], more: Omit<Scene, 'edition' | 'calls'> = {}) =>
  (): Scene[] => [{ edition, calls, ...more }];

/** A session of SCORM 1.2 that does all that is needed; with something else before its end. */
const whole = (...calls: readonly Made[]): Made[] => [
  BEGIN,
  set('cmi.core.lesson_status', 'incomplete'),
  ...calls,
  set('cmi.core.session_time', '0000:01:00'),
  COMMIT,
  END,
];

/** The same of SCORM 2004. */
const whole2004 = (...calls: readonly Made[]): Made[] => [
  BEGIN,
  set('cmi.exit', 'suspend'),
  set('cmi.completion_status', 'incomplete'),
  ...calls,
  set('cmi.session_time', 'PT1M'),
  COMMIT,
  END,
];

const long = (length: number) => 'x'.repeat(length);

/** By rule: what breaks it. */
const BREAKS: Readonly<Record<string, readonly (() => Scene[])[]>> = {
  'scorm-state-ascii': [
    values('scorm12', 'cmi.suspend_data', 'Zoë'),
    values('scorm2004', 'cmi.suspend_data', '→'),
  ],
  'scorm-id-characters': [
    values('scorm12', 'cmi.objectives.0.id', 'urn:a', 'a b', 'a-b', ''),
    values('scorm2004', 'cmi.interactions.0.id', 'ä', long(251)),
    values('scorm2004', 'cmi.interactions.0.objectives.0.id', 'a.b'),
  ],
  'scorm-number': [
    values('scorm12', 'cmi.core.score.raw', '.5', '8e1', '', '1,5'),
    values('scorm2004', 'cmi.objectives.0.score.scaled', '1e-7'),
  ],
  'scorm12-state-size': [values('scorm12', 'cmi.suspend_data', long(4097))],
  'scorm12-location-size': [values('scorm12', 'cmi.core.lesson_location', long(256))],
  'scorm12-status': [values('scorm12', 'cmi.core.lesson_status', 'not attempted', 'done')],
  'scorm12-exit': [values('scorm12', 'cmi.core.exit', 'normal')],
  'scorm12-score-range': [values('scorm12', 'cmi.core.score.raw', '101', '-1')],
  'scorm12-timespan': [values('scorm12', 'cmi.core.session_time', '1:02:03', 'PT1M', '00:00:01.234')],
  'scorm12-time': [values('scorm12', 'cmi.interactions.0.time', '25:00:00', '2026-01-31')],
  'scorm12-interaction-type': [values('scorm12', 'cmi.interactions.0.type', 'other', 'long-fill-in')],
  'scorm12-interaction-result': [values('scorm12', 'cmi.interactions.0.result', 'incorrect')],
  'scorm2004-state-size': [values('scorm2004', 'cmi.suspend_data', long(64_001))],
  'scorm2004-state-size-2nd': [values('scorm2004', 'cmi.suspend_data', long(4001))],
  'scorm2004-location-size': [values('scorm2004', 'cmi.location', long(1001))],
  'scorm2004-status': [values('scorm2004', 'cmi.completion_status', 'passed')],
  'scorm2004-success': [values('scorm2004', 'cmi.success_status', 'completed')],
  'scorm2004-exit': [values('scorm2004', 'cmi.exit', 'quit')],
  'scorm2004-exit-logout': [values('scorm2004', 'cmi.exit', 'logout')],
  'scorm2004-scaled-range': [values('scorm2004', 'cmi.score.scaled', '80')],
  'scorm2004-raw-range': [values('scorm2004', 'cmi.score.raw', '100000')],
  'scorm2004-progress-range': [values('scorm2004', 'cmi.progress_measure', '50')],
  'scorm2004-duration': [values('scorm2004', 'cmi.session_time', '00:01:00', 'PT', 'PT1.234S')],
  'scorm2004-timestamp': [
    values('scorm2004', 'cmi.interactions.0.timestamp', '2026-01-31T09:30:00Z', '2026-01-31T09:30:00.123Z'),
  ],
  'scorm2004-interaction-type': [values('scorm2004', 'cmi.interactions.0.type', 'essay')],
  'scorm2004-interaction-result': [values('scorm2004', 'cmi.interactions.0.result', 'wrong')],
  'scorm2004-description': [values('scorm2004', 'cmi.interactions.0.description', 'a\nb', long(251), '{a')],
  'scorm-interaction-order': [
    values('scorm12', 'cmi.interactions.0.type', 'choice'),
    scene('scorm2004', [
      BEGIN,
      set('cmi.interactions.0.id', 'm_q'),
      set('cmi.interactions.0.correct_responses.0.pattern', 'a'),
    ]),
  ],
  'scorm-interaction-written-again': [
    scene('scorm2004', [BEGIN, set('cmi.interactions.0.result', 'correct')], {
      elements: { 'cmi.interactions.0.id': 'm_q' },
    }),
  ],
  'scorm-interaction-id-twice': [
    scene('scorm12', [BEGIN, set('cmi.interactions.0.id', 'm_q'), set('cmi.interactions.1.id', 'm_q')]),
    scene('scorm2004', [BEGIN, set('cmi.interactions.1.id', 'm_q')], {
      elements: { 'cmi.interactions.0.id': 'm_q' },
    }),
  ],
  'scorm-response-form': [
    answers('scorm12', 'student_response', {
      'true-false': ['yes'],
      choice: ['ab', 'a;b', 'A'],
      'fill-in': [long(256)],
      matching: ['1a', 'a.b;c.d'],
      sequencing: ['c[,]a'],
      likert: ['10'],
      numeric: ['a'],
    }),
    answers('scorm2004', 'learner_response', {
      'true-false': ['t'],
      choice: ['a,b', 'a-1', 'a[,]', 'ä'],
      'fill-in': [long(251)],
      'long-fill-in': [long(4001)],
      matching: ['a[,]b', 'a.b'],
      sequencing: ['a b'],
      likert: ['very much'],
      numeric: ['1[:]2'],
    }),
  ],
  'scorm-pattern-form': [
    answers('scorm12', 'correct_responses.0.pattern', { choice: ['a[,]b'] }),
    answers('scorm2004', 'correct_responses.0.pattern', { numeric: ['1[:]', '[:]2'], choice: ['urn:a'] }),
  ],
  'scorm-status-missing': [
    scene('scorm12', [BEGIN, COMMIT, END], { isOver: true }),
    scene('scorm2004', [BEGIN, COMMIT, END], {
      isOver: true,
      elements: { 'cmi.completion_status': 'unknown' },
    }),
  ],
  'scorm-status-worse': [
    scene('scorm12', [BEGIN, set('cmi.core.lesson_status', 'incomplete')], {
      elements: { 'cmi.core.lesson_status': 'passed' },
    }),
    scene('scorm2004', [BEGIN, set('cmi.success_status', 'passed'), set('cmi.success_status', 'failed')]),
  ],
  'scorm-session-time-missing': [
    scene('scorm12', [BEGIN, set('cmi.core.lesson_status', 'incomplete'), END], { isOver: true }),
  ],
  'scorm-exit-missing': [
    scene('scorm2004', [BEGIN, COMMIT, set('cmi.exit', 'suspend'), COMMIT, END], { isOver: true }),
  ],
  'scorm-score-without-range': [
    scene('scorm12', whole(set('cmi.core.score.raw', '80'), set('cmi.core.score.min', '0'))),
  ],
  'scorm2004-score-scaled-only': [
    scene('scorm2004', whole2004(set('cmi.score.scaled', '0.8'))),
    scene('scorm2004', whole2004(set('cmi.score.raw', '80'))),
  ],
  'scorm2004-passed-incomplete': [scene('scorm2004', whole2004(set('cmi.success_status', 'passed')))],
  'scorm2004-progress-backwards': [
    scene('scorm2004', [BEGIN, set('cmi.progress_measure', '0.4')], {
      elements: { 'cmi.progress_measure': '0.5' },
    }),
  ],
  'scorm-review-write': [
    scene('scorm12', [BEGIN, set('cmi.core.score.raw', '10')], {
      elements: { 'cmi.core.lesson_mode': 'review' },
    }),
    scene('scorm2004', [BEGIN, set('cmi.success_status', 'passed')], { elements: { 'cmi.mode': 'browse' } }),
  ],
  'scorm-objective-id-changed': [
    scene('scorm2004', [BEGIN, set('cmi.objectives.0.id', 'b')], {
      elements: { 'cmi.objectives.0.id': 'a' },
    }),
  ],
  'scorm2004-navigation-request': [values('scorm2004', 'adl.nav.request', 'exitAll')],
  'scorm-arguments': [
    scene('scorm12', [BEGIN, ['Commit']]),
    scene('scorm12', [BEGIN, ['Commit', 'now']]),
    scene('scorm2004', [BEGIN, ['SetValue', 'cmi.score.raw', 80]]),
    scene('scorm2004', [BEGIN, ['GetLastError', '']]),
  ],
  'scorm-before-initialize': [scene('scorm12', [get('cmi.core.entry'), BEGIN]), scene('scorm2004', [COMMIT])],
  'scorm-initialize-once': [scene('scorm12', [BEGIN, BEGIN])],
  'scorm-after-terminate': [
    scene('scorm12', [BEGIN, END, get('cmi.core.entry')]),
    scene('scorm2004', [BEGIN, END, END]),
  ],
  'scorm-terminate-missing': [scene('scorm2004', whole2004().slice(0, -1), { isOver: true })],
  'scorm-commit-missing': [
    scene('scorm12', [BEGIN, COMMIT, set('cmi.core.lesson_location', 'a')], { isOver: true }),
  ],
  'scorm-commit-empty': [scene('scorm2004', [BEGIN, set('cmi.location', 'a'), COMMIT, COMMIT])],
  'scorm-commits-many': [
    scene('scorm12', [
      BEGIN,
      ...Array.from({ length: 31 }, (_, index) => ({ call: COMMIT, as: { time: index * 1900 } })),
    ]),
  ],
  'scorm-set-twice': [
    scene('scorm12', [BEGIN, set('cmi.core.lesson_location', 'a'), set('cmi.core.lesson_location', 'a')]),
    scene('scorm2004', [BEGIN, set('cmi.location', 'a')], { elements: { 'cmi.location': 'a' } }),
  ],
  'scorm-index-gap': [values('scorm12', 'cmi.interactions.1.id', 'm_q')],
  'scorm-read-beyond': [scene('scorm2004', [BEGIN, get('cmi.objectives.0.id')])],
  'scorm-refused': [
    scene('scorm2004', [
      BEGIN,
      { call: set('cmi.learner_name', 'x'), as: { result: 'false', error: '404', diagnostic: 'Read only' } },
    ]),
    scene('scorm12', [BEGIN, { call: set('cmi.nonsense', '1'), as: { result: 'false', error: '401' } }]),
  ],
  'scorm-thrown': [
    scene('scorm12', [{ call: BEGIN, as: { result: undefined, error: 'thrown', diagnostic: 'Oh' } }]),
  ],
};

describe('what breaks a rule is told', () => {
  for (const [id, scenes] of Object.entries(BREAKS)) {
    test(id, () => {
      for (const one of scenes.flatMap((make) => make())) {
        assert.ok(broken(one).includes(id), `${JSON.stringify(one).slice(0, 200)}: ${broken(one).join()}`);
      }
    });
  }

  test('every rule is broken by a test', () => {
    const ids = SCORM_RULES.map(({ id }) => id);
    assert.deepEqual(Object.keys(BREAKS).sort(), [...ids].sort());
    assert.equal(new Set(ids).size, ids.length);
  });
});

describe('a session as it should be breaks none', () => {
  test('SCORM 1.2', () => {
    const calls = whole(
      get('cmi.suspend_data'),
      get('cmi.interactions._count'),
      set('cmi.suspend_data', long(4096)),
      set('cmi.interactions.0.id', 'm_q'),
      set('cmi.interactions.0.objectives.0.id', 'm_o'),
      set('cmi.interactions.0.time', '09:30:00'),
      set('cmi.interactions.0.type', 'matching'),
      set('cmi.interactions.0.correct_responses.0.pattern', '1.a,2.c'),
      set('cmi.interactions.0.student_response', '1.a,2.b'),
      set('cmi.interactions.0.result', 'wrong'),
      set('cmi.interactions.0.latency', '0000:00:03.12'),
      set('cmi.core.score.raw', '0.5'),
      set('cmi.core.score.min', '0'),
      set('cmi.core.score.max', '100'),
      set('cmi.core.exit', 'suspend'),
    );
    assert.deepEqual(broken({ edition: 'scorm12', calls, isOver: true }), []);
  });

  test('SCORM 2004, begun before, and saved again after a commit that failed', () => {
    const failed = { call: COMMIT, as: { result: 'false', error: '391' } };
    const calls = whole2004(
      { call: get('cmi.objectives._count'), as: { result: '1' } },
      { call: get('cmi.objectives.0.id'), as: { result: 'm_o' } },
      set('cmi.objectives.1.id', 'm_p'),
      set('cmi.interactions.1.id', 'm_q_a2'),
      set('cmi.interactions.1.type', 'choice'),
      set('cmi.interactions.1.timestamp', '2026-01-31T09:30:00.12Z'),
      set('cmi.interactions.1.learner_response', 'a[,]b'),
      set('cmi.location', 'm/l'),
      failed,
      set('cmi.location', 'm/l'),
      { call: get('cmi.score.raw'), as: { error: '403' } },
      set('cmi.progress_measure', '0.6'),
    );
    const elements = {
      'cmi.mode': 'normal',
      'cmi.objectives.0.id': 'm_o',
      'cmi.interactions.0.id': 'm_q',
      'cmi.progress_measure': '0.5',
    };
    assert.deepEqual(broken({ edition: 'scorm2004', calls, elements, isOver: true }), []);
  });

  test('a session that finds out what this LMS has', () => {
    const probe = { call: get('cmi.objectives._count'), as: { result: '', error: '401' } };
    assert.deepEqual(broken({ edition: 'scorm12', calls: [BEGIN, probe] }), []);
  });

  test('what is missing is not told while the session goes on, nor of a review', () => {
    assert.deepEqual(broken({ edition: 'scorm12', calls: [BEGIN] }), []);
    const elements = { 'cmi.core.lesson_mode': 'review' };
    assert.deepEqual(broken({ edition: 'scorm12', calls: [BEGIN, END], elements, isOver: true }), []);
  });
});

test('a verdict names rule, clause, remedy and the first call, and counts; errors come first', () => {
  const calls = callsOf({
    edition: 'scorm12',
    calls: [
      BEGIN,
      set('cmi.suspend_data', 'ä'),
      set('cmi.core.exit', 'normal'),
      { call: set('cmi.core.exit', 'normal'), as: { result: 'false', error: '405' } },
    ],
  });
  const verdicts = scormVerdicts({ edition: 'scorm12', elements: {}, isOver: false, calls }, 7);
  assert.deepEqual(verdicts[0], {
    rule: 'scorm12-exit',
    standard: 'SCORM 1.2',
    clause: 'SCORM 1.2 RTE 3.4.4, cmi.core.exit',
    severity: 'error',
    says: 'cmi.core.exit is none of time-out, suspend, logout and "": "normal".',
    remedy: 'Set time-out, suspend, logout or "" ("normal" is of SCORM 2004).',
    session: '7',
    where: '3',
    times: 2,
  });
  assert.deepEqual(
    verdicts.map(({ rule }) => rule),
    ['scorm12-exit', 'scorm-state-ascii', 'scorm-set-twice'],
  );
});
