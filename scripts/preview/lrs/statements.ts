import type { LrsData } from './data.ts';
import { answer, json, jsonParameter, Refusal, timeParameter } from './http.ts';
import type { LrsRequest, LrsResponse } from './http.ts';
import { at, contextActivities, isSame, isSameAgent, objectOf, type Statement } from './xapi.ts';

/** Most statements in one answer. */
const PAGE = 100;

/** What an LRS adds to a statement; it does not tell one from another. */
const ADDED = ['id', 'stored', 'timestamp', 'version', 'authority'];

/** Whether a statement says the same as a stored one (IEEE 9274.1.1, 4.2.1.2). What was never sent is not compared. */
export function saysTheSame(sent: unknown, stored: Statement): boolean {
  const bare = (value: unknown) =>
    Object.fromEntries(Object.entries(inNormalForm(value)).filter(([key]) => !ADDED.includes(key)));
  const time = at(sent, 'timestamp');
  const isSameTime = typeof time !== 'string' || Date.parse(time) === Date.parse(stored.timestamp);
  return isSameTime && isSame(bare(sent), bare(stored));
}

/** A statement with a list wherever its context has an activity alone (xAPI 1.0.3, Data 2.4.6.2). */
export function inNormalForm(sent: unknown): Readonly<Record<string, unknown>> {
  const statement = objectOf(sent) ?? {};
  const lists = objectOf(at(statement, 'context', 'contextActivities'));
  if (!lists) return statement;
  const normal = Object.entries(lists).map(([name, list]) => [name, Array.isArray(list) ? list : [list]]);
  const context = {
    ...objectOf(statement['context']),
    contextActivities: Object.fromEntries(normal) as unknown,
  };
  return { ...statement, context };
}

/**
 * Answers GET statements.
 * @param address path of the resource, for the address of the next page
 * @param isVisible leaves out what the one who asks may not see
 * @throws {Refusal} 400, 404
 */
export function findStatements(
  data: LrsData,
  request: LrsRequest,
  address: string,
  isVisible: (statement: Statement) => boolean,
  now: string,
): LrsResponse {
  const headers = { 'X-Experience-API-Consistent-Through': now };
  const id = request.query.get('statementId');
  if (id !== null) {
    const found = data.statements.find((statement) => statement.id === id && isVisible(statement));
    if (!found) throw new Refusal(404, `There is no statement ${id}.`);
    return json(200, found, { ...headers, 'Last-Modified': new Date(found.stored).toUTCString() });
  }
  if (request.query.has('voidedStatementId')) throw new Refusal(404, 'No statement has been voided.');
  const fits = filterOf(request);
  const found = data.statements.filter((statement) => isVisible(statement) && fits(statement));
  // Newest first, by when they were stored (xAPI 1.0.3, Communication 2.1.3).
  if (request.query.get('ascending') !== 'true') found.reverse();
  const limit = numberOf(request, 'limit') || PAGE;
  const size = Math.min(limit, PAGE);
  // Pages are counted from the statement before them, as others may be stored in between.
  const after = request.query.get('after');
  const start = after === null ? 0 : found.findIndex((statement) => statement.id === after) + 1;
  const page = found.slice(start, start + size);
  const last = page.at(-1);
  const isLast = last === undefined || start + size >= found.length;
  return json(200, { statements: page, more: isLast ? '' : nextPage(request, address, last.id) }, headers);
}

function nextPage(request: LrsRequest, address: string, after: string): string {
  const query = new URLSearchParams(request.query);
  query.set('after', after);
  return `${address}?${query}`;
}

function numberOf(request: LrsRequest, name: string): number {
  const value = request.query.get(name) ?? '0';
  if (!/^\d+$/.test(value)) throw new Refusal(400, `The parameter "${name}" is no number from 0: ${value}`);
  return Number(value);
}

const FILTERS = [
  'agent',
  'verb',
  'activity',
  'registration',
  'related_activities',
  'related_agents',
  'since',
  'until',
  'limit',
  'format',
  'attachments',
  'ascending',
  'after',
];

function filterOf(request: LrsRequest): (statement: Statement) => boolean {
  const odd = [...request.query.keys()].find((name) => !FILTERS.includes(name));
  if (odd !== undefined) throw new Refusal(400, `Statements cannot be asked for by "${odd}".`);
  const { query } = request;
  const agent = jsonParameter(request, 'agent');
  const [verb, activity, registration] = [
    query.get('verb'),
    query.get('activity'),
    query.get('registration'),
  ];
  const since = timeParameter(request, 'since') ?? -Infinity;
  const until = timeParameter(request, 'until') ?? Infinity;
  const isRelated = query.get('related_activities') === 'true';
  return (statement) => {
    const stored = Date.parse(statement.stored);
    return (
      (agent === undefined || isSameAgent(agent, statement.actor)) &&
      (verb === null || statement.verb.id === verb) &&
      (activity === null || isAbout(statement, activity, isRelated)) &&
      (registration === null || statement.context?.registration === registration) &&
      stored > since &&
      stored <= until
    );
  };
}

function isAbout(statement: Statement, activity: string, isRelated: boolean): boolean {
  if (statement.object.id === activity) return true;
  if (!isRelated) return false;
  return (['parent', 'grouping', 'category', 'other'] as const).some((list) =>
    contextActivities(statement, list).some((one) => at(one, 'id') === activity),
  );
}

/** The answer to statements that were taken. */
export function stored(request: LrsRequest, ids: readonly string[]): LrsResponse {
  return request.method === 'PUT' ? answer(204) : json(200, ids);
}
