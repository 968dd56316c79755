import { objectOf, parseObject, type Agent, type Statement } from './xapi.ts';

/** Longer than any LRS that is still of use takes for a small document. */
const LONGEST_WAIT_MS = 20_000;

/** Most of a request that outlives its page, in bytes: browsers take 64 KiB of all such requests together. */
export const KEEPALIVE_LIMIT = 60_000;

/** What an LRS has answered. */
export interface Answer {
  /** HTTP status; 0 if no answer came. */
  readonly status: number;
  readonly text: string;
  /** `''` if there is none, or the LRS does not show it to pages of other origins. */
  readonly etag: string;
}

/** What is sent beside address and token. */
interface Sent {
  readonly method: 'GET' | 'PUT' | 'POST';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** The page may be going away: the request outlives it, as far as it is small enough. */
  readonly outlives?: boolean;
}

/** A document of the State resource, for one unit, learner and registration. */
export interface StatePlace {
  readonly activityId: string;
  readonly agent: Agent;
  readonly registration: string;
}

/** The part of `fetch` that is used; tests bring their own. */
export type Ask = (url: string, init: RequestInit) => Promise<Response>;

/** Whether a status means that something was taken. */
export function isTaken(status: number): boolean {
  return status >= 200 && status < 300;
}

/** An LRS as one session may use it (IEEE 9274.1.1; cmi5 8.2.1). Nothing here throws. */
export class Lrs {
  readonly #endpoint: string;
  readonly #token: string;
  readonly #ask: Ask;

  /** @param token what the fetch URL gave: name and password for Basic authentication. */
  constructor(endpoint: string, token: string, ask: Ask) {
    this.#endpoint = endpoint;
    this.#token = token;
    this.#ask = ask;
  }

  /** Stores statements, all or none; one that is there already, as it is, counts as stored. */
  send(statements: readonly Statement[], outlives = false): Promise<Answer> {
    return this.#request('statements', {}, { method: 'POST', body: statements, outlives });
  }

  /** Reads a state document. */
  readState(place: StatePlace, stateId: string): Promise<Answer> {
    return this.#request('activities/state', queryOf(place, stateId), { method: 'GET' });
  }

  /** Writes a state document; `headers` may say which one it may replace. */
  writeState(
    place: StatePlace,
    stateId: string,
    body: unknown,
    headers: Readonly<Record<string, string>>,
    outlives = false,
  ): Promise<Answer> {
    const sent: Sent = { method: 'PUT', body, headers, outlives };
    return this.#request('activities/state', queryOf(place, stateId), sent);
  }

  /** Reads a profile document of the learner. */
  readProfile(agent: Agent, profileId: string): Promise<Answer> {
    return this.#request('agents/profile', { agent: JSON.stringify(agent), profileId }, { method: 'GET' });
  }

  #request(
    resource: string,
    query: Readonly<Record<string, string>>,
    { method, body, headers, outlives = false }: Sent,
  ): Promise<Answer> {
    const search = new URLSearchParams(query).toString();
    const text = body === undefined ? undefined : JSON.stringify(body);
    return answered(() =>
      this.#ask(`${this.#endpoint}${resource}${search && `?${search}`}`, {
        method,
        headers: {
          Authorization: `Basic ${this.#token}`,
          'X-Experience-API-Version': '1.0.3',
          ...(text !== undefined && { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(text !== undefined && { body: text }),
        keepalive: outlives && bytesOf(text ?? '') <= KEEPALIVE_LIMIT,
        cache: 'no-store',
        credentials: 'omit',
        signal: AbortSignal.timeout(LONGEST_WAIT_MS),
      }),
    );
  }
}

/** What came of asking the fetch URL for the token of a session (cmi5 8.2). */
export type TokenAnswer =
  | { readonly token: string }
  /** The LMS's words for why there is none; '' if it has none. */
  | { readonly refusal: string }
  | { readonly silence: true };

/** Fetches the token of a session: with POST, and only once. Never rejects. */
export async function fetchToken(url: string, ask: Ask): Promise<TokenAnswer> {
  const signal = AbortSignal.timeout(LONGEST_WAIT_MS);
  const { status, text } = await answered(() => ask(url, { method: 'POST', cache: 'no-store', signal }));
  if (status === 0) return { silence: true };
  const found = objectOf(parseObject(text)) ?? {};
  const token = found['auth-token'];
  if (typeof token === 'string' && token !== '') return { token };
  const said = found['error-text'];
  return { refusal: typeof said === 'string' ? said : isTaken(status) ? '' : `HTTP ${status}` };
}

function queryOf({ activityId, agent, registration }: StatePlace, stateId: string) {
  return { activityId, agent: JSON.stringify(agent), registration, stateId };
}

async function answered(ask: () => Promise<Response>): Promise<Answer> {
  try {
    const response = await ask();
    const text = response.status === 204 ? '' : await response.text();
    return { status: response.status, text, etag: response.headers.get('ETag') ?? '' };
  } catch {
    return { status: 0, text: '', etag: '' };
  }
}

/** Bytes of a text in UTF-8. */
export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
