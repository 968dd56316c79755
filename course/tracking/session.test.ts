import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BrowserOnly } from './browser-only.ts';
import { ConnectError, type Launch } from './lms.ts';
import { Session, SessionChangeEvent, type Snapshot } from './session.ts';
import { Clock, FakeAdapter, FakePage } from './testing-session.ts';
import { interaction, launch as blank, report } from './testing.ts';

async function start(changes: Partial<Launch> = {}) {
  const lms = new FakeAdapter(blank(changes));
  const [clock, page] = [new Clock(), new FakePage()];
  const session = await Session.connect(lms, { page, now: clock.now, schedule: clock.schedule });
  const states: string[] = [];
  session.addEventListener('change', (event) => {
    assert.ok(event instanceof SessionChangeEvent);
    assert.equal(event.state, session.state);
    states.push(event.state);
  });
  return { lms, clock, page, session, states };
}

const snapshot = (state: string): Snapshot => ({ report: report(), state, objectives: [] });

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
  clock.advance(100);
  assert.equal(lms.saves.length, 1);
  assert.equal(lms.saves[0]?.state, 'two');
  assert.deepEqual(lms.saves[0]?.interactions, [interaction()]);
  assert.deepEqual(states, ['saving', 'open']);
  clock.advance(600_000);
  assert.equal(lms.saves.length, 1);
});

test('measures the session by the monotonic clock', async () => {
  const { lms, clock, session } = await start();
  clock.advance(90_000);
  session.save(snapshot('one'));
  session.flush();
  assert.equal(lms.saves[0]?.sessionSeconds, 90);
});

test('tries a failed save again after growing pauses of at most a minute', async () => {
  const { lms, clock, session, states } = await start();
  const at: number[] = [];
  lms.onSave = () => {
    at.push(clock.ms);
    return false;
  };
  session.save(snapshot('one'));
  clock.advance(250_000);
  const pauses = at.slice(1).map((ms, index) => (ms - (at[index] ?? 0)) / 1000);
  assert.deepEqual(pauses, [2, 4, 8, 16, 32, 60, 60, 60]);
  assert.deepEqual(states, ['saving', 'unsaved']);
  lms.onSave = () => true;
  clock.advance(60_000);
  assert.deepEqual(states, ['saving', 'unsaved', 'open']);
  assert.equal(clock.pending, 0);
});

test('starts again with a short pause after a success', async () => {
  const { lms, clock, session } = await start();
  lms.onSave = () => false;
  session.save(snapshot('one'));
  clock.advance(30_000);
  lms.onSave = () => true;
  clock.advance(60_000);
  lms.onSave = () => false;
  session.save(snapshot('two'));
  clock.advance(100);
  const before = lms.saves.length;
  clock.advance(2000);
  assert.equal(lms.saves.length, before + 1);
});

test('keeps interactions queued in their order until the LMS takes them', async () => {
  const { lms, clock, session } = await start();
  lms.onSave = () => false;
  session.record(interaction({ id: 'a' }));
  clock.advance(100);
  session.record(interaction({ id: 'b' }));
  assert.equal(session.state, 'unsaved');
  clock.advance(1000);
  assert.equal(lms.saves.length, 1, 'new answers wait for the pause to end');
  lms.onSave = () => true;
  clock.advance(1000);
  assert.deepEqual(lms.saves[1]?.interactions.map(({ id }) => id), ['a', 'b']); // prettier-ignore
  session.record(interaction({ id: 'c' }));
  clock.advance(100);
  assert.deepEqual(lms.saves[2]?.interactions.map(({ id }) => id), ['c']); // prettier-ignore
});

test('takes an adapter that throws for a failed save', async () => {
  const { lms, clock, session } = await start();
  lms.onSave = () => {
    throw new Error('x');
  };
  lms.onClose = lms.onSave;
  session.save(snapshot('one'));
  clock.advance(100);
  assert.equal(session.state, 'unsaved');
  assert.equal(session.flush(), false);
  assert.equal(session.close(), false);
});

test('saves at once when flushed, and not again', async () => {
  const { lms, clock, session } = await start();
  session.save(snapshot('one'));
  assert.equal(session.flush(), true);
  assert.equal(session.flush(), true);
  clock.advance(10_000);
  assert.equal(lms.saves.length, 1);
});

test('tells by flush that the LMS did not take everything', async () => {
  const { lms, session } = await start();
  lms.onSave = () => false;
  session.save(snapshot('one'));
  assert.equal(session.flush(), false);
  assert.equal(session.state, 'unsaved');
});

test('saves when the page is hidden, for the session time even when nothing has changed', async () => {
  const { lms, page, clock } = await start();
  clock.advance(5000);
  page.hide();
  assert.equal(lms.saves[0]?.sessionSeconds, 5);
  page.document.visibilityState = 'visible';
  page.dispatchEvent(new Event('visibilitychange'));
  assert.equal(lms.saves.length, 1);
});

test('says nothing new about the learner when the page is hidden before the first save', async () => {
  const standing = { completion: 'completed', success: 'passed', score: 90 } as const;
  const { lms, page } = await start({ standing, state: 'R1abc', location: 'basics/welcome' });
  page.hide();
  assert.deepEqual(lms.saves[0], {
    report: { ...standing, progress: 0, location: 'basics/welcome' },
    state: 'R1abc',
    objectives: [],
    interactions: [],
    sessionSeconds: 0,
  });
});

test('tries at once when the network is back', async () => {
  const { lms, clock, page, session } = await start();
  lms.onSave = () => false;
  session.save(snapshot('one'));
  clock.advance(100);
  lms.onSave = () => true;
  page.dispatchEvent(new Event('online'));
  assert.equal(session.state, 'open');
});

test('ends once, with what is not saved yet', async () => {
  const { lms, clock, page, session, states } = await start();
  session.record(interaction());
  assert.equal(session.close(snapshot('last')), true);
  assert.equal(clock.pending, 0);
  assert.equal(session.close(snapshot('later')), true);
  page.leave(false);
  page.hide();
  session.save(snapshot('later'));
  session.record(interaction());
  session.flush();
  clock.advance(600_000);
  assert.equal(lms.closes.length, 1);
  assert.equal(lms.closes[0]?.state, 'last');
  assert.equal(lms.closes[0]?.interactions.length, 1);
  assert.equal(lms.saves.length, 0);
  assert.deepEqual(states, ['saving', 'closed']);
});

test('ends once when the LMS hides the page while it stores', async () => {
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

test('commits once when the LMS lets other events through while it stores, and saves what they brought', async () => {
  const { lms, clock, page, session } = await start();
  lms.onSave = () => {
    if (lms.saves.length === 1) {
      session.save(snapshot('two'));
      session.record(interaction({ id: 'b' }));
      page.hide();
      // A timer that fires inside the LMS's dialog.
      clock.advance(100);
    }
    return true;
  };
  session.record(interaction({ id: 'a' }));
  clock.advance(100);
  assert.equal(lms.saves.length, 1);
  assert.equal(session.state, 'saving');
  clock.advance(100);
  assert.equal(lms.saves[1]?.state, 'two');
  assert.deepEqual(lms.saves[1]?.interactions, [interaction({ id: 'b' })]);
  assert.equal(session.state, 'open');
});

test('calls it saved when only the end fails after every save was taken', async () => {
  const { lms, session } = await start();
  session.save(snapshot('one'));
  session.flush();
  lms.onClose = () => false;
  assert.equal(session.close(), true);
});

test('tells that the LMS did not take the last things', async () => {
  const { lms, session } = await start();
  lms.onClose = () => false;
  assert.equal(session.close(snapshot('one')), false);
  assert.equal(session.state, 'closed');
});

test('ends when the page is left, but not when it is kept for the back button', async () => {
  const { lms, page, session } = await start();
  page.leave(true);
  assert.equal(session.state, 'open');
  page.leave(false);
  assert.equal(session.state, 'closed');
  assert.equal(lms.closes.length, 1);
});

for (const mode of ['browse', 'review'] as const) {
  test(`saves nothing in the mode ${mode}`, async () => {
    const { lms, clock, page, session } = await start({ mode });
    assert.equal(session.state, 'read-only');
    session.save(snapshot('one'));
    session.record(interaction());
    clock.advance(1000);
    page.hide();
    assert.equal(session.flush(), true);
    assert.equal(session.close(snapshot('one')), true);
    assert.deepEqual([lms.saves.length, lms.closes.length, lms.left], [0, 0, 1]);
    assert.equal(session.state, 'closed');
  });
}

test('is read-only and says that there is no standard when there is no LMS', async () => {
  const session = await Session.connect(new BrowserOnly(), { page: new FakePage() });
  assert.equal(session.state, 'read-only');
  assert.equal(session.standard, 'none');
});
