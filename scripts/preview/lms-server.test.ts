import assert from 'node:assert/strict';
import { request as httpRequest } from 'node:http';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { until } from '../test/until.ts';
import { zipOf, zipOfFolder, type ZippedFile } from '../test/zip-of.ts';
import { auXml, courseXml } from './lrs/testing.ts';
import { startLmsServer, type LmsServer } from './lms-server.ts';
import type { LaunchOrder, LmsState, Run } from './lms-protocol.ts';

const fixture = (name: string) =>
  zipOfFolder(fileURLToPath(new URL(`../test/fixtures/${name}`, import.meta.url)));

const ORDER = { mode: 'normal', credit: true, isStrict: false, faults: [] } as const;

describe('the preview LMS', () => {
  let folder: string;
  let server: LmsServer;
  const said: string[] = [];

  const start = () => startLmsServer({ folder, port: 0, say: (line) => said.push(line) });
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ripple-lms-'));
    server = await start();
  });
  after(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** As the LMS page asks. */
  async function post(address: string, body: unknown, origin = server.origin): Promise<Response> {
    const raw = Buffer.isBuffer(body) ? new Uint8Array(body) : JSON.stringify(body);
    return fetch(`${server.origin}/api/${address}`, {
      method: 'POST',
      body: raw,
      headers: { Origin: origin },
    });
  }
  async function upload(zip: Buffer, name = 'a.zip'): Promise<{ status: number; text: string }> {
    const response = await post(`packages?name=${encodeURIComponent(name)}`, zip);
    return { status: response.status, text: await response.text() };
  }
  const state = (): LmsState => server.lms.state();
  async function launch(order: Pick<LaunchOrder, 'packageId' | 'item'>): Promise<Run> {
    const response = await post('launch', { ...ORDER, learnerId: 'lee', ...order });
    assert.equal(response.status, 200);
    return (await response.json()) as Run;
  }
  /** What the page with the API does: begins a session, and commits. */
  async function commit({ address }: Run, cmi: unknown): Promise<unknown> {
    const { origin, searchParams } = new URL(address);
    const ticket = searchParams.get('ticket') ?? '';
    const info = (await (await fetch(`${origin}/lms/launch`, { method: 'POST', body: ticket })).json()) as {
      session: number;
      elements: unknown;
    };
    const body = JSON.stringify({ ticket, session: info.session, calls: [], cmi });
    assert.equal((await fetch(`${origin}/lms/store`, { method: 'POST', body })).status, 204);
    return info.elements;
  }

  test('offers a fault to the courses that can meet it', () => {
    const isFor = (name: string) => state().faults.find((fault) => fault.name === name)?.isFor;
    assert.deepEqual(isFor('finish-completes'), ['scorm12']);
    assert.deepEqual(isFor('commit-false'), ['scorm12', 'scorm2004']);
    assert.deepEqual(isFor('slow'), ['scorm12', 'scorm2004', 'cmi5']);
    assert.deepEqual(isFor('fetch-refused'), ['cmi5']);
  });

  test('takes foreign packages, and shows what there is to launch', async () => {
    assert.equal((await upload(fixture('foreign12'), 'TEA.zip')).status, 200);
    assert.equal((await upload(fixture('foreign2004'), 'walks.zip')).status, 200);
    const unit = auXml('unit', 'moveOn="Passed" masteryScore="0.8"');
    const cmi5 = zipOf([{ name: 'cmi5.xml', text: courseXml(unit) }, { name: 'index.html', text: '' }]); // prettier-ignore
    assert.equal((await upload(cmi5, 'unit.zip')).status, 200);
    const packages = state().packages.map(({ title, standard, items }) => [
      title,
      standard,
      items.map((item) => [...item.chapters, item.title].join(' › ')),
    ]);
    assert.deepEqual(packages, [
      ['Tea for the office', 'scorm12', ['Basics › Leaves', 'Basics › Water']],
      ['Course', 'cmi5', ['unit']],
      ['Walks at lunch', 'scorm2004', ['Along the river', 'Up the hill', 'The map']],
    ]);
    assert.match(state().packages[2]?.remarks.join() ?? '', /Sequencing rules are not applied/);
  });

  const web = { name: 'index.html', text: '' };
  const REFUSED: readonly (readonly [what: string, files: readonly ZippedFile[], says: RegExp])[] = [
    ['a manifest in a folder', [{ name: 'course/imsmanifest.xml', text: '' }], /in the folder "course", not at the root.*zip what is inside/],
    ['a manifest in capitals', [{ name: 'IMSMANIFEST.XML', text: '' }], /has to be "imsmanifest\.xml", in small letters/],
    ['no manifest', [web], /neither imsmanifest\.xml.*web server/],
    ['an xAPI package', [{ name: 'tincan.xml', text: '' }], /xAPI package/],
    ['wrong XML', [{ name: 'imsmanifest.xml', text: '<manifest>' }, web], /^a\.zip was not added: imsmanifest\.xml:1:\d+/],
    ['entities', [{ name: 'imsmanifest.xml', text: '<!DOCTYPE a [<!ENTITY b "c">]><manifest/>' }], /declares entities/],
    ['a broken course structure', [{ name: 'cmi5.xml', text: '<courseStructure/>' }], /cmi5\.xml:1/],
    ['a way out of the folder', [{ name: '../a.js', text: '' }], /outside the package's own folder/],
    ['a bomb', [{ name: 'a', text: '', claims: [400e6, 400e3] }], /zip bomb/],
  ]; // prettier-ignore
  for (const [what, files, says] of REFUSED) {
    test(`refuses ${what} in words, and keeps nothing of it`, async () => {
      const before = await readdir(path.join(folder, 'packages'));
      const { status, text } = await upload(zipOf(files));
      assert.equal(status, 422);
      assert.match(text, says);
      assert.doesNotMatch(text, new RegExp(folder));
      assert.deepEqual(await readdir(path.join(folder, 'packages')), before);
      // A list of packages that is just being written passes through this folder, too.
      await until(async () => (await readdir(path.join(folder, 'tmp'))).length === 0, 'nothing is left over');
    });
  }

  test('refuses what is no zip, and what is too large before it is sent', async () => {
    assert.match((await upload(Buffer.from('no zip'))).text, /no zip file/);
    const status = await new Promise((resolve, reject) => {
      const headers = { Origin: server.origin, 'Content-Length': 2_000_000_000 };
      const asked = httpRequest(`${server.origin}/api/packages?name=a.zip`, { method: 'POST', headers });
      asked.on('response', (response) => {
        resolve(response.statusCode);
        asked.destroy();
      });
      asked.on('error', reject).flushHeaders();
    });
    assert.equal(status, 422);
  });

  test('gives each package an origin of its own, and each item its data', async () => {
    const [tea, , walks] = state().packages.map(({ id }) => id);
    const leaves = await launch({ packageId: tea ?? '', item: 'LEAVES' });
    const river = await launch({ packageId: walks ?? '', item: 'walk-river' });
    const origins = [server.origin, leaves.address, river.address].map((address) => new URL(address).origin);
    assert.equal(new Set(origins).size, 3);
    const found = await commit(leaves, {
      cmi: { core: { lesson_status: 'completed', score: { raw: '90' } } },
    });
    assert.deepEqual(found, {
      'cmi.launch_data': 'green',
      'cmi.student_data.mastery_score': '70',
      'cmi.core.student_id': 'lee',
      'cmi.core.student_name': 'Learner, Lee',
      'cmi.student_preference.language': 'en',
      'cmi.core.credit': 'credit',
      'cmi.core.lesson_mode': 'normal',
      'cmi.core.entry': 'ab-initio',
      'cmi.core.total_time': '00:00:00',
    });
    const second = await commit(river, { cmi: { score: { scaled: '0.7' }, exit: 'suspend' } });
    assert.equal((second as Record<string, string>)['cmi.scaled_passing_score'], '0.6');
    assert.equal((second as Record<string, string>)['cmi.completion_threshold'], '0.9');
    const standings = state().registrations.map(({ item, standing }) => [
      item,
      standing.status,
      standing.score,
    ]);
    assert.deepEqual(standings, [
      ['LEAVES', 'completed', '90'],
      ['walk-river', '', '0.7'],
    ]);
  });

  test('keeps content from the LMS: policy, sandbox, no data of other origins', async () => {
    const { address } = await launch({ packageId: state().packages[0]?.id ?? '', item: 'LEAVES' });
    const policy = (await fetch(address)).headers.get('content-security-policy') ?? '';
    assert.match(policy, /^sandbox allow-scripts allow-same-origin/);
    assert.doesNotMatch(policy, /top-navigation|escape-sandbox/);
    assert.match(
      policy,
      new RegExp(`frame-ancestors 'self' ${server.origin} http://127.0.0.1:\\* http://localhost:\\*`),
    );
    const page = await fetch(server.origin);
    assert.match(
      page.headers.get('content-security-policy') ?? '',
      /default-src 'none'.*frame-ancestors 'none'/,
    );
    assert.equal(page.headers.get('access-control-allow-origin'), null);
  });

  test('obeys nobody but its own page', async () => {
    const { address } = await launch({ packageId: state().packages[0]?.id ?? '', item: 'LEAVES' });
    const learner = { name: 'Mallory', language: '' };
    for (const origin of [new URL(address).origin, 'https://evil.example', 'null', '']) {
      assert.equal((await post('learners', learner, origin)).status, 403, origin);
    }
    const ask = (headers: Record<string, string>) => {
      const { hostname, port } = new URL(server.origin);
      return new Promise((resolve) => {
        httpRequest({ hostname, port, path: '/api/events', headers }, (response) => {
          resolve(response.statusCode);
          response.destroy();
        }).end();
      });
    };
    assert.equal(await ask({ 'Sec-Fetch-Site': 'same-site' }), 403);
    assert.equal(await ask({ Host: 'evil.example' }), 421);
    assert.equal(await ask({ Host: `localhost:${new URL(server.origin).port}` }), 308);
    assert.equal(await ask({}), 200);
    assert.ok(!state().learners.some(({ name }) => name === 'Mallory'));
  });

  test('keeps everything between runs, and goes on after a damaged file', async () => {
    const before = state();
    await server.close();
    const file = (await readdir(path.join(folder, 'registrations'))).find((name) => name.startsWith('walks'));
    await writeFile(path.join(folder, 'registrations', file ?? ''), '{"half":');
    server = await start();
    assert.deepEqual(state().packages, before.packages);
    assert.deepEqual(
      state().registrations,
      before.registrations.filter(({ item }) => item === 'LEAVES'),
    );
    assert.match(said.join('\n'), /walks-\w+\.json is damaged\. It was set aside/);
  });

  test('lets learners keep their data when a newer version of a package comes', async () => {
    const folderOf = fileURLToPath(new URL('../test/fixtures/foreign12', import.meta.url));
    const newer = zipOfFolder(folderOf, [{ name: 'new.txt', text: 'new' }]);
    assert.equal((await upload(newer, 'TEA.zip')).status, 200);
    assert.equal(state().packages.filter(({ name }) => name === 'TEA.zip').length, 1);
    assert.equal(state().registrations[0]?.standing.status, 'completed');
    assert.equal((await readdir(path.join(folder, 'packages'))).length, 3);
    const run = await launch({ packageId: state().packages[0]?.id ?? '', item: 'LEAVES' });
    assert.equal((await fetch(`${new URL(run.address).origin}/course/new.txt`)).status, 200);
  });

  test('exports what an LMS would, and resets one learner', async () => {
    const id = state().packages[0]?.id ?? '';
    const csv = await (await fetch(`${server.origin}/api/export?package=${id}&file=transcript.csv`)).text();
    assert.match(csv, /Lee Learner/);
    await post('reset', { packageId: id, learnerId: 'lee', item: 'LEAVES' });
    assert.deepEqual(
      state().registrations.filter(({ packageId }) => packageId === id),
      [],
    );
  });

  test('launches cmi5 with an LRS that content reaches from its origin', async () => {
    const unit = state().packages.find(({ standard }) => standard === 'cmi5');
    const run = await launch({ packageId: unit?.id ?? '', item: unit?.items[0]?.id ?? '' });
    const url = new URL(run.address);
    const fetched = await fetch(url.searchParams.get('fetch') ?? '', { method: 'POST' });
    assert.equal(fetched.headers.get('access-control-allow-origin'), '*');
    assert.ok(((await fetched.json()) as Record<string, string>)['auth-token']);
    const names: string[] = [];
    server.lms.runs.listen(run.id, (name) => names.push(name));
    assert.deepEqual(names, ['run', 'exchange', 'documents', 'verdicts']);
    assert.equal((await post('fault', { run: run.id, name: 'server-gone', on: true })).status, 200);
    await assert.rejects(fetch(`${url.searchParams.get('endpoint')}about`, { headers: { Authorization: 'Basic x' } }).then(async () => fetch(url.searchParams.get('fetch') ?? '', { method: 'POST' }))); // prettier-ignore
  });

  test('says what is missing when a launch is left, and that a launch it does not know is over', async () => {
    const unit = state().packages.find(({ standard }) => standard === 'cmi5');
    const order = { packageId: unit?.id ?? '', item: unit?.items[0]?.id ?? '' };
    const told = (id: string) => {
      const events = new Map<string, unknown>();
      server.lms.runs.listen(id, (name, data) => events.set(name, data))();
      return events;
    };
    const [first, second] = [await launch(order), await launch(order)];
    assert.deepEqual(told(first.id).get('over'), { isForgotten: false }, 'left by the next launch');
    assert.equal(told(second.id).get('over'), undefined);
    assert.equal((await post('leave', { run: second.id })).status, 200);
    assert.match(JSON.stringify(told(second.id).get('verdicts')), /The session was left without initialized/);
    assert.deepEqual(told('unknown').get('over'), { isForgotten: true });
    assert.deepEqual(
      state()
        .runs.slice(0, 2)
        .map(({ id }) => id),
      [second.id, first.id],
    );
  });

  test('answers what is no address on every port, and goes on', async () => {
    const unit = state().packages.find(({ standard }) => standard === 'cmi5');
    const run = await launch({ packageId: unit?.id ?? '', item: unit?.items[0]?.id ?? '' });
    const url = new URL(run.address);
    for (const origin of [server.origin, url.origin, url.searchParams.get('endpoint') ?? '']) {
      const { hostname, port } = new URL(origin);
      const status = await new Promise((resolve, reject) => {
        const asked = httpRequest({ hostname, port, path: '//' }, (response) => {
          resolve(response.statusCode);
          response.resume();
        });
        asked.on('error', reject).end();
      });
      assert.equal(status, 400, origin);
    }
    assert.equal((await post('launch', null)).status, 400);
    const long = await post('learners', { name: 'x'.repeat(2001), language: '' });
    assert.match(await long.text(), /2,000 are the most/);
  });

  test('takes the same zip several times at once', async () => {
    const zip = zipOfFolder(fileURLToPath(new URL('../test/fixtures/foreign12', import.meta.url)), [{ name: 'once.txt', text: '' }]); // prettier-ignore
    const all = await Promise.all([1, 2, 3].map(() => upload(zip, 'once.zip')));
    assert.deepEqual(all.map(({ status }) => status), [200, 200, 200]); // prettier-ignore
    assert.equal(new Set(all.map(({ text }) => text)).size, 1);
  });

  test('takes no newer version while a session is open', async () => {
    const { id = '' } = state().packages.find(({ name }) => name === 'once.zip') ?? {};
    const { address } = await launch({ packageId: id, item: 'LEAVES' });
    const { origin, search } = new URL(address);
    const leave = new AbortController();
    await fetch(`${origin}/lms/faults${search}`, { signal: leave.signal });
    const newer = zipOfFolder(fileURLToPath(new URL('../test/fixtures/foreign12', import.meta.url)), [{ name: 'twice.txt', text: '' }]); // prettier-ignore
    const { status, text } = await upload(newer, 'once.zip');
    assert.equal(status, 422);
    assert.match(text, /is open as a session.*Leave the course/);
    leave.abort();
    await until(async () => (await upload(newer, 'once.zip')).status === 200, 'an upload after the session');
  });

  test('shows cmi5 units apart, with their times, and learners by the names that SCORM exports have', async () => {
    const xml = courseXml(auXml('one'), auXml('two'));
    await upload(zipOf([{ name: 'cmi5.xml', text: xml }, { name: 'index.html', text: '' }]), 'two.zip'); // prettier-ignore
    const { id = '' } = state().packages.find(({ name }) => name === 'two.zip') ?? {};
    const standings = () => state().registrations.filter(({ packageId }) => packageId === id);
    await launch({ packageId: id, item: 'https://course.example/one' });
    assert.deepEqual(standings().map(({ standing }) => [standing.status, standing.entry]), [['incomplete', 'goes on'], ['', '']]); // prettier-ignore
    // The next launch gives the first session up, with the time it took.
    await launch({ packageId: id, item: 'https://course.example/two' });
    assert.deepEqual(standings().map(({ standing }) => standing.time), ['00:00:00', '']); // prettier-ignore
    const csv = await (await fetch(`${server.origin}/api/export?package=${id}&file=transcript.csv`)).text();
    assert.match(csv, /Lee Learner/);
  });

  test('lets packages of earlier builds be removed', async () => {
    const zip = path.join(folder, 'built.zip');
    await writeFile(zip, new Uint8Array(fixture('foreign12')));
    await server.lms.addPackage(zip, 'built.zip', true);
    const isBuilt = () => state().packages.some((one) => one.isBuilt);
    server.lms.keepBuilt(['built.zip']);
    assert.ok(isBuilt());
    server.lms.keepBuilt(['other.zip']);
    assert.ok(!isBuilt());
  });

  test('does not start on a port that is taken', async () => {
    const port = Number(new URL(server.origin).port);
    await assert.rejects(startLmsServer({ folder, port, say: () => undefined }), { code: 'EADDRINUSE' });
  });
});
