import { activityRefs } from '../activities.ts';
import { quoted } from '../did-you-mean.ts';
import type { Place } from '../problems.ts';
import { id as kebabId } from '../schema/fields.ts';
import type { Check } from './context.ts';

/** Ids of activities are well formed, and unique among the activities and questions of their module. */
export const checkActivities: Check = ({ modules, bodies, elements, problems }) => {
  for (const module of modules) {
    const taken = new Map<string, Place>();
    for (const { id, index, bank } of module.questions) {
      if (id !== null) taken.set(id, bank.place(['questions', index, 'id']));
    }
    for (const { value, place } of module.lessons.flatMap((l) =>
      activityRefs(bodies.get(l) ?? [], elements),
    )) {
      if (!kebabId('').safeParse(value).success) {
        const hint =
          'Use small letters, digits and single hyphens, a letter first and 60 characters at most: my-customers.';
        problems.add(place, 'malformed-id', `the id ${quoted(value)} cannot be that of an activity`, hint);
      }
      const before = taken.get(value);
      if (before) {
        const message = `the id "${value}" is already taken (${before.file}, line ${before.line})`;
        const hint =
          'Activities and questions of a module need ids of their own: the LMS knows them by these.';
        problems.add(place, 'duplicate-id', message, hint);
      } else taken.set(value, place);
    }
  }
};
