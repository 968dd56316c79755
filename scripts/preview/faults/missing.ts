import type { Fault } from './fault.ts';

/** Optional parts of the data model that an LMS does not have. */
export const missing: readonly Fault[] = [
  without('objectives', 'cmi.objectives'),
  without('interactions', 'cmi.interactions'),
  {
    name: 'unique-ids',
    title: 'One record per id',
    description: 'An interaction whose id is there already is refused (Verint).',
    calls: (session) => {
      const places = new Map<string, string>();
      return {
        SetValue: (next, element = '', value = '') => {
          if (!/^cmi\.interactions\.\d+\.id$/.test(element)) return next();
          const place = places.get(value) ?? element;
          if (place !== element) return session.fail(351);
          places.set(value, element);
          return next();
        },
      };
    },
  },
];

function without(name: string, root: string): Fault {
  return {
    name: `no-${name}`,
    title: `No ${name}`,
    description: `The LMS does not know ${root}: reading and writing leave error 401.`,
    calls: (session) => ({
      GetValue: (next, element = '') => {
        if (!element.startsWith(root)) return next();
        session.fail(401);
        return '';
      },
      SetValue: (next, element = '') => (element.startsWith(root) ? session.fail(401) : next()),
    }),
  };
}
