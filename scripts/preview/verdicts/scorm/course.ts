import { quoted } from '../verdict.ts';
import type { Entry, Log } from './log.ts';
import type { Finding, ScormRule } from './rule.ts';

const NAMES = {
  scorm12: {
    status: 'cmi.core.lesson_status',
    raw: 'cmi.core.score.raw',
    min: 'cmi.core.score.min',
    max: 'cmi.core.score.max',
    exit: 'cmi.core.exit',
    time: 'cmi.core.session_time',
  },
  scorm2004: {
    status: 'cmi.completion_status',
    raw: 'cmi.score.raw',
    min: 'cmi.score.min',
    max: 'cmi.score.max',
    exit: 'cmi.exit',
    time: 'cmi.session_time',
  },
} as const;

const isSet = ({ sets }: Log, name: string): boolean => sets.some(({ element }) => element === name);

/** What a session leaves undone, once it is over and began for credit. */
function undone(log: Log, isDone: boolean, says: string): Finding[] {
  return log.isOver && log.isForCredit && log.first('Initialize') && !isDone ? [{ says }] : [];
}

/** What a session has to say of the learner by its end, and what it must not. */
export const COURSE_RULES: readonly ScormRule[] = [
  {
    id: 'scorm-status-missing',
    clause: 'SCORM 1.2 RTE 3.4.4: a status that was never set is completed at finish (Moodle 5.1)',
    remedy: 'Set incomplete right after Initialize, unless the status is final already.',
    find: (log) => {
      const { status } = NAMES[log.edition];
      const found = log.elements[status] ?? '';
      const isKnown = !['', 'not attempted', 'unknown'].includes(found);
      return undone(log, isKnown || isSet(log, status), `${status} was never set.`);
    },
  },
  {
    id: 'scorm-status-worse',
    clause: 'Completion never reverts: HR and auditors rely on it',
    remedy: 'Read the status first; once it is completed or passed, leave it.',
    find: worseStatus,
  },
  {
    id: 'scorm-session-time-missing',
    clause: 'SCORM 1.2 RTE 3.4.4; SCORM 2004 RTE 4.2.20, session_time',
    severity: 'warning',
    remedy: 'Set session_time before the last commit: LMSs add it up.',
    find: (log) => {
      const { time } = NAMES[log.edition];
      return undone(log, isSet(log, time), `${time} was never set.`);
    },
  },
  {
    id: 'scorm-exit-missing',
    edition: 'scorm2004',
    clause: 'SCORM 2004 RTE 4.2.8 and 4.2.10; Moodle 5.1',
    severity: 'warning',
    remedy: 'Set cmi.exit to suspend before the first commit: a tab that is closed then loses nothing.',
    find: (log) => {
      const first = log.first('Commit');
      const isEarly = log.sets.some(
        ({ element, value, call }) =>
          element === 'cmi.exit' && value === 'suspend' && (!first || call.number < first.call.number),
      );
      return undone(log, isEarly || !first, 'cmi.exit was not suspend at the first commit.');
    },
  },
  {
    id: 'scorm-score-without-range',
    clause: 'Brightspace and others need max; SCORM 1.2 RTE 3.4.4, SCORM 2004 RTE 4.2.20',
    severity: 'warning',
    remedy: 'Set min 0 and max 100 wherever you set a raw score.',
    find: (log) => {
      const { raw, min, max } = NAMES[log.edition];
      const entry = log.sets.find(({ element }) => element === raw);
      const lacking = [min, max].filter((name) => log.last(name) === undefined);
      return entry && lacking.length > 0 && (log.isOver || isClosed(log))
        ? [{ entry, says: `${raw} was set without ${lacking.join(' and ')}.` }]
        : [];
    },
  },
  {
    id: 'scorm2004-score-scaled-only',
    edition: 'scorm2004',
    clause: 'Moodle 5.1 takes the raw score as the grade: scaled alone gives 0',
    severity: 'warning',
    remedy: 'Set raw from 0 to 100 beside scaled, and scaled beside raw.',
    find: (log) => {
      const [scaled, raw] = ['cmi.score.scaled', 'cmi.score.raw'].map((name) => log.last(name));
      if ((scaled === undefined) === (raw === undefined) || !(log.isOver || isClosed(log))) return [];
      return [
        {
          says:
            scaled === undefined ? 'The score has raw, but no scaled.' : 'The score has scaled, but no raw.',
        },
      ];
    },
  },
  {
    id: 'scorm2004-passed-incomplete',
    edition: 'scorm2004',
    clause: 'Some LMSs look at completion only, some at success only',
    severity: 'warning',
    remedy: 'On a pass set both: completed and passed.',
    find: (log) => {
      const isOdd =
        log.last('cmi.success_status') === 'passed' && log.last('cmi.completion_status') !== 'completed';
      return isOdd && (log.isOver || isClosed(log))
        ? [{ says: 'The learner has passed, but not completed.' }]
        : [];
    },
  },
  {
    id: 'scorm2004-progress-backwards',
    edition: 'scorm2004',
    clause: 'SCORM 2004 RTE 4.2.18, cmi.progress_measure; LMSs show it as a bar',
    severity: 'warning',
    remedy: 'Let progress only grow.',
    find: (log) => {
      let before = Number(log.elements['cmi.progress_measure'] ?? 0);
      return log.sets.flatMap((entry) => {
        if (entry.element !== 'cmi.progress_measure') return [];
        const [one, other] = [before, Number(entry.value)];
        before = other;
        return other < one ? [{ entry, says: `Progress went from ${one} back to ${other}.` }] : [];
      });
    },
  },
  {
    id: 'scorm-review-write',
    clause:
      'SCORM 1.2 RTE 3.4.4, lesson_mode; SCORM 2004 RTE 4.2.13, mode; Moodle 5.1 stores it all the same',
    remedy: 'In browse and review write no status, score, objective or interaction.',
    find: ({ isForCredit, sets }) =>
      sets
        .filter(({ element }) => !isForCredit && COUNTS.test(element))
        .map((entry) => ({ entry, says: `${entry.element} was set though the session does not count.` })),
  },
  {
    id: 'scorm-objective-id-changed',
    clause: 'SCORM 2004 RTE 4.2.17, cmi.objectives.n.id',
    remedy: 'Set the id of an objective once; read the ids that are there first.',
    find: (log) =>
      log.sets
        .filter((entry) => entry.pattern === 'cmi.objectives.n.id')
        .filter((entry) => {
          const before = log.sets.slice(0, log.sets.indexOf(entry));
          const known =
            before.findLast(({ element }) => element === entry.element)?.value ?? log.elements[entry.element];
          return known !== undefined && known !== entry.value;
        })
        .map((entry) => ({ entry, says: `${entry.element} was changed to ${quoted(entry.value)}.` })),
  },
  {
    id: 'scorm2004-navigation-request',
    edition: 'scorm2004',
    clause: 'Moodle 5.1 throws at a commit after exitAll; many LMSs do without sequencing',
    severity: 'warning',
    remedy: 'Set no adl.nav.request, or suspendAll at most.',
    find: ({ sets }) =>
      sets
        .filter(({ element, value }) => element === 'adl.nav.request' && !/^(suspendAll|_none_)$/.test(value))
        .map((entry) => ({ entry, says: `adl.nav.request was set to ${quoted(entry.value)}.` })),
  },
];

/** What is recorded of the learner. */
const COUNTS =
  /^cmi\.(core\.(lesson_status|score\.)|completion_status|success_status|score\.|progress_measure|objectives\.|interactions\.)/;

const isClosed = (log: Log): boolean => log.first('Terminate') !== undefined;

const RANKS: Readonly<Record<string, number>> = { completed: 1, passed: 2 };

function worseStatus(log: Log): Finding[] {
  const names =
    log.edition === 'scorm12' ? ['cmi.core.lesson_status'] : ['cmi.completion_status', 'cmi.success_status'];
  return names.flatMap((name) => {
    let before = log.elements[name] ?? '';
    return log.sets.flatMap((entry: Entry) => {
      if (entry.element !== name) return [];
      const [one, other] = [before, entry.value];
      before = other;
      const isWorse = (RANKS[other] ?? 0) < (RANKS[one] ?? 0);
      return isWorse ? [{ entry, says: `${name} went from ${one} back to ${quoted(other)}.` }] : [];
    });
  });
}
