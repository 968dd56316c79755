import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { packageFiles, serveFile, serveLmsFile, type Served } from './files.ts';
import { readManifest, type Manifest } from './manifest.ts';
import type { LaunchInfo, LaunchOptions, StoreRequest } from './protocol.ts';
import { Records } from './records.ts';

/** How a preview LMS is set up. */
export interface PreviewSettings {
  /** Folder with an unpacked package. */
  readonly folder: string;
  /** Content-Security-Policy of the package's files, '' for none; by default the strictest there is. */
  readonly csp?: string;
  /** 0, the default, takes a free port. */
  readonly port?: number;
}

/** A running preview LMS; learners' data live as long as it runs. */
export interface PreviewServer {
  readonly origin: string;
  readonly manifest: Manifest;
  readonly records: Records;
  /** Makes the server fail; see faults/network.ts. The LMS page itself is still served. */
  setOutage(outage: Outage): void;
  close(): Promise<void>;
}

/** What is wrong with the server: nothing, it takes no connection, or it sends everyone to its login page. */
export type Outage = 'none' | 'gone' | 'login';

interface Site {
  outage: Outage;
  readonly manifest: Manifest;
  readonly records: Records;
  readonly files: ReadonlyMap<string, string>;
  readonly csp: string;
}

const COURSE = '/course/';
const MAX_BODY = 10_000_000;
const EMPTY: Served = { type: 'text/plain; charset=utf-8', body: '' };

/**
 * Starts an LMS for one package, for this machine only. Its page is at `/`; see page/lms-page.ts for the query.
 * @throws when the package has no manifest that it could be launched by.
 */
export async function startPreview(settings: PreviewSettings): Promise<PreviewServer> {
  const { folder, csp = "default-src 'self'", port = 0 } = settings;
  const manifest = await readManifest(folder);
  const records = new Records(manifest.edition);
  const site: Site = { outage: 'none', manifest, records, files: await packageFiles(folder), csp };
  const server = createServer((request, response) => {
    answer(site, request, response).catch((error: unknown) =>
      send(response, 500, { ...EMPTY, body: String(error) }),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    manifest,
    records,
    setOutage: (outage) => (site.outage = outage),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname: address, search } = new URL(request.url ?? '/', 'http://localhost');
  if (site.outage !== 'none' && (address.startsWith(COURSE) || address === '/lms/store')) {
    fail(site.outage, address, request, response);
  } else if (address.startsWith(COURSE)) {
    const file = site.files.get(decodeURIComponent(address.slice(COURSE.length)));
    send(response, file ? 200 : 404, file ? await serveFile(file) : EMPTY, site.csp);
  } else if (request.method === 'POST' && address === '/lms/launch') {
    const options = JSON.parse(await bodyOf(request)) as LaunchOptions;
    const info: LaunchInfo = {
      ...site.records.launch(options),
      edition: site.manifest.edition,
      title: site.manifest.title,
      start: COURSE + site.manifest.start,
    };
    send(response, 200, { type: 'application/json', body: JSON.stringify(info) });
  } else if (request.method === 'POST' && address === '/lms/store') {
    site.records.store(JSON.parse(await bodyOf(request)) as StoreRequest);
    send(response, 204, EMPTY);
  } else if (request.method === 'POST' && address === '/lms/outage') {
    site.outage = search === '?gone' || search === '?login' ? (search.slice(1) as Outage) : 'none';
    send(response, 204, EMPTY);
  } else if (address === '/favicon.ico') {
    send(response, 204, EMPTY);
  } else {
    const served = await serveLmsFile(address);
    send(response, served ? 200 : 404, served ?? EMPTY);
  }
}

function fail(outage: Outage, address: string, request: IncomingMessage, response: ServerResponse): void {
  if (outage === 'gone') {
    request.socket.destroy();
  } else if (address === '/lms/store') {
    send(response, 401, EMPTY);
  } else {
    response.writeHead(303, { Location: '/lms/login' }).end();
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MAX_BODY) throw new Error('The request is too long.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, { type, body }: Served, csp = ''): void {
  response.writeHead(status, {
    'Content-Type': type,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
    ...(csp && { 'Content-Security-Policy': csp }),
  });
  response.end(body);
}
