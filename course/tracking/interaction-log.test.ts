import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InteractionLog, objectiveFields } from './interaction-log.ts';
import { ScormCalls, scorm2004Dialect } from './scorm-calls.ts';
import { FakeLms, interaction } from './testing.ts';

function start(values: Record<string, string> = {}) {
  const lms = new FakeLms(scorm2004Dialect, values);
  const calls = new ScormCalls(lms.api, scorm2004Dialect);
  const log = new InteractionLog(calls, ({ type, result }) => [
    ['type', type],
    ['learner_response', ''],
    ['objectives.0.id', 'o'],
    ['result', result],
  ]);
  return { lms, log };
}

const earlier = { 'cmi.interactions.0.id': 'old_0', 'cmi.interactions.1.id': 'old_1' };

test('appends after the interactions of earlier sessions, without gaps', () => {
  const { lms, log } = start(earlier);
  log.append(interaction({ id: 'a' }));
  log.append(interaction({ id: 'b' }));
  assert.deepEqual(
    lms.takeSets().filter((set) => set.includes('.id ') && !set.includes('objectives')),
    ['cmi.interactions.2.id a', 'cmi.interactions.3.id b'],
  );
});

test('asks for the count once', () => {
  const { lms, log } = start();
  for (const id of ['a', 'b', 'c']) log.append(interaction({ id }));
  assert.equal(lms.calls.filter((call) => call.includes('_count')).length, 1);
});

test('leaves an interaction in its place when it comes again, and sets nothing twice', () => {
  const { lms, log } = start(earlier);
  const [a, b] = [interaction({ id: 'a' }), interaction({ id: 'b' })];
  log.append(a);
  log.append(b);
  lms.takeSets();
  log.append(a);
  log.append(b);
  log.append(interaction({ id: 'c' }));
  assert.deepEqual(lms.takeSets()[0], 'cmi.interactions.4.id c');
});

test('appends a later answer that keeps the id of its question', () => {
  const { lms, log } = start();
  const [first, second] = [
    interaction({ id: 'a', startedAt: 1000 }),
    interaction({ id: 'a', startedAt: 2000 }),
  ];
  log.append(first);
  log.append(second);
  log.append(first);
  assert.deepEqual(
    lms.takeSets().filter((set) => set.includes('.id ') && !set.includes('objectives')),
    ['cmi.interactions.0.id a', 'cmi.interactions.1.id a'],
  );
});

test('leaves no gap after an interaction whose id was refused', () => {
  const { lms, log } = start();
  lms.answer = (method, _, value) => (method === 'SetValue' && value === 'a' ? 'false' : undefined);
  log.append(interaction({ id: 'a' }));
  log.append(interaction({ id: 'b' }));
  assert.deepEqual(lms.takeSets().slice(0, 2), ['cmi.interactions.0.id a', 'cmi.interactions.0.id b']);
});

test('leaves values unset that are empty', () => {
  const { lms, log } = start();
  log.append(interaction());
  assert.ok(!lms.takeSets().some((set) => set.includes('learner_response')));
});

test('sets nothing at an LMS that does not know interactions', () => {
  const { lms, log } = start();
  lms.answer = (method) => (method === 'GetValue' ? '' : undefined);
  lms.lastError = '401';
  log.append(interaction());
  log.append(interaction());
  assert.deepEqual(lms.takeSets(), []);
});

test('leaves out elements that the LMS does not know', () => {
  const { lms, log } = start({ 'cmi.interactions._children': 'id, type, result' });
  log.append(interaction());
  assert.deepEqual(lms.takeSets(), [
    'cmi.interactions.0.id basics_q1',
    'cmi.interactions.0.type choice',
    'cmi.interactions.0.result incorrect',
  ]);
});

test('starts at 0 at an LMS that knows interactions and gives no count', () => {
  const { lms, log } = start({ 'cmi.interactions._children': 'id,type' });
  lms.answer = (_, at) => (at.endsWith('_count') ? '' : undefined);
  log.append(interaction());
  assert.equal(lms.takeSets()[0], 'cmi.interactions.0.id basics_q1');
});

test('names each objective once, in ids that every LMS takes', () => {
  assert.deepEqual(objectiveFields(['see-it', 'see_it', 'other']), [
    ['objectives.0.id', 'see_it'],
    ['objectives.1.id', 'other'],
  ]);
});
