import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readCourseStructure } from './course-structure.ts';
import { Cmi5Lms } from './lms.ts';
import { auXml, blockXml, courseXml, testLms } from './testing.ts';
import { EXTENSIONS } from './vocabulary.ts';
import { at, verbName } from './xapi.ts';

const UNIT = 'https://course.example/unit';

test('a launch URL has the five parameters, encoded, beside those of the unit itself', () => {
  const { launch, registration } = testLms(courseXml(auXml('unit', '', 'start/index.html?skin=a+b#top')));
  const { launched, parameters } = launch();
  const url = new URL(launched.url);
  assert.equal(url.origin + url.pathname + url.hash, 'http://localhost:2/course/start/index.html#top');
  assert.equal(parameters.get('skin'), 'a b');
  assert.doesNotMatch(url.search, /\+/);
  assert.equal(parameters.get('endpoint'), 'http://localhost:1/cmi5/xapi/');
  assert.match(parameters.get('fetch') ?? '', /^http:\/\/localhost:1\/cmi5\/fetch\/[0-9a-f-]{36}$/);
  assert.equal(parameters.get('registration'), registration.id);
  assert.notEqual(parameters.get('activityId'), UNIT);
  assert.deepEqual(JSON.parse(parameters.get('actor') ?? ''), {
    objectType: 'Agent',
    account: { homePage: 'https://ripple.example/preview-lms', name: 'E1' },
  });
});

test('the activity id is the same in each launch and each registration, and differs from course to course', () => {
  const { launch, lms, registration } = testLms();
  const again = lms.register('course-1', registration.structure, { id: 'E2', name: 'Bo' });
  const other = lms.register('course-2', registration.structure, { id: 'E2', name: 'Bo' });
  const idOf = (id?: string) =>
    launch(id === undefined ? {} : { registration: id }).parameters.get('activityId');
  assert.equal(idOf(), idOf());
  assert.equal(idOf(again.id), idOf());
  assert.notEqual(idOf(other.id), idOf());
});

test('launch data hold what cmi5 asks for', () => {
  const { launch } = testLms(
    courseXml(
      auXml('unit', 'moveOn="Passed" masteryScore="0.75" launchMethod="OwnWindow"').replace(
        '</au>',
        '<launchParameters>{"a":1}</launchParameters><entitlementKey>key</entitlementKey></au>',
      ),
    ),
  );
  const content = launch({ mode: 'Review', returnUrl: 'http://localhost:1/back?a=b' });
  const data = content.prepare();
  const { session } = content.launched;
  assert.equal(content.launched.launchMethod, 'OwnWindow');
  assert.deepEqual(
    { ...(data as object), contextTemplate: null },
    {
      contextTemplate: null,
      launchMode: 'Review',
      moveOn: 'Passed',
      masteryScore: 0.75,
      launchParameters: '{"a":1}',
      returnURL: 'http://localhost:1/back?a=b',
      entitlementKey: { courseStructure: 'key' },
    },
  );
  assert.equal(at(data, 'contextTemplate', 'extensions', EXTENSIONS.sessionId), session.id);
  const grouping = at(data, 'contextTemplate', 'contextActivities', 'grouping') as unknown[];
  assert.equal(at(grouping[0], 'id'), UNIT);
});

test('the preferences of a learner are there at the first launch; what content wrote since stays', () => {
  const { launch } = testLms();
  const content = launch();
  const query = { agent: JSON.stringify(content.actor), profileId: 'cmi5LearnerPreferences' };
  const first = content.request('GET', 'agents/profile', query);
  assert.deepEqual(JSON.parse(first.body), { languagePreference: 'de,en' });
  const ifMatch = { 'if-match': first.headers['ETag'] };
  assert.equal(
    content.request('PUT', 'agents/profile', query, { languagePreference: 'fr' }, ifMatch).status,
    204,
  );
  assert.equal(launch().request('GET', 'agents/profile', query).body, '{"languagePreference":"fr"}');
});

test('launched comes first and says how the unit was launched', () => {
  const { launch, data } = testLms();
  const { launched } = launch();
  const [statement] = data.statements;
  assert.equal(verbName(statement), 'launched');
  const { [EXTENSIONS.sessionId]: session, ...others } = statement?.context?.extensions ?? {};
  assert.equal(session, launched.session.id);
  assert.deepEqual(others, {
    [EXTENSIONS.launchMode]: 'Normal',
    [EXTENSIONS.launchUrl]: 'http://localhost:2/course/index.html',
    [EXTENSIONS.moveOn]: 'CompletedOrPassed',
    [EXTENSIONS.masteryScore]: 0.8,
  });
});

test('a session without terminated is abandoned at the next launch, once, with the time it took', () => {
  const { launch, data, wait, broken } = testLms();
  const first = launch();
  first.prepare();
  wait(60);
  first.say('initialized');
  wait(600);
  const second = launch();
  launch();
  const abandoned = data.statements.filter((one) => verbName(one) === 'abandoned');
  assert.deepEqual(
    abandoned.map(({ context, result }) => [context?.extensions?.[EXTENSIONS.sessionId], result?.duration]),
    [
      [first.launched.session.id, 'PT60S'],
      [second.launched.session.id, 'PT0S'],
    ],
  );
  assert.deepEqual(broken(), ['cmi5-terminated-sent', 'cmi5-initialized-sent']);
  assert.equal(first.say('terminated').status, 403);
});

test('a newer version of a course: new units, new addresses, and what was done stays', () => {
  const { lms, launch, registration } = testLms();
  const content = launch();
  content.prepare();
  content.say('initialized', 'passed', 'terminated');
  const unit = auXml('unit', 'moveOn="Passed"', 'new/start.html');
  lms.update('course-1', readCourseStructure(courseXml(unit, auXml('second'))));
  assert.equal(new URL(launch().launched.url).pathname, '/course/new/start.html');
  launch({ au: 'https://course.example/second' });
  assert.deepEqual(
    lms.standing(registration.id).units.map(({ passed }) => passed),
    [true, false],
  );
});

test('a terminated session is not abandoned', () => {
  const { launch, data, broken } = testLms();
  const content = launch();
  content.prepare();
  content.say('initialized', 'terminated');
  launch();
  assert.ok(!data.statements.some((one) => verbName(one) === 'abandoned'));
  assert.deepEqual(broken(), []);
});

describe('what satisfies a course', () => {
  const cases = [
    ['Passed', ['passed'], ['completed']],
    ['Completed', ['completed'], ['passed']],
    ['CompletedAndPassed', ['completed', 'passed'], ['completed']],
    ['CompletedOrPassed', ['completed'], ['failed']],
  ] as const;
  for (const [moveOn, enough, less] of cases) {
    test(`${moveOn}: ${enough.join(' and ')}, but not ${less.join()}`, () => {
      for (const [verbs, isSatisfied] of [
        [enough, true],
        [less, false],
      ] as const) {
        const { launch, lms, registration } = testLms(courseXml(auXml('unit', `moveOn="${moveOn}"`)));
        const content = launch();
        content.prepare();
        assert.equal(content.say('initialized', ...verbs).status, 200);
        assert.equal(lms.standing(registration.id).units[0]?.satisfied, isSatisfied);
        assert.equal(lms.standing(registration.id).satisfied.length, isSatisfied ? 1 : 0);
      }
    });
  }

  test('blocks as their units are, the course when all are, each said once in the session that did it', () => {
    const xml = courseXml(blockXml('one', auXml('a'), auXml('b', 'moveOn="NotApplicable"')), auXml('c'));
    const { launch, data, wait } = testLms(xml);
    const satisfied = () =>
      data.statements
        .filter((one) => verbName(one) === 'satisfied')
        .map(({ object, context }) => [
          object.definition?.name?.['en'],
          object.definition?.type?.split('/').at(-1),
          context?.extensions?.[EXTENSIONS.sessionId],
        ]);
    const a = launch({ au: 'https://course.example/a' });
    a.prepare();
    a.say('initialized', 'completed', 'passed', 'terminated');
    assert.deepEqual(satisfied(), [['one', 'block', a.launched.session.id]]);
    wait(60);
    const c = launch({ au: 'https://course.example/c' });
    c.prepare();
    c.say('initialized', 'passed');
    assert.deepEqual(satisfied().slice(1), [['Course', 'course', c.launched.session.id]]);
  });

  test('nothing asked for: at once, when the learner is enrolled', () => {
    const { data } = testLms(courseXml(auXml('unit', '')));
    assert.deepEqual(data.statements.map(verbName), ['satisfied']);
  });

  test('a waived unit, once, with its reason', () => {
    const { lms, registration, data } = testLms();
    lms.waive(registration.id, UNIT, 'Tested Out');
    lms.waive(registration.id, UNIT);
    assert.deepEqual(data.statements.map(verbName), ['waived', 'satisfied']);
    assert.equal(data.statements[0]?.result?.extensions?.[EXTENSIONS.reason], 'Tested Out');
  });
});

test('data that were written down and read again are the same LMS', () => {
  const { launch, data, registration } = testLms();
  const content = launch();
  content.prepare();
  content.say('initialized', 'passed', 'terminated');
  const copy = JSON.parse(JSON.stringify(data)) as typeof data;
  const lms = new Cmi5Lms({ data: copy, address: 'http://localhost:9/cmi5' });
  assert.deepEqual(copy, data);
  assert.equal(lms.standing(registration.id).units[0]?.passed, true);
});

test('what cannot be launched is named', () => {
  const { lms, registration } = testLms();
  const files = 'http://localhost:2/';
  assert.throws(() => lms.launch({ registration: 'x', files }), /There is no registration x\./);
  assert.throws(
    () => lms.launch({ registration: registration.id, au: 'urn:x', files }),
    /The course has no assignable unit urn:x\./,
  );
});
