import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { unescaped } from './escapes.ts';
import { sendFile, typeOf } from './files.ts';
import {
  addressOf,
  bodyOf,
  EMPTY,
  guarded,
  isForThisMachine,
  jsonOf,
  objectOf,
  openEvents,
  RefusedRequest,
  send,
  sendEvent,
} from './http.ts';
import type { FaultSwitch } from './protocol.ts';
import { COURSE, type Records } from './records.ts';
import { bundledScript, scormAgain } from './scripts.ts';
import { storeRequestOf } from './store-request.ts';

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
  /**
   * Makes the server fail for a launch; see faults/network.ts. The page with the API is still served. A request for a
   * file does not say of which launch it is: files follow the launch of which this was said last.
   * @param launch by default the one of which this was said last.
   */
  setOutage(outage: Outage, launch?: string): void;
  /** Sets the Content-Security-Policy that the package's files get in a launch. */
  setPolicy(csp: string, launch: string): void;
  /** Whether a page with the API is open that listens for switches. */
  isOpen(): boolean;
  /** Switches a fault in the launches of a ticket while they run. */
  switchFault(ticket: string, change: FaultSwitch): void;
  close(): Promise<void>;
}

/** Address of the page with the API for a ticket. */
export function hostAddress(ticket: string): string {
  return `/lms/host?ticket=${ticket}`;
}

interface Site extends ContentSettings {
  /** By launch; a launch without has the settings'. */
  readonly policies: Map<string, string>;
  readonly outages: Map<string, Outage>;
  /** The launch that files belong to. */
  launch: string;
  /** The pages with the API that listen for switches, by ticket. */
  readonly listeners: Map<string, Set<ServerResponse>>;
}

/**
 * Serves one package on an origin of its own, for this machine only: its files at `/course/`, and beside it what an LMS
 * has in the course's own origin, the page with the API (host/) and where that stores. Whatever content does, it
 * reaches this origin alone; see docs/decisions/0011-content-on-origins-of-its-own.md.
 */
export async function serveContent(settings: ContentSettings): Promise<ContentServer> {
  const site: Site = {
    ...settings,
    policies: new Map(),
    outages: new Map(),
    launch: '',
    listeners: new Map(),
  };
  const server = createServer(guarded((request, response) => answer(site, request, response)));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(settings.port, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    setOutage: (outage, launch) => setOutage(site, outage, launch),
    setPolicy: (csp, launch) => site.policies.set(launch, csp),
    isOpen: () => [...site.listeners.values()].some(({ size }) => size > 0),
    switchFault: (ticket, change) =>
      site.listeners.get(ticket)?.forEach((response) => sendEvent(response, 'fault', change)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isForThisMachine(request)) throw new RefusedRequest(421, 'This server is for this machine only.');
  const { pathname: address, searchParams } = addressOf(request);
  if (address.startsWith(COURSE)) {
    const outage = site.outages.get(site.launch) ?? 'none';
    if (outage === 'none') await sendCourseFile(site, address, request, response);
    else if (outage === 'gone') request.socket.destroy();
    else response.writeHead(303, { Location: '/lms/login' }).end();
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
  const file = site.files.get(unescaped(address.slice(COURSE.length)));
  const policies = [site.policies.get(site.launch) ?? site.csp, site.pagePolicy].filter(Boolean).join(', ');
  const headers = { ...ISOLATED, ...(policies && { 'Content-Security-Policy': policies }) };
  if (file) await sendFile(request, response, file, headers);
  else send(response, 404, EMPTY, headers);
}

/** Other packages' pages may not use what is here, not even as a picture or a script. */
const ISOLATED = { 'Cross-Origin-Resource-Policy': 'same-origin' } as const;

function setOutage(site: Site, outage: Outage, launch = site.launch): void {
  site.outages.set(launch, outage);
  site.launch = launch;
}

/** What the page with the API sends: no other site may, and none without the ticket of a launch. */
async function take(
  site: Site,
  address: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { records } = site;
  const { origin, host = '' } = request.headers;
  if (origin !== undefined && origin !== `http://${host}`) {
    throw new RefusedRequest(403, 'Only the page with the API may ask for this.');
  }
  if (records && address === '/lms/launch') {
    const info = records.begin(await bodyOf(request));
    send(response, 200, { type: typeOf('launch.json'), body: JSON.stringify(info) });
  } else if (records && (address === '/lms/store' || address === '/lms/calls')) {
    const sent = storeRequestOf(await jsonOf(request));
    const outage = address === '/lms/store' ? site.outages.get(sent.ticket) : 'none';
    if (outage === 'gone') return void request.socket.destroy();
    if (outage === 'login') return send(response, 401, EMPTY);
    records.store(sent);
    send(response, 204, EMPTY);
  } else if (records && address === '/lms/outage') {
    const { ticket, outage } = await objectOf(request);
    records.check(String(ticket));
    setOutage(site, outage === 'gone' || outage === 'login' ? outage : 'none', String(ticket));
    send(response, 204, EMPTY);
  } else {
    send(response, 404, EMPTY);
  }
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

const SCRIPTS: Readonly<Record<string, string>> = {
  '/lms/host.js': 'host/host.ts',
  '/lms/frame.js': 'host/frame.ts',
};

/** Of the LMS's own pages on a package's origin: no address may bring a script of its own. */
const HOST_POLICY = "script-src 'self'";

async function sendLmsFile(
  site: Site,
  address: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const policies = [site.pagePolicy, HOST_POLICY].filter(Boolean).join(', ');
  const headers = { 'Content-Security-Policy': policies };
  const page = PAGES[address];
  if (page) return sendFile(request, response, fileURLToPath(page), headers);
  const own = SCRIPTS[address];
  const script = own === undefined ? await scormAgain(address) : await bundledScript(own);
  if (script === undefined) send(response, 404, EMPTY);
  else send(response, 200, { type: typeOf('host.js'), body: script }, headers);
}
