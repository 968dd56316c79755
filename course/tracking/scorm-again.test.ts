/* Whole sessions with the real scorm-again, which checks every value against the standards, and with Moodle's rules. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Scorm12API, Scorm2004API } from 'scorm-again';
import type { Lms, Update } from './lms.ts';
import { Scorm12 } from './scorm12.ts';
import { Scorm2004 } from './scorm2004.ts';
import { watched } from './testing-scorm-again.ts';
import { everyType, fakeWindow, update } from './testing.ts';

const settings = { autocommit: false, lmsCommitUrl: false } as const;

/** The longest that the course ever stores. */
const LONG_STATE = 'x'.repeat(4000);

const done = { completion: 'completed', success: 'passed', score: 85, progress: 1 } as const;

/** Learns, answers a question of every type, passes, and leaves; then does nothing more. */
async function study(lms: Lms): Promise<void> {
  const launch = await lms.connect();
  assert.equal(launch.mode, 'normal');
  const learning: Update = update({ progress: 1 / 3 });
  assert.equal(lms.save(learning), true);
  for (const interaction of everyType) {
    assert.equal(lms.save({ ...learning, interactions: [interaction] }), true);
  }
  assert.equal(lms.save(update(done, { state: LONG_STATE, sessionSeconds: 1234.567 })), true);
  assert.equal(lms.close(update(done, { state: LONG_STATE, sessionSeconds: 1300 })), true);
}

function assertNothingSetTwice(sets: readonly [string, string][]): void {
  assert.equal(new Set(sets.map((set) => set.join(' '))).size, sets.length);
}

/** Patterns measured on a Moodle 5.1 where they are stricter than scorm-again's. */
const text = '[^{][^\\n]{0,249}';
const id = '[\\w.]{1,250}';
const list = (entry: string): string => `${entry}(\\[,\\]${entry}){0,35}`;
const answers2004 = ['true|false', list(id), list(`${id}\\[\\.\\]${id}`), list(text), '[^{][^\\n]{0,3999}', '\\d+(\\.\\d+)?\\[:\\]\\d+(\\.\\d+)?'].join('|'); // prettier-ignore

const moodle2004: Record<string, string> = {
  id: '\\w{1,250}',
  timestamp: '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d\\dZ',
  pattern: answers2004,
  learner_response: answers2004,
  description: text,
  'latency|session_time': 'PT\\d+H\\d+M\\d+(\\.\\d{1,2})?S',
  'raw|scaled|weighting|progress_measure': '-?\\d{1,5}(\\.\\d{1,18})?',
  exit: 'suspend',
};

const moodle12: Record<string, string> = {
  id: '\\w{1,255}',
  lesson_status: 'passed|completed|failed|incomplete|browsed',
  exit: 'time-out|suspend|logout|',
  type: 'true-false|choice|fill-in|matching|performance|sequencing|likert|numeric',
  result: 'correct|wrong|neutral',
  time: '[0-2]\\d:[0-5]\\d:[0-5]\\d(\\.\\d{1,2})?',
  'latency|session_time': '\\d{2,4}:\\d\\d:\\d\\d(\\.\\d{1,2})?',
  'pattern|student_response|lesson_location': '[^\\n]{1,255}',
  'raw|weighting': '-?\\d{0,3}(\\.\\d*)?',
};

function assertTaken(sets: readonly [string, string][], rules: Record<string, string>): void {
  for (const [names, pattern] of Object.entries(rules)) {
    const concerned = sets.filter(([element]) => new RegExp(`\\.(${names})$`).test(element));
    assert.ok(concerned.length > 0, `nothing set for ${names}`);
    for (const [element, value] of concerned) assert.match(value, new RegExp(`^(${pattern})$`), element);
  }
}

test('leaves no error in a whole session with SCORM 1.2', async () => {
  const real = new Scorm12API(settings);
  const { api, errors, sets } = watched(real, 'LMS');
  await study(new Scorm12(fakeWindow({ API: api }), { waitMs: 0 }));
  assert.deepEqual(errors, []);
  assertTaken(sets, moodle12);
  assertNothingSetTwice(sets);
  assert.equal(real.cmi.core.lesson_status, 'passed');
  assert.equal(real.cmi.core.score.raw, '85');
  assert.equal(real.cmi.suspend_data, LONG_STATE);
  assert.equal(real.cmi.interactions.childArray.length, everyType.length);
});

test('leaves no error in a whole session with SCORM 2004', async () => {
  const real = new Scorm2004API(settings);
  const { api, errors, sets } = watched(real, '');
  await study(new Scorm2004(fakeWindow({ API_1484_11: api }), { waitMs: 0 }));
  assert.deepEqual(errors, []);
  assertTaken(sets, moodle2004);
  assertNothingSetTwice(sets);
  assert.equal(real.cmi.completion_status, 'completed');
  assert.equal(real.cmi.success_status, 'passed');
  assert.equal(real.cmi.score.scaled, '0.85');
  assert.equal(real.cmi.progress_measure, '1');
  assert.equal(real.cmi.interactions.childArray.length, everyType.length);
});

test('gives the state, the place and the pass back at the next launch with SCORM 2004', async () => {
  const first = new Scorm2004API(settings);
  await study(new Scorm2004(fakeWindow({ API_1484_11: first }), { waitMs: 0 }));
  const second = new Scorm2004API(settings);
  second.loadFromJSON(JSON.parse(JSON.stringify(first.cmi)) as Record<string, unknown>, 'cmi');
  const { api, errors } = watched(second, '');
  const launch = await new Scorm2004(fakeWindow({ API_1484_11: api }), { waitMs: 0 }).connect();
  assert.deepEqual(launch.standing, { completion: 'completed', success: 'passed', score: 85 });
  assert.equal(launch.state, LONG_STATE);
  assert.equal(launch.location, 'basics/welcome');
  assert.deepEqual(errors, []);
});
