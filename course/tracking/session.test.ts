import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pack, unpack } from '../model/packed-state.ts';
import { noProgress, type Progress } from '../model/progress.ts';
import { BrowserOnly } from './browser-only.ts';
import { ConnectError, type Launch, type Update } from './lms.ts';
import type { Snapshot } from './outbox.ts';
import { Session, SessionChangeEvent } from './session.ts';
import { answered, Clock, FakeAdapter, FakeLocks, FakePage, FakeStore } from './testing-session.ts';
import { interaction, launch as blank, report } from './testing.ts';

interface Setup extends Partial<Launch> {
  readonly store?: FakeStore;
  readonly locks?: FakeLocks;
}

async function start({ store, locks, ...changes }: Setup = {}) {
  const lms = new FakeAdapter(blank(changes));
  const [clock, page] = [new Clock(), new FakePage()];
  const line = { alive: true };
  const session = await Session.connect(lms, {
    course: 'ripple',
    page,
    now: clock.now,
    today: () => 1e12 + clock.ms,
    schedule: clock.schedule,
    store: store ?? null,
    locks,
    probe: () => Promise.resolve(line.alive),
  });
  const states: string[] = [];
  session.addEventListener('change', (event) => {
    assert.ok(event instanceof SessionChangeEvent);
    assert.equal(event.state, session.state);
    if (event.state !== states.at(-1)) states.push(event.state);
  });
  /** What the LMS then has to give back. */
  const stored = (): string => lms.saves.at(-1)?.state ?? '';
  return { lms, clock, page, session, states, line, stored };
}

/** Progress that has come as far as this place. */
const at = (location: string): Progress => ({ ...noProgress, location });
const snapshot = (location: string): Snapshot => ({
  report: report(),
  progress: at(location),
  objectives: [],
});
const placeIn = (update: Update | undefined): string => unpack(update?.state ?? '').location;
const idsIn = (update: Update | undefined) => update?.interactions.map(({ id }) => id);

test('passes on that there is no LMS', async () => {
  const lms = new BrowserOnly();
  lms.connect = () => Promise.reject(new ConnectError('no-api'));
  await assert.rejects(Session.connect(lms), { reason: 'no-api' });
});

test('makes one commit of all that one learner action brings, after the page could paint', async () => {
  const { lms, clock, session, states } = await start();
  session.record(interaction());
  session.save(snapshot('one'));
  session.save(snapshot('two'));
  assert.equal(lms.saves.length, 0);
  assert.equal(session.state, 'saving');
  await clock.advance(100);
  assert.equal(lms.saves.length, 1);
  assert.equal(placeIn(lms.saves[0]), 'two');
  assert.deepEqual(lms.saves[0]?.interactions, [interaction()]);
  assert.deepEqual(states, ['saving', 'open']);
  assert.equal(lms.settled, 1);
  await clock.advance(600_000);
  assert.equal(lms.saves.length, 1);
});

test('counts the time by the monotonic clock, and five minutes of it at most where nobody stirs', async () => {
  const { lms, clock, page, session } = await start();
  await clock.advance(90_000);
  page.dispatchEvent(new Event('keydown'));
  await clock.advance(3_600_000);
  page.dispatchEvent(new Event('pointerdown'));
  await clock.advance(60_000);
  session.close();
  assert.equal(lms.closes[0]?.sessionSeconds, 90 + 300 + 60);
});

test('tries a failed save again after growing pauses of at most a minute', async () => {
  const { lms, clock, session, states } = await start();
  const at: number[] = [];
  lms.onSave = () => {
    at.push(clock.ms);
    return false;
  };
  session.save(snapshot('one'));
  await clock.advance(250_000);
  const pauses = at.slice(1).map((ms, index) => (ms - (at[index] ?? 0)) / 1000);
  assert.deepEqual(pauses, [2, 4, 8, 16, 32, 60, 60, 60]);
  assert.deepEqual(states, ['saving', 'unsaved']);
  lms.onSave = () => true;
  await clock.advance(60_000);
  assert.deepEqual(states, ['saving', 'unsaved', 'open']);
  assert.equal(clock.pending, 0);
});

test('says saved only when the connection was alive just then, and sends everything again when it is back', async () => {
  const { lms, clock, page, session, states, line } = await start();
  line.alive = false;
  session.record(interaction());
  session.save(snapshot('one'));
  await clock.advance(100);
  assert.deepEqual(states, ['saving', 'unsaved'], 'though the LMS has answered true');
  assert.equal(lms.settled, 0);
  line.alive = true;
  page.dispatchEvent(new Event('online'));
  await answered();
  assert.equal(session.state, 'open');
  assert.deepEqual(lms.saves.map(({ again }) => again), [false, true]); // prettier-ignore
  assert.deepEqual(lms.saves.map(idsIn), [['basics_q1'], ['basics_q1']]);
  assert.notEqual(lms.saves[0]?.state, lms.saves[1]?.state, 'an LMS may send only what differs');
});

test('believes no later save that has not set the values of the lost one again', async () => {
  const { clock, session, line } = await start();
  line.alive = false;
  session.save(snapshot('one'));
  await clock.advance(100);
  session.save(snapshot('two'));
  assert.equal(session.state, 'unsaved');
  line.alive = true;
  await clock.advance(2000);
  assert.equal(session.state, 'open');
});

test('starts again with a short pause after a success', async () => {
  const { lms, clock, session } = await start();
  lms.onSave = () => false;
  session.save(snapshot('one'));
  await clock.advance(30_000);
  lms.onSave = () => true;
  await clock.advance(60_000);
  lms.onSave = () => false;
  session.save(snapshot('two'));
  await clock.advance(100);
  const before = lms.saves.length;
  await clock.advance(2000);
  assert.equal(lms.saves.length, before + 1);
});

test('keeps interactions queued in their order until the LMS takes them', async () => {
  const { lms, clock, session } = await start();
  lms.onSave = () => false;
  session.record(interaction({ id: 'a' }));
  await clock.advance(100);
  session.record(interaction({ id: 'b' }));
  assert.equal(session.state, 'unsaved');
  await clock.advance(1000);
  assert.equal(lms.saves.length, 1, 'new answers wait for the pause to end');
  lms.onSave = () => true;
  await clock.advance(1000);
  assert.deepEqual(idsIn(lms.saves[1]), ['a', 'b']);
  session.record(interaction({ id: 'c' }));
  await clock.advance(100);
  assert.deepEqual(idsIn(lms.saves[2]), ['c']);
});

test('takes an adapter that throws for a failed save', async () => {
  const { lms, clock, session } = await start();
  lms.onSave = () => {
    throw new Error('x');
  };
  lms.onClose = lms.onSave;
  session.save(snapshot('one'));
  await clock.advance(100);
  assert.equal(session.state, 'unsaved');
  assert.equal(session.close(), false);
});

test('saves when the page is hidden, for the session time even when nothing has changed', async () => {
  const { lms, page, clock } = await start();
  await clock.advance(5000);
  page.hide();
  assert.equal(lms.saves[0]?.sessionSeconds, 5);
  page.show();
  assert.equal(lms.saves.length, 1);
});

test('says nothing new about the learner when the page is hidden before the first save', async () => {
  const standing = { completion: 'completed', success: 'passed', score: 90 } as const;
  const state = pack(at('basics/welcome')).text;
  const { lms, page } = await start({ standing, state, location: 'basics/welcome' });
  page.hide();
  assert.deepEqual(lms.saves[0], {
    report: { ...standing, progress: 0, location: 'basics/welcome' },
    state,
    objectives: [],
    lessons: [],
    interactions: [],
    sessionSeconds: 0,
    again: false,
  });
});

test('tells what had to be left out of a state that would have been too long', async () => {
  const { clock, session, stored } = await start();
  assert.deepEqual(session.shed, []);
  const note = { response: ['x'.repeat(5000)], result: 'neutral', tries: 1 } as const;
  session.save({ ...snapshot('one'), progress: { ...at('one'), answers: new Map([[1, note]]) } });
  await clock.advance(100);
  assert.deepEqual(session.shed, ['texts']);
  assert.ok(stored().length <= 4000);
});

test('reads the LMS again when the page comes back from the back button', async () => {
  const { lms, page, session, states } = await start();
  session.save(snapshot('one'));
  page.leave(true);
  lms.held = pack({ ...noProgress, lessons: new Map([[1, 'done']]) }).text;
  page.show(true);
  assert.equal(session.progress.lessons.get(1), 'done');
  assert.equal(session.progress.location, 'one');
  assert.equal(states.at(-1), 'saving');
});

describe('the end of a session', () => {
  test('comes once, with what is not saved yet', async () => {
    const { lms, clock, page, session, states } = await start();
    session.record(interaction());
    session.save(snapshot('last'));
    assert.equal(session.close(), true);
    assert.equal(clock.pending, 0);
    assert.equal(session.close(), true);
    page.leave(false);
    page.hide();
    session.save(snapshot('later'));
    session.record(interaction());
    assert.equal(await session.finish(), true);
    await clock.advance(600_000);
    assert.equal(lms.closes.length, 1);
    assert.equal(placeIn(lms.closes[0]), 'last');
    assert.equal(lms.closes[0]?.interactions.length, 1);
    assert.equal(lms.saves.length, 0);
    assert.deepEqual(states, ['saving', 'closed']);
  });

  test('comes once when the LMS hides the page while it stores', async () => {
    const { lms, page, session } = await start();
    lms.onClose = () => {
      page.hide();
      page.leave(false);
      session.close();
      return true;
    };
    assert.equal(session.close(), true);
    assert.equal(lms.closes.length, 1);
    assert.equal(lms.saves.length, 0);
  });

  test('saves first and closes then, when the learner leaves by the button', async () => {
    const { lms, session, states } = await start();
    session.save(snapshot('one'));
    assert.equal(await session.finish(), true);
    assert.deepEqual([lms.saves.length, lms.closes.length], [1, 1]);
    assert.deepEqual(states, ['saving', 'open', 'closed']);
  });

  test('waits while nothing arrives, and comes when the learner asks again', async () => {
    const { lms, session, line } = await start();
    session.save(snapshot('one'));
    line.alive = false;
    assert.equal(await session.finish(), false);
    assert.equal(session.state, 'unsaved');
    assert.equal(lms.closes.length, 0);
    line.alive = true;
    assert.equal(await session.finish(), true);
    assert.equal(session.state, 'closed');
  });

  test('loses nothing when only it fails after every save was taken', async () => {
    const { lms, session } = await start();
    session.save(snapshot('one'));
    lms.onClose = () => false;
    assert.equal(await session.finish(), true);
  });

  test('tells that the LMS did not take the last things', async () => {
    const { lms, session } = await start();
    lms.onClose = () => false;
    session.save(snapshot('one'));
    assert.equal(session.close(), false);
    assert.equal(session.state, 'closed');
  });

  test('comes when the page is left, but not when it is kept for the back button', async () => {
    const { lms, page, session } = await start();
    page.leave(true);
    assert.equal(session.state, 'open');
    page.leave(false);
    assert.equal(session.state, 'closed');
    assert.equal(lms.closes.length, 1);
  });
});

test('commits once when the LMS lets other events through while it stores, and saves what they brought', async () => {
  const { lms, clock, page, session } = await start();
  lms.onSave = () => {
    if (lms.saves.length === 1) {
      session.save(snapshot('two'));
      session.record(interaction({ id: 'b' }));
      page.hide();
    }
    return true;
  };
  session.record(interaction({ id: 'a' }));
  await clock.advance(100);
  assert.equal(lms.saves.length, 1);
  assert.equal(session.state, 'saving');
  await clock.advance(100);
  assert.equal(placeIn(lms.saves[1]), 'two');
  assert.deepEqual(idsIn(lms.saves[1]), ['b']);
  assert.equal(session.state, 'open');
});

for (const mode of ['browse', 'review'] as const) {
  test(`saves nothing in the mode ${mode}`, async () => {
    const store = new FakeStore();
    const { lms, clock, page, session } = await start({ mode, store });
    assert.equal(session.state, 'read-only');
    assert.equal(session.readOnly, 'mode');
    session.save(snapshot('one'));
    session.record(interaction());
    await clock.advance(1000);
    page.hide();
    assert.equal(await session.finish(), true);
    assert.deepEqual([lms.saves.length, lms.closes.length, lms.left], [0, 0, 1]);
    assert.equal(session.state, 'closed');
    assert.equal(store.values.size, 0);
  });
}

test('is read-only and says that there is no standard when there is no LMS', async () => {
  const session = await Session.connect(new BrowserOnly(), { page: new FakePage() });
  assert.equal(session.state, 'read-only');
  assert.equal(session.readOnly, 'no-lms');
  assert.equal(session.standard, 'none');
});

test('a second tab writes nothing, not even an end, until the first is closed', async () => {
  const locks = new FakeLocks();
  const first = await start({ locks });
  const second = await start({ locks });
  assert.equal(first.session.readOnly, null);
  assert.equal(second.session.readOnly, 'second-tab');
  second.session.save(snapshot('one'));
  assert.equal(await second.session.finish(), true);
  assert.deepEqual([second.lms.saves.length, second.lms.closes.length, second.lms.left], [0, 0, 0]);
  const other = await start({ locks, learnerId: 'l2' });
  assert.equal(other.session.readOnly, null, 'another learner is not shut out');
  first.session.close();
  await answered();
  assert.equal((await start({ locks })).session.readOnly, null);
});

describe('the journal', () => {
  /** A first session in which the LMS takes the first of two answers and nothing afterwards. */
  async function loseTheSecond(store: FakeStore) {
    const { lms, clock, session, stored } = await start({ store });
    session.record(interaction({ id: 'a' }));
    session.save({ ...snapshot('one'), progress: { ...at('one'), lessons: new Map([[1, 'done']]) } });
    await clock.advance(100);
    const state = stored();
    lms.onSave = () => false;
    lms.onClose = () => false;
    session.record(interaction({ id: 'b' }));
    const lessons = new Map([[1, 'done'], [2, 'done']] as const); // prettier-ignore
    session.save({ ...snapshot('two'), progress: { ...at('two'), lessons } });
    assert.equal(session.kept, true);
    return state;
  }

  test('gives back what the LMS never got, once, and says so', async () => {
    const store = new FakeStore();
    const state = await loseTheSecond(store);
    const second = await start({ store, state, fresh: false });
    assert.equal(second.session.restored, true);
    assert.deepEqual([...second.session.progress.lessons.keys()], [1, 2]);
    assert.equal(second.session.progress.location, 'two');
    second.session.save({ ...snapshot('two'), progress: second.session.progress });
    await second.clock.advance(100);
    assert.deepEqual(idsIn(second.lms.saves[0]), ['b'], 'the first answer had arrived');

    const third = await start({ store, state: second.stored(), fresh: false });
    assert.equal(third.session.restored, false);
    third.page.hide();
    assert.deepEqual(idsIn(third.lms.saves[0]), []);
  });

  test('knows what arrived also after another browser has gone on from there', async () => {
    const [here, there] = [new FakeStore(), new FakeStore()];
    const state = await loseTheSecond(here);
    const elsewhere = await start({ store: there, state, fresh: false });
    elsewhere.session.save({
      ...snapshot('three'),
      progress: { ...elsewhere.session.progress, location: 'three' },
    });
    await elsewhere.clock.advance(100);
    const back = await start({ store: here, state: elsewhere.stored(), fresh: false });
    assert.equal(back.session.restored, true);
    back.page.hide();
    assert.deepEqual(idsIn(back.lms.saves[0]), ['b']);
  });

  test('gives everything back to an LMS that has lost a first session as a whole', async () => {
    const store = new FakeStore();
    await loseTheSecond(store);
    const { session } = await start({ store });
    assert.equal(session.restored, true);
    assert.equal(session.progress.lessons.size, 2);
  });

  for (const [what, launch] of [
    ['has wiped the state of a completed course', { standing: { completion: 'completed', success: 'passed', score: 90 } }], // prettier-ignore
    ['has wiped the state, but not the time', {}],
  ] as const) {
    test(`gives it back to an LMS that ${what}`, async () => {
      const store = new FakeStore();
      const state = await loseTheSecond(store);
      await start({ store, state, fresh: false });
      const { session } = await start({ store, fresh: false, ...launch });
      assert.equal(session.restored, true);
      assert.equal(session.progress.lessons.size, 2);
    });
  }

  test('brings nothing old into a new attempt', async () => {
    const store = new FakeStore();
    const state = await loseTheSecond(store);
    // The LMS shows that it has the attempt, and then begins another.
    await start({ store, state, fresh: false });
    const { session, page, lms } = await start({ store });
    assert.equal(session.restored, false);
    assert.deepEqual(session.progress, noProgress);
    page.hide();
    assert.deepEqual(idsIn(lms.saves[0]), []);
  });

  test('brings nothing into an attempt that was begun in another browser', async () => {
    const store = new FakeStore();
    await loseTheSecond(store);
    const writes = { attempt: 5000, byDevice: new Map([[3, 1]]) };
    const { session } = await start({ store, state: pack({ ...at('x'), writes }).text, fresh: false });
    assert.equal(session.restored, false);
    assert.equal(session.progress.lessons.size, 0);
  });

  test('is let go after 30 days', async () => {
    const store = new FakeStore();
    await loseTheSecond(store);
    const [key = '', text = ''] = [...store.values][0] ?? [];
    store.values.set(key, text.replace(/"at":\d+/, '"at":1'));
    assert.equal((await start({ store })).session.restored, false);
  });

  test('is filed under the course and a hash of the learner, without the name', async () => {
    const store = new FakeStore();
    await loseTheSecond(store);
    const all = JSON.stringify([...store.values]);
    assert.match([...store.values.keys()][0] ?? '', /^ripple:ripple:[0-9a-z]+$/);
    assert.doesNotMatch(all, /Lovelace|"l1"/);
    assert.equal((await start({ store, learnerId: 'l2' })).session.restored, false);
  });

  test('is not kept for a learner whom the LMS does not name', async () => {
    const store = new FakeStore();
    await start({ store, learnerId: '' });
    assert.equal(store.values.size, 0);
  });

  test('changes nothing where the browser refuses it', async () => {
    const store = new FakeStore();
    store.blocked = true;
    const { lms, clock, session, states } = await start({ store });
    session.save(snapshot('one'));
    await clock.advance(100);
    assert.equal(session.kept, false);
    assert.equal(lms.saves.length, 1);
    assert.deepEqual(states, ['saving', 'open']);
  });

  test('keeps what the LMS has no room for', async () => {
    const store = new FakeStore();
    const { clock, session, stored } = await start({ store });
    const note = { response: ['x'.repeat(5000)], result: 'neutral', tries: 1 } as const;
    session.save({ ...snapshot('one'), progress: { ...at('one'), answers: new Map([[1, note]]) } });
    await clock.advance(100);
    const again = await start({ store, state: stored(), fresh: false });
    assert.deepEqual(again.session.progress.answers.get(1), note);
    assert.equal(again.session.restored, false, 'the LMS has lost nothing that it was given');
  });

  test('keeps what two tabs write where the browser has no locks', async () => {
    const store = new FakeStore();
    const [one, two] = [await start({ store }), await start({ store })];
    one.session.save({ ...snapshot('one'), progress: { ...at('one'), lessons: new Map([[1, 'done']]) } });
    two.session.save({ ...snapshot('two'), progress: { ...at('two'), lessons: new Map([[2, 'done']]) } });
    two.session.save({ ...snapshot('three'), progress: { ...at('three'), lessons: new Map([[2, 'done']]) } });
    assert.deepEqual([...(await start({ store })).session.progress.lessons.keys()].sort(), [1, 2]);
  });

  for (const text of [
    '',
    'null',
    '{}',
    '{"progress":7}',
    '{"progress":"R1","interactions":[{"n":1}]}',
    'x'.repeat(1e6),
  ]) {
    test(`survives what is no journal: ${text.slice(0, 30)}`, async () => {
      const store = new FakeStore();
      await loseTheSecond(store);
      for (const key of store.values.keys()) store.values.set(key, text);
      const { session, page, lms } = await start({ store });
      assert.equal(session.progress.lessons.size, 0);
      page.hide();
      assert.deepEqual(idsIn(lms.saves[0]), []);
    });
  }
});
