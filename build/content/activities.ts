import { suggest, quoted } from './did-you-mean.ts';
import type { AttributeInfo, ElementTable } from './elements.ts';
import type { UsedId } from './ids.ts';
import { elementsOf, type LessonNode } from './markdown/tree.ts';
import type { Bodies } from './module-content.ts';
import type { Place, ProblemList } from './problems.ts';

/** An id in a lesson: of an activity, or of one that an activity compares itself with. */
export interface ActivityRef {
  readonly value: string;
  readonly place: Place;
}

/** All activities in a lesson, by their ids, in reading order. */
export function activityRefs(body: readonly LessonNode[], elements: ElementTable): ActivityRef[] {
  return refsOf(body, elements, 'activity', 'role-play');
}

/** All role plays in a lesson, by their ids, in reading order. */
export function rolePlayRefs(body: readonly LessonNode[], elements: ElementTable): ActivityRef[] {
  return refsOf(body, elements, 'role-play');
}

/** Notes comparisons with an activity that the course does not have. */
export function checkComparisons(
  bodies: Bodies,
  elements: ElementTable,
  used: readonly UsedId[],
  problems: ProblemList,
): void {
  const known = used.filter(({ kind }) => kind === 'activity').map(({ path }) => path);
  for (const { value, place } of [...bodies.values()].flatMap((body) =>
    refsOf(body, elements, 'comparison'),
  )) {
    if (known.includes(value)) continue;
    const hint = `Write module/id. ${suggest(value, known, 'The activities are')}`;
    problems.add(place, 'unknown-activity', `there is no activity ${quoted(value)}`, hint);
  }
}

function refsOf(
  body: readonly LessonNode[],
  elements: ElementTable,
  ...wanted: readonly AttributeInfo['kind'][]
): ActivityRef[] {
  return [...elementsOf(body)].flatMap(({ element }) => {
    const known = elements.get(element.tag)?.attributes;
    const refs = element.attributes.filter(({ name, value }) => {
      const kind = known?.get(name)?.kind;
      return value && kind && wanted.includes(kind);
    });
    return refs.map(({ value, place }) => ({ value: value ?? '', place }));
  });
}
