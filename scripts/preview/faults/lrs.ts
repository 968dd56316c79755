import { answer, json, type LrsRequest } from '../lrs/http.ts';
import type { Fault } from './fault.ts';

const isStatements = ({ method, path }: LrsRequest): boolean =>
  (method === 'POST' || method === 'PUT') && path === '/xapi/statements';

const isStateWrite = ({ method, path }: LrsRequest): boolean =>
  (method === 'POST' || method === 'PUT') && path === '/xapi/activities/state';

const isPreferences = ({ path, query }: LrsRequest): boolean =>
  path === '/xapi/agents/profile' && query.get('profileId') === 'cmi5LearnerPreferences';

/** What LRSs do wrong, or may do: for cmi5 only. */
export const lrs: readonly Fault[] = [
  {
    name: 'answer-lost',
    title: 'Answer lost',
    description: 'The LRS stores statements, but the connection breaks before it can say so.',
    lrs: (request, next) => {
      const response = next();
      return isStatements(request) ? undefined : response;
    },
  },
  {
    name: 'statements-fail',
    title: 'Statements fail',
    description: 'The LRS answers statements with 500, and goes on answering everything else.',
    lrs: (request, next) => (isStatements(request) ? answer(500, 'Out of order.') : next()),
  },
  {
    name: 'state-fails',
    title: 'State fails',
    description: 'The LRS takes statements, but answers 500 when state is written.',
    lrs: (request, next) => (isStateWrite(request) ? answer(500, 'Out of order.') : next()),
  },
  {
    name: 'preferences-forbidden',
    title: 'Preferences forbidden',
    description: 'The LRS answers 403 for the learner’s preferences, which is no error (cmi5 11.0).',
    lrs: (request, next) => (isPreferences(request) ? answer(403, 'Forbidden.') : next()),
  },
  {
    name: 'fetch-refused',
    title: 'No token',
    description: 'The fetch URL answers with an error object and 200 (cmi5 8.2.3).',
    lrs: ({ method, path }, next) =>
      method === 'POST' && path.startsWith('/fetch/')
        ? json(200, { 'error-code': '3', 'error-text': 'The token service is out of order.' })
        : next(),
  },
];
