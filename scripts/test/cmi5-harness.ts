import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { readCourseStructure } from '../preview/lrs/course-structure.ts';
import { emptyData, type LrsData, type Registration } from '../preview/lrs/data.ts';
import { Cmi5Lms, type LaunchRequest } from '../preview/lrs/lms.ts';
import type { Statement } from '../preview/lrs/xapi.ts';
import { bodyOf } from '../preview/http.ts';
import { packageFiles, sendFile } from '../preview/files.ts';
import { unzip } from '../preview/unzip.ts';
import { NAME_HELPER, type Content } from './e2e-harness.ts';
import { watchForProblems } from './problems.ts';
import { until } from './until.ts';

/** An LMS with its LRS on one origin, and a cmi5 package on another. */
export interface Cmi5TestLms {
  readonly lms: Cmi5Lms;
  readonly data: LrsData;
  /** Where the package's files are, with a slash at the end. */
  readonly files: string;
  /** Where a learner is sent at the end. */
  readonly returnUrl: string;
  register(): Registration;
  /** Opens a unit in a tab. */
  launch(page: Page, request: Omit<LaunchRequest, 'files' | 'returnUrl'>): Promise<Content>;
  /** What content has said, in the order in which it was stored. */
  said(registration: Registration): Statement[];
  /** Answers everything with 503, or no more. */
  outage(on: boolean): void;
  /** Requests that the LRS has had so far: `POST statements`. */
  requests(): string[];
  /** What the browser complained about, but for documents that are not there yet. */
  problems(): string[];
  close(): Promise<void>;
}

/** Puts a cmi5 package into an LMS. */
export async function startCmi5Lms(zip: string): Promise<Cmi5TestLms> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ripple-cmi5-'));
  await unzip(zip, folder);
  const data = emptyData();
  let isAway = false;
  const requests: string[] = [];
  const lmsSide = await serve((request, response) => {
    const { pathname, searchParams: query } = new URL(request.url ?? '', 'http://lms');
    if (pathname === '/back')
      return void response.end('<!doctype html><title>LMS</title><h1>Welcome back</h1>');
    void bodyOf(request).then((body) => {
      const { method = '' } = request;
      if (method !== 'OPTIONS') requests.push(`${method} ${pathname.replace(/^\/(xapi|fetch)\/?/, '')}`);
      const asked = { method, path: pathname, query, headers: headersOf(request), body };
      const { status, headers, body: text } = lms.handle(asked);
      if (isAway && method !== 'OPTIONS')
        response.writeHead(503, { 'Access-Control-Allow-Origin': '*' }).end();
      else response.writeHead(status, headers).end(text);
    });
  });
  const names = await packageFiles(folder);
  // As an LMS that is strict serves content: nothing but the package itself, and the LRS.
  const csp = `default-src 'self'; connect-src 'self' ${lmsSide.origin}`;
  const contentSide = await serve((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://content');
    const file = names.get(pathname.slice(1));
    if (!file) return void response.writeHead(404).end();
    void sendFile(request, response, file, { 'Content-Security-Policy': csp });
  });
  const structure = readCourseStructure(
    await readFile(path.join(folder, 'cmi5.xml'), 'utf8'),
    new Set(names.keys()),
  );
  const lms = new Cmi5Lms({ data, address: lmsSide.origin });
  const learner = { id: 'E4711', name: 'Lee Learner', languages: 'en-GB,de' };
  const problems: string[] = [];
  const watched = new Set<Page>();
  const [files, returnUrl] = [`${contentSide.origin}/`, `${lmsSide.origin}/back`];
  return {
    lms,
    data,
    files,
    returnUrl,
    register: () => lms.register('ripple', structure, learner),
    async launch(page, request) {
      if (!watched.has(page)) watchForProblems(page, contentSide.origin, (problem) => problems.push(problem));
      watched.add(page);
      const { url } = lms.launch({ ...request, files, returnUrl });
      await page.setViewport({ width: 800, height: 500 });
      await page.evaluateOnNewDocument(NAME_HELPER);
      await page.goto(url);
      return { page, frame: page.mainFrame() };
    },
    said: ({ id }) =>
      data.statements.filter(
        ({ context, authority }) => context?.registration === id && authority !== undefined,
      ),
    outage: (on) => (isAway = on),
    requests: () => [...requests],
    problems: () =>
      problems.filter((one) => !one.includes(lmsSide.origin) || /content security policy/i.test(one)),
    async close() {
      await Promise.all([lmsSide.close(), contentSide.close()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function headersOf({ headers }: IncomingMessage): Record<string, string | undefined> {
  const plain = Object.entries(headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value[0] : value,
  ]);
  return Object.fromEntries(plain) as Record<string, string | undefined>;
}

async function serve(listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Waits until the course is on screen. */
export async function opened({ page }: Content): Promise<void> {
  await page.waitForSelector('header.bar');
}

/** Waits until the LMS's page is on screen. */
export async function isBack(page: Page, { returnUrl }: Cmi5TestLms): Promise<void> {
  await until(() => page.url() === returnUrl, 'the learner is back at the LMS');
}
