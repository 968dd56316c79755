import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noProgress, type Progress } from '../model/progress.ts';
import { STATE_LIMIT } from '../model/packed-state.ts';
import type { Snapshot } from './outbox.ts';
import { Session } from './session.ts';
import { Clock, FakeLocks, FakePage, FakeStore } from './testing-session.ts';
import { ThisBrowser } from './this-browser.ts';

const PAGE = 'https://intranet.example/learning/ripple/index.html#/map';
const PASSED = { completion: 'completed', success: 'passed', score: 90 } as const;

function snapshot(change: Partial<Progress>, standing: Partial<Snapshot['report']> = {}): Snapshot {
  const report = {
    completion: 'incomplete',
    success: 'unknown',
    score: null,
    progress: 0,
    location: '',
  } as const;
  return { report: { ...report, ...standing }, progress: { ...noProgress, ...change }, objectives: [] };
}

/** A tab of a browser in which the course is opened. */
async function open({
  store = new FakeStore(),
  page = PAGE,
  locks = undefined as FakeLocks | undefined,
} = {}) {
  const clock = new Clock();
  const window = new FakePage();
  const session = await Session.connect(new ThisBrowser('c', page, store), {
    course: 'c',
    page: window,
    now: clock.now,
    schedule: clock.schedule,
    store,
    locks,
    probe: () => Promise.resolve(false),
  });
  return { session, clock, store, window };
}

test('keeps progress, standing and name for the next visit, offline too', async () => {
  const { session, clock, store } = await open();
  session.rename('Ada');
  session.save(snapshot({ location: 'm/one', lessons: new Map([[5, 'done']]) }, PASSED));
  await clock.advance(1000);
  assert.equal(session.state, 'open');
  const next = (await open({ store })).session;
  assert.deepEqual(
    [next.progress.location, next.progress.lessons.get(5), next.learnerName],
    ['m/one', 'done', 'Ada'],
  );
  assert.deepEqual(next.launch.standing, PASSED);
  assert.equal(next.restored, false);
});

test('keeps one record and no journal, whatever its length', async () => {
  const { session, clock, store } = await open();
  session.save(snapshot({ notes: new Map([[7, 'Ä'.repeat(STATE_LIMIT)]]) }));
  await clock.advance(1000);
  assert.deepEqual([...store.values.keys()], ['ripple-web:c:/learning/ripple/']);
  assert.deepEqual(session.shed, []);
  assert.equal((await open({ store })).session.progress.notes.get(7)?.length, STATE_LIMIT);
});

test('keeps courses apart by id and by folder, and finds a file wherever it lies', async () => {
  const store = new FakeStore();
  const keys = async (page: string) => {
    const { session, clock } = await open({ store, page });
    session.save(snapshot({ location: page }));
    await clock.advance(1000);
    return store.values.size;
  };
  assert.equal(await keys('https://a.example/ripple/'), 1);
  assert.equal(await keys('https://a.example/ripple/index.html?x=1'), 1);
  assert.equal(await keys('https://a.example/other/'), 2);
  assert.equal(await keys('file:///home/ada/ripple-web.html'), 3);
  assert.equal(await keys('file:///C:/Downloads/ripple-web.html'), 3);
  assert.equal((await new ThisBrowser('d', 'https://a.example/ripple/', store).connect()).state, '');
});

test('says that nothing is kept while the browser does not allow it, and keeps all once it does', async () => {
  const { session, clock, store } = await open();
  store.blocked = true;
  session.save(snapshot({ location: 'm/one' }));
  await clock.advance(1000);
  assert.equal(session.state, 'unsaved');
  store.blocked = false;
  await clock.advance(5000);
  assert.equal(session.state, 'open');
  assert.equal((await open({ store })).session.progress.location, 'm/one');
});

test('survives a browser without storage, and a record that makes no sense', async () => {
  const none = await new ThisBrowser('c', PAGE, null).connect();
  assert.deepEqual([none.state, none.fresh], ['', true]);
  for (const text of ['{', 'null', '[]', '{"erased":"x","name":1,"standing":{"score":"90"},"state":5}']) {
    const store = new FakeStore();
    store.values.set('ripple-web:c:/learning/ripple/', text);
    const { standing, learnerName, state } = await new ThisBrowser('c', PAGE, store).connect();
    assert.deepEqual([learnerName, state], ['', ''], text);
    assert.deepEqual(standing, { completion: 'unknown', success: 'unknown', score: null });
  }
});

test('makes a second tab read-only where the browser has locks', async () => {
  const locks = new FakeLocks();
  const { store } = await open({ locks });
  assert.equal((await open({ locks, store })).session.readOnly, 'second-tab');
  const elsewhere = await open({ locks, store, page: 'https://intranet.example/other/' });
  assert.equal(elsewhere.session.readOnly, null);
});

test('loses nothing of two tabs where the browser has no locks', async () => {
  const { store, ...one } = await open();
  const other = await open({ store });
  one.session.save(snapshot({ lessons: new Map([[1, 'done']]) }));
  await one.clock.advance(1000);
  for (const lesson of [2, 3]) {
    other.session.save(snapshot({ lessons: new Map([[lesson, 'done']]) }));
    await other.clock.advance(1000);
  }
  one.window.hide();
  const { lessons } = (await open({ store })).session.progress;
  assert.deepEqual([...lessons.keys()].sort(), [1, 3]);
});

test('erases all for good: no tab that is still open brings it back', async () => {
  const { store, ...one } = await open();
  one.session.rename('Ada');
  one.session.save(snapshot({ lessons: new Map([[1, 'done']]) }, PASSED));
  await one.clock.advance(1000);
  const other = await open({ store });
  one.session.save(snapshot({ location: 'm/late' }));
  one.session.erase();
  assert.equal(one.session.state, 'closed');
  await one.clock.advance(1000);
  one.window.leave(false);
  other.session.save(snapshot({ lessons: new Map([[2, 'done']]) }));
  await other.clock.advance(1000);
  assert.equal(other.session.state, 'unsaved');
  const { progress, launch, learnerName } = (await open({ store })).session;
  assert.deepEqual([progress.lessons.size, progress.location, learnerName], [0, '', '']);
  assert.equal(launch.standing.completion, 'unknown');
});

test('is there again when the page comes back by the back button', async () => {
  const { session, clock, store, window } = await open();
  session.save(snapshot({ location: 'm/one' }));
  await clock.advance(1000);
  window.leave(true);
  const other = await open({ store });
  other.session.save(snapshot({ location: 'm/one', lessons: new Map([[9, 'done']]) }));
  await other.clock.advance(1000);
  window.show(true);
  assert.equal(session.progress.lessons.get(9), 'done');
});
