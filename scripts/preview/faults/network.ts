import type { Fault, FaultSession } from './fault.ts';

/** RTE 3.1.7: what is answered after the session has been terminated. */
const AFTER = { GetValue: 123, SetValue: 133, Commit: 143, Terminate: 113 } as const;

/** The server, its session and the way there. */
export const network: readonly Fault[] = [
  {
    name: 'server-gone',
    title: 'No connection',
    description:
      'The server takes no connection, though the browser believes to be online; once the course has loaded, commits fail.',
    outage: 'gone',
  },
  {
    name: 'session-ended',
    title: 'Session ended',
    description:
      'Once the course has loaded, the server sends everyone to its login page. Commit answers false; in 2004 the session is terminated then ' +
      '(Moodle 5.1, SuccessFactors after 30 minutes).',
    outage: 'login',
    calls: (session) => terminatedByFailure(session),
  },
  {
    name: 'commit-lost',
    title: 'Commits get lost',
    description: 'Commit and the end answer true and nothing is stored.',
    store: (store, session) => (cmi) => session.isOn() || store(cmi),
  },
  {
    name: 'beacon',
    title: 'Claims success',
    description: 'Commit and the end answer true without a connection: a beacon is queued (Moodle 5.1).',
    store: (store, session) => (cmi) => store(cmi) || session.isOn(),
  },
];

function terminatedByFailure({ edition, fail }: FaultSession) {
  let terminated = false;
  const dead = (method: keyof typeof AFTER) => (next: () => unknown) => {
    if (terminated) return fail(AFTER[method]);
    const answer = next();
    if (method === 'Commit' && edition === 'scorm2004' && String(answer) !== 'true') terminated = true;
    return answer;
  };
  return {
    GetValue: dead('GetValue'),
    SetValue: dead('SetValue'),
    Commit: dead('Commit'),
    Terminate: dead('Terminate'),
  };
}
