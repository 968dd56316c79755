import { known, type Headers, type Mapping } from './mapping.ts';
import { personIn } from './person.ts';

/** HR's list of people: a key (id or mail) and something to group them by, or a due date. */
export function roster(headers: Headers): Mapping | null {
  // Elsewhere it is the course that starts.
  const person = known({ hired: headers.find('start date'), ...personIn(headers) });
  const { id, email, department, manager, site, hired, due } = person;
  if (id === undefined && email === undefined) return null;
  const groups = [department, manager, site, hired, due].filter((column) => column !== undefined);
  return groups.length === 0 ? null : { source: 'staff roster', isRoster: true, person, records: [] };
}
