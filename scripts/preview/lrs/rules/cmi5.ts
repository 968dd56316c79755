import { quoted } from '../../verdicts/verdict.ts';
import { CATEGORIES, EXTENSIONS } from '../vocabulary.ts';
import { at, contextActivities, hasContextActivity, isDefined, isSame, objectOf, verbName } from '../xapi.ts';
import type { Circumstances, StatementRule } from './rule.ts';
import { ORDER_RULES } from './order.ts';
import { RESULT_RULES } from './result.ts';

/** Whom and what a statement is about, and the context that it stands in. */
const CONTEXT_RULES: readonly StatementRule[] = [
  {
    id: 'cmi5-id',
    clause: 'cmi5 9.1',
    remedy: 'Give each statement its id when it is made: sent again, it is then known.',
    broken: (statement) => (at(statement, 'id') === undefined ? 'The statement has no id.' : undefined),
  },
  {
    id: 'cmi5-timestamp',
    clause: 'cmi5 9.7',
    remedy: 'Write the time of the event in UTC: 2026-01-31T09:30:00.123Z.',
    broken: (statement) => {
      const timestamp = at(statement, 'timestamp');
      if (timestamp === undefined) return 'The statement has no timestamp.';
      return /(?:Z|\+00(?::?00)?)$/i.test(String(timestamp))
        ? undefined
        : `timestamp is ${quoted(timestamp)}, not UTC.`;
    },
  },
  {
    id: 'cmi5-actor',
    clause: 'cmi5 8.1, 9.2',
    remedy: 'Use the actor of the launch URL exactly as it is: no name added, nothing left out.',
    broken: (statement, { actor }) =>
      isSame(at(statement, 'actor'), actor) ? undefined : `The actor is ${quoted(at(statement, 'actor'))}.`,
  },
  {
    id: 'cmi5-registration',
    clause: 'cmi5 9.6.1',
    remedy: 'Put the registration of the launch URL into context.registration.',
    broken: (statement, { registration }) => {
      const given = at(statement, 'context', 'registration');
      return given === registration ? undefined : `context.registration is ${quoted(given)}.`;
    },
  },
  {
    id: 'cmi5-session-id',
    clause: 'cmi5 9.6.3.1',
    remedy: 'Copy the session id from the contextTemplate of this launch.',
    broken: (statement, { session }) => {
      const given = at(statement, 'context', 'extensions', EXTENSIONS.sessionId);
      return given === session.id ? undefined : `The session id is ${quoted(given)}.`;
    },
  },
  {
    id: 'cmi5-context-template',
    clause: 'cmi5 10.0, contextTemplate',
    remedy: 'Begin the context of each statement as a copy of contextTemplate, and only add to it.',
    broken: (statement, { session }) => lackOfTemplate(at(statement, 'context'), session.contextTemplate),
  },
  {
    id: 'cmi5-object',
    clause: 'cmi5 9.4',
    remedy: 'Use the activityId of the launch URL as object.id.',
    broken: (statement, { session }) => {
      const id = at(statement, 'object', 'id');
      return isDefined(statement) && id !== session.activityId ? `object.id is ${quoted(id)}.` : undefined;
    },
  },
  {
    id: 'cmi5-verb',
    clause: 'cmi5 7.1.3, 9.3',
    remedy:
      'Leave the cmi5 category out: only initialized, completed, passed, failed and terminated have it.',
    broken: (statement) => {
      const isOwn = ['initialized', 'completed', 'passed', 'failed', 'terminated'].includes(
        verbName(statement) ?? '',
      );
      return isDefined(statement) && !isOwn
        ? `The verb ${quoted(at(statement, 'verb', 'id'))} is none that content may use with the cmi5 category.`
        : undefined;
    },
  },
  {
    id: 'cmi5-category',
    clause: 'cmi5 7.1.3, 9.6.2.1',
    severity: 'warning',
    remedy: 'Add the cmi5 category: without it the LMS does not count the statement.',
    broken: (statement, { session }) => {
      const verb = verbName(statement);
      const isAboutUnit = at(statement, 'object', 'id') === session.activityId;
      return verb !== undefined && verb !== 'voided' && isAboutUnit && !isDefined(statement)
        ? `${verb} was said of the unit without the cmi5 category.`
        : undefined;
    },
  },
  {
    id: 'cmi5-voiding',
    clause: 'cmi5 6.3',
    remedy: 'Content may not void statements: say it right the first time.',
    broken: (statement) => (verbName(statement) === 'voided' ? 'The statement voids another.' : undefined),
  },
  {
    id: 'cmi5-move-on-category',
    clause: 'cmi5 9.6.2.2',
    remedy: 'Add the moveon category exactly where a cmi5 defined statement has success or completion.',
    broken: (statement) => {
      const isMoveOn = hasContextActivity(statement, 'category', CATEGORIES.moveOn);
      const result = objectOf(at(statement, 'result'));
      const isJudged = result?.['success'] !== undefined || result?.['completion'] !== undefined;
      if (isMoveOn && !(isDefined(statement) && isJudged))
        return 'The moveon category stands where nothing is judged.';
      return !isMoveOn && isDefined(statement) && isJudged ? 'The moveon category is missing.' : undefined;
    },
  },
];

/** What cmi5 (Quartz, 1st edition) asks of the statements of content. */
export const CMI5_RULES: readonly StatementRule[] = [...CONTEXT_RULES, ...ORDER_RULES, ...RESULT_RULES];

/** What of the template is not in a context; the session id has a rule of its own. */
function lackOfTemplate(
  context: unknown,
  template: Circumstances['session']['contextTemplate'],
): string | undefined {
  const { contextActivities: lists = {}, extensions = {}, ...others } = template;
  for (const [name, activities] of Object.entries(lists)) {
    const given = contextActivities({ context }, name as keyof typeof lists);
    const places = activities.map((one) => given.findIndex((other) => isSame(one, other)));
    const lost = activities.find((_, index) => places[index] === -1);
    if (lost) return `${quoted(lost)} is missing in context.contextActivities.${name}.`;
    if (places.some((place, index) => place < (places[index - 1] ?? -1)))
      return `context.contextActivities.${name} has another order than the template.`;
  }
  const changed = Object.keys(extensions)
    .filter((name) => name !== EXTENSIONS.sessionId)
    .find((name) => !isSame(at(context, 'extensions', name), extensions[name]));
  if (changed !== undefined) return `The extension ${changed} of the template is missing or changed.`;
  const other = Object.keys(others).find((name) => !isSame(at(context, name), others[name]));
  return other === undefined ? undefined : `context.${other} of the template is missing or changed.`;
}
