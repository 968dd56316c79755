import type { Manifest } from '../manifest.ts';
import type { Registration } from '../records.ts';
import type { ScormAttempt } from './results.ts';

/**
 * Every attempt at a SCORM package that the LMS has kept.
 * @param nameOf a learner's name, as a person reads it
 */
export function attemptsOf(
  { edition, title, items }: Manifest,
  registrations: readonly Registration[],
  nameOf: (learnerId: string) => string,
): ScormAttempt[] {
  return registrations.flatMap(({ learnerId, item, past = [], attempt, elements = {}, sessions }) => {
    const learner = { id: learnerId, name: nameOf(learnerId) };
    const sco = items.find(({ id }) => id === item)?.title ?? item;
    return [...past, { attempt, elements }].map((one): ScormAttempt => {
      const own = sessions.filter((session) => session.attempt === one.attempt);
      const [started = '', last = ''] = [own[0]?.started, own.at(-1)?.last];
      return { learner, edition, course: title, sco, ...one, started, last };
    });
  });
}
