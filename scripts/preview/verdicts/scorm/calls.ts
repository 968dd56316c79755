import { quoted } from '../verdict.ts';
import type { Entry, Log } from './log.ts';
import type { Finding, ScormRule } from './rule.ts';

const OF_ERRORS = ['GetLastError', 'GetErrorString', 'GetDiagnostic'];
const ARGUMENTS: Readonly<Record<string, number>> = { SetValue: 2, GetLastError: 0 };

/** More commits than this within a minute are more than a learner can have caused. */
const COMMITS_A_MINUTE = 30;

/** Errors that tell of a mistake of the content, rather than of a value that is not there or an LMS that fails. */
const MISTAKES = {
  scorm12: ['201', '202', '203', '402', '403', '404', '405'],
  scorm2004: ['201', '301', '351', '402', '404', '405', '406', '407', '408'],
} as const;

/** What an LMS may leave out: 401 is then its own affair, anywhere else it is an element that there is not. */
const OPTIONAL = /^cmi\.(objectives|interactions)\b/;

const nameOf = ({ call }: Entry): string => call.name;

/** Calls other than those about errors. */
const working = ({ entries }: Log): Entry[] => entries.filter(({ method }) => !OF_ERRORS.includes(method));

/** How the API has to be called. */
export const CALL_RULES: readonly ScormRule[] = [
  {
    id: 'scorm-arguments',
    clause: 'SCORM 1.2 RTE 3.3; SCORM 2004 RTE 3.1.3',
    remedy: 'Give each call as many arguments as it has, as text; Initialize, Commit and Terminate get "".',
    find: ({ entries }) =>
      entries.flatMap((entry) => {
        const { method, args } = entry;
        const wanted = ARGUMENTS[method] ?? 1;
        const isEmpty = !['Initialize', 'Commit', 'Terminate'].includes(method) || args[0] === '';
        const isFit = args.length === wanted && args.every((arg) => typeof arg === 'string') && isEmpty;
        return isFit ? [] : [{ entry, says: `${nameOf(entry)} was called with ${quoted(args)}.` }];
      }),
  },
  {
    id: 'scorm-before-initialize',
    clause: 'SCORM 1.2 RTE 3.3 (error 301); SCORM 2004 RTE 3.1.7 (112, 122, 132, 142)',
    remedy: 'Call Initialize first.',
    find: (log) => {
      const first = log.first('Initialize');
      return working(log)
        .filter(({ call }) => !first || call.number < first.call.number)
        .map((entry) => ({ entry, says: `${nameOf(entry)} was called before Initialize.` }));
    },
  },
  {
    id: 'scorm-initialize-once',
    clause: 'SCORM 1.2 RTE 3.3 (error 101); SCORM 2004 RTE 3.1.7 (103, 104)',
    remedy: 'Call Initialize once in a session.',
    find: (log) =>
      log.entries
        .filter(({ method, call }) => {
          const first = log.entries.find((one) => one.method === 'Initialize' && one.isDone);
          return method === 'Initialize' && first !== undefined && call.number > first.call.number;
        })
        .map((entry) => ({ entry, says: `${nameOf(entry)} was called again.` })),
  },
  {
    id: 'scorm-after-terminate',
    clause: 'SCORM 1.2 RTE 3.2.2.1; SCORM 2004 RTE 3.1.7 (113, 123, 133, 143)',
    remedy: 'Save everything first, then finish, and call nothing after it.',
    find: (log) => {
      const end = log.entries.find(({ method, isDone }) => method === 'Terminate' && isDone);
      return working(log)
        .filter(({ call }) => end !== undefined && call.number > end.call.number)
        .map((entry) => ({ entry, says: `${nameOf(entry)} was called after the end.` }));
    },
  },
  {
    id: 'scorm-terminate-missing',
    clause: 'SCORM 1.2 RTE 3.2.2.1; SCORM 2004 RTE 3.1.3.2; Brightspace records no result without it',
    remedy: 'Call LMSFinish or Terminate when the learner leaves, on pagehide too.',
    find: (log) =>
      log.isOver && log.first('Initialize') && !log.first('Terminate')
        ? [{ says: 'The session was left without LMSFinish or Terminate.' }]
        : [],
  },
  {
    id: 'scorm-commit-missing',
    clause: 'SCORM 1.2 RTE 3.3; SCORM 2004 RTE 3.1.5.3',
    remedy: 'Commit after each answer, page and change of status.',
    find: (log) => {
      const last = log.entries.findLast(({ method }) => method === 'Commit' || method === 'Terminate');
      const entry = log.sets.find(({ call }) => !last || call.number > last.call.number);
      return log.isOver && entry ? [{ entry, says: 'Values were set and never committed.' }] : [];
    },
  },
  {
    id: 'scorm-commit-empty',
    clause: 'A commit takes an LMS up to seconds, and the learner waits',
    severity: 'warning',
    remedy: 'Commit only when something has been set since the last commit that went well.',
    find: ({ entries }) => {
      let isChanged = true;
      return entries.flatMap((entry) => {
        if (entry.method === 'SetValue') isChanged = true;
        if (entry.method !== 'Commit') return [];
        const isEmpty = !isChanged;
        if (entry.isDone) isChanged = false;
        return isEmpty ? [{ entry, says: `${nameOf(entry)} was called with nothing to save.` }] : [];
      });
    },
  },
  {
    id: 'scorm-commits-many',
    clause: 'A commit takes an LMS up to seconds, and the learner waits',
    severity: 'warning',
    remedy: 'Commit once for each thing that the learner does.',
    find: ({ entries }) => {
      const commits = entries.filter(({ method }) => method === 'Commit');
      const entry = commits.find(({ call }, index) => {
        const later = commits[index + COMMITS_A_MINUTE];
        return later !== undefined && later.call.time - call.time < 60_000;
      });
      return entry ? [{ entry, says: `There were more than ${COMMITS_A_MINUTE} commits in a minute.` }] : [];
    },
  },
  {
    id: 'scorm-set-twice',
    clause: 'Each call takes a slow LMS up to seconds, and the learner waits',
    severity: 'warning',
    remedy: 'Set only what has changed.',
    find: setTwice,
  },
  {
    id: 'scorm-index-gap',
    clause: 'SCORM 1.2 RTE 3.4.1; SCORM 2004 RTE 3.1.7.6 (error 351)',
    remedy: 'Append at _count: no index is left out.',
    find: indexGaps,
  },
  {
    id: 'scorm-read-beyond',
    clause: 'SCORM 2004 RTE 3.1.7.6 (error 301); SCORM 1.2 RTE 3.4.1 (201)',
    remedy: 'Read _count first, and only elements below it.',
    find: readBeyond,
  },
  {
    id: 'scorm-refused',
    clause: 'The error codes of SCORM 1.2 RTE 3.3 and SCORM 2004 RTE 3.1.7',
    remedy: 'Look the error up in the call log: the LMS took nothing of it.',
    find: ({ entries, edition }) =>
      entries
        .filter(
          ({ call, element }) =>
            (MISTAKES[edition] as readonly string[]).includes(call.error) ||
            (call.error === '401' && !OPTIONAL.test(element)),
        )
        .map((entry) => {
          const { call, element } = entry;
          const words = call.diagnostic === '' ? '' : ` (${call.diagnostic})`;
          return { entry, says: `${call.name} ${element} was answered with error ${call.error}${words}.` };
        }),
  },
  {
    id: 'scorm-thrown',
    clause: 'An LMS may throw; the course has to go on',
    severity: 'warning',
    remedy: 'Catch what the API throws, and try again later.',
    find: ({ entries }) =>
      entries
        .filter(({ call }) => call.error === 'thrown')
        .map((entry) => ({ entry, says: `${nameOf(entry)} threw: ${entry.call.diagnostic}` })),
  },
];

/** Setting a value again is right after a commit that failed: some LMSs send only what differs (Moodle 5.1, 1.2). */
function setTwice({ entries, elements }: Log): Finding[] {
  const known = new Map(Object.entries(elements));
  return entries.flatMap((entry) => {
    if (entry.method === 'Commit' && !entry.isDone) known.clear();
    if (entry.method !== 'SetValue') return [];
    const isKnown = known.get(entry.element) === entry.value;
    if (entry.isDone) known.set(entry.element, entry.value);
    return isKnown ? [{ entry, says: `${entry.element} was set to what it is already.` }] : [];
  });
}

/** The collection and index that an element belongs to: the outermost one. */
function placeOf(element: string): { readonly collection: string; readonly index: number } | undefined {
  const [, collection, index] = /^(cmi\.(?:interactions|objectives))\.(\d+)\./.exec(element) ?? [];
  return collection === undefined ? undefined : { collection, index: Number(index) };
}

/** How many elements each collection has, at launch and as the session goes on. */
class Counts {
  readonly #counts = new Map<string, number>();

  constructor({ elements }: Log) {
    for (const element of Object.keys(elements)) this.add(element);
  }

  of(collection: string): number {
    return this.#counts.get(collection) ?? 0;
  }

  add(element: string): void {
    const place = placeOf(element);
    if (place) this.#counts.set(place.collection, Math.max(this.of(place.collection), place.index + 1));
  }

  /** Takes what the LMS itself says: in SCORM 1.2 interactions of earlier sessions cannot be seen otherwise. */
  read({ method, element, call }: Entry): void {
    const [, collection] = /^(cmi\.(?:interactions|objectives))\._count$/.exec(element) ?? [];
    const count = Number(call.result);
    if (method === 'GetValue' && collection !== undefined && Number.isInteger(count))
      this.#counts.set(collection, count);
  }
}

function indexGaps(log: Log): Finding[] {
  const counts = new Counts(log);
  return log.entries.flatMap((entry) => {
    counts.read(entry);
    const place = entry.method === 'SetValue' ? placeOf(entry.element) : undefined;
    if (!place) return [];
    const count = counts.of(place.collection);
    if (entry.isDone) counts.add(entry.element);
    return place.index > count
      ? [{ entry, says: `${entry.element} was set, but there are only ${count}.` }]
      : [];
  });
}

function readBeyond(log: Log): Finding[] {
  const counts = new Counts(log);
  return log.entries.flatMap((entry) => {
    counts.read(entry);
    if (entry.method === 'SetValue' && entry.isDone) counts.add(entry.element);
    const place = entry.method === 'GetValue' ? placeOf(entry.element) : undefined;
    if (!place || place.index < counts.of(place.collection)) return [];
    return [{ entry, says: `${entry.element} was read, but there are only ${counts.of(place.collection)}.` }];
  });
}
