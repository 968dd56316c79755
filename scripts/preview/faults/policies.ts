import type { Edition, Elements } from '../protocol.ts';
import { flatten } from '../registration.ts';
import type { Fault, FaultSession } from './fault.ts';

const NAMES = {
  scorm12: { status: 'cmi.core.lesson_status', exit: 'cmi.core.exit', raw: 'cmi.core.score.raw' },
  scorm2004: { status: 'cmi.completion_status', exit: 'cmi.exit', raw: 'cmi.score.raw' },
} as const satisfies Record<Edition, Record<string, string>>;

const NOTHING: Elements = {};

/** What LMSs make of status and score on their own account. */
export const policies: readonly Fault[] = [
  {
    name: 'finish-completes',
    title: 'Finish completes',
    description: 'LMSFinish turns "not attempted" into "completed" (Moodle 5.1, SCORM 1.2).',
    edition: 'scorm12',
    store: changed((elements) =>
      /^(|not attempted)$/.test(elements['cmi.core.lesson_status'] ?? '')
        ? { 'cmi.core.lesson_status': 'completed' }
        : NOTHING,
    ),
  },
  {
    name: 'mastery-overrides',
    title: 'Mastery score overrides',
    description:
      'The raw score decides the status: passed from 80 on or what the parameter says, failed below (Moodle 5.1, when ' +
      'the manifest has a mastery score).',
    store: changed((elements, session) => {
      const raw = elements[NAMES[session.edition].raw];
      if (raw === undefined) return NOTHING;
      const passed = Number(raw) >= Number(session.parameter('80'));
      const element = session.edition === 'scorm12' ? 'cmi.core.lesson_status' : 'cmi.success_status';
      return { [element]: passed ? 'passed' : 'failed' };
    }),
  },
  {
    name: 'suspend-hides-status',
    title: 'Suspended is never completed',
    description: 'While exit is suspend, passed and completed are taken for incomplete (Saba 5.4).',
    store: changed((elements, { edition }) =>
      elements[NAMES[edition].exit] === 'suspend' ? { [NAMES[edition].status]: 'incomplete' } : NOTHING,
    ),
  },
];

/** Stores something else than what the content has set. */
function changed(change: (elements: Elements, session: FaultSession) => Elements): Fault['store'] {
  return (store, session) => (cmi) => {
    if (!session.isOn()) return store(cmi);
    const elements = flatten(cmi);
    return store({ ...elements, ...change(elements, session) });
  };
}
