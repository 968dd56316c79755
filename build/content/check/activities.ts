import { activityRefs } from '../activities.ts';
import { quoted } from '../did-you-mean.ts';
import type { Place } from '../problems.ts';
import { id as kebabId } from '../schema/fields.ts';
import { attribute, elementsOf } from '../markdown/tree.ts';
import { perLesson, type Check } from './context.ts';

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

/** The parts of an activity that are told apart by `key` have short ones of their own: what is kept names them by these. */
export const checkPartKeys = perLesson((_, body, { elements, problems }) => {
  for (const { element: activity } of elementsOf(body)) {
    if (activityRefs([{ ...activity, children: [] }], elements).length === 0) continue;
    const taken = new Map<string, Place>();
    for (const { element } of elementsOf(activity.children)) {
      const { value, place } = attribute(element, 'key') ?? {};
      if (value == null || place === undefined) continue;
      const before = taken.get(value);
      if (!/^[a-z0-9]{1,3}$/.test(value)) {
        const hint = 'Use one to three small letters or digits: r1.';
        problems.add(place, 'malformed-id', `${quoted(value)} cannot be the key of a part`, hint);
      } else if (before) {
        const message = `the key "${value}" is already taken in line ${before.line}`;
        const hint =
          'Give each part of the activity its own; one that was released stays with what it was for.';
        problems.add(place, 'duplicate-id', message, hint);
      } else taken.set(value, place);
    }
  }
});
