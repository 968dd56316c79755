import type { Manifest } from '../manifest.ts';
import type { Registration } from '../records.ts';
import type { ScormAttempt } from './results.ts';

/** What the LMS has kept of its learners with a SCORM package. Who never committed anything is left out. */
export function attemptsOf(
  { edition, title, items }: Manifest,
  registrations: readonly Registration[],
): ScormAttempt[] {
  return registrations.flatMap(({ learnerId, learnerName, item, attempt, elements, sessions }) => {
    if (!elements) return [];
    const own = sessions.filter((session) => session.attempt === attempt);
    return [
      {
        learner: { id: learnerId, name: firstLast(learnerName) },
        edition,
        course: title,
        sco: items.find(({ id }) => id === item)?.title ?? item,
        attempt,
        started: own[0]?.started ?? '',
        last: own.at(-1)?.last ?? '',
        elements,
      },
    ];
  });
}

/** "Learner, Lee" as people read it. */
function firstLast(name: string): string {
  const [last = '', first, ...more] = name.split(/,\s*/);
  return first === undefined || more.length > 0 ? name : `${first} ${last}`;
}
