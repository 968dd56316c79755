import type { ElementTable } from './elements.ts';
import { elementsOf, type LessonNode } from './markdown/tree.ts';
import type { Place } from './problems.ts';

/** A reference to a question in a lesson. */
export interface QuestionRef {
  /** The question's id. */
  readonly value: string;
  readonly place: Place;
}

/** All references to questions in a lesson, in reading order. */
export function questionRefs(body: readonly LessonNode[], elements: ElementTable): QuestionRef[] {
  return [...elementsOf(body)].flatMap(({ element }) => {
    const known = elements.get(element.tag)?.attributes;
    const refs = element.attributes.filter(
      ({ name, value }) => value && known?.get(name)?.kind === 'question',
    );
    return refs.map(({ value, place }) => ({ value: value ?? '', place }));
  });
}
