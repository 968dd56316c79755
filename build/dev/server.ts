import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EVENTS, type DevState } from './client/state.ts';
import { isLocal, send, typeOf } from './http.ts';
import { Pages } from './pages.ts';
import { DevSite } from './site.ts';
import { FileWatch } from './watch-files.ts';

/** How the server for writing is set up. */
export interface DevSettings {
  /** Folder of the project, absolute. */
  readonly root: string;
  /** 0, the default, takes a free port. */
  readonly port?: number;
  /** BCP 47 tag of the text to show; the course's own if left out. */
  readonly language?: string | undefined;
  /** Called after every change with what pages are told, the paths that changed and how long it took. */
  readonly onUpdate?: (state: DevState, changed: readonly string[], milliseconds: number) => void;
  /** Called with what should not have happened: the server goes on. */
  readonly onError?: (error: unknown) => void;
}

/** A running server. */
export interface DevServer {
  readonly origin: string;
  /** What pages are told now. */
  readonly state: DevState;
  close(): Promise<void>;
}

const PLAIN = 'text/plain; charset=utf-8';

/**
 * Serves the course of a project for this machine only, and has pages load again when something has changed.
 * Mistakes in content or code are told and never end it. Rejects if the port is taken.
 */
export async function startDev(settings: DevSettings): Promise<DevServer> {
  const { root, port = 0, language, onUpdate = () => undefined, onError = console.error } = settings;
  const site = new DevSite(root, language);
  const pages = new Pages();
  const update = async (changed: readonly string[]): Promise<void> => {
    const start = performance.now();
    // Code first: the course takes longer to read, and most code has nothing to do with it.
    await site.updateCode(changed).catch(onError);
    pages.tell(site.state);
    await site.updateContent(changed).catch(onError);
    pages.tell(site.state);
    if (changed.length > 0) onUpdate(site.state, changed, performance.now() - start);
  };
  const server = createServer((request, response) => {
    answer(site, pages, request, response).catch((error: unknown) => {
      send(request, response, 500, PLAIN, error instanceof Error ? error.message : String(error));
      pages.tell(site.state);
    });
  });
  await listen(server, port);
  // One update after the other: each builds on what the one before has found out.
  let work = update([]);
  const onChange = (changed: readonly string[]): void => void (work = work.then(() => update(changed)));
  const watch = await FileWatch.start({ root, names: ['course', 'modules', 'package.json'], onChange });
  await work;
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get state() {
      return site.state;
    },
    async close() {
      watch.close();
      await Promise.all([work, new Promise((resolve) => server.close(resolve).closeAllConnections())]);
    },
  };
}

async function answer(
  site: DevSite,
  pages: Pages,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isLocal(request)) return send(request, response, 403, PLAIN, 'Only for this machine.');
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === EVENTS) return pages.add(response, site.state);
  const address = decoded(pathname);
  const found = address === null ? null : await site.answer(address, search === '?url');
  if (found) send(request, response, 200, typeOf(found.name), found.body, found.isFinal);
  else send(request, response, 404, PLAIN, 'There is nothing here.');
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
}
