import { randomUUID } from 'node:crypto';
import type { LrsData, Session } from './data.ts';
import { answerDocuments, isDocumentResource, type DocumentResource } from './documents.ts';
import {
  answer,
  json,
  jsonParameter,
  parseBody,
  preflight,
  Refusal,
  refused,
  required,
  VERSION,
} from './http.ts';
import type { LrsRequest, LrsResponse } from './http.ts';
import { Intake } from './intake.ts';
import { FETCH_AGAIN, FETCH_METHOD, LAUNCH_DATA_WRITTEN, OTHER_AGENT, OTHER_STATE } from './rules/session.ts';
import { findStatements, stored } from './statements.ts';
import { LAUNCH_DATA, PREFERENCES } from './vocabulary.ts';
import { at, isSameAgent, objectOf, type Statement } from './xapi.ts';

/** How the endpoint is set up. */
export interface EndpointSettings {
  readonly data: LrsData;
  readonly address: string;
  readonly login?: string;
  readonly now: () => string;
  /** Called when statements of a session have been stored. */
  readonly onStored: (session: Session) => void;
}

/** A token for a session (8.2.2): name and password as Basic authentication has them. */
export function newToken(sessionId: string): string {
  return Buffer.from(`${sessionId}:${randomUUID()}`).toString('base64');
}

/** The LRS's resources and the fetch URL. */
export class Endpoint {
  readonly #settings: EndpointSettings;
  readonly #intake: Intake;

  constructor(settings: EndpointSettings) {
    this.#settings = settings;
    this.#intake = new Intake(settings.data, settings.now, settings.onStored);
  }

  /** Answers a request; one that is wrong gets a status from 400 on and a sentence that says why. */
  handle(request: LrsRequest): LrsResponse {
    try {
      const [, area, ...rest] = request.path.split('/');
      if (request.method === 'OPTIONS') return preflight();
      if (area === 'fetch') return this.#fetch(request, rest.join('/'));
      if (area === 'xapi') return this.#xapi(request, rest.join('/').replace(/\/$/, ''));
      throw new Refusal(404, `There is nothing at ${request.path}.`);
    } catch (error) {
      if (error instanceof Refusal) return refused(error);
      throw error;
    }
  }

  get #data(): LrsData {
    return this.#settings.data;
  }

  /** 8.2: the token once, an error as JSON after that, both with the status 200. */
  #fetch({ method }: LrsRequest, key: string): LrsResponse {
    const session = Object.values(this.#data.sessions).find(({ fetchKey }) => fetchKey === key);
    if (!session) return fetchError('2', 'There is no such session.');
    if (method !== 'POST') {
      this.#intake.note(session, {
        rule: FETCH_METHOD,
        standard: 'cmi5',
        says: `The fetch URL was asked with ${method}.`,
      });
      return answer(405, 'Use POST.', { Allow: 'POST' });
    }
    if (session.fetched || session.abandoned !== undefined) {
      const says = 'The fetch URL was posted to more than once.';
      this.#intake.note(session, { rule: FETCH_AGAIN, standard: 'cmi5', says });
      return fetchError('1', 'The authorization token has already been returned.');
    }
    session.fetched = true;
    return json(200, { 'auth-token': session.token });
  }

  #xapi(request: LrsRequest, resource: string): LrsResponse {
    if (resource === 'about') return json(200, { version: [VERSION] });
    const version = request.headers['x-experience-api-version'];
    if (version === undefined || !/^1\.0(\.\d+)?$/.test(version)) {
      throw new Refusal(400, `The header X-Experience-API-Version should be ${VERSION}.`);
    }
    const session = this.#authenticate(request);
    if (resource === 'statements') return this.#statements(request, session);
    if (isDocumentResource(resource)) return this.#documents(request, resource, session);
    if (request.method === 'GET' && resource === 'agents') return json(200, personOf(request));
    if (request.method === 'GET' && resource === 'activities') return json(200, this.#activity(request));
    throw new Refusal(404, `There is no resource "${resource}".`);
  }

  /** The session of the token; undefined for the login that may read everything. */
  #authenticate({ headers }: LrsRequest): Session | undefined {
    const [, scheme = '', token = ''] = /^(\S+)\s+(\S+)$/.exec(headers['authorization'] ?? '') ?? [];
    if (scheme.toLowerCase() === 'basic') {
      const { login } = this.#settings;
      if (login !== undefined && token === Buffer.from(login).toString('base64')) return undefined;
      const session = Object.values(this.#data.sessions).find((one) => one.fetched && one.token === token);
      if (session) return session;
    }
    throw new Refusal(401, 'Send the token of the fetch URL as "Authorization: Basic …" (cmi5 8.2.1).');
  }

  #documents(request: LrsRequest, resource: DocumentResource, session: Session | undefined): LrsResponse {
    const now = this.#settings.now();
    if (!session) {
      if (request.method !== 'GET') throw new Refusal(403, 'This login may read only.');
      return answerDocuments(this.#data, resource, request, now);
    }
    const agent = resource === 'activities/profile' ? undefined : jsonParameter(request, 'agent');
    if (agent !== undefined && !isSameAgent(agent, this.#intake.circumstances(session).actor)) {
      throw this.#intake.refuse(session, {
        rule: OTHER_AGENT,
        standard: 'cmi5',
        says: `A document of another agent was asked for.`,
      });
    }
    if (resource === 'activities/state' && agent !== undefined && !isOwnState(request, session)) {
      throw this.#intake.refuse(session, {
        rule: OTHER_STATE,
        standard: 'cmi5',
        says: 'State of another activity or registration was asked for.',
      });
    }
    const isLaunchData = resource === 'activities/state' && request.query.get('stateId') === LAUNCH_DATA;
    if (isLaunchData && request.method !== 'GET') {
      throw this.#intake.refuse(session, {
        rule: LAUNCH_DATA_WRITTEN,
        standard: 'cmi5',
        says: `${request.method} ${LAUNCH_DATA}`,
      });
    }
    // Noted before the answer: that there are no preferences is an answer, too.
    if (isLaunchData) session.readLaunchData = true;
    if (resource === 'agents/profile' && request.query.get('profileId') === PREFERENCES)
      session.readPreferences = true;
    return answerDocuments(this.#data, resource, request, now);
  }

  #statements(request: LrsRequest, session: Session | undefined): LrsResponse {
    const { address, now } = this.#settings;
    if (request.method === 'GET' || request.method === 'HEAD') {
      const isVisible = ({ context }: Statement) =>
        !session || context?.registration === session.registration;
      const path = `${new URL(address).pathname.replace(/\/$/, '')}/xapi/statements`;
      return findStatements(this.#data, request, path, isVisible, now());
    }
    if (request.method !== 'PUT' && request.method !== 'POST') {
      throw new Refusal(405, `${request.method} is not allowed here.`);
    }
    if (!session) throw new Refusal(403, 'This login may read only.');
    if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
      throw new Refusal(400, 'Statements come as application/json; attachments are not taken.');
    }
    return stored(request, this.#intake.take(session, sentIn(request)));
  }

  #activity(request: LrsRequest): unknown {
    const id = required(request, 'activityId');
    const told = this.#data.statements.map(({ object }) => object).filter((object) => object.id === id);
    const definition = told
      .map((object) => object.definition)
      .filter(Boolean)
      .at(-1);
    return { objectType: 'Activity', id, ...(definition ? { definition } : {}) };
  }
}

/** Other units, and those of other packages, keep their state to themselves, though the learner is the same. */
function isOwnState({ query }: LrsRequest, { activityId, registration }: Session): boolean {
  const asked = [query.get('activityId') ?? activityId, query.get('registration') ?? registration];
  return asked[0] === activityId && asked[1] === registration;
}

function fetchError(code: '1' | '2', text: string): LrsResponse {
  return json(200, { 'error-code': code, 'error-text': text });
}

/** The statements of a request. @throws {Refusal} 400 when a PUT has none or another id in its body */
function sentIn(request: LrsRequest): unknown[] {
  const body = parseBody(request);
  if (request.method === 'POST') return Array.isArray(body) ? (body as unknown[]) : [body];
  const id = required(request, 'statementId');
  const inside = at(body, 'id');
  if (inside !== undefined && inside !== id)
    throw new Refusal(400, 'The statement has another id than its address.');
  return [{ ...objectOf(body), id }];
}

/** All that is known of an agent (IEEE 9274.1.1, 4.1.6.3): no more than what was asked for. */
function personOf(request: LrsRequest): unknown {
  const agent = jsonParameter(request, 'agent');
  if (agent === undefined) throw new Refusal(400, 'The parameter "agent" is missing.');
  const lists = ['name', 'mbox', 'mbox_sha1sum', 'openid', 'account'].flatMap((key) => {
    const value = at(agent, key);
    return value === undefined ? [] : [[key, [value]] as const];
  });
  return { objectType: 'Person', ...Object.fromEntries(lists) };
}
