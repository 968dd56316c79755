import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pack, unpack } from '../../model/packed-state.ts';
import { noProgress } from '../../model/progress.ts';
import type { Report } from '../../model/report.ts';
import { Session } from '../session.ts';
import { answered as waited, Clock, FakePage, FakeStore } from '../testing-session.ts';
import { everyType, interaction, report } from '../testing.ts';
import { Cmi5 } from './cmi5.ts';
import { about, FakeLrs, FakeTab } from './testing-lrs.ts';
import { CATEGORY, EXTENSION, VERBS, type Statement, type Verb } from './xapi.ts';

/** What stays between launches in a browser. */
interface Browser {
  readonly store: FakeStore;
  readonly tab: FakeTab;
}

const browser = (): Browser => ({ store: new FakeStore(), tab: new FakeTab() });

/** Opens the course as the LMS's address says, with a session on top, as the player does. */
async function open(lrs: FakeLrs, { store, tab } = browser(), search = lrs.search) {
  const [clock, page, navigations] = [new Clock(), new FakePage(), new EventTarget()];
  const today = () => Date.UTC(2026, 0, 31, 9, 30) + clock.ms;
  const lms = new Cmi5(search, about, { ask: lrs.ask, today, store, tab, navigations, page });
  const session = await Session.connect(lms, {
    course: 'ripple',
    page,
    now: clock.now,
    today,
    schedule: clock.schedule,
    store,
    locks: undefined,
    probe: () => Promise.reject(new Error('An LRS needs no probe.')),
  });
  await waited();
  const save = (changes: Partial<Report> = {}) =>
    session.save({ report: report(changes), progress: { ...noProgress, location: 'm/one' }, objectives: [] });
  return { lms, session, clock, page, navigations, save, today };
}

type Opened = Awaited<ReturnType<typeof open>>;

const eventWith = (type: string, more: object) => Object.assign(new Event(type), more);
const verbOf = ({ verb }: Statement) => verb.display['en'] ?? '';
const verbs = (lrs: FakeLrs) => lrs.statements.map(verbOf);
const last = (lrs: FakeLrs, verb: Verb) => {
  const found = lrs.statements.filter((one) => one.verb.id === VERBS[verb]).at(-1);
  assert.ok(found, `${verb} was said`);
  return found;
};
const categories = ({ context }: Statement) =>
  [context.contextActivities?.['category'] ?? []].flat().map(({ id }) => id);
const passed: Partial<Report> = { completion: 'completed', success: 'passed', score: 85, progress: 1 };

describe('a launch', () => {
  test('fetches the token once with POST, then reads launch data, preferences and state, and only then speaks', async () => {
    const lrs = new FakeLrs();
    await open(lrs);
    const asked = lrs.requests.map(({ method, resource, query }) => {
      return [method, resource, query.get('stateId') ?? query.get('profileId') ?? ''].join(' ').trim();
    });
    assert.deepEqual(asked, [
      'POST fetch',
      'GET activities/state LMS.LaunchData',
      'GET agents/profile cmi5LearnerPreferences',
      'GET activities/state ripple.progress',
      'POST statements',
    ]);
    const [token, ...others] = lrs.requests;
    assert.equal(token?.headers.has('Authorization'), false);
    for (const { headers, query, resource } of others) {
      assert.equal(headers.get('X-Experience-API-Version'), '1.0.3');
      assert.equal(headers.get('Authorization'), 'Basic token-s1');
      if (resource !== 'statements') assert.deepEqual(JSON.parse(query.get('agent') ?? ''), lrs.actor);
    }
    assert.deepEqual(verbs(lrs), ['initialized']);
  });

  test('gives what the LMS knows to the course', async () => {
    const lrs = new FakeLrs();
    lrs.actor = { ...lrs.actor, name: 'Ada Lovelace' };
    lrs.launchData = { launchMode: 'Normal', masteryScore: 0.55, returnURL: 'https://lms.example/back' };
    const { session } = await open(lrs);
    const { learnerName, language, mode, passMark, returnUrl, fresh } = session.launch;
    assert.deepEqual(
      { learnerName, language, mode, passMark, returnUrl, fresh },
      {
        learnerName: 'Ada Lovelace',
        language: 'de-AT',
        mode: 'normal',
        passMark: 55,
        returnUrl: 'https://lms.example/back',
        fresh: true,
      },
    );
  });

  for (const [what, text, status] of [
    ['are missing', null, 404],
    ['are forbidden', null, 403],
    ['are in part', '{"audioPreference":"off"}', 200],
    ['make no sense', '{"languagePreference":7', 200],
  ] as const) {
    test(`goes on where the preferences ${what}`, async () => {
      const lrs = new FakeLrs();
      lrs.preferences = text;
      if (status === 403) lrs.trouble = ({ resource }) => (resource === 'agents/profile' ? 403 : null);
      const { session } = await open(lrs);
      assert.equal(session.launch.language, '');
      assert.deepEqual(verbs(lrs), ['initialized']);
    });
  }

  for (const [what, change, reason, detail] of [
    ['no parameters at all', () => '?theme=dark', 'not-launched', 'not-launched'],
    ['some missing', (all) => without(all, 'registration', 'fetch'), 'broken-launch', 'fetch, registration'],
    ['an actor that is no JSON', (all) => withValue(all, 'actor', '{"a'), 'broken-launch', 'actor'],
    [
      'an endpoint that is no address',
      (all) => withValue(all, 'endpoint', 'javascript:1'),
      'broken-launch',
      'endpoint',
    ],
  ] as readonly (readonly [string, (all: string) => string, string, string])[]) {
    test(`with ${what} says what is wrong, and asks nobody`, async () => {
      const lrs = new FakeLrs();
      await assert.rejects(open(lrs, browser(), change(lrs.search)), { reason, message: detail });
      assert.equal(lrs.requests.length, 0);
    });
  }

  test("tells the LMS's own words when it gives no token", async () => {
    const lrs = new FakeLrs();
    await open(lrs);
    await assert.rejects(open(lrs), { reason: 'refused', message: 'Used already.' });
  });

  test('says that the LMS does not answer, and may be tried again', async () => {
    for (const silent of ['fetch', 'activities/state']) {
      const lrs = new FakeLrs();
      const here = browser();
      lrs.trouble = ({ resource }) => (resource === silent ? 'gone' : null);
      await assert.rejects(open(lrs, here), { reason: 'no-api' });
      lrs.trouble = () => null;
      await open(lrs, here);
      assert.deepEqual(verbs(lrs), ['initialized']);
    }
  });

  test('does not begin without what is kept, which it would write over', async () => {
    const lrs = new FakeLrs();
    lrs.trouble = ({ query }) => (query.get('stateId') === 'ripple.progress' ? 500 : null);
    await assert.rejects(open(lrs), { reason: 'refused' });
    assert.deepEqual(verbs(lrs), []);
  });

  for (const [how, again] of [
    [
      'by a script',
      ({ navigations }: Opened) =>
        navigations.dispatchEvent(eventWith('navigate', { navigationType: 'reload' })),
    ],
    ['by F5', ({ page }: Opened) => page.dispatchEvent(eventWith('keydown', { key: 'F5' }))],
    [
      'by Ctrl+R',
      ({ page }: Opened) => page.dispatchEvent(eventWith('keydown', { key: 'r', ctrlKey: true })),
    ],
  ] as const) {
    test(`goes on with the same session when the page is loaded again ${how}`, async () => {
      const [lrs, here] = [new FakeLrs(), browser()];
      const first = await open(lrs, here);
      first.save();
      await first.clock.advance(200);
      again(first);
      first.page.leave(false);
      await waited();
      const second = await open(lrs, here);
      assert.equal(second.session.progress.location, 'm/one');
      await second.session.finish();
      assert.deepEqual(verbs(lrs), ['initialized', 'terminated']);
      assert.equal(lrs.count('POST', 'fetch'), 1);
    });
  }

  test('ends when the page goes away some time after a key that did not load it again', async () => {
    const lrs = new FakeLrs();
    const { page, clock } = await open(lrs);
    page.dispatchEvent(eventWith('keydown', { key: 'F5' }));
    await clock.advance(5000);
    page.leave(false);
    await waited();
    assert.deepEqual(verbs(lrs), ['initialized', 'terminated']);
  });

  test('says that a session is over when its address is opened again', async () => {
    const [lrs, here] = [new FakeLrs(), browser()];
    await (await open(lrs, here)).session.finish();
    await assert.rejects(open(lrs, here), { reason: 'over' });
  });
});

describe('every statement', () => {
  test('has the actor of the address, the context of the LMS, a registration, a UUID and a UTC time', async () => {
    const lrs = new FakeLrs();
    lrs.launchData = { launchMode: 'Normal', masteryScore: 0.8 };
    const { session, save, clock } = await open(lrs);
    for (const one of everyType) session.record(one);
    session.save({
      report: report(passed),
      progress: noProgress,
      objectives: [
        { id: 'm_see', score: 80, passed: true },
        { id: 'm_trust', score: 40 },
      ],
      lesson: { id: 'm_one', title: 'One' },
    });
    await clock.advance(200);
    save(passed);
    await session.finish();
    assert.equal(new Set(lrs.statements.map(({ id }) => id)).size, lrs.statements.length);
    for (const statement of lrs.statements) {
      const { id, actor, context, timestamp, result } = statement;
      assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      assert.deepEqual(actor, lrs.actor);
      assert.equal(context.registration, new URLSearchParams(lrs.search).get('registration'));
      assert.deepEqual(context.contextActivities?.['grouping'], lrs.template.contextActivities.grouping);
      for (const [name, value] of Object.entries(lrs.template.extensions)) {
        assert.equal(context.extensions?.[name], value);
      }
      assert.match(timestamp, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      assert.equal(context.extensions?.[EXTENSION.masteryScore], result?.score && 0.8);
      const defines = ['initialized', 'completed', 'passed', 'failed', 'terminated'].includes(
        verbOf(statement),
      );
      const decides = defines && (result?.success !== undefined || result?.completion !== undefined);
      assert.deepEqual(categories(statement), [
        ...(defines ? [CATEGORY.cmi5] : []),
        ...(decides ? [CATEGORY.moveOn] : []),
      ]);
    }
  });

  test('comes after initialized and before terminated, answers of an earlier session too', async () => {
    const lrs = new FakeLrs();
    const { session, clock, today } = await open(lrs);
    session.record(interaction({ startedAt: today() - 1e7 }));
    await clock.advance(200);
    await session.finish();
    assert.deepEqual(verbs(lrs), ['initialized', 'answered', 'terminated']);
    const times = lrs.statements.map(({ timestamp }) => timestamp);
    assert.deepEqual(times, [...times].sort());
  });
});

describe('what the unit comes to', () => {
  test('is passed and completed, once in a registration, with score, duration and what decides', async () => {
    const [lrs, here] = [new FakeLrs(), browser()];
    lrs.launchData = { launchMode: 'Normal', masteryScore: 0.8 };
    const first = await open(lrs, here);
    first.session.save({ report: report(passed), progress: noProgress, objectives: [] });
    await first.clock.advance(61_000);
    await first.session.finish();
    assert.deepEqual(verbs(lrs), ['initialized', 'passed', 'completed', 'terminated']);
    const { result, object } = last(lrs, 'passed');
    assert.deepEqual(result, {
      score: { scaled: 0.85, raw: 85, min: 0, max: 100 },
      success: true,
      duration: 'PT0H0M0.1S',
    });
    assert.deepEqual(object, { objectType: 'Activity', id: 'https://lms.example/au/7' });
    assert.deepEqual(last(lrs, 'completed').result, { completion: true, duration: 'PT0H0M0.1S' });
    assert.deepEqual(last(lrs, 'terminated').result, { duration: 'PT0H1M1S' });

    for (const anywhere of [here, browser()]) {
      lrs.session += 'x';
      const again = await open(lrs, anywhere);
      assert.deepEqual(again.session.launch.standing, {
        completion: 'completed',
        success: 'passed',
        score: 85,
      });
      again.save(passed);
      await again.clock.advance(200);
      await again.session.finish();
    }
    assert.deepEqual(verbs(lrs).slice(4), ['initialized', 'terminated', 'initialized', 'terminated']);
  });

  test('is said again on another device if the LRS never had it, and is then there once', async () => {
    for (const fate of ['gone', 'lost'] as const) {
      const lrs = new FakeLrs();
      const { save, clock } = await open(lrs);
      lrs.trouble = ({ body }) => (/verbs\/passed/.test(body) ? fate : null);
      save(passed);
      await clock.advance(200);
      lrs.trouble = () => null;
      lrs.session = 's2';
      const other = await open(lrs);
      other.save(passed);
      await other.clock.advance(200);
      await other.session.finish();
      for (const verb of ['passed', 'completed']) {
        assert.equal(verbs(lrs).filter((one) => one === verb).length, 1, `${verb} after ${fate}`);
      }
    }
  });

  test('follows the mastery score of the LMS, not the course', async () => {
    const lrs = new FakeLrs();
    lrs.launchData = { launchMode: 'Normal', masteryScore: 0.9 };
    const { session, save, clock } = await open(lrs);
    save({ ...passed, completion: 'incomplete' });
    await clock.advance(200);
    await session.finish();
    assert.deepEqual(verbs(lrs), ['initialized', 'failed', 'terminated']);
    assert.equal(last(lrs, 'failed').result?.score?.scaled, 0.85);
  });

  test('is failed at the end of a session only, as a session says passed or failed once', async () => {
    const lrs = new FakeLrs();
    lrs.launchData = { launchMode: 'Normal', masteryScore: 0.8 };
    const { session, save, clock } = await open(lrs);
    save({ score: 40 });
    await clock.advance(200);
    assert.deepEqual(verbs(lrs), ['initialized']);
    save(passed);
    await clock.advance(200);
    await session.finish();
    assert.deepEqual(verbs(lrs), ['initialized', 'passed', 'completed', 'terminated']);

    const other = new FakeLrs();
    const failing = await open(other);
    failing.save({ score: 40 });
    await failing.clock.advance(200);
    failing.page.leave(false);
    await waited();
    assert.deepEqual(verbs(other), ['initialized', 'failed', 'terminated']);
    const { result } = last(other, 'failed');
    assert.deepEqual([result?.success, result?.score?.raw], [false, 40]);

    // Nothing was tried in the next session: there is nothing new to say.
    other.session = 's2';
    const next = await open(other);
    next.save({ score: 40 });
    await next.clock.advance(200);
    await next.session.finish();
    assert.deepEqual(verbs(other).slice(3), ['initialized', 'terminated']);
  });

  test('is failed at once when no attempt is left, without a score that would contradict', async () => {
    const lrs = new FakeLrs();
    lrs.launchData = { launchMode: 'Normal', masteryScore: 0.8 };
    const { save, clock } = await open(lrs);
    save({ success: 'failed', score: 85 });
    await clock.advance(200);
    const { result } = last(lrs, 'failed');
    assert.equal(result?.score, undefined);
    assert.deepEqual(verbs(lrs), ['initialized', 'failed']);
  });

  test('is passed by whoever has completed a unit without a test, where the LMS waits for a pass', async () => {
    for (const [moveOn, expected] of [
      ['CompletedAndPassed', ['initialized', 'passed', 'completed']],
      ['CompletedOrPassed', ['initialized', 'completed']],
    ] as const) {
      const lrs = new FakeLrs();
      lrs.launchData = { launchMode: 'Normal', moveOn };
      const { save, clock } = await open(lrs);
      save({ completion: 'completed', success: 'unknown', progress: 1 });
      await clock.advance(200);
      assert.deepEqual(verbs(lrs), expected);
    }
  });

  for (const launchMode of ['Browse', 'Review']) {
    test(`is nothing in ${launchMode}: only initialized and terminated, and no state`, async () => {
      const lrs = new FakeLrs();
      lrs.launchData = { launchMode, masteryScore: 0.8 };
      const { session, save, clock } = await open(lrs);
      assert.equal(session.readOnly, 'mode');
      save(passed);
      session.record(interaction());
      await clock.advance(5000);
      await session.finish();
      assert.deepEqual(verbs(lrs), ['initialized', 'terminated']);
      assert.equal(last(lrs, 'terminated').result?.duration, 'PT0H0M5S');
      assert.equal(lrs.count('PUT', 'activities/state'), 0);
    });
  }
});

describe('what is told of the way there', () => {
  test('is each answer, with the question, what there was to choose from, and the key', async () => {
    const lrs = new FakeLrs();
    const { session, clock, today } = await open(lrs);
    session.record(
      interaction({
        startedAt: today(),
        components: {
          choices: [
            { id: 'a', text: 'A drop' },
            { id: 'b', text: 'A circle' },
          ],
        },
      }),
    );
    await clock.advance(200);
    const { object, result, context } = last(lrs, 'answered');
    assert.deepEqual(object, {
      objectType: 'Activity',
      id: 'https://course.example/ripple/basics_q1',
      definition: {
        type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
        name: { en: 'What is a ripple?' },
        description: { en: 'What is a ripple?' },
        interactionType: 'choice',
        correctResponsesPattern: ['b'],
        choices: [
          { id: 'a', description: { en: 'A drop' } },
          { id: 'b', description: { en: 'A circle' } },
        ],
      },
    });
    assert.deepEqual(result, { response: 'a', success: false, duration: 'PT0H0M12.5S' });
    assert.deepEqual(context.contextActivities?.['parent'], [
      { objectType: 'Activity', id: 'https://lms.example/au/7' },
    ]);
    assert.deepEqual(context.contextActivities['other'], [
      {
        objectType: 'Activity',
        id: 'https://course.example/ripple/objectives/basics_see',
        definition: { type: 'http://adlnet.gov/expapi/activities/objective' },
      },
    ]);
  });

  test('is every type of answer in the words of xAPI', async () => {
    const lrs = new FakeLrs();
    const { session, clock } = await open(lrs);
    for (const one of everyType) session.record(one);
    await clock.advance(200);
    const told = lrs.statements.slice(1).map(({ object, result }) => {
      const { interactionType: type, correctResponsesPattern: pattern } = object.definition ?? {};
      return [type, result?.response?.slice(0, 30), (pattern as string[] | undefined)?.[0]];
    });
    assert.deepEqual(told, [
      ['true-false', 'false', 'true'],
      ['choice', 'a[,]c', 'a[,]c'],
      ['fill-in', 'a delay, {perhaps} 😀', 'delay'],
      ['long-fill-in', ' {lang=xx} word word word word '.slice(0, 30), 'any'],
      ['matching', '1[.]b[,]2[.]a', '1[.]a[,]2[.]b'],
      ['sequencing', 'c[,]a[,]b', 'a[,]b[,]c'],
      ['performance', 'step_1[.]3.5', 'step_1[.]call_back'],
      ['likert', '4', undefined],
      ['numeric', '5.25', '4[:]6'],
    ]);
  });

  test('is each role play with its steps and score, each lesson with the progress, each result by objective', async () => {
    const lrs = new FakeLrs();
    lrs.launchData = { launchMode: 'Normal', masteryScore: 0.8 };
    const { session, clock } = await open(lrs);
    session.record(
      interaction({
        id: 'm_talk',
        type: 'performance',
        correct: [['n1', 'ask']],
        response: [
          ['score', '70'],
          ['n1', 'tell'],
        ],
      }),
    );
    session.save({
      report: report({ progress: 0.333 }),
      progress: noProgress,
      objectives: [
        { id: 'm_see', score: 80, passed: true },
        { id: 'm_trust', score: 40 },
      ],
      lesson: { id: 'm_one', title: 'One' },
    });
    await clock.advance(200);
    const talk = last(lrs, 'answered');
    assert.deepEqual(talk.object.definition?.['steps'], [{ id: 'n1' }, { id: 'score' }]);
    assert.equal(talk.result?.response, 'score[.]70[,]n1[.]tell');
    assert.equal(talk.result.score?.scaled, 0.7);
    const lesson = last(lrs, 'experienced');
    assert.equal(lesson.object.id, 'https://course.example/ripple/lessons/m_one');
    assert.deepEqual(lesson.object.definition?.['name'], { en: 'One' });
    assert.deepEqual(lesson.result, { extensions: { [EXTENSION.progress]: 33 } });
    const scores = lrs.statements.filter(({ verb }) => verb.id === VERBS.scored);
    assert.deepEqual(
      scores.map(({ object, result }) => [object.id.split('/').at(-1), result?.score?.raw, result?.success]),
      [
        ['m_see', 80, true],
        ['m_trust', 40, undefined],
      ],
    );
  });
});

describe('when the LRS is away', () => {
  test('claims to have saved only what the LRS has taken, tries again, and says everything once', async () => {
    const lrs = new FakeLrs();
    const { session, save, clock } = await open(lrs);
    const states: string[] = [];
    session.addEventListener('change', () => states.push(session.state));
    lrs.trouble = ({ resource }) => (resource === 'statements' ? 'lost' : null);
    session.record(interaction());
    save();
    await clock.advance(100);
    assert.equal(session.state, 'unsaved');
    lrs.trouble = ({ method }) => (method === 'PUT' ? 503 : null);
    await clock.advance(2000);
    assert.equal(session.state, 'unsaved');
    lrs.trouble = () => null;
    await clock.advance(4000);
    assert.equal(session.state, 'open');
    assert.deepEqual(states, ['saving', 'unsaved', 'open']);
    assert.deepEqual(verbs(lrs), ['initialized', 'answered']);
  });

  test('does not call it saved while the answer is under way, and saves one after the other', async () => {
    const lrs = new FakeLrs();
    let release: () => void = () => undefined;
    const { session, clock, save } = await open({
      ...lrs,
      search: lrs.search,
      ask: async (url: string, init: RequestInit) => {
        if (init.method === 'PUT') await new Promise<void>((resolve) => (release = resolve));
        return lrs.ask(url, init);
      },
    } as FakeLrs);
    save();
    await clock.advance(100);
    session.record(interaction());
    await clock.advance(1000);
    assert.equal(session.state, 'saving');
    release();
    await waited();
    await clock.advance(200);
    assert.equal(session.state, 'saving');
    release();
    await waited();
    assert.equal(session.state, 'open');
    assert.equal(lrs.count('PUT', 'activities/state'), 2);
  });

  test('keeps what a killed tab has not sent, and the next launch sends it with its own context', async () => {
    const [lrs, here] = [new FakeLrs(), browser()];
    const first = await open(lrs, here);
    lrs.trouble = () => 'gone';
    first.session.record(interaction());
    first.save(passed);
    await first.clock.advance(200);
    lrs.trouble = () => null;
    lrs.session = 's2';
    const second = await open(lrs, { ...here, tab: new FakeTab() });
    await second.clock.advance(200);
    await second.session.finish();
    assert.deepEqual(verbs(lrs), [
      'initialized',
      'initialized',
      'answered',
      'passed',
      'completed',
      'terminated',
    ]);
    const sessions = lrs.statements.map(({ context }) => context.extensions?.[EXTENSION.sessionId]);
    assert.deepEqual(sessions, ['s1', 's2', 's1', 's1', 's1', 's2']);
  });

  test('says in the new session what the LMS takes no more from the old one: answers, and what decides', async () => {
    const [lrs, here] = [new FakeLrs(), browser()];
    const first = await open(lrs, here);
    lrs.trouble = () => 'gone';
    first.session.record(interaction());
    first.save(passed);
    await first.clock.advance(200);
    first.page.leave(false);
    await waited();
    lrs.trouble = () => null;
    lrs.session = 's2';
    lrs.refuse = ({ context }) => (context.extensions?.[EXTENSION.sessionId] === 's2' ? 0 : 403);
    const second = await open(lrs, { ...here, tab: new FakeTab() });
    await second.clock.advance(200);
    await second.session.finish();
    assert.deepEqual(verbs(lrs), [
      'initialized',
      'initialized',
      'answered',
      'passed',
      'completed',
      'terminated',
    ]);
    assert.deepEqual(
      last(lrs, 'passed').context.contextActivities?.['grouping'],
      lrs.template.contextActivities.grouping,
    );
    assert.deepEqual(categories(last(lrs, 'passed')), [CATEGORY.cmi5, CATEGORY.moveOn]);
  });

  test('says that the session is over when the LMS refuses its token, and tries no more', async () => {
    const lrs = new FakeLrs();
    const { session, save, clock } = await open(lrs);
    lrs.session = 's2';
    save();
    await clock.advance(200);
    assert.deepEqual([session.state, session.isOver, clock.pending], ['unsaved', true, 0]);
    assert.equal(await session.finish(), false);
  });
});

describe('what is kept at the LRS', () => {
  test('comes back at the next launch, with place and progress', async () => {
    const lrs = new FakeLrs();
    const first = await open(lrs);
    first.save({ score: 40 });
    await first.clock.advance(200);
    await first.session.finish();
    lrs.session = 's2';
    const { session } = await open(lrs);
    assert.equal(session.progress.location, 'm/one');
    assert.deepEqual(session.launch.standing, { completion: 'incomplete', success: 'unknown', score: 40 });
    assert.equal(session.launch.fresh, false);
  });

  for (const tellsEtag of [true, false]) {
    test(`is not lost when two devices write, ${tellsEtag ? 'by its ETag' : 'also where writes are answered without one'}`, async () => {
      const lrs = new FakeLrs();
      lrs.tellsEtag = tellsEtag;
      const one = await open(lrs);
      one.save();
      await one.clock.advance(200);
      const done = { ...unpack(pack(one.session.progress).text), lessons: new Map([[7, 'done' as const]]) };
      const text = lrs.documents.get('ripple.progress') ?? '';
      const theirs = {
        ...(JSON.parse(text) as object),
        state: pack(done, Infinity).text,
        said: ['completed'],
      };
      lrs.documents.set('ripple.progress', JSON.stringify(theirs));
      one.session.save({
        report: report(),
        progress: { ...one.session.progress, lessons: new Map([[9, 'done']]) },
        objectives: [],
      });
      await one.clock.advance(200);
      assert.equal(one.session.state, 'open');
      const kept = JSON.parse(lrs.documents.get('ripple.progress') ?? '') as {
        state: string;
        said: string[];
      };
      assert.deepEqual([...unpack(kept.state).lessons.keys()].sort(), [7, 9]);
      assert.deepEqual(kept.said, ['completed']);
    });
  }

  test('is taken for nothing where it makes no sense', async () => {
    for (const text of ['', '[]', '{"state":7,"score":"x","said":["won"],"objectives":[1]}', 'R1']) {
      const lrs = new FakeLrs();
      lrs.documents.set('ripple.progress', text);
      const { session } = await open(lrs);
      assert.deepEqual(session.launch.standing, {
        completion: 'incomplete',
        success: 'unknown',
        score: null,
      });
    }
  });

  test('goes out with the last statements when the page goes away, in requests that outlive it', async () => {
    const lrs = new FakeLrs();
    const { session, save, page } = await open(lrs);
    save();
    session.record(interaction());
    const before = lrs.requests.length;
    page.leave(false);
    assert.deepEqual(
      lrs.requests.slice(before).map(({ method, resource, keepalive }) => [method, resource, keepalive]),
      [
        ['PUT', 'activities/state', true],
        ['POST', 'statements', true],
      ],
    );
    await waited();
    assert.deepEqual(verbs(lrs), ['initialized', 'answered', 'terminated']);
  });
});

function without(search: string, ...names: readonly string[]): string {
  const query = new URLSearchParams(search);
  for (const name of names) query.delete(name);
  return `?${query}`;
}

function withValue(search: string, name: string, value: string): string {
  const query = new URLSearchParams(search);
  query.set(name, value);
  return `?${query}`;
}
