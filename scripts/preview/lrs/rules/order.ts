import { at, isDefined, verbName, type Statement } from '../xapi.ts';
import type { VerbName } from '../vocabulary.ts';
import type { StatementRule } from './rule.ts';

/** A statement's verb, where it counts for the order: only "cmi5 defined" ones do (9.3). */
function countedVerb(statement: unknown): VerbName | undefined {
  return isDefined(statement) ? verbName(statement) : undefined;
}

function said(statements: readonly Statement[], ...verbs: readonly VerbName[]): Statement | undefined {
  return statements.find((statement) => verbs.some((verb) => countedVerb(statement) === verb));
}

const timeOf = (statement: unknown): number => Date.parse(String(at(statement, 'timestamp')));

/** In which order, and how often, content may say something. Order is that of timestamps (9.3). */
export const ORDER_RULES: readonly StatementRule[] = [
  {
    id: 'cmi5-initialized-first',
    clause: 'cmi5 9.3, 9.3.2',
    remedy: 'Send initialized before any other statement of the session.',
    broken: (statement, { inSession }) => {
      if (countedVerb(statement) === 'initialized') return undefined;
      const first = said(inSession, 'initialized');
      if (!first) return 'A statement came before initialized.';
      return timeOf(statement) < timeOf(first)
        ? 'A timestamp is earlier than that of initialized.'
        : undefined;
    },
  },
  {
    id: 'cmi5-launch-data-read',
    clause: 'cmi5 10.0, contextTemplate',
    remedy: 'GET the state document LMS.LaunchData before the first statement.',
    broken: (statement, { session }) =>
      countedVerb(statement) === 'initialized' && !session.readLaunchData
        ? 'LMS.LaunchData was not read before initialized.'
        : undefined,
  },
  {
    id: 'cmi5-preferences-read',
    clause: 'cmi5 11.0',
    remedy:
      'GET the agent profile cmi5LearnerPreferences before the first statement; 404 and 403 are no errors.',
    broken: (statement, { session }) =>
      countedVerb(statement) === 'initialized' && !session.readPreferences
        ? 'cmi5LearnerPreferences were not read before initialized.'
        : undefined,
  },
  {
    id: 'cmi5-terminated-last',
    clause: 'cmi5 9.3, 9.3.8',
    remedy: 'Send terminated last, and nothing after it.',
    broken: (statement, { inSession }) => {
      const last = said(inSession, 'terminated');
      if (last && timeOf(statement) >= timeOf(last)) return 'A statement came after terminated.';
      const isLater = inSession.some((one) => timeOf(one) > timeOf(statement));
      return countedVerb(statement) === 'terminated' && isLater
        ? 'terminated is earlier than another statement.'
        : undefined;
    },
  },
  {
    id: 'cmi5-verb-once',
    clause: 'cmi5 9.3',
    remedy: 'Say initialized and terminated once in a session.',
    broken: (statement, { inSession }) => {
      const verb = countedVerb(statement);
      const isOnce = verb === 'initialized' || verb === 'terminated';
      return isOnce && said(inSession, verb) ? `${verb} was said before in this session.` : undefined;
    },
  },
  {
    id: 'cmi5-one-judgement',
    clause: 'cmi5 9.3',
    remedy: 'Say passed or failed once in a session: a further attempt belongs to a further session.',
    broken: (statement, { inSession }) => {
      const verb = countedVerb(statement);
      const before = said(inSession, 'passed', 'failed');
      return (verb === 'passed' || verb === 'failed') && before
        ? `${verb} was said after ${verbName(before)} in the same session.`
        : undefined;
    },
  },
  {
    id: 'cmi5-completed-once',
    clause: 'cmi5 9.3, 9.3.3',
    remedy: 'Remember in the state that completed was said: once in a registration, whatever the session.',
    broken: (statement, { inRegistration }) => again('completed', statement, inRegistration),
  },
  {
    id: 'cmi5-passed-once',
    clause: 'cmi5 9.3, 9.3.4',
    remedy: 'Remember in the state that passed was said: once in a registration, whatever the session.',
    broken: (statement, { inRegistration }) => again('passed', statement, inRegistration),
  },
  {
    id: 'cmi5-failed-after-passed',
    clause: 'cmi5 9.3',
    remedy: 'Say no more failed once the learner has passed.',
    broken: (statement, { inRegistration }) =>
      countedVerb(statement) === 'failed' && said(inRegistration, 'passed')
        ? 'failed was said after passed in this registration.'
        : undefined,
  },
  {
    id: 'cmi5-launch-mode',
    clause: 'cmi5 10.0, launchMode',
    remedy: 'In Browse and Review, send initialized and terminated only.',
    broken: (statement, { session }) => {
      const verb = countedVerb(statement);
      const isAllowed = verb === undefined || verb === 'initialized' || verb === 'terminated';
      return session.mode === 'Normal' || isAllowed ? undefined : `${verb} was said in ${session.mode}.`;
    },
  },
];

function again(verb: VerbName, statement: unknown, inRegistration: readonly Statement[]): string | undefined {
  return countedVerb(statement) === verb && said(inRegistration, verb)
    ? `${verb} was said before in this registration.`
    : undefined;
}
