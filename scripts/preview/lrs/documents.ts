import { createHash } from 'node:crypto';
import type { LrsData, StoredDocument } from './data.ts';
import { answer, json, jsonParameter, Refusal, required, timeParameter } from './http.ts';
import type { LrsRequest, LrsResponse } from './http.ts';
import { LAUNCH_DATA } from './vocabulary.ts';
import { identifierOf, objectOf } from './xapi.ts';

/** The document resources of xAPI (IEEE 9274.1.1, 4.1.6.2, 4.1.6.5, 4.1.6.6) and the name of their id. */
const RESOURCES = {
  'activities/state': { id: 'stateId', isProfile: false },
  'activities/profile': { id: 'profileId', isProfile: true },
  'agents/profile': { id: 'profileId', isProfile: true },
} as const;

/** One of the three document resources. */
export type DocumentResource = keyof typeof RESOURCES;

/** Whether a path below the endpoint is a document resource. */
export function isDocumentResource(path: string): path is DocumentResource {
  return path in RESOURCES;
}

/** Key of a document in the data. `scope` is all that it belongs to, in order. */
export function documentKey(
  resource: DocumentResource,
  scope: readonly (string | undefined)[],
  id: string,
): string {
  return JSON.stringify([resource, ...scope.map((part) => part ?? null), id]);
}

/** What a state document belongs to. */
export function stateScope(
  activityId: string,
  agent: unknown,
  registration?: string,
): (string | undefined)[] {
  return [activityId, identifierOf(agent), registration];
}

/**
 * Answers a request about documents.
 * @throws {Refusal} 400, 404, 409, 412
 */
export function answerDocuments(
  data: LrsData,
  resource: DocumentResource,
  request: LrsRequest,
  now: string,
): LrsResponse {
  const { id: idName } = RESOURCES[resource];
  const scope = scopeOf(resource, request);
  const id = request.query.get(idName);
  if (id === null || id === '') return answerMany(data, resource, scope, request);
  const key = documentKey(resource, scope, id);
  const stored = data.documents[key];
  switch (request.method) {
    case 'GET':
    case 'HEAD':
      if (!stored) throw new Refusal(404, `There is no document "${id}".`);
      return answer(200, request.method === 'HEAD' ? '' : stored.body, headersOf(stored));
    case 'PUT':
    case 'POST':
      checkMatch(resource, request, stored);
      data.documents[key] = written(request, stored, now);
      return answer(204);
    case 'DELETE':
      checkMatch(resource, request, stored);
      Reflect.deleteProperty(data.documents, key);
      return answer(204);
    default:
      throw new Refusal(405, `${request.method} is not allowed here.`);
  }
}

/** The ids of all documents there; or, of states only, all of them deleted but what the LMS wrote for the launch. */
function answerMany(
  data: LrsData,
  resource: DocumentResource,
  scope: readonly (string | undefined)[],
  request: LrsRequest,
): LrsResponse {
  const since = timeParameter(request, 'since');
  const prefix = JSON.stringify([resource, ...scope.map((part) => part ?? null)]).slice(0, -1);
  const keys = Object.keys(data.documents).filter((key) => key.startsWith(`${prefix},`));
  if (request.method === 'GET') {
    const fresh = keys.filter(
      (key) => since === undefined || Date.parse(data.documents[key]?.updated ?? '') > since,
    );
    return json(
      200,
      fresh.map((key) => (JSON.parse(key) as string[]).at(-1)),
    );
  }
  if (request.method !== 'DELETE' || RESOURCES[resource].isProfile) {
    required(request, RESOURCES[resource].id);
  }
  for (const key of keys) {
    if ((JSON.parse(key) as string[]).at(-1) !== LAUNCH_DATA) Reflect.deleteProperty(data.documents, key);
  }
  return answer(204);
}

function scopeOf(resource: DocumentResource, request: LrsRequest): (string | undefined)[] {
  const agent = (): string => {
    required(request, 'agent');
    const identifier = identifierOf(jsonParameter(request, 'agent'));
    if (identifier === undefined) throw new Refusal(400, 'The parameter "agent" identifies nobody.');
    return identifier;
  };
  switch (resource) {
    case 'activities/state':
      return [required(request, 'activityId'), agent(), request.query.get('registration') ?? undefined];
    case 'activities/profile':
      return [required(request, 'activityId')];
    case 'agents/profile':
      return [agent()];
  }
}

/** A document's entity tag: the SHA-1 of its contents, as xAPI asks for (3.1). */
function etagOf({ body }: StoredDocument): string {
  return `"${createHash('sha1').update(body).digest('hex')}"`;
}

function headersOf(document: StoredDocument): Record<string, string> {
  return {
    'Content-Type': document.type,
    ETag: etagOf(document),
    'Last-Modified': new Date(document.updated).toUTCString(),
  };
}

/** xAPI 1.0.3, Communication 3.1: who changes a profile has to say which version they know; for states they may. */
function checkMatch(resource: DocumentResource, request: LrsRequest, stored?: StoredDocument): void {
  const match = request.headers['if-match'];
  const noneMatch = request.headers['if-none-match'];
  const isIn = (list: string) =>
    list
      .split(',')
      .map((tag) => tag.trim())
      .some((tag) => stored !== undefined && (tag === '*' || tag === etagOf(stored)));
  if (match !== undefined && !isIn(match))
    throw new Refusal(412, 'The document has changed since you read it.');
  if (noneMatch !== undefined && isIn(noneMatch)) throw new Refusal(412, 'The document is there already.');
  if (request.method !== 'PUT' || !RESOURCES[resource].isProfile) return;
  if (match === undefined && noneMatch === undefined) {
    const status = stored ? 409 : 400;
    throw new Refusal(status, 'Say which version you know, with If-Match, or If-None-Match: * for none.');
  }
}

/** POST puts the properties of a JSON object into those of the stored one; PUT replaces. */
function written(request: LrsRequest, stored: StoredDocument | undefined, now: string): StoredDocument {
  const type = request.headers['content-type'] ?? 'application/octet-stream';
  const isJson = /^application\/json\b/i.test(type);
  const sent = isJson ? jsonOf(request.body, 'The document') : undefined;
  if (request.method === 'PUT' || !stored) return { type, body: request.body, updated: now };
  const [one, other] = [objectOf(jsonOf(stored.body, 'The stored document')), objectOf(sent)];
  if (!one || !other || !/^application\/json\b/i.test(stored.type)) {
    throw new Refusal(400, 'POST puts two JSON objects together: use PUT for anything else.');
  }
  return { type, body: JSON.stringify({ ...one, ...other }), updated: now };
}

function jsonOf(text: string, what: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refusal(400, `${what} is no JSON.`);
  }
}
