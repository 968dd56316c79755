import type { IncomingMessage, ServerResponse } from 'node:http';

/** A response's body and its type. */
export interface Served {
  readonly type: string;
  readonly body: Buffer | string;
}

/** A response without a body. */
export const EMPTY: Served = { type: 'text/plain; charset=utf-8', body: '' };

/** Most bytes of a request that is kept in memory: a commit or a setting, never a package. */
const MAX_BODY = 10_000_000;

/** A request that is refused with a status and a sentence for people. */
export class RefusedRequest extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'RefusedRequest';
    this.status = status;
  }
}

/**
 * A server's listener: whatever goes wrong in an answer is answered itself, and never ends the process.
 * @param say told of errors of our own, with where they come from.
 */
export function guarded(
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  say: (line: string) => void = console.error,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    response.on('error', () => response.destroy());
    answer(request, response).catch((error: unknown) => {
      if (!(error instanceof RefusedRequest))
        say(error instanceof Error ? (error.stack ?? '') : String(error));
      if (response.headersSent) return response.destroy();
      const [status, message] =
        error instanceof RefusedRequest
          ? [error.status, error.message]
          : [500, 'The preview LMS has failed here; what went wrong stands where it was started.'];
      send(response, status, { ...EMPTY, body: message });
    });
  };
}

/** Where a request goes: path and query. @throws {RefusedRequest} 400 when that is no address, such as `//`. */
export function addressOf({ url = '/' }: IncomingMessage): URL {
  if (URL.canParse(url, 'http://localhost')) return new URL(url, 'http://localhost');
  throw new RefusedRequest(400, 'This is no address.');
}

/** Reads a request's body as text. @throws {RefusedRequest} 413 when it is too long. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MAX_BODY) throw new RefusedRequest(413, 'The request is too long.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Reads a request's body as JSON. @throws {RefusedRequest} 400 when it is none. */
export async function jsonOf(request: IncomingMessage): Promise<unknown> {
  const text = await bodyOf(request);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new RefusedRequest(400, 'The request is no JSON.');
  }
}

/** Reads a request's body as a JSON object. @throws {RefusedRequest} 400 when it is none. */
export async function objectOf(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  const value = await jsonOf(request);
  if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  throw new RefusedRequest(400, 'The request is no JSON object.');
}

/** Sends a whole response. Nothing is cached: what is shown is always what is there now. */
export function send(
  response: ServerResponse,
  status: number,
  { type, body }: Served,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { ...COMMON, 'Content-Type': type, ...headers });
  response.end(body);
}

/** Headers of every response. */
export const COMMON: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
};

/** Opens a stream of server-sent events. */
export function openEvents(response: ServerResponse, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(200, { ...COMMON, ...headers, 'Content-Type': 'text/event-stream' });
  response.write(':\n\n');
}

/** Sends one event with data in JSON. */
export function sendEvent(response: ServerResponse, name: string, data: unknown): void {
  response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
}

/**
 * Whether a request names this server as a browser on this machine does. A page elsewhere can have its own name lead
 * here (DNS rebinding): it then counts as the same origin for the browser, but its name stands in Host.
 */
export function isForThisMachine({ headers, socket }: IncomingMessage): boolean {
  const { localPort } = socket;
  return headers.host === `127.0.0.1:${localPort}` || headers.host === `localhost:${localPort}`;
}
