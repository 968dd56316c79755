import type { Edition, Elements } from '../protocol.ts';
import type { Fault } from './fault.ts';

const STATUS = /^cmi\.(core\.lesson_status|completion_status|success_status)$/;
const CREDIT = { scorm12: 'cmi.core.credit', scorm2004: 'cmi.credit' } as const satisfies Record<
  Edition,
  string
>;

/** What is not there any more at the next launch, or comes back otherwise. */
export const stored: readonly Fault[] = [
  {
    name: 'state-wiped',
    title: 'State wiped',
    description: 'The state is gone when the course is opened again; status and time are still there (Fuse).',
    launch: (elements) => without(elements, /^cmi\.(suspend_data|location|core\.lesson_location)$/),
  },
  {
    name: 'status-lost',
    title: 'Status lost',
    description: 'The status is empty when the course is opened again (Chamilo).',
    launch: (elements) => without(elements, STATUS),
  },
  {
    name: 'state-foreign',
    title: 'Foreign state',
    description: 'The state that comes back is that of another course.',
    launch: (elements) => ({ ...elements, 'cmi.suspend_data': '{"v":2,"d":[123,34,112,114],"cpv":"_xkj"}' }),
  },
  {
    name: 'state-damaged',
    title: 'Damaged state',
    description: 'The last tenth of the state is missing.',
    launch: (elements) => {
      const state = elements['cmi.suspend_data'] ?? '';
      return { ...elements, 'cmi.suspend_data': state.slice(0, Math.floor(state.length * 0.9)) };
    },
  },
  {
    name: 'no-credit',
    title: 'No credit',
    description: 'The course is opened in normal mode, but without credit.',
    launch: (elements, edition) => ({ ...elements, [CREDIT[edition]]: 'no-credit' }),
  },
];

function without(elements: Elements, pattern: RegExp): Elements {
  return Object.fromEntries(Object.entries(elements).filter(([element]) => !pattern.test(element)));
}
