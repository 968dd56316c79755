/* An LRS in memory, with the side of an LMS that a cmi5 course sees. Helper of tests; never in a package. */
import type { TabStore } from './tab-memory.ts';
import { EXTENSION, type Statement } from './xapi.ts';

const LRS = 'https://lrs.example/xapi/';
const FETCH = 'https://lms.example/fetch?session=';
const AU = 'https://lms.example/au/7';
const REGISTRATION = '0a1b2c3d-0000-4000-8000-00000000abcd';

/** The course as the adapter knows it. */
export const about = { iri: 'https://course.example/ripple', language: 'en' };

/** A request as the LRS has seen it. */
export interface Seen {
  readonly method: string;
  /** Below the endpoint, without its query: `statements`; `fetch` for the token. */
  readonly resource: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly body: string;
  readonly keepalive: boolean;
}

/** What a request is answered with instead; `lost`: it is done, but the answer never arrives; `gone`: it never arrives. */
export type Trouble = number | 'lost' | 'gone' | null;

/** Takes statements as an LRS does: all of a request or none, none twice, another one of a known id with 409. */
export class FakeLrs {
  readonly requests: Seen[] = [];
  /** In the order in which they arrived. */
  readonly statements: Statement[] = [];
  readonly documents = new Map<string, string>();
  /** What goes wrong. */
  trouble: (request: Seen) => Trouble = () => null;
  /** Why a statement is refused: a status, 0 if it is taken. */
  refuse: (statement: Statement) => number = () => 0;
  /** Whether answers to writes have an ETag, as not all have. */
  tellsEtag = true;
  launchData: Record<string, unknown> = { launchMode: 'Normal', moveOn: 'CompletedOrPassed' };
  preferences: string | null = '{"languagePreference":"de-AT,en","audioPreference":"on"}';
  actor: Record<string, unknown> = {
    objectType: 'Agent',
    account: { homePage: 'https://lms.example', name: 'E 1' },
  };
  /** Id of the session that is open; its token has been fetched. */
  session = 's1';
  #fetched = '';

  /** The query that the LMS opens the course with. */
  get search(): string {
    return `?${new URLSearchParams({
      endpoint: LRS.slice(0, -1),
      fetch: FETCH + this.session,
      actor: JSON.stringify(this.actor),
      registration: REGISTRATION,
      activityId: AU,
    })}`;
  }

  get template() {
    const course = {
      id: 'https://lms.example/course',
      definition: { type: 'https://w3id.org/xapi/cmi5/activitytype/course' },
    };
    return {
      contextActivities: { grouping: [{ id: 'https://course.example/ripple/au' }, course] },
      extensions: { [EXTENSION.sessionId]: this.session, 'https://lms.example/tenant': 'blue' },
    };
  }

  readonly ask = async (url: string, init: RequestInit): Promise<Response> => {
    const request = seen(url, init);
    this.requests.push(request);
    const trouble = this.trouble(request);
    // As on a network: never within the same turn.
    await Promise.resolve();
    if (trouble === 'gone') throw new TypeError('Failed to fetch');
    if (typeof trouble === 'number') return new Response('trouble', { status: trouble });
    const response = request.resource === 'fetch' ? this.#token(request) : this.#answer(request);
    if (trouble === 'lost') throw new TypeError('Failed to fetch');
    return response;
  };

  /** Requests for a resource with a method. */
  count(method: string, resource: string): number {
    return this.requests.filter((one) => one.method === method && one.resource === resource).length;
  }

  #token({ query }: Seen): Response {
    const session = query.get('session') ?? '';
    if (session === this.#fetched) return json({ 'error-code': '1', 'error-text': 'Used already.' });
    this.#fetched = session;
    return json({ 'auth-token': `token-${session}` });
  }

  #answer(request: Seen): Response {
    const { method, resource, query, headers } = request;
    if (headers.get('Authorization') !== `Basic token-${this.session}`)
      return new Response('', { status: 401 });
    if (resource === 'statements') return this.#take(JSON.parse(request.body) as Statement[]);
    if (resource === 'agents/profile') return found(this.preferences);
    const id = query.get('stateId') ?? '';
    if (id === 'LMS.LaunchData') return json({ contextTemplate: this.template, ...this.launchData });
    if (method === 'GET') return found(this.documents.get(id) ?? null);
    return this.#write(id, request);
  }

  #take(statements: readonly Statement[]): Response {
    const taken: Statement[] = [];
    for (const statement of statements) {
      const known = this.statements.find(({ id }) => id === statement.id);
      const isSame = known && JSON.stringify(known) === JSON.stringify(statement);
      const status = known ? (isSame ? 0 : 409) : this.refuse(statement);
      if (status !== 0) return new Response('refused', { status });
      if (!known) taken.push(statement);
    }
    this.statements.push(...taken);
    return json(statements.map(({ id }) => id));
  }

  #write(id: string, { headers, body }: Seen): Response {
    const before = this.documents.get(id);
    const match = headers.get('If-Match');
    const isStale = match !== null && match !== etagOf(before ?? '');
    if (isStale || (headers.get('If-None-Match') === '*' && before !== undefined)) {
      return new Response('changed', { status: 412 });
    }
    this.documents.set(id, body);
    const etag = this.tellsEtag ? { ETag: etagOf(body) } : undefined;
    return new Response(null, { status: 204, ...(etag && { headers: etag }) });
  }
}

/** A sessionStorage. */
export class FakeTab implements TabStore {
  readonly values = new Map<string, string>();

  getItem(key: string): string | null {
    return this.values.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.values.set(key, value);
  }
}

function seen(url: string, { method = 'GET', headers, body, keepalive }: RequestInit): Seen {
  const { searchParams: query } = new URL(url);
  const resource = url.startsWith(FETCH) ? 'fetch' : (url.slice(LRS.length).split('?')[0] ?? '');
  const text = typeof body === 'string' ? body : '';
  return {
    method,
    resource,
    query,
    headers: new Headers(headers),
    body: text,
    keepalive: keepalive === true,
  };
}

function json(value: unknown): Response {
  return new Response(JSON.stringify(value), { status: 200 });
}

function found(text: string | null): Response {
  return text === null
    ? new Response('', { status: 404 })
    : new Response(text, { status: 200, headers: { ETag: etagOf(text) } });
}

/** Any text that differs where the documents do. */
function etagOf(text: string): string {
  return `"${text.length}-${[...text].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) | 0, 7)}"`;
}
