import { plain } from './plain.ts';

/** How far a learner has come, from least to most. */
export const STATUSES = ['not started', 'in progress', 'failed', 'completed', 'passed'] as const;

/** One of `STATUSES`. */
export type Status = (typeof STATUSES)[number];

/**
 * Words of LMSs for a status, in the languages in which Moodle writes its reports. Order counts: "not completed" holds
 * "completed".
 */
const WORDS: readonly (readonly [RegExp, Status])[] = [
  [
    /not (?:yet )?(?:started|attempted|opened)|^subscribed$|^enrolled$|^registered$|^assigned$|^approved$/,
    'not started',
  ],
  [
    /nicht (?:begonnen|gestartet|versucht)|non (?:commence|demarre)|pas commence|no (?:iniciado|comenzado|intentado)/,
    'not started',
  ],
  [
    /did not achieve pass|nicht bestanden|note de passage non|no alcanz|^fail|failed|unsuccess|^echou|suspens|^n[aã]o aprov/,
    'failed',
  ],
  [
    /not (?:yet )?complete|incomplete|in ?progress|started|past due|overdue|browsed|^attempted$|withdrawn|expired/,
    'in progress',
  ],
  [
    /nicht abgeschlossen|unvollstandig|in bearbeitung|non (?:termine|acheve)|pas termine|inacheve|en cours|no (?:completad|finalizad)|incomplet|en (?:curso|progreso)/,
    'in progress',
  ],
  [
    /achieved pass|^pass|passed|successful|bestanden|reussi|note de passage atteinte|aprobad|superad/,
    'passed',
  ],
  [
    /complet|abgeschlossen|erledigt|vollstandig|termine|acheve|completad|finalizad|exempt|^compl|_compl/,
    'completed',
  ],
];

/** A status as an LMS words it; null if the words are not known. Empty, `-` and `unknown` say nothing: `undefined`. */
export function readStatus(text: string): Status | null | undefined {
  const word = plain(text);
  if (word === '' || word === '-' || word === 'unknown' || word === 'n/a') return undefined;
  return WORDS.find(([words]) => words.test(word))?.[1] ?? null;
}
