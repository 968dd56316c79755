import type { Fault } from './fault.ts';

const STATE = 'cmi.suspend_data';

/** What becomes of a suspend_data that is longer than the LMS can hold; the parameter is the limit in characters. */
export const size: readonly Fault[] = [
  {
    name: 'state-refused',
    title: 'Long state refused',
    description: 'SetValue refuses a suspend_data of more than 4,096 characters (SCORM 1.2, RTE 3.4.4).',
    calls: (session) => ({
      SetValue: (next, element = '', value = '') =>
        element === STATE && value.length > Number(session.parameter('4096')) ? session.fail(405) : next(),
    }),
  },
  {
    name: 'state-cut',
    title: 'Long state cut',
    description: 'A suspend_data of more than 4,096 characters is cut when it is stored, and nobody is told.',
    store: (store, session) => (cmi) => {
      if (!session.isOn()) return store(cmi);
      const limit = Number(session.parameter('4096'));
      return store(withState(cmi, (state) => state.slice(0, limit)));
    },
  },
  {
    name: 'commit-fails-when-long',
    title: 'Long state fails the commit',
    description: 'Commit fails as a whole when suspend_data has more than 4,096 characters.',
    store: (store, session) => (cmi) => {
      const limit = session.isOn() ? Number(session.parameter('4096')) : Infinity;
      return stateOf(cmi).length <= limit && store(cmi);
    },
  },
];

interface Model {
  readonly cmi?: { readonly suspend_data?: string };
}

function stateOf(model: unknown): string {
  return (model as Model).cmi?.suspend_data ?? '';
}

function withState(model: unknown, change: (state: string) => string): unknown {
  const { cmi } = model as Model;
  return { ...(model as Model), cmi: { ...cmi, suspend_data: change(cmi?.suspend_data ?? '') } };
}
