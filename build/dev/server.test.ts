import assert from 'node:assert/strict';
import { get, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { files } from '../content/bad-input/project.ts';
import { EVENTS, type DevState } from './client/state.ts';
import { startDev, type DevServer } from './server.ts';
import { testProject, type TestProject } from './testing.ts';

describe('the server for writing', () => {
  let project: TestProject;
  let server: DevServer;
  const aborts: AbortController[] = [];

  const start = async () => (server = await startDev({ root: project.root }));

  beforeEach(async () => {
    project = await testProject();
  });
  afterEach(async () => {
    for (const abort of aborts.splice(0)) abort.abort();
    await server.close();
    await project.delete();
  });

  /** Asks for an address as it is: fetch would resolve the dots, and set the host. */
  async function ask(path: string, headers: Record<string, string> = {}) {
    const { hostname, port } = new URL(server.origin);
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      get({ hostname, port, path, headers }, resolve).on('error', reject);
    });
    return { status: response.statusCode, headers: response.headers, body: await text(response) };
  }

  /** What a page is told, one state after the other. */
  async function* states(): AsyncGenerator<DevState> {
    const abort = new AbortController();
    aborts.push(abort);
    const { body } = await fetch(server.origin + EVENTS, { signal: abort.signal });
    assert.ok(body);
    let rest = '';
    for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
      const events = (rest + chunk).split('\n\n');
      rest = events.pop() ?? '';
      for (const event of events) yield JSON.parse(event.replace(/^data: /, '')) as DevState;
    }
  }

  /** The next state that is as wanted: an edit may be told of in more than one. */
  async function next(
    told: AsyncGenerator<DevState>,
    isWanted: (state: DevState) => boolean,
  ): Promise<DevState> {
    for (;;) {
      const { value, done } = await told.next();
      assert.ok(!done, 'the server goes on telling');
      if (isWanted(value)) return value;
    }
  }

  test('serves the course without an LMS, for this machine, under the policy of packages', async () => {
    await start();
    assert.equal(new URL(server.origin).hostname, '127.0.0.1');
    const { status, headers, body } = await ask('/');
    assert.equal(status, 200);
    assert.equal(headers['content-security-policy'], "default-src 'self'");
    assert.match(body, /<title>A small course<\/title>[^]*<ripple-player\s+standard="none"/);
    assert.doesNotMatch(body, /<script(?![^>]* src=)/);
    assert.equal((await ask('/', { Host: 'evil.example' })).status, 403);
  });

  test('tells pages of an edit, and has the new text', async () => {
    await start();
    const told = states();
    const { version } = await next(told, () => true);
    assert.match((await ask('/@course/module/first')).body, /Why it matters/);
    await project.edit(files.lesson, 'Why it matters', 'What it brings');
    await next(told, (state) => state.version !== version);
    assert.match((await ask('/@course/module/first')).body, /What it brings/);
  });

  test('tells what to mend without loading pages again, and when it is mended', async () => {
    await start();
    const told = states();
    const { version } = await next(told, () => true);
    await project.edit(files.course, 'passMark: 80', 'passMark: eighty');
    const broken = await next(told, ({ problems }) => problems.length > 0);
    assert.equal(broken.version, version);
    assert.deepEqual(broken.problems, [
      {
        place: `${files.course}:5:11`,
        code: 'wrong-type',
        message: '"passMark" should be a number, not a text',
        hint: broken.problems[0]?.hint,
      },
    ]);
    await project.edit(files.course, 'passMark: eighty', 'passMark: 70');
    const mended = await next(told, ({ problems }) => problems.length === 0);
    assert.notEqual(mended.version, version);
    assert.match((await ask('/@course/course')).body, /passMark: 70|"passMark": ?70/);
  });

  test('starts with a course that has mistakes in it', async () => {
    await project.edit(files.course, 'passMark: 80', 'passMark: eighty');
    await start();
    assert.match((await ask('/')).body, /The course cannot be shown yet/);
    const told = states();
    await next(told, ({ problems }) => problems.length === 1);
    await project.edit(files.course, 'passMark: eighty', 'passMark: 80');
    await next(told, ({ problems }) => problems.length === 0);
    assert.match((await ask('/')).body, /<ripple-player/);
  });

  test('tells of mistakes in code, and gives code another address once it is mended', async () => {
    await start();
    const told = states();
    await next(told, () => true);
    const codeOf = async () => {
      const page = (await ask('/')).body.replaceAll('&#x2F;', '/');
      return /src="([^"]*)\/course\/shell\/preview\.ts"/.exec(page)?.[1] ?? '';
    };
    const before = await codeOf();
    const file = 'course/i18n/words.ts';
    const first = await ask(`${before}/${file}`);
    assert.match(first.headers['cache-control'] ?? '', /immutable/);

    await project.write(file, 'export const = 1;');
    const { problems } = await next(told, (state) => state.problems.length > 0);
    assert.equal(problems[0]?.place, `${file}:1:14`);
    assert.equal(await codeOf(), before);

    await project.write(file, 'export const words = 1;');
    await next(told, (state) => state.problems.length === 0);
    assert.notEqual(await codeOf(), before);
    assert.match((await ask(`${await codeOf()}/${file}`)).body, /words = 1/);
  });

  test('serves pictures of modules, as files and as imports', async () => {
    await start();
    const picture = 'modules/second/images/hands.svg';
    assert.equal((await ask(`/${picture}`)).headers['content-type'], 'image/svg+xml');
    assert.match((await ask('/@course/module/second')).body, /hands\.svg\?url"/);
    assert.equal((await ask(`/@code/1/${picture}?url`)).body, `export default "/${picture}";\n`);
  });

  test("serves a module's own elements, and tells pages of edits of them", async () => {
    const element = 'modules/second/elements/bell.ts';
    const code = (word: string) =>
      `/** @authoring block */ @customElement('ripple-bell') export class Bell extends LitElement { ring = '${word}'; }`;
    const imports = "import { LitElement } from 'lit';\nimport { customElement } from 'lit/decorators.js';\n";
    await project.write(element, imports + code('ding'));
    await project.edit(files.thanks, 'Back to', '<ripple-bell></ripple-bell>\n\nBack to');
    await start();
    const told = states();
    const { version, problems } = await next(told, () => true);
    assert.deepEqual(problems, []);
    const addressOf = async () => {
      const { body } = await ask('/@course/module/second');
      return /"(\/@code\/[^"]*\/elements\/bell\.ts)"/.exec(body)?.[1] ?? assert.fail(body);
    };
    assert.match((await ask(await addressOf())).body, /ding/);
    await project.write(element, imports + code('dong'));
    await next(told, (state) => state.version !== version);
    assert.match((await ask(await addressOf())).body, /dong/);
  });

  test('answers again with nothing if the browser has it', async () => {
    await start();
    const { headers } = await ask('/@course/course');
    const again = await ask('/@course/course', { 'If-None-Match': headers.etag ?? '' });
    assert.deepEqual([again.status, again.body], [304, '']);
  });

  test('gives nothing away but what a course consists of', async () => {
    await start();
    await project.write('secret.ts', 'export {};');
    for (const address of [
      '/package.json',
      '/secret.ts',
      '/../secret.ts',
      '/@code/1/secret.ts',
      '/@code/1/course/../secret.ts',
      '/@code/1/course/..%2fsecret.ts',
      '/@code/1/node_modules/..%2f..%2fsecret.js',
      '/course/course.yaml',
      '/course/%zz.svg',
      '/@course/module/third',
    ]) {
      assert.equal((await ask(address)).status, 404, address);
    }
  });

  test('says that a port is taken', async () => {
    await start();
    const port = Number(new URL(server.origin).port);
    await assert.rejects(startDev({ root: project.root, port }), { code: 'EADDRINUSE' });
  });
});
