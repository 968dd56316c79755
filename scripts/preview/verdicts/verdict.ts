/** The standards that content is held to. */
export type Standard = 'SCORM 1.2' | 'SCORM 2004' | 'xAPI' | 'cmi5';

/** What content is held to. */
export interface Rule {
  /** kebab-case, the same for ever. */
  readonly id: string;
  /** Where the rule is written: a clause of the standard, or the LMS that was seen to ask for it. */
  readonly clause: string;
  /** error, if left out: an LMS refuses it or loses something; warning: some LMSs do, or the standard advises against it. */
  readonly severity?: 'error' | 'warning';
  /** What to do instead, in a sentence. */
  readonly remedy: string;
}

/** A rule that is broken. */
export interface Breach {
  readonly rule: Rule;
  readonly standard: Standard;
  /** What was done, with the value. */
  readonly says: string;
}

/**
 * Something that a strict LMS would refuse, or that costs learners something on some LMS: what was done, the rule, and
 * what to do about it. Texts are plain text.
 */
export interface Verdict {
  /** Id of the rule. */
  readonly rule: Rule['id'];
  readonly standard: Standard;
  readonly clause: Rule['clause'];
  readonly severity: NonNullable<Rule['severity']>;
  readonly says: Breach['says'];
  readonly remedy: Rule['remedy'];
  /** Session that it happened in: its number in SCORM, its id in cmi5. */
  readonly session: string;
  /** The call by its number in the session, or the statement by its id; undefined for what was left undone. */
  readonly where?: string;
  /** How often, counted from 1; `where` is the first. */
  readonly times: number;
}

/** A breach as a verdict about a session. @param where see `Verdict` */
export function verdictOf(
  { rule, standard, says }: Breach,
  session: string,
  where: string | undefined,
): Omit<Verdict, 'times'> {
  const { id, clause, remedy, severity = 'error' } = rule;
  const verdict = { rule: id, standard, clause, severity, says, remedy, session };
  return where === undefined ? verdict : { ...verdict, where };
}

/** Longest value that is quoted. */
const LONGEST = 80;

/** A value as it is quoted in a verdict: short. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > LONGEST ? `"${text.slice(0, LONGEST)}…"` : `"${text}"`;
}

/** Adds a verdict to a list; the same rule in the same session is counted once more instead. */
export function addVerdict(list: Verdict[], verdict: Omit<Verdict, 'times'>): void {
  const index = list.findIndex(({ rule, session }) => rule === verdict.rule && session === verdict.session);
  const known = list[index];
  if (known) list[index] = { ...known, times: known.times + 1 };
  else list.push({ ...verdict, times: 1 });
}
