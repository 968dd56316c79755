/* What both SCORM adapters do alike. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConnectError } from './lms.ts';
import { scorm12Dialect, scorm2004Dialect, type Dialect } from './scorm-calls.ts';
import { Scorm12 } from './scorm12.ts';
import { Scorm2004 } from './scorm2004.ts';
import { FakeLms, fakeWindow, interaction, update } from './testing.ts';

interface Case {
  readonly name: string;
  readonly Adapter: typeof Scorm12 | typeof Scorm2004;
  readonly dialect: Dialect;
  readonly mode: string;
  readonly credit: string;
  readonly exit: string;
  readonly raw: string;
  /** Status elements of a learner who has passed. */
  readonly passed: Record<string, string>;
}

const cases: readonly Case[] = [
  {
    name: 'SCORM 1.2',
    Adapter: Scorm12,
    dialect: scorm12Dialect,
    mode: 'cmi.core.lesson_mode',
    credit: 'cmi.core.credit',
    exit: 'cmi.core.exit',
    raw: 'cmi.core.score.raw',
    passed: { 'cmi.core.lesson_status': 'passed' },
  },
  {
    name: 'SCORM 2004',
    Adapter: Scorm2004,
    dialect: scorm2004Dialect,
    mode: 'cmi.mode',
    credit: 'cmi.credit',
    exit: 'cmi.exit',
    raw: 'cmi.score.raw',
    passed: { 'cmi.completion_status': 'completed', 'cmi.success_status': 'passed' },
  },
];

const done = { completion: 'completed', success: 'passed', score: 90, progress: 1 } as const;

for (const { name, Adapter, dialect, mode, credit, exit, raw, passed } of cases) {
  const start = async (values: Record<string, string> = {}) => {
    const lms = new FakeLms(dialect, values);
    const scorm = new Adapter(lms.window, { waitMs: 0 });
    const launch = await scorm.connect();
    return { lms, scorm, launch };
  };
  const held = (lms: FakeLms) =>
    Object.fromEntries(Object.keys(passed).map((key) => [key, lms.values.get(key)]));

  test(`${name}: says that there is no API`, async () => {
    const scorm = new Adapter(fakeWindow(), { waitMs: 0 });
    await assert.rejects(
      scorm.connect(),
      (error) => error instanceof ConnectError && error.reason === 'no-api',
    );
    assert.deepEqual([scorm.save(update()), scorm.close(update()), scorm.leave()], [false, false, false]);
  });

  for (const [how, answer] of [
    ['answers false', () => 'false'],
    [
      'throws',
      () => {
        throw new TypeError('x');
      },
    ],
  ] as const) {
    test(`${name}: says why the LMS refuses when Initialize ${how}, and can try again`, async () => {
      const lms = new FakeLms(dialect);
      lms.answer = answer;
      lms.lastError = '101';
      const scorm = new Adapter(lms.window, { waitMs: 0 });
      await assert.rejects(scorm.connect(), { reason: 'refused', message: 'Error 101 (101)' });
      lms.answer = () => undefined;
      assert.equal((await scorm.connect()).mode, 'normal');
    });
  }

  test(`${name}: connects to an LMS that gives nothing but throws on every value`, async () => {
    const lms = new FakeLms(dialect);
    lms.answer = (method) => {
      if (method === 'Initialize') return true;
      throw new TypeError('x');
    };
    const scorm = new Adapter(lms.window, { waitMs: 0 });
    assert.equal((await scorm.connect()).state, '');
    assert.equal(scorm.save(update({}, { interactions: [interaction()] })), false);
    assert.equal(scorm.close(update()), false);
  });

  for (const state of ['', 'R1abc']) {
    test(`${name}: keeps a pass that comes with the state "${state}"`, async () => {
      const { lms, scorm, launch } = await start({ ...passed, [raw]: '90', 'cmi.suspend_data': state });
      assert.deepEqual(launch.standing, { completion: 'completed', success: 'passed', score: 90 });
      scorm.save(update({ score: 40 }));
      scorm.close(update({ completion: 'incomplete', success: 'failed', score: 40 }));
      assert.deepEqual(held(lms), passed);
      assert.equal(lms.values.get(raw), '90');
    });
  }

  test(`${name}: keeps the pass when the LMS reads back an empty status`, async () => {
    const { lms, scorm } = await start();
    scorm.save(update(done));
    for (const key of Object.keys(passed)) lms.values.set(key, '');
    lms.takeSets();
    scorm.save(update());
    scorm.close(update());
    for (const set of lms.takeSets()) assert.doesNotMatch(set, /status|score/);
  });

  test(`${name}: does not begin again where the LMS has the state and has lost the status`, async () => {
    const { lms, scorm } = await start({ 'cmi.suspend_data': 'R1abc' });
    assert.deepEqual(lms.takeSets(), [`${exit} suspend`]);
    scorm.save(update(done));
    assert.deepEqual(held(lms), passed);
  });

  test(`${name}: says nothing about the status when nothing is known`, async () => {
    const { lms, scorm } = await start({ 'cmi.suspend_data': 'R1abc' });
    scorm.close(update({ completion: 'unknown', success: 'unknown' }));
    for (const set of lms.takeSets()) assert.doesNotMatch(set, /status/);
  });

  test(`${name}: restores a state whatever entry says`, async () => {
    const { launch } = await start({
      'cmi.core.entry': 'ab-initio',
      'cmi.entry': '',
      'cmi.suspend_data': 'R1abc',
    });
    assert.equal(launch.state, 'R1abc');
  });

  for (const value of ['browse', 'review']) {
    test(`${name}: sets nothing at all in the mode ${value}`, async () => {
      const { lms, scorm, launch } = await start({ ...passed, [mode]: value, 'cmi.suspend_data': 'R1abc' });
      assert.equal(launch.mode, value);
      assert.equal(scorm.save(update(done, { interactions: [interaction()] })), false);
      assert.equal(scorm.close(update(done)), true);
      assert.deepEqual(lms.calls.at(-1), dialect.end);
      assert.ok(!lms.calls.includes('Commit'));
      assert.deepEqual(lms.takeSets(), []);
    });
  }

  test(`${name}: keeps the state but nothing that counts when there is no credit`, async () => {
    const { lms, scorm } = await start({ [credit]: 'no-credit' });
    assert.equal(scorm.save(update(done, { interactions: [interaction()] })), true);
    const elements = lms
      .takeSets()
      .map((set) => set.replace(/ .*/, '').replace('cmi.core.', 'cmi.').replace('lesson_', ''));
    assert.deepEqual(elements, ['cmi.exit', 'cmi.suspend_data', 'cmi.location', 'cmi.session_time']);
  });

  test(`${name}: has exit at suspend before the first commit, and leaves it so after completion`, async () => {
    const { lms, scorm } = await start();
    scorm.save(update());
    assert.ok(lms.calls.indexOf(`SetValue ${exit} suspend`) < lms.calls.indexOf('Commit'));
    scorm.save(update(done));
    scorm.close(update(done));
    assert.equal(lms.values.get(exit), 'suspend');
  });

  test(`${name}: sets exit again when the LMS did not take it at launch`, async () => {
    const lms = new FakeLms(dialect);
    lms.answer = (method) => (method === 'SetValue' ? 'false' : undefined);
    const scorm = new Adapter(lms.window, { waitMs: 0 });
    await scorm.connect();
    lms.answer = () => undefined;
    scorm.save(update());
    assert.equal(lms.values.get(exit), 'suspend');
  });

  test(`${name}: writes no score before there is one`, async () => {
    const { lms, scorm } = await start();
    scorm.save(update());
    scorm.close(update());
    for (const set of lms.takeSets()) assert.doesNotMatch(set, /score/);
  });

  test(`${name}: writes a score of 0, and only better ones after it`, async () => {
    const { lms, scorm } = await start();
    for (const [score, expected] of [
      [0, '0'],
      [70, '70'],
      [60, '70'],
      [null, '70'],
      [100, '100'],
    ] as const) {
      // prettier-ignore
      scorm.save(update({ score }));
      assert.equal(lms.values.get(raw), expected);
    }
  });

  test(`${name}: keeps the stored state when there is none to write`, async () => {
    const { lms, scorm } = await start({ 'cmi.suspend_data': 'R1abc' });
    scorm.save(update({}, { state: '' }));
    assert.equal(lms.values.get('cmi.suspend_data'), 'R1abc');
  });

  for (const element of ['cmi.suspend_data', raw, ...Object.keys(passed)]) {
    test(`${name}: does not call it saved when the LMS refuses ${element}`, async () => {
      const { lms, scorm } = await start();
      lms.answer = (method, at) => (method === 'SetValue' && at === element ? 'false' : undefined);
      assert.equal(scorm.save(update(done)), false);
      lms.answer = () => undefined;
      assert.equal(scorm.save(update(done)), true);
      assert.deepEqual(held(lms), passed);
      assert.equal(lms.values.get(raw), '90');
    });

    test(`${name}: does not call it saved at the end when the LMS refuses ${element}`, async () => {
      const { lms, scorm } = await start();
      lms.answer = (method, at) => (method === 'SetValue' && at === element ? 'false' : undefined);
      assert.equal(scorm.close(update(done)), false);
      assert.ok(lms.calls.includes(dialect.end));
    });
  }

  test(`${name}: calls it saved when the LMS refuses a location, a time or an interaction`, async () => {
    const { lms, scorm } = await start();
    lms.answer = (method, at) =>
      method === 'SetValue' && /location|time|interactions/.test(at) ? 'false' : undefined;
    assert.equal(scorm.save(update(done, { interactions: [interaction()] })), true);
  });

  for (const answer of ['false', '', null, false]) {
    test(`${name}: does not call it saved when the commit answers ${JSON.stringify(answer)}`, async () => {
      const { lms, scorm } = await start();
      lms.answer = (method) => (method === 'Commit' ? answer : undefined);
      assert.equal(scorm.save(update()), false);
    });
  }

  test(`${name}: ends the session once`, async () => {
    const { lms, scorm } = await start();
    // Events that the LMS raises while it stores.
    lms.answer = (method) => {
      if (method === 'Commit' || method === dialect.end) scorm.close(update());
      return undefined;
    };
    assert.equal(scorm.close(update()), true);
    assert.deepEqual([scorm.close(update()), scorm.leave(), scorm.save(update())], [false, false, false]);
    assert.equal(lms.calls.filter((call) => call === dialect.end).length, 1);
  });
}

/** A SCORM 1.2 API that sends as Moodle 5.1 does: what it has once tried to send counts as stored. */
function deltaLms() {
  const lms = new FakeLms(scorm12Dialect, { 'cmi.interactions._children': 'id,type,student_response,result,latency,time' }); // prettier-ignore
  const server = new Map<string, string>();
  const clean = new Map<string, string>();
  const network = { up: true };
  lms.answer = (method) => {
    if (method !== 'Commit') return undefined;
    for (const [element, value] of lms.values) {
      if (clean.get(element) === value) continue;
      clean.set(element, value);
      if (network.up) server.set(element, value);
    }
    return String(network.up);
  };
  return { lms, server, network };
}

test('SCORM 1.2: brings everything to an LMS that sends only what differs, after a commit that failed', async () => {
  const { lms, server, network } = deltaLms();
  const scorm = new Scorm12(lms.window, { waitMs: 0 });
  await scorm.connect();
  network.up = false;
  const last = update({ ...done, score: 85 }, { interactions: [interaction()] });
  assert.equal(scorm.save(last), false);
  network.up = true;
  assert.equal(scorm.save({ ...last, state: 'R1abd', again: true }), true);
  const wanted = ['cmi.core.lesson_status', 'cmi.core.score.raw', 'cmi.suspend_data'];
  for (const [element, value] of lms.values) {
    if (wanted.includes(element) || /^cmi\.interactions\.\d/.test(element))
      assert.equal(server.get(element), value, element);
  }
  assert.equal(server.get('cmi.core.lesson_status'), 'passed');
  assert.equal(server.get('cmi.interactions.0.id'), 'basics_q1');
});

test('SCORM 1.2: sets nothing again that has arrived', async () => {
  const { lms, network } = deltaLms();
  const scorm = new Scorm12(lms.window, { waitMs: 0 });
  await scorm.connect();
  scorm.save(update(done));
  scorm.settle();
  network.up = false;
  scorm.save(update(done, { state: 'R1abd' }));
  network.up = true;
  lms.takeSets();
  scorm.save(update(done, { state: 'R1abe', again: true }));
  assert.deepEqual(lms.takeSets(), ['cmi.suspend_data R1abd', 'cmi.suspend_data R1abe']);
});
