import { quoted } from '../../verdicts/verdict.ts';
import { at, contextActivities, objectOf } from '../xapi.ts';
import { isDuration, isIri, isLanguageMap, isLanguageTag, isNumber, isTimestamp, isUuid } from './forms.ts';
import { interactionProblem, unknownResponse } from './interaction.ts';
import type { StatementRule } from './rule.ts';

/** What may stand where in a statement; nothing else may (2.2). */
const PROPERTIES: readonly (readonly [path: readonly string[], names: string])[] = [
  [[], 'id actor verb object result context timestamp stored authority version attachments'],
  [['verb'], 'id display'],
  [['result'], 'score success completion response duration extensions'],
  [['result', 'score'], 'scaled raw min max'],
  [
    ['context'],
    'registration instructor team contextActivities revision platform language statement extensions',
  ],
  [['context', 'contextActivities'], 'parent grouping category other'],
  [
    ['object', 'definition'],
    'name description type moreInfo extensions interactionType correctResponsesPattern choices scale source target steps',
  ],
];

/** Says what a value is, where it is there and does not fit. */
function unfit(
  statement: unknown,
  path: string,
  fits: (value: unknown) => boolean,
  says: string,
): string | undefined {
  const value = at(statement, ...path.split('.'));
  return value === undefined || fits(value) ? undefined : `${path} is ${quoted(value)}, which is ${says}.`;
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isBoolean = (value: unknown): boolean => typeof value === 'boolean';

/** What xAPI 1.0.3 asks of a statement (part Data), as far as content can break it. */
export const XAPI_RULES: readonly StatementRule[] = [
  {
    id: 'xapi-object',
    clause: 'xAPI 1.0.3, Data 2.2',
    remedy: 'Send a JSON object with actor, verb and object.',
    broken: (statement) => {
      if (!objectOf(statement)) return 'The statement is no JSON object.';
      const missing = ['actor', 'verb', 'object'].filter((name) => !objectOf(at(statement, name)));
      return missing.length > 0 ? `The statement has no ${missing.join(', no ')}.` : undefined;
    },
  },
  {
    id: 'xapi-properties',
    clause: 'xAPI 1.0.3, Data 2.2',
    remedy: 'Leave out what xAPI does not know, or put it into extensions. Names are case-sensitive.',
    broken: (statement) => {
      const odd = PROPERTIES.flatMap(([path, names]) =>
        Object.keys(objectOf(at(statement, ...path)) ?? {})
          .filter((name) => !names.split(' ').includes(name))
          .map((name) => [...path, name].join('.')),
      );
      return odd.length > 0 ? `There is no such property: ${odd.join(', ')}.` : undefined;
    },
  },
  {
    id: 'xapi-null',
    clause: 'xAPI 1.0.3, Data 2.2',
    remedy: 'Leave out what has no value.',
    broken: (statement) => {
      const found = nullIn(statement, []);
      return found === undefined ? undefined : `${found} is null.`;
    },
  },
  {
    id: 'xapi-id',
    clause: 'xAPI 1.0.3, Data 2.4.1',
    remedy: 'Use a UUID, such as crypto.randomUUID() gives.',
    broken: (statement) => unfit(statement, 'id', isUuid, 'no UUID'),
  },
  {
    id: 'xapi-actor',
    clause: 'xAPI 1.0.3, Data 2.4.2',
    remedy: 'Use the actor of the launch URL as it is.',
    broken: (statement) => agentProblem(at(statement, 'actor')),
  },
  {
    id: 'xapi-verb',
    clause: 'xAPI 1.0.3, Data 2.4.3',
    remedy: 'Give the verb an absolute IRI as id, and a display by language tag.',
    broken: (statement) =>
      isIri(at(statement, 'verb', 'id'))
        ? unfit(statement, 'verb.display', isLanguageMap, 'no text by language tag')
        : `verb.id is ${quoted(at(statement, 'verb', 'id'))}, which is no absolute IRI.`,
  },
  {
    id: 'xapi-verb-display',
    clause: 'xAPI 1.0.3, Data 2.4.3',
    severity: 'warning',
    remedy: 'Add verb.display: people read it in reports.',
    broken: (statement) =>
      at(statement, 'verb', 'display') === undefined ? 'The verb has no display.' : undefined,
  },
  {
    id: 'xapi-activity',
    clause: 'xAPI 1.0.3, Data 2.4.4',
    remedy: 'Name an activity by an absolute IRI.',
    broken: objectProblem,
  },
  {
    id: 'xapi-definition',
    clause: 'xAPI 1.0.3, Data 2.4.4.1',
    remedy: 'Names and descriptions are texts by language tag; a type is an absolute IRI.',
    broken: (statement) =>
      unfit(statement, 'object.definition.name', isLanguageMap, 'no text by language tag') ??
      unfit(statement, 'object.definition.description', isLanguageMap, 'no text by language tag') ??
      unfit(statement, 'object.definition.type', isIri, 'no absolute IRI') ??
      unfit(statement, 'object.definition.moreInfo', isIri, 'no address'),
  },
  {
    id: 'xapi-interaction',
    clause: 'xAPI 1.0.3, Data 2.4.4.1, Interaction Activities',
    remedy:
      'Give the interaction a known type, the components that belong to it, and a list of right patterns.',
    broken: (statement) => interactionProblem(at(statement, 'object', 'definition')),
  },
  {
    id: 'xapi-interaction-words',
    clause: 'xAPI 1.0.3, Data 2.4.4.1, Interaction Activities',
    severity: 'warning',
    remedy: 'Add the question as description or name: without it, reports show an id.',
    broken: (statement) => {
      const definition = objectOf(at(statement, 'object', 'definition'));
      const isBare = definition?.['description'] === undefined && definition?.['name'] === undefined;
      return definition?.['interactionType'] !== undefined && isBare
        ? 'An interaction has neither name nor description.'
        : undefined;
    },
  },
  {
    id: 'xapi-response',
    clause: 'xAPI 1.0.3, Data 2.4.4.1, Response Patterns',
    severity: 'warning',
    remedy: 'Join the ids of components with [,] and [.]; use only ids that the definition has.',
    broken: unknownResponse,
  },
  {
    id: 'xapi-score',
    clause: 'xAPI 1.0.3, Data 2.4.5.1',
    remedy: 'Scores are numbers: scaled from -1 to 1, raw from min to max.',
    broken: scoreProblem,
  },
  {
    id: 'xapi-result',
    clause: 'xAPI 1.0.3, Data 2.4.5',
    remedy: 'success and completion are true or false, response is text.',
    broken: (statement) =>
      unfit(statement, 'result.success', isBoolean, 'neither true nor false') ??
      unfit(statement, 'result.completion', isBoolean, 'neither true nor false') ??
      unfit(statement, 'result.response', isText, 'no text'),
  },
  {
    id: 'xapi-duration',
    clause: 'xAPI 1.0.3, Data 4.6',
    remedy: 'Write PT1H2M3.12S.',
    broken: (statement) => unfit(statement, 'result.duration', isDuration, 'no duration of ISO 8601'),
  },
  {
    id: 'xapi-context',
    clause: 'xAPI 1.0.3, Data 2.4.6',
    remedy:
      'registration is a UUID, language a language tag, the lists of contextActivities hold activities with ids.',
    broken: contextProblem,
  },
  {
    id: 'xapi-extensions',
    clause: 'xAPI 1.0.3, Data 4.1',
    remedy: 'Name each extension by an absolute IRI.',
    broken: (statement) => {
      const places = [['object', 'definition'], ['result'], ['context']];
      const odd = places
        .flatMap((path) => Object.keys(objectOf(at(statement, ...path, 'extensions')) ?? {}))
        .find((name) => !isIri(name));
      return odd === undefined ? undefined : `An extension is named ${quoted(odd)}.`;
    },
  },
  {
    id: 'xapi-timestamp',
    clause: 'xAPI 1.0.3, Data 2.4.7, 4.5',
    remedy: 'Write 2026-01-31T09:30:00.123Z, as toISOString() does.',
    broken: (statement) => unfit(statement, 'timestamp', isTimestamp, 'no timestamp of ISO 8601'),
  },
  {
    id: 'xapi-version',
    clause: 'xAPI 1.0.3, Data 2.4.10',
    remedy: 'Leave version out: the LRS sets it.',
    broken: (statement) =>
      unfit(statement, 'version', (value) => /^1\.0(\.\d+)?$/.test(String(value)), 'no version 1.0.x'),
  },
  {
    id: 'xapi-attachments',
    clause: 'xAPI 1.0.3, Data 2.4.11',
    remedy: 'Give each attachment usageType, display, contentType, length, sha2 and fileUrl.',
    broken: (statement) => {
      const names = ['usageType', 'display', 'contentType', 'length', 'sha2', 'fileUrl'];
      const isWhole = (one: unknown) => names.every((name) => at(one, name) !== undefined);
      const fits = (value: unknown) => Array.isArray(value) && value.every(isWhole);
      return unfit(statement, 'attachments', fits, 'no list of attachments that the LRS can take');
    },
  },
];

/** Where there is a null, but for extensions, which may hold anything. */
function nullIn(value: unknown, path: readonly string[]): string | undefined {
  if (value === null) return path.join('.');
  if (typeof value !== 'object' || path.at(-1) === 'extensions') return undefined;
  for (const [key, part] of Object.entries(value ?? {})) {
    const found = nullIn(part, [...path, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

function agentProblem(agent: unknown): string | undefined {
  const kinds = ['mbox', 'mbox_sha1sum', 'openid', 'account'].filter((kind) => at(agent, kind) !== undefined);
  if (at(agent, 'objectType') === 'Group' && kinds.length === 0 && Array.isArray(at(agent, 'member')))
    return undefined;
  if (kinds.length !== 1) {
    const by = kinds.length === 0 ? 'nothing' : kinds.join(' and ');
    return `The actor is identified by ${by}; it has to be exactly one of mbox, mbox_sha1sum, openid, account.`;
  }
  const type = at(agent, 'objectType');
  if (type !== undefined && type !== 'Agent' && type !== 'Group')
    return `The actor's objectType is ${quoted(type)}.`;
  const mbox = at(agent, 'mbox');
  if (mbox !== undefined && !/^mailto:[^@\s]+@[^@\s]+$/.test(String(mbox))) return `mbox is ${quoted(mbox)}.`;
  const account = at(agent, 'account');
  if (account === undefined) return undefined;
  const isWhole = isIri(at(account, 'homePage')) && isText(at(account, 'name'));
  return isWhole ? undefined : `account is ${quoted(account)}: it needs homePage, an address, and name.`;
}

function objectProblem(statement: unknown): string | undefined {
  const type = at(statement, 'object', 'objectType') ?? 'Activity';
  const id = at(statement, 'object', 'id');
  switch (type) {
    case 'Activity':
      return isIri(id) ? undefined : `object.id is ${quoted(id)}, which is no absolute IRI.`;
    case 'StatementRef':
      return isUuid(id) ? undefined : `object.id is ${quoted(id)}, which is no UUID.`;
    case 'Agent':
    case 'Group':
      return agentProblem(at(statement, 'object'));
    case 'SubStatement':
      return undefined;
    default:
      return `object.objectType is ${quoted(type)}.`;
  }
}

function scoreProblem(statement: unknown): string | undefined {
  const score = objectOf(at(statement, 'result', 'score'));
  if (!score) return unfit(statement, 'result.score', () => false, 'no object');
  const odd = Object.entries(score).find(([, value]) => !isNumber(value));
  if (odd) return `result.score.${odd[0]} is ${quoted(odd[1])}, which is no number.`;
  const { scaled, raw, min = -Infinity, max = Infinity } = score as Record<string, number | undefined>;
  if (scaled !== undefined && Math.abs(scaled) > 1) return `result.score.scaled is ${scaled}.`;
  if (min > max) return `result.score.min is ${min}, max ${max}.`;
  return raw !== undefined && (raw < min || raw > max)
    ? `result.score.raw is ${raw}, which is not from ${min} to ${max}.`
    : undefined;
}

function contextProblem(statement: unknown): string | undefined {
  const odd = (['parent', 'grouping', 'category', 'other'] as const).find((list) =>
    contextActivities(statement, list).some((activity) => !isIri(at(activity, 'id'))),
  );
  if (odd !== undefined) return `An activity in context.contextActivities.${odd} has no absolute IRI as id.`;
  return (
    unfit(statement, 'context.registration', isUuid, 'no UUID') ??
    unfit(statement, 'context.language', (tag) => isLanguageTag(String(tag)), 'no language tag')
  );
}
