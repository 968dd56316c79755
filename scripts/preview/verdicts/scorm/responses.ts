import type { Edition } from '../../protocol.ts';
import { quoted } from '../verdict.ts';
import type { Entry, Log } from './log.ts';
import type { Finding, ScormRule } from './rule.ts';

const ID = '[\\w.]{1,250}';
const NUMBER = '-?\\d+(\\.\\d+)?';
const text = (length: number) => new RegExp(`^[^]{0,${length}}$`);

/** Forms of responses by type; types without an entry have none that could be checked. */
const RESPONSES: Readonly<Record<Edition, Readonly<Record<string, RegExp>>>> = {
  scorm12: {
    'true-false': /^[01tf]/,
    choice: /^([0-9a-z](,[0-9a-z])*|\{[0-9a-z](,[0-9a-z])*\})?$/,
    'fill-in': text(255),
    matching: /^([0-9a-z]\.[0-9a-z](,[0-9a-z]\.[0-9a-z])*)?$/,
    performance: text(255),
    sequencing: /^([0-9a-z](,[0-9a-z])*)?$/,
    likert: /^[0-9a-z]?$/,
    numeric: new RegExp(`^${NUMBER}$`),
  },
  scorm2004: {
    'true-false': /^(true|false)$/,
    choice: new RegExp(`^(${ID}(\\[,\\]${ID}){0,35})?$`),
    'fill-in': /^(?!.*\n)((?!\[,\])[^]){0,250}(\[,\]((?!\[,\])[^]){0,250}){0,9}$/,
    'long-fill-in': text(4000),
    matching: new RegExp(`^(${ID}\\[\\.\\]${ID}(\\[,\\]${ID}\\[\\.\\]${ID}){0,35})?$`),
    sequencing: new RegExp(`^(${ID}(\\[,\\]${ID}){0,35})?$`),
    performance: /^((?!\[,\])[^]){0,502}(\[,\]((?!\[,\])[^]){0,502}){0,124}$/,
    likert: new RegExp(`^(${ID})?$`),
    numeric: new RegExp(`^${NUMBER}$`),
    other: text(4000),
  },
};

/** Right patterns differ from responses where they are ranges. */
const PATTERNS: Readonly<Record<Edition, Readonly<Record<string, RegExp>>>> = {
  scorm12: { ...RESPONSES.scorm12, numeric: new RegExp(`^${NUMBER}(,${NUMBER})?$`) },
  // A range that is open at one end is allowed by the standard, but refused by Moodle 5.1.
  scorm2004: { ...RESPONSES.scorm2004, numeric: new RegExp(`^${NUMBER}(\\[:\\]${NUMBER})?$`) },
};

const RESPONSE = /^cmi\.interactions\.\d+\.(student_response|learner_response)$/;
const PATTERN = /^cmi\.interactions\.\d+\.correct_responses\.\d+\.pattern$/;

/** Whether a response or right pattern has the form of its interaction's type; any other element does. */
export function hasFormOf(type: string, edition: Edition, element: string, value: string): boolean {
  const forms = RESPONSE.test(element) ? RESPONSES : PATTERN.test(element) ? PATTERNS : undefined;
  return forms?.[edition][type]?.test(value) ?? true;
}

const interactionOf = ({ element }: Entry): string => /^cmi\.interactions\.\d+/.exec(element)?.[0] ?? '';

/** Whether something of the same interaction was set before. */
function isSetBefore({ sets, elements }: Log, entry: Entry, part: string): boolean {
  const wanted = `${interactionOf(entry)}.${part}`;
  return (
    elements[wanted] !== undefined ||
    sets.slice(0, sets.indexOf(entry)).some(({ element }) => element === wanted)
  );
}

/** Sets of parts of interactions before something else of them. */
function tooEarly(log: Log, elements: RegExp, part: string): Finding[] {
  return log.sets
    .filter((entry) => elements.test(entry.pattern) && !isSetBefore(log, entry, part))
    .map((entry) => ({ entry, says: `${entry.element} was set before the ${part} of its interaction.` }));
}

function typeOf({ sets, elements }: Log, entry: Entry): string {
  const wanted = `${interactionOf(entry)}.type`;
  const before = sets.slice(0, sets.indexOf(entry));
  return before.findLast(({ element }) => element === wanted)?.value ?? elements[wanted] ?? '';
}

/** What interactions have to be like: order, and forms of responses. */
export const RESPONSE_RULES: readonly ScormRule[] = [
  {
    id: 'scorm-interaction-order',
    clause: 'SCORM 2004 RTE 4.2.9; Moodle 5.1, error 408, in both editions',
    remedy: 'Set the id of an interaction first, then its type, then the rest.',
    find: (log) => [
      ...tooEarly(log, /^cmi\.interactions\.n\.(?!id$)/, 'id'),
      ...tooEarly(
        log,
        /^cmi\.interactions\.n\.(student_response|learner_response|correct_responses\.n\.pattern)$/,
        'type',
      ),
    ],
  },
  {
    id: 'scorm-interaction-written-again',
    clause: 'SCORM 2004 RTE 4.2.9',
    severity: 'warning',
    remedy: 'Append: an interaction that an earlier session recorded is what HR reads of it.',
    find: ({ sets, elements }) =>
      sets
        .filter((entry) => elements[`${interactionOf(entry)}.id`] !== undefined)
        .map((entry) => ({ entry, says: `${entry.element} was written over.` })),
  },
  {
    id: 'scorm-interaction-id-twice',
    clause: 'Verint and others keep one interaction an id',
    severity: 'warning',
    remedy: 'Give a further try an id of its own, such as question_a2.',
    find: ({ sets, elements }) => {
      const ids = Object.entries(elements)
        .filter(([element]) => /^cmi\.interactions\.\d+\.id$/.test(element))
        .map(([, id]) => id);
      const known = new Set(ids);
      return sets.flatMap((entry) => {
        if (entry.pattern !== 'cmi.interactions.n.id') return [];
        const isKnown = known.has(entry.value);
        known.add(entry.value);
        return isKnown
          ? [{ entry, says: `The interaction ${quoted(entry.value)} was recorded before.` }]
          : [];
      });
    },
  },
  {
    id: 'scorm-response-form',
    clause: 'SCORM 1.2 RTE 3.4.4 (CMIFeedback); SCORM 2004 RTE 4.2.9.2',
    remedy: 'Write responses in the form of their type: see the table of formats in docs/preview.md.',
    find: (log) => misformed(log, RESPONSE),
  },
  {
    id: 'scorm-pattern-form',
    clause:
      'SCORM 1.2 RTE 3.4.4 (CMIFeedback); SCORM 2004 RTE 4.2.9.1; Moodle 5.1 refuses ranges open at one end',
    remedy: 'Write right patterns in the form of their type: see the table of formats in docs/preview.md.',
    find: (log) => misformed(log, PATTERN),
  },
];

function misformed(log: Log, elements: RegExp): Finding[] {
  return log.sets.flatMap((entry) => {
    const { element, value } = entry;
    if (!elements.test(element)) return [];
    const type = typeOf(log, entry);
    if (hasFormOf(type, log.edition, element, value)) return [];
    return [{ entry, says: `${element} does not have the form of ${type}: ${quoted(value)}.` }];
  });
}
