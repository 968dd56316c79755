import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { LrsResponse } from '../http.ts';
import { auXml, courseXml, testLms, type Content, type Draft, type TestLms } from '../testing.ts';
import { CATEGORIES, EXTENSIONS, VERBS } from '../vocabulary.ts';
import { CMI5_RULES } from './cmi5.ts';
import { isDuration, isTimestamp } from './forms.ts';
import { SESSION_RULES } from './session.ts';
import { XAPI_RULES } from './xapi.ts';

/** Does something wrong; the answer of the LRS. */
type Provocation = (content: Content, lms: TestLms) => LrsResponse;

const spoiledAnswer =
  (change: (draft: Draft) => void): Provocation =>
  (content) =>
    content.send(content.answered(change));

const spoiled =
  (verb: 'completed' | 'passed' | 'failed' | 'terminated', change: (draft: Draft) => void): Provocation =>
  (content) =>
    content.send(content.statement(verb, change));

const definition = (draft: Draft) => draft.object['definition'] as Record<string, unknown>;
const score = (value: unknown) => (draft: Draft) => (draft.result = { ...draft.result, score: value });

/** At least one way to break each rule that is about a single statement, in a session that has begun. */
const BROKEN: Readonly<Record<string, readonly Provocation[]>> = {
  'xapi-object': [
    (content) => content.send('text'),
    spoiledAnswer((draft) => Reflect.deleteProperty(draft, 'verb')),
  ],
  'xapi-properties': [
    spoiledAnswer((draft) => (draft['Result'] = {})),
    spoiledAnswer((draft) => (draft.result = { succes: true })),
    spoiledAnswer((draft) => (draft.context.contextActivities['groups'] = [])),
  ],
  'xapi-null': [spoiledAnswer((draft) => (draft.result = { response: null }))],
  'xapi-id': [spoiledAnswer((draft) => (draft.id = '1'))],
  'xapi-actor': [
    spoiledAnswer((draft) => (draft.actor = { name: 'Lee' })),
    spoiledAnswer((draft) => (draft.actor['mbox'] = 'mailto:lee@example.com')),
    spoiledAnswer((draft) => (draft.actor = { mbox: 'lee@example.com' })),
    spoiledAnswer((draft) => (draft.actor = { account: { homePage: 'here', name: 'E1' } })),
  ],
  'xapi-verb': [
    spoiledAnswer((draft) => (draft.verb = { id: 'answered' })),
    spoiledAnswer((draft) => (draft.verb = { id: VERBS.passed, display: 'passed' })),
  ],
  'xapi-activity': [
    spoiledAnswer((draft) => (draft.object.id = 'm_q1')),
    spoiledAnswer((draft) => (draft.object['objectType'] = 'Thing')),
  ],
  'xapi-definition': [
    spoiledAnswer((draft) => (definition(draft)['name'] = 'Question')),
    spoiledAnswer((draft) => (definition(draft)['description'] = { en_US: 'Question' })),
    spoiledAnswer((draft) => (definition(draft)['type'] = 'question')),
  ],
  'xapi-interaction': [
    spoiledAnswer((draft) => (definition(draft)['interactionType'] = 'multiple')),
    spoiledAnswer((draft) => (definition(draft)['scale'] = [{ id: 'a' }])),
    spoiledAnswer((draft) => (definition(draft)['choices'] = [{ id: 'a' }, { id: 'a' }])),
    spoiledAnswer((draft) => (definition(draft)['choices'] = [{ description: { en: 'a' } }])),
    spoiledAnswer((draft) => (definition(draft)['correctResponsesPattern'] = 'a')),
    spoiledAnswer((draft) => Reflect.deleteProperty(definition(draft), 'interactionType')),
  ],
  'xapi-score': [
    spoiledAnswer(score({ scaled: 1.5 })),
    spoiledAnswer(score({ raw: '80' })),
    spoiledAnswer(score({ raw: 12, min: 0, max: 10 })),
    spoiledAnswer(score({ raw: 1, min: 10, max: 0 })),
    spoiledAnswer(score(0.5)),
  ],
  'xapi-result': [
    spoiledAnswer((draft) => (draft.result = { success: 'true' })),
    spoiledAnswer((draft) => (draft.result = { response: 1 })),
  ],
  'xapi-duration': [spoiledAnswer((draft) => (draft.result = { duration: '00:01:00' }))],
  'xapi-context': [
    spoiledAnswer((draft) => (draft.context['registration'] = 'r1')),
    spoiledAnswer((draft) => (draft.context['language'] = 'en_US')),
    spoiledAnswer((draft) => (draft.context.contextActivities['parent'] = [{ id: 'unit' }])),
  ],
  'xapi-extensions': [spoiledAnswer((draft) => (draft.context.extensions['seed'] = 1))],
  'xapi-timestamp': [
    spoiledAnswer((draft) => (draft.timestamp = '26.11.2026')),
    spoiledAnswer((draft) => (draft.timestamp = '2026-02-30T25:00:00Z')),
  ],
  'xapi-version': [spoiledAnswer((draft) => (draft['version'] = '0.95'))],
  'xapi-attachments': [spoiledAnswer((draft) => (draft['attachments'] = [{ usageType: 'urn:a' }]))],
  'cmi5-id': [spoiledAnswer((draft) => Reflect.deleteProperty(draft, 'id'))],
  'cmi5-timestamp': [
    spoiledAnswer((draft) => Reflect.deleteProperty(draft, 'timestamp')),
    spoiledAnswer((draft) => (draft.timestamp = '2026-11-26T11:00:00+02:00')),
  ],
  'cmi5-actor': [
    spoiledAnswer((draft) => (draft.actor['name'] = 'Lee')),
    spoiledAnswer((draft) => Reflect.deleteProperty(draft.actor, 'objectType')),
  ],
  'cmi5-registration': [
    spoiledAnswer((draft) => Reflect.deleteProperty(draft.context, 'registration')),
    (content) => content.send(content.answered((draft) => (draft.context['registration'] = content.newId()))),
  ],
  'cmi5-session-id': [
    spoiledAnswer((draft) => Reflect.deleteProperty(draft.context.extensions, EXTENSIONS.sessionId)),
    spoiledAnswer((draft) => (draft.context.extensions[EXTENSIONS.sessionId] = 'another')),
  ],
  'cmi5-context-template': [
    spoiledAnswer((draft) => draft.context.contextActivities['grouping']?.pop()),
    spoiledAnswer((draft) => draft.context.contextActivities['grouping']?.reverse()),
    spoiledAnswer((draft) => Reflect.deleteProperty(draft.context.contextActivities, 'grouping')),
  ],
  'cmi5-object': [spoiled('completed', (draft) => (draft.object.id = 'https://course.example/unit'))],
  'cmi5-verb': [
    spoiledAnswer((draft) => (draft.context.contextActivities['category'] = [{ id: CATEGORIES.cmi5 }])),
  ],
  'cmi5-voiding': [
    (content) =>
      content.send(
        content.answered((draft) => {
          draft.verb = { id: VERBS.voided, display: { en: 'voided' } };
          draft.object = { objectType: 'StatementRef', id: content.newId() };
        }),
      ),
  ],
  'cmi5-move-on-category': [
    spoiled('completed', (draft) => draft.context.contextActivities['category']?.pop()),
    spoiled('terminated', (draft) =>
      draft.context.contextActivities['category']?.push({ id: CATEGORIES.moveOn }),
    ),
    spoiledAnswer((draft) => draft.context.contextActivities['category']?.push({ id: CATEGORIES.moveOn })),
  ],
  'cmi5-initialized-first': [
    (_, { launch }) => {
      const content = launch();
      content.prepare();
      return content.send(content.answered());
    },
    spoiledAnswer((draft) => (draft.timestamp = '2026-11-26T08:00:00Z')),
  ],
  'cmi5-launch-data-read': [
    (_, { launch }) => {
      const content = launch();
      const query = { agent: JSON.stringify(content.actor), profileId: 'cmi5LearnerPreferences' };
      content.request('GET', 'agents/profile', query);
      return content.say('initialized');
    },
  ],
  'cmi5-preferences-read': [
    (_, { launch }) => {
      const content = launch();
      content.request('GET', 'activities/state', { ...content.state, stateId: 'LMS.LaunchData' });
      return content.say('initialized');
    },
  ],
  'cmi5-terminated-last': [
    (content) => {
      content.say('terminated');
      return content.send(content.answered());
    },
    (content, { wait }) => {
      wait(60);
      content.send(content.answered());
      return content.send(
        content.statement('terminated', (draft) => (draft.timestamp = '2026-11-26T09:00:01Z')),
      );
    },
  ],
  'cmi5-verb-once': [(content) => content.say('initialized')],
  'cmi5-one-judgement': [(content) => content.say('failed', 'failed')],
  'cmi5-completed-once': [
    (content, { launch }) => {
      content.say('completed', 'terminated');
      const next = launch();
      next.prepare();
      return next.say('initialized', 'completed');
    },
  ],
  'cmi5-passed-once': [
    (content, { launch }) => {
      content.say('passed', 'terminated');
      const next = launch();
      next.prepare();
      return next.say('initialized', 'passed');
    },
  ],
  'cmi5-failed-after-passed': [
    (content, { launch }) => {
      content.say('passed', 'terminated');
      const next = launch();
      next.prepare();
      return next.say('initialized', 'failed');
    },
  ],
  'cmi5-launch-mode': (['Browse', 'Review'] as const).map((mode) => (_, { launch }) => {
    const content = launch({ mode });
    content.prepare();
    return content.say('initialized', 'completed');
  }),
  'cmi5-success': [
    spoiled('passed', (draft) => Reflect.deleteProperty(draft.result ?? {}, 'success')),
    spoiled('failed', (draft) => (draft.result = { ...draft.result, success: true })),
    spoiled('completed', (draft) => (draft.result = { ...draft.result, success: true })),
  ],
  'cmi5-completion': [
    spoiled('completed', (draft) => (draft.result = { ...draft.result, completion: false })),
    spoiled('passed', (draft) => (draft.result = { ...draft.result, completion: true })),
  ],
  'cmi5-duration': (['completed', 'passed', 'failed', 'terminated'] as const).map((verb) =>
    spoiled(verb, (draft) => Reflect.deleteProperty(draft.result ?? {}, 'duration')),
  ),
  'cmi5-score-verb': [spoiled('completed', score({ scaled: 1 }))],
  'cmi5-score-scaled': [spoiled('failed', score({ scaled: -0.5 }))],
  'cmi5-score-raw': [
    spoiled('passed', score({ scaled: 0.9, raw: 90 })),
    spoiled('passed', score({ scaled: 0.9, raw: 90, max: 100 })),
    spoiled('passed', score({ scaled: 0.9, raw: 89.5, min: 0, max: 100 })),
  ],
  'cmi5-mastery-score': [
    spoiled('passed', score({ scaled: 0.79 })),
    spoiled('failed', score({ scaled: 0.8 })),
  ],
  'cmi5-mastery-extension': [
    spoiled('passed', (draft) => Reflect.deleteProperty(draft.context.extensions, EXTENSIONS.masteryScore)),
    spoiled('failed', (draft) => (draft.context.extensions[EXTENSIONS.masteryScore] = 0.7)),
  ],
  'cmi5-progress': [
    spoiledAnswer((draft) => (draft.result = { extensions: { [EXTENSIONS.progress]: 12.5 } })),
    spoiledAnswer((draft) => (draft.result = { extensions: { [EXTENSIONS.progress]: 101 } })),
  ],
  'xapi-id-once': [
    (content) => {
      const one = content.answered();
      content.send(one);
      return content.send({ ...one, result: { success: false } });
    },
  ],
  'cmi5-fetch-post': [(content) => content.fetchToken('GET')],
  'cmi5-launch-data-unchanged': [
    (content) =>
      content.request('PUT', 'activities/state', { ...content.state, stateId: 'LMS.LaunchData' }, {}),
  ],
  'cmi5-document-agent': [
    (content) => {
      const query = { ...content.state, agent: '{"mbox":"mailto:b@c.de"}', stateId: 'a' };
      return content.request('PUT', 'activities/state', query, 'x');
    },
  ],
  'cmi5-document-activity': [
    (content) => {
      const query = { ...content.state, activityId: 'https://a.example/other', stateId: 'a' };
      return content.request('PUT', 'activities/state', query, 'x');
    },
  ],
  'cmi5-session-over': [
    (content, { wait }) => {
      const late = content.answered();
      wait(60);
      content.say('terminated');
      wait(60);
      return content.send(late);
    },
  ],
};

/** What is noted, but not refused. */
const ADVISED: Readonly<Record<string, readonly Provocation[]>> = {
  'xapi-verb-display': [
    spoiledAnswer((draft) => (draft.verb = { id: 'http://adlnet.gov/expapi/verbs/answered' })),
  ],
  'xapi-interaction-words': [
    spoiledAnswer((draft) => Reflect.deleteProperty(definition(draft), 'description')),
  ],
  'xapi-response': [
    spoiledAnswer((draft) => (draft.result = { response: 'a[,]z' })),
    spoiledAnswer((draft) => (definition(draft)['correctResponsesPattern'] = ['A'])),
  ],
  'cmi5-category': [
    (content) =>
      content.send(
        content.answered((draft) => {
          draft.verb = { id: VERBS.completed, display: { en: 'completed' } };
          draft.object = { id: content.parameters.get('activityId') };
        }),
      ),
  ],
  'cmi5-progress-completed': [
    spoiled(
      'completed',
      (draft) => (draft.result = { ...draft.result, extensions: { [EXTENSIONS.progress]: 100 } }),
    ),
  ],
  'cmi5-fetch-once': [(content) => content.fetchToken()],
  'cmi5-initialized-sent': [
    (content, { launch }) => {
      content.say('terminated');
      launch();
      return launch().request('GET', 'statements');
    },
  ],
  'cmi5-terminated-sent': [(_, { launch }) => launch().request('GET', 'statements')],
};

function begun(): { readonly content: Content; readonly lms: TestLms } {
  const lms = testLms(courseXml(auXml('unit', 'moveOn="CompletedOrPassed" masteryScore="0.8"')));
  const content = lms.launch();
  content.prepare();
  assert.equal(content.say('initialized').status, 200);
  assert.equal(content.send(content.answered()).status, 200);
  assert.deepEqual(lms.broken(), []);
  return { content, lms };
}

describe('a statement that breaks a rule is refused in words and noted', () => {
  for (const [id, provocations] of Object.entries(BROKEN)) {
    test(id, () => {
      for (const provoke of provocations) {
        const { content, lms } = begun();
        const { status, body } = provoke(content, lms);
        assert.ok(status >= 400 && status < 500, `${status} ${body}`);
        assert.ok(lms.broken().includes(id), `${lms.broken().join()}: ${body}`);
        const verdict = lms.data.verdicts.find(({ rule }) => rule === id);
        assert.equal(verdict?.severity, 'error');
      }
    });
  }
});

describe('advice is noted, and what it is about is taken', () => {
  for (const [id, provocations] of Object.entries(ADVISED)) {
    test(id, () => {
      for (const provoke of provocations) {
        const { content, lms } = begun();
        const { status, body } = provoke(content, lms);
        assert.equal(status, 200, body);
        assert.ok(lms.broken().includes(id), lms.broken().join());
      }
    });
  }
});

test('every rule is provoked, and no test speaks of a rule that is not there', () => {
  const rules = [...XAPI_RULES, ...CMI5_RULES, ...SESSION_RULES].map(({ id }) => id);
  assert.deepEqual([...Object.keys(BROKEN), ...Object.keys(ADVISED)].sort(), [...rules].sort());
  assert.equal(new Set(rules).size, rules.length);
});

test('a whole course over three sessions breaks no rule: failed, passed and completed, reviewed', () => {
  const lms = testLms();
  const sessions: readonly (readonly [
    'Normal' | 'Review',
    readonly ('failed' | 'passed' | 'completed')[],
  ])[] = [
    ['Normal', ['failed']],
    ['Normal', ['completed', 'passed']],
    ['Review', []],
  ];
  for (const [mode, verbs] of sessions) {
    const content = lms.launch({ mode });
    content.prepare();
    for (const verb of ['initialized', ...verbs, 'terminated'] as const) {
      lms.wait(30);
      assert.equal(content.say(verb).status, 200);
      if (verb === 'initialized')
        assert.equal(content.send(content.answered(), content.answered()).status, 200);
    }
  }
  assert.deepEqual(lms.broken(), []);
});

test('a refusal names what is wrong, the remedy, the clause and the rule, for each rule that is broken', () => {
  const { content } = begun();
  const { status, body } = content.send(
    content.statement('passed', (draft) => {
      draft.result = { success: true, score: { scaled: 0.5 } };
    }),
  );
  assert.equal(status, 403);
  assert.deepEqual(body.split('\n'), [
    'passed has no duration. Add result.duration to completed, passed, failed and terminated. (cmi5 9.5.4.1; cmi5-duration)',
    'passed has a score of 0.5; the mastery score is 0.8. Say passed from the masteryScore of LMS.LaunchData on, failed below it. (cmi5 9.3.4, 9.3.5, 9.5.1; cmi5-mastery-score)',
  ]);
});

test('a late statement with an earlier time is taken while the session has just ended', () => {
  const { content, lms } = begun();
  const late = content.answered();
  lms.wait(60);
  content.say('terminated');
  lms.wait(5);
  assert.equal(content.send(late).status, 200);
});

test('durations and timestamps are told by their form', () => {
  for (const good of ['PT0S', 'PT1H2M3.12S', 'P1DT2H', 'P2W', 'P1Y2M3D']) assert.ok(isDuration(good), good);
  for (const bad of ['', 'P', 'PT', 'P1DT', '1H', 'PT1', 'PT1S ', 'PT-1S', 5])
    assert.ok(!isDuration(bad), String(bad));
  for (const good of ['2026-01-31T09:30:00Z', '2026-01-31T09:30:00.123456+01:00'])
    assert.ok(isTimestamp(good), good);
  for (const bad of ['2026-01-31', '2026-01-31T09:30:00-00:00', '2026-13-31T09:30:00Z', 1]) {
    assert.ok(!isTimestamp(bad), String(bad));
  }
});
