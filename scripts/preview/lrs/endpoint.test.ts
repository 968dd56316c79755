import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { testLms, type Content, type TestLms } from './testing.ts';
import { at } from './xapi.ts';

/** Content in a session that has begun. */
function begun(): TestLms & { readonly content: Content } {
  const lms = testLms();
  const content = lms.launch();
  content.prepare();
  content.say('initialized');
  return { ...lms, content };
}

const listed = (body: string) =>
  (at(JSON.parse(body), 'statements') as { id: string; verb: { id: string } }[]).map(
    ({ verb }) => verb.id.split('/').at(-1) ?? '',
  );

describe('the fetch URL', () => {
  test('gives the token once, and after that the error of 8.2.3, both with 200', () => {
    const { launch, broken } = testLms();
    const content = launch();
    const second = content.fetchToken();
    assert.equal(second.status, 200);
    assert.equal(second.headers['Content-Type'], 'application/json');
    assert.deepEqual(JSON.parse(second.body), {
      'error-code': '1',
      'error-text': 'The authorization token has already been returned.',
    });
    assert.deepEqual(broken(), ['cmi5-fetch-once']);
  });

  test('does not take GET', () => {
    const { launch, broken } = testLms();
    assert.equal(launch().fetchToken('GET').status, 405);
    assert.deepEqual(broken(), ['cmi5-fetch-post']);
  });
});

describe('a request', () => {
  test('is preflighted from another origin', () => {
    const { content } = begun();
    const { status, headers } = content.request('OPTIONS', 'statements');
    assert.equal(status, 204);
    assert.equal(headers['Access-Control-Allow-Origin'], '*');
    assert.match(headers['Access-Control-Allow-Headers'] ?? '', /Authorization.*X-Experience-API-Version/);
    assert.match(headers['Access-Control-Allow-Methods'] ?? '', /PUT.*DELETE/);
  });

  test('needs the version and the token, and gets the version back', () => {
    const { content } = begun();
    const ask = (headers: Record<string, string | undefined>) =>
      content.request('GET', 'statements', {}, '', headers);
    assert.equal(ask({ 'x-experience-api-version': undefined }).status, 400);
    assert.equal(ask({ 'x-experience-api-version': '0.9' }).status, 400);
    assert.equal(ask({ authorization: undefined }).status, 401);
    assert.equal(ask({ authorization: 'Basic bm9ib2R5' }).status, 401);
    assert.equal(ask({}).headers['X-Experience-API-Version'], '1.0.3');
    assert.deepEqual(JSON.parse(content.request('GET', 'about').body), { version: ['1.0.3'] });
    assert.equal(content.request('GET', 'nonsense').status, 404);
  });

  test('with a login for reports may read all and write nothing', () => {
    const { content } = begun();
    const login = { authorization: `Basic ${Buffer.from('hr:secret').toString('base64')}` };
    assert.deepEqual(listed(content.request('GET', 'statements', {}, '', login).body), [
      'initialized',
      'launched',
    ]);
    assert.equal(content.request('POST', 'statements', {}, [], login).status, 403);
    assert.equal(
      content.request('PUT', 'activities/state', { ...content.state, stateId: 'a' }, 'x', login).status,
      403,
    );
  });
});

describe('statements', () => {
  test('PUT gives 204, POST the ids; they are found by id', () => {
    const { content } = begun();
    const one = content.answered();
    assert.equal(content.request('PUT', 'statements', { statementId: String(one.id) }, one).status, 204);
    const two = content.answered();
    const posted = content.send(two);
    assert.deepEqual([posted.status, JSON.parse(posted.body)], [200, [two.id]]);
    const found = JSON.parse(
      content.request('GET', 'statements', { statementId: String(two.id) }).body,
    ) as unknown;
    assert.equal(at(found, 'id'), two.id);
    assert.equal(at(found, 'stored'), at(found, 'timestamp'));
    assert.equal(content.request('GET', 'statements', { statementId: content.newId() }).status, 404);
  });

  test('the same again is taken and kept once, whenever it comes', () => {
    const { content, data, launch, wait } = begun();
    const one = content.answered();
    content.send(one);
    const count = data.statements.length;
    assert.deepEqual(JSON.parse(content.send(one, one).body), [one.id, one.id]);
    assert.equal(content.request('PUT', 'statements', { statementId: String(one.id) }, one).status, 204);
    assert.equal(data.statements.length, count);
    wait(60);
    const later = launch();
    assert.equal(later.send(one).status, 200);
  });

  test('the same id with other contents is a conflict', () => {
    const { content, broken } = begun();
    const one = content.answered();
    content.send(one);
    assert.equal(content.send({ ...one, result: { success: false, response: 'b' } }).status, 409);
    assert.deepEqual(broken(), ['xapi-id-once']);
  });

  test('of a batch, all are kept or none', () => {
    const { content, data } = begun();
    const old = content.answered();
    content.send(old);
    const count = data.statements.length;
    const changed = { ...old, result: { success: false } };
    assert.equal(content.send(content.answered(), content.answered(), changed).status, 409);
    const twice = content.answered();
    assert.equal(content.send(twice, twice).status, 400);
    assert.equal(data.statements.length, count);
  });

  test('a body that is no JSON, another type, or another id than the address are refused in words', () => {
    const { content } = begun();
    const json = { 'content-type': 'application/json' };
    assert.deepEqual(
      [
        content.request('POST', 'statements', {}, '{', json),
        content.request('POST', 'statements', {}, 'x', { 'content-type': 'multipart/mixed' }),
        content.request('PUT', 'statements', { statementId: content.newId() }, content.answered()),
        content.request('PUT', 'statements', {}, content.answered()),
        content.request('DELETE', 'statements'),
      ].map(({ status, body }) => [status, body]),
      [
        [400, 'The body is no JSON.'],
        [400, 'Statements come as application/json; attachments are not taken.'],
        [400, 'The statement has another id than its address.'],
        [400, 'The parameter "statementId" is missing.'],
        [405, 'DELETE is not allowed here.'],
      ],
    );
  });

  test('are found by agent, verb, activity, registration and time', () => {
    const { content, now, wait } = begun();
    const before = now();
    wait(10);
    content.send(content.answered());
    const find = (query: Record<string, string>) => listed(content.request('GET', 'statements', query).body);
    const { agent = '', registration = '', activityId = '' } = content.state;
    assert.deepEqual(find({ agent }), ['answered', 'initialized', 'launched']);
    assert.deepEqual(find({ agent: '{"mbox":"mailto:a@b.c"}' }), []);
    assert.deepEqual(find({ verb: 'http://adlnet.gov/expapi/verbs/answered' }), ['answered']);
    assert.deepEqual(find({ activity: activityId, ascending: 'true' }), ['launched', 'initialized']);
    const publisher = { activity: 'https://course.example/unit', related_activities: 'true' };
    assert.deepEqual(find(publisher).length, 3);
    assert.deepEqual(find({ registration }).length, 3);
    assert.deepEqual(find({ since: before }), ['answered']);
    assert.deepEqual(find({ until: before }), ['initialized', 'launched']);
    const odd: Record<string, string>[] = [
      { nonsense: '1' },
      { since: 'today' },
      { limit: '-1' },
      { agent: '{' },
    ];
    for (const query of odd) {
      assert.equal(content.request('GET', 'statements', query).status, 400, JSON.stringify(query));
    }
  });

  test('come page by page, also when more are stored in between', () => {
    const { content } = begun();
    for (let number = 0; number < 3; number++) content.send(content.answered());
    const first = content.request('GET', 'statements', { limit: '2' });
    content.send(content.answered());
    const more = new URL(String(at(JSON.parse(first.body), 'more')), 'http://localhost:1');
    assert.equal(more.pathname, '/cmi5/xapi/statements');
    const second = content.request('GET', 'statements', Object.fromEntries(more.searchParams));
    assert.deepEqual(listed(first.body), ['answered', 'answered']);
    assert.deepEqual(listed(second.body), ['answered', 'initialized']);
    const third = new URL(String(at(JSON.parse(second.body), 'more')), 'http://localhost:1');
    const last = content.request('GET', 'statements', Object.fromEntries(third.searchParams));
    assert.deepEqual([listed(last.body), at(JSON.parse(last.body), 'more')], [['launched'], '']);
  });

  test('of other registrations are not to be seen', () => {
    const { content, lms, registration, launch } = begun();
    const other = lms.register('course-1', registration.structure, { id: 'E2', name: 'Bo' });
    assert.deepEqual(listed(launch({ registration: other.id }).request('GET', 'statements').body), [
      'launched',
    ]);
    assert.deepEqual(listed(content.request('GET', 'statements').body), ['initialized', 'launched']);
  });
});

describe('state documents', () => {
  test('are written, read, listed since a time, and deleted one by one and all', () => {
    const { content, wait, now } = begun();
    const at = (stateId: string) => ({ ...content.state, stateId });
    assert.equal(content.request('GET', 'activities/state', at('a')).status, 404);
    assert.equal(content.request('PUT', 'activities/state', at('a'), 'RP1.x').status, 204);
    const read = content.request('GET', 'activities/state', at('a'));
    assert.deepEqual([read.body, read.headers['Content-Type']], ['RP1.x', 'text/plain']);
    const between = now();
    wait(5);
    content.request('PUT', 'activities/state', at('b'), 'y');
    const list = (more = {}) =>
      JSON.parse(content.request('GET', 'activities/state', { ...content.state, ...more }).body) as unknown;
    assert.deepEqual(list(), ['LMS.LaunchData', 'a', 'b']);
    assert.deepEqual(list({ since: between }), ['b']);
    assert.equal(content.request('DELETE', 'activities/state', at('a')).status, 204);
    assert.deepEqual(list(), ['LMS.LaunchData', 'b']);
  });

  test('POST puts the properties of JSON objects together, and nothing else', () => {
    const { content } = begun();
    const query = { ...content.state, stateId: 'a' };
    content.request('POST', 'activities/state', query, { a: 1, b: 1 });
    content.request('POST', 'activities/state', query, { b: 2 });
    assert.equal(content.request('GET', 'activities/state', query).body, '{"a":1,"b":2}');
    assert.equal(content.request('POST', 'activities/state', query, [1]).status, 400);
    assert.equal(content.request('POST', 'activities/state', query, 'text').status, 400);
  });

  test('are written only by who knows the version, where a version is named', () => {
    const { content } = begun();
    const query = { ...content.state, stateId: 'a' };
    const put = (body: string, headers: Record<string, string | undefined>) =>
      content.request('PUT', 'activities/state', query, body, headers).status;
    assert.equal(put('1', { 'if-none-match': '*' }), 204);
    assert.equal(put('2', { 'if-none-match': '*' }), 412);
    const etag = content.request('GET', 'activities/state', query).headers['ETag'];
    assert.match(etag ?? '', /^"[0-9a-f]{40}"$/);
    assert.equal(put('2', { 'if-match': etag }), 204);
    assert.equal(put('3', { 'if-match': etag }), 412);
    assert.equal(content.request('GET', 'activities/state', query).body, '2');
  });

  test('of the launch cannot be changed, nor another learner’s be read', () => {
    const { content, broken } = begun();
    const launchData = { ...content.state, stateId: 'LMS.LaunchData' };
    assert.equal(content.request('PUT', 'activities/state', launchData, {}).status, 403);
    assert.equal(content.request('DELETE', 'activities/state', launchData).status, 403);
    const other = { ...launchData, agent: '{"mbox":"mailto:a@b.c"}' };
    assert.equal(content.request('GET', 'activities/state', other).status, 403);
    assert.deepEqual(broken(), ['cmi5-launch-data-unchanged', 'cmi5-document-agent']);
  });

  test('of other packages and registrations are not to be touched, and all deleted leaves those of the launch', () => {
    const { content, lms, registration, launch, broken } = begun();
    const other = launch({
      registration: lms.register('course-2', registration.structure, registration.learner).id,
    });
    other.request('PUT', 'activities/state', { ...other.state, stateId: 'a' }, 'theirs');
    for (const state of [other.state, { ...content.state, registration: other.state.registration ?? '' }]) {
      for (const method of ['GET', 'PUT', 'DELETE']) {
        const asked = content.request(method, 'activities/state', { ...state, stateId: 'a' }, 'mine');
        assert.equal(asked.status, 403);
      }
    }
    assert.ok(broken().includes('cmi5-document-activity'));
    assert.equal(content.request('DELETE', 'activities/state', content.state).status, 204);
    const left = content.request('GET', 'activities/state', content.state).body;
    assert.equal(left, '["LMS.LaunchData"]');
  });

  test('lack of a parameter is told', () => {
    const { content } = begun();
    const { body, status } = content.request('GET', 'activities/state', { activityId: 'urn:a' });
    assert.deepEqual([status, body], [400, 'The parameter "agent" is missing.']);
  });
});

describe('profiles', () => {
  test('are replaced only by who says which version they know', () => {
    const { content } = begun();
    const query = { activityId: 'urn:a', profileId: 'p' };
    const put = (headers: Record<string, string | undefined>) =>
      content.request('PUT', 'activities/profile', query, { a: 1 }, headers).status;
    assert.equal(put({}), 400);
    assert.equal(put({ 'if-none-match': '*' }), 204);
    assert.equal(put({}), 409);
    assert.deepEqual(JSON.parse(content.request('GET', 'activities/profile', { activityId: 'urn:a' }).body), [
      'p',
    ]);
  });
});

test('agents and activities are told about', () => {
  const { content } = begun();
  const { agent = '', activityId = '' } = content.state;
  const person = JSON.parse(content.request('GET', 'agents', { agent }).body) as unknown;
  assert.deepEqual(at(person, 'account'), [at(content.actor, 'account')]);
  const activity = JSON.parse(content.request('GET', 'activities', { activityId }).body) as unknown;
  assert.deepEqual(at(activity, 'definition', 'name'), { en: 'unit' });
});
