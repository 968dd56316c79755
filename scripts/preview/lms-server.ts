import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { sendFile, typeOf } from './files.ts';
import {
  addressOf,
  EMPTY,
  guarded,
  isForThisMachine,
  objectOf,
  openEvents,
  RefusedRequest,
  send,
  sendEvent,
} from './http.ts';
import { RefusedPackage } from './library.ts';
import type { LaunchOrder } from './lms-protocol.ts';
import { PreviewLms } from './preview-lms.ts';
import { bundledScript } from './scripts.ts';
import { MAX_BYTES } from './zip-check.ts';

/** How the preview LMS is started. */
export interface LmsServerSettings {
  /** Where it keeps its data between runs. */
  readonly folder: string;
  /** 0 takes a free port. */
  readonly port: number;
  readonly say: (line: string) => void;
}

/** A running preview LMS. */
export interface LmsServer {
  readonly origin: string;
  readonly lms: PreviewLms;
  close(): Promise<void>;
}

/** Starts the preview LMS with its page, for this machine only. @throws when the port is taken. */
export async function startLmsServer({ folder, port, say }: LmsServerSettings): Promise<LmsServer> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const lms = await PreviewLms.open({ folder, lmsOrigin: origin, say }).catch((error: unknown) => {
    server.close();
    throw error;
  });
  server.on(
    'request',
    guarded((request, response) => answer({ lms, origin }, request, response), say),
  );
  return {
    origin,
    lms,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await lms.close();
    },
  };
}

interface Site {
  readonly lms: PreviewLms;
  readonly origin: string;
}

/**
 * Only the LMS page itself may ask for something: no other site, which has another Origin, and no package, which has
 * another port. Answers carry no CORS headers, so that nobody else can read them.
 */
async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isForThisMachine(request)) throw new RefusedRequest(421, 'This LMS is for this machine only.');
  const { pathname, searchParams } = addressOf(request);
  if (request.headers.host !== new URL(site.origin).host) {
    response.writeHead(308, { Location: site.origin + pathname }).end();
    return;
  }
  const fetchSite = request.headers['sec-fetch-site'] ?? 'same-origin';
  if (pathname.startsWith('/api/')) {
    if (fetchSite !== 'same-origin') throw new RefusedRequest(403, 'Only the LMS page may ask for this.');
    if (request.method === 'GET') return answerGet(site, pathname, searchParams, response);
    if (request.headers.origin !== site.origin)
      throw new RefusedRequest(403, 'Only the LMS page may change something.');
    const value = await change(site, pathname, searchParams, request);
    return send(response, 200, { type: JSON_TYPE, body: JSON.stringify(value ?? {}) });
  }
  await sendPage(pathname, request, response);
}

const JSON_TYPE = typeOf('answer.json');

function answerGet({ lms }: Site, pathname: string, query: URLSearchParams, response: ServerResponse): void {
  const packageId = query.get('package') ?? '';
  if (pathname === '/api/exports') {
    const files = lms.exports(packageId).map(({ name, title }) => ({ name, title }));
    return send(response, 200, { type: JSON_TYPE, body: JSON.stringify(files) });
  }
  if (pathname === '/api/export') {
    const file = lms.exports(packageId).find(({ name }) => name === query.get('file'));
    if (!file) throw new RefusedRequest(404, 'There is no such export.');
    const headers = { 'Content-Disposition': `attachment; filename="${file.name}"` };
    return send(response, 200, { type: file.type, body: file.text }, headers);
  }
  if (pathname !== '/api/events') throw new RefusedRequest(404, 'There is nothing here.');
  openEvents(response);
  const tell = (): void => sendEvent(response, 'state', lms.state());
  tell();
  const ends = [lms.changes.watch(tell)];
  const run = query.get('run');
  if (run !== null) ends.push(lms.runs.listen(run, (name, data) => sendEvent(response, name, data)));
  response.on('close', () => ends.forEach((end) => end()));
}

/** Everything that changes something, by its address. */
async function change(
  { lms }: Site,
  pathname: string,
  query: URLSearchParams,
  request: IncomingMessage,
): Promise<unknown> {
  if (pathname === '/api/packages') return { id: await upload(lms, query.get('name') ?? '', request) };
  const body = await objectOf(request);
  const text = (name: string): string => {
    const value = body[name];
    if (typeof value !== 'string') throw new RefusedRequest(400, `"${name}" is missing, or no text.`);
    if (value.length <= 2000) return value;
    throw new RefusedRequest(
      400,
      `The ${name} has ${value.length} characters; 2,000 are the most. Shorten it.`,
    );
  };
  switch (pathname) {
    case '/api/remove':
      return lms.removePackage(text('id'));
    case '/api/learners':
      return { id: lms.addLearner(text('name'), text('language')) };
    case '/api/launch':
      return lms.launch(orderOf(body, text));
    case '/api/leave':
      return lms.leave(text('run'));
    case '/api/fault':
      return lms.switchFault(text('run'), { name: text('name'), on: body['on'] === true });
    case '/api/reset':
      return lms.reset(text('packageId'), text('learnerId'), text('item'));
    default:
      throw new RefusedRequest(404, 'There is nothing here.');
  }
}

function orderOf(body: Readonly<Record<string, unknown>>, text: (name: string) => string): LaunchOrder {
  const mode = text('mode');
  if (mode !== 'normal' && mode !== 'browse' && mode !== 'review') {
    throw new RefusedRequest(400, `The mode "${mode}" is none of normal, browse and review.`);
  }
  const faults = body['faults'];
  return {
    packageId: text('packageId'),
    item: text('item'),
    learnerId: text('learnerId'),
    mode,
    credit: body['credit'] === true,
    isStrict: body['isStrict'] === true,
    faults: Array.isArray(faults) ? faults.map(String) : [],
  };
}

async function upload(lms: PreviewLms, name: string, request: IncomingMessage): Promise<string> {
  const plain = path.posix.basename(name.replaceAll('\\', '/')).slice(0, 200) || 'package.zip';
  const tooLarge = new RefusedPackage(
    plain,
    `It has more than ${MAX_BYTES / 1e6} MB; most LMSs take less still.`,
  );
  if (Number(request.headers['content-length'] ?? 0) > MAX_BYTES) throw tooLarge;
  const file = path.join(lms.storage.temporary, `${randomUUID()}.zip`);
  let left = MAX_BYTES;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      left -= chunk.length;
      if (left < 0) done(tooLarge);
      else done(null, chunk);
    },
  });
  try {
    await pipeline(request, counted, createWriteStream(file));
    return await lms.addPackage(file, plain);
  } finally {
    await rm(file, { force: true });
  }
}

/** The page's own files; nothing else of this machine has an address. */
const FILES: Readonly<Record<string, URL>> = {
  '/': new URL('./page/page.html', import.meta.url),
  '/page.css': new URL('./page/page.css', import.meta.url),
  '/tokens.css': new URL('../../course/theme/tokens.css', import.meta.url),
  '/icon.svg': new URL('../../course/theme/icon.svg', import.meta.url),
  '/text.woff2': new URL(
    import.meta
      .resolve('@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2'),
  ),
  '/display.woff2': new URL(
    import.meta
      .resolve('@fontsource-variable/familjen-grotesk/files/familjen-grotesk-latin-wght-normal.woff2'),
  ),
};

/** Frames packages' origins, and nothing else leaves it; nobody may frame it, so that no click is stolen. */
const POLICY = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; " +
    "frame-src http://127.0.0.1:*; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

async function sendPage(pathname: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const file = FILES[pathname];
  if (file) return sendFile(request, response, fileURLToPath(file), POLICY);
  if (pathname !== '/page.js') return send(response, 404, EMPTY);
  send(response, 200, { type: typeOf('page.js'), body: await bundledScript('page/app.ts') }, POLICY);
}
