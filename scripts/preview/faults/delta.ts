import { flatten } from '../registration.ts';
import type { Fault } from './fault.ts';

/** How Moodle's SCORM 1.2 player sends. */
export const delta: readonly Fault[] = [
  {
    name: 'delta-commits',
    title: 'Sends only changes',
    description:
      'Commit sends what differs from the last commit, and takes it for stored before the answer comes: after a failure a ' +
      'retry answers true and sends nothing (Moodle 5.1, SCORM 1.2).',
    store: (store, session) => {
      let clean = session.elements;
      let sent = session.elements;
      return (cmi) => {
        if (!session.isOn()) return store(cmi);
        const now = flatten(cmi);
        const changed = Object.entries(now).filter(([element, value]) => clean[element] !== value);
        clean = now;
        const arriving = { ...sent, ...Object.fromEntries(changed) };
        if (changed.length > 0 && !store(arriving)) return false;
        sent = arriving;
        return true;
      };
    },
  },
];
