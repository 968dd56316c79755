import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LrsResponse } from '../lrs/http.ts';
import { testLms } from '../lrs/testing.ts';
import type { LaunchInfo } from '../protocol.ts';
import { FAULTS, Faults } from './faults.ts';

const launch: LaunchInfo = {
  edition: 'scorm12',
  title: '',
  session: 1,
  start: '',
  elements: {},
  display: { window: 'frame' },
  faults: '',
  isWatched: false,
};

/** An API that takes everything, with these faults around it. */
function around(switches: string) {
  const faults = new Faults(switches);
  const commits: unknown[] = [];
  const store = faults.storing((cmi) => commits.push(cmi) > 0, launch);
  const api = {
    LMSCommit: () => String(store({ cmi: { suspend_data: 'state' } })),
    LMSGetLastError: () => '0',
  };
  const opened = { api, count: () => 0, lastError: () => '0', clearError: () => undefined };
  return { faults, commits, opened: faults.around(opened, launch) };
}

test('every fault has a name of its own, a title and a description', () => {
  assert.equal(new Set(FAULTS.map(({ name }) => name)).size, FAULTS.length);
  for (const { name, title, description } of FAULTS) {
    assert.match(name, /^[a-z]+(-[a-z]+)*$/);
    assert.ok(title.length > 5 && title.length < 40, name);
    assert.match(description, /\.$/, name);
  }
});

test('nothing is wrong until a fault is switched on, nor after it is switched off', () => {
  const { faults, commits, opened } = around('');
  assert.equal(opened.api['LMSCommit']?.(''), 'true');
  faults.set('commit-false', true);
  assert.equal(opened.api['LMSCommit']?.(''), 'false');
  assert.equal(opened.lastError(), '391');
  opened.clearError();
  assert.equal(opened.lastError(), '0');
  faults.set('commit-false', false);
  assert.equal(opened.api['LMSCommit']?.(''), 'true');
  assert.equal(commits.length, 2);
});

test('a parameter says which call it is about', () => {
  const { opened } = around('commit-false:2');
  assert.deepEqual([1, 2, 3].map(() => opened.api['LMSCommit']?.('')), ['true', 'false', 'true']); // prettier-ignore
});

test('commits that get lost answer true', () => {
  const { commits, opened } = around('commit-lost');
  assert.equal(opened.api['LMSCommit']?.(''), 'true');
  assert.deepEqual(commits, []);
});

test('an LMS that sends only changes says true to a retry, and sends nothing', () => {
  const faults = new Faults('delta-commits');
  const sent: unknown[] = [];
  let up = false;
  const store = faults.storing((cmi) => up && sent.push(cmi) > 0, launch);
  const model = { cmi: { core: { lesson_status: 'passed' } } };
  assert.equal(store(model), false);
  up = true;
  assert.equal(store(model), true);
  assert.deepEqual(sent, []);
});

test('an LMS that completes at the end of SCORM 1.2 leaves SCORM 2004 as it is', () => {
  const stored = (edition: LaunchInfo['edition']) => {
    const seen: unknown[] = [];
    const store = new Faults('finish-completes').storing((cmi) => seen.push(cmi) > 0, { ...launch, edition });
    store({ cmi: { location: 'a' } });
    return seen;
  };
  assert.deepEqual(stored('scorm12'), [{ 'cmi.location': 'a', 'cmi.core.lesson_status': 'completed' }]);
  assert.deepEqual(stored('scorm2004'), [{ cmi: { location: 'a' } }]);
});

test('a fault that is not there is refused by its name', () => {
  assert.throws(() => new Faults('slow,comit-false'), /There is no fault "comit-false"/);
});

test('an LRS fails at what its fault is about, and answers everything else', () => {
  const faults = new Faults('answer-lost');
  const { lms, launch: begin } = testLms();
  const launched = begin();
  const handle = lms.handle.bind(lms);
  const broken: LrsResponse = { status: 0, headers: {}, body: '' };
  lms.handle = (request) => faults.answer(request, () => handle(request)) ?? broken;
  launched.prepare();
  const first = launched.statement('initialized');
  assert.equal(launched.send(first).status, 0);
  faults.set('answer-lost', false);
  assert.deepEqual(JSON.parse(launched.send(first).body), [first.id]);
  const state = { ...launched.state, stateId: 'a' };
  faults.set('statements-fail', true);
  assert.equal(launched.send(launched.answered()).status, 500);
  assert.equal(launched.request('PUT', 'activities/state', state, 'x').status, 204);
  faults.set('state-fails', true);
  faults.set('statements-fail', false);
  assert.equal(launched.request('PUT', 'activities/state', state, 'y').status, 500);
  assert.equal(launched.request('GET', 'activities/state', state).body, 'x');
  assert.equal(launched.send(launched.answered()).status, 200);
  faults.set('preferences-forbidden', true);
  const agent = JSON.stringify(launched.actor);
  const preferences = { agent, profileId: 'cmi5LearnerPreferences' };
  assert.equal(launched.request('GET', 'agents/profile', preferences).status, 403);
  faults.set('fetch-refused', true);
  assert.deepEqual(
    [
      launched.fetchToken().status,
      (JSON.parse(launched.fetchToken().body) as Record<string, unknown>)['error-code'],
    ],
    [200, '3'],
  );
});
