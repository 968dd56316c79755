import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { sendFile, typeOf } from './files.ts';
import {
  bodyOf,
  EMPTY,
  isForThisMachine,
  jsonOf,
  openEvents,
  RefusedRequest,
  send,
  sendEvent,
} from './http.ts';
import type { FaultSwitch, StoreRequest } from './protocol.ts';
import { COURSE, type Records } from './records.ts';
import { bundledScript, scormAgain } from './scripts.ts';

/** How the origin of a package is set up. */
export interface ContentSettings {
  /** From `packageFiles`. */
  readonly files: ReadonlyMap<string, string>;
  /** Learners' data of a SCORM package; cmi5 keeps them in the LRS. */
  readonly records?: Records;
  /** Content-Security-Policy of the package's files, '' for none. */
  readonly csp: string;
  /** Content-Security-Policy of all pages of the origin, those of the LMS too; '' for none. */
  readonly pagePolicy?: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** Makes a ticket of a launch from a query; without it, only prepared launches are taken. */
  readonly launchBy?: (query: URLSearchParams) => string;
}

/** What is wrong with the server: nothing, it takes no connection, or it sends everyone to its login page. */
export type Outage = 'none' | 'gone' | 'login';

/** A running origin of a package. */
export interface ContentServer {
  readonly origin: string;
  /** Makes the server fail; see faults/network.ts. The page with the API is still served. */
  setOutage(outage: Outage): void;
  /** Changes the Content-Security-Policy of the package's files. */
  setPolicy(csp: string): void;
  /** Switches a fault in the launches of a ticket while they run. */
  switchFault(ticket: string, change: FaultSwitch): void;
  close(): Promise<void>;
}

/** Address of the page with the API for a ticket. */
export function hostAddress(ticket: string): string {
  return `/lms/host?ticket=${ticket}`;
}

interface Site extends ContentSettings {
  csp: string;
  outage: Outage;
  /** The pages with the API that listen for switches, by ticket. */
  readonly listeners: Map<string, Set<ServerResponse>>;
}

/**
 * Serves one package on an origin of its own, for this machine only: its files at `/course/`, and beside it what an LMS
 * has in the course's own origin, the page with the API (host/) and where that stores. Whatever content does, it
 * reaches this origin alone; see docs/decisions/0011-content-on-origins-of-its-own.md.
 */
export async function serveContent(settings: ContentSettings): Promise<ContentServer> {
  const site: Site = { ...settings, outage: 'none', listeners: new Map() };
  const server = createServer((request, response) => {
    answer(site, request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else refuse(response, error);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(settings.port, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    setOutage: (outage) => (site.outage = outage),
    setPolicy: (csp) => (site.csp = csp),
    switchFault: (ticket, change) =>
      site.listeners.get(ticket)?.forEach((response) => sendEvent(response, 'fault', change)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function refuse(response: ServerResponse, error: unknown): void {
  const status = error instanceof RefusedRequest ? error.status : 500;
  send(response, status, { ...EMPTY, body: error instanceof Error ? error.message : String(error) });
}

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isForThisMachine(request)) throw new RefusedRequest(421, 'This server is for this machine only.');
  const { pathname: address, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (site.outage !== 'none' && (address.startsWith(COURSE) || address === '/lms/store')) {
    fail(site.outage, address, request, response);
  } else if (address.startsWith(COURSE)) {
    await sendCourseFile(site, address, request, response);
  } else if (request.method === 'POST') {
    await take(site, address, request, response);
  } else if (address === '/' && site.launchBy) {
    response.writeHead(303, { Location: hostAddress(site.launchBy(searchParams)) }).end();
  } else if (address === '/lms/faults') {
    listen(site, searchParams.get('ticket') ?? '', response);
  } else if (address === '/favicon.ico') {
    send(response, 204, EMPTY);
  } else {
    await sendLmsFile(site, address, request, response);
  }
}

async function sendCourseFile(
  site: Site,
  address: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const file = site.files.get(decoded(address.slice(COURSE.length)));
  const policies = [site.csp, site.pagePolicy].filter(Boolean).join(', ');
  const headers = { ...ISOLATED, ...(policies && { 'Content-Security-Policy': policies }) };
  if (file) await sendFile(request, response, file, headers);
  else send(response, 404, EMPTY, headers);
}

/** Other packages' pages may not use what is here, not even as a picture or a script. */
const ISOLATED = { 'Cross-Origin-Resource-Policy': 'same-origin' } as const;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

async function take(
  site: Site,
  address: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { records } = site;
  if (records && address === '/lms/launch') {
    const info = records.begin(await bodyOf(request));
    send(response, 200, { type: typeOf('launch.json'), body: JSON.stringify(info) });
  } else if (records && (address === '/lms/store' || address === '/lms/calls')) {
    records.store((await jsonOf(request)) as StoreRequest);
    send(response, 204, EMPTY);
  } else if (address === '/lms/outage') {
    const outage = await bodyOf(request);
    site.outage = outage === 'gone' || outage === 'login' ? outage : 'none';
    send(response, 204, EMPTY);
  } else {
    send(response, 404, EMPTY);
  }
}

function fail(outage: Outage, address: string, request: IncomingMessage, response: ServerResponse): void {
  if (outage === 'gone') request.socket.destroy();
  else if (address === '/lms/store') send(response, 401, EMPTY);
  else response.writeHead(303, { Location: '/lms/login' }).end();
}

function listen(site: Site, ticket: string, response: ServerResponse): void {
  const listeners = site.listeners.get(ticket) ?? new Set();
  site.listeners.set(ticket, listeners.add(response));
  response.on('close', () => listeners.delete(response));
  openEvents(response);
}

const PAGES: Readonly<Record<string, URL>> = {
  '/lms/host': new URL('./host/host.html', import.meta.url),
  '/lms/frame': new URL('./host/frame.html', import.meta.url),
  '/lms/returned': new URL('./host/returned.html', import.meta.url),
};

async function sendLmsFile(
  site: Site,
  address: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const headers = { ...(site.pagePolicy && { 'Content-Security-Policy': site.pagePolicy }) };
  const page = PAGES[address];
  if (page) return sendFile(request, response, fileURLToPath(page), headers);
  const script = address === '/lms/host.js' ? await bundledScript('host/host.ts') : await scormAgain(address);
  if (script === undefined) send(response, 404, EMPTY);
  else send(response, 200, { type: typeOf('host.js'), body: script }, headers);
}
