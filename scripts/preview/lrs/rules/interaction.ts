import { quoted } from '../../verdicts/verdict.ts';
import { at, objectOf } from '../xapi.ts';
import { isLanguageMap } from './forms.ts';

/** The types of interactions, and the lists of components that each may have. */
const COMPONENTS: Readonly<Record<string, readonly string[]>> = {
  'true-false': [],
  choice: ['choices'],
  'fill-in': [],
  'long-fill-in': [],
  matching: ['source', 'target'],
  performance: ['steps'],
  sequencing: ['choices'],
  likert: ['scale'],
  numeric: [],
  other: [],
};

const LISTS = ['choices', 'scale', 'source', 'target', 'steps'] as const;

/** What is wrong with the definition of an interaction, undefined for nothing, also where it is none. */
export function interactionProblem(definition: unknown): string | undefined {
  const type = at(definition, 'interactionType');
  const pattern = at(definition, 'correctResponsesPattern');
  const lists = LISTS.filter((list) => at(definition, list) !== undefined);
  if (type === undefined) {
    return pattern !== undefined || lists.length > 0
      ? 'The definition has parts of an interaction, but no interactionType.'
      : undefined;
  }
  const allowed = COMPONENTS[String(type)];
  if (!allowed) return `interactionType is ${quoted(type)}.`;
  const isList = Array.isArray(pattern) && pattern.every((one) => typeof one === 'string');
  if (pattern !== undefined && !isList)
    return `correctResponsesPattern is ${quoted(pattern)}: no list of texts.`;
  const odd = lists.find((list) => !allowed.includes(list));
  if (odd !== undefined) return `An interaction of type ${String(type)} has "${odd}".`;
  return lists.map((list) => componentsProblem(list, at(definition, list))).find(Boolean);
}

function componentsProblem(list: string, components: unknown): string | undefined {
  if (!Array.isArray(components)) return `${list} is no list.`;
  const ids = components.map((component) => at(component, 'id'));
  if (ids.some((id) => typeof id !== 'string' || id === '')) return `A component in ${list} has no id.`;
  if (new Set(ids).size < ids.length) return `An id is there twice in ${list}.`;
  const isReadable = (component: unknown) => {
    const description = at(component, 'description');
    return description === undefined || isLanguageMap(description);
  };
  return components.every(isReadable) ? undefined : `A description in ${list} is no text by language tag.`;
}

/** What in a response or right pattern is no id of a component, undefined for nothing. */
export function unknownResponse(statement: unknown): string | undefined {
  const definition = objectOf(at(statement, 'object', 'definition'));
  const allowed = COMPONENTS[String(definition?.['interactionType'])] ?? [];
  const known = allowed.flatMap((list) => definition?.[list] ?? []).map((component) => at(component, 'id'));
  if (known.length === 0 || definition?.['interactionType'] === 'performance') return undefined;
  const patterns = (definition?.['correctResponsesPattern'] ?? []) as readonly unknown[];
  const given = [at(statement, 'result', 'response'), ...patterns].filter((one) => typeof one === 'string');
  const odd = given
    .flatMap((one) => one.replace(/^\{(?:case_matters|order_matters|lang)=[^}]*\}/, '').split(/\[[.,]\]/))
    .find((id) => id !== '' && !known.includes(id));
  return odd === undefined ? undefined : `${quoted(odd)} is the id of no component.`;
}
