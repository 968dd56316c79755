import { blocksOf, unitsOf, type AssignableUnit, type CourseStructure } from './course-structure.ts';
import type { LrsData, Registration } from './data.ts';
import type { MoveOn } from './vocabulary.ts';
import { isDefined, verbName, type Statement } from './xapi.ts';

/** How far a learner is with an assignable unit, by what it has reported. */
export interface UnitStanding {
  readonly unit: AssignableUnit;
  readonly completed: boolean;
  readonly passed: boolean;
  /** Failed, and not passed before or after. */
  readonly failed: boolean;
  readonly waived: boolean;
  /** Whether it counts as done for its block and course (13.1.4, moveOn). */
  readonly satisfied: boolean;
  /** The last scaled score, from -1 to 1. */
  readonly score?: number;
}

/** How far a learner is with a course. */
export interface Standing {
  readonly units: readonly UnitStanding[];
  /** Publisher's ids of the blocks that are satisfied, and of the course if it is. */
  readonly satisfied: readonly string[];
}

const IS_SATISFIED: Readonly<Record<MoveOn, (passed: boolean, completed: boolean) => boolean>> = {
  NotApplicable: () => true,
  Passed: (passed) => passed,
  Completed: (_, completed) => completed,
  CompletedAndPassed: (passed, completed) => passed && completed,
  CompletedOrPassed: (passed, completed) => passed || completed,
};

/** Works a learner's standing out from the statements. @param activityIdOf the LMS's id for a publisher's id */
export function standingOf(
  data: LrsData,
  registration: Registration,
  activityIdOf: (publisherId: string) => string,
): Standing {
  const { structure } = registration;
  const statements = data.statements.filter(
    (statement) => statement.context?.registration === registration.id && isDefined(statement),
  );
  const units = unitsOf(structure).map((unit) => {
    const id = activityIdOf(unit.id);
    return unitStanding(
      unit,
      statements.filter(({ object }) => object.id === id),
    );
  });
  const done = new Set(units.filter(({ satisfied }) => satisfied).map(({ unit }) => unit.id));
  const isDone = (part: Pick<CourseStructure, 'children'>) => unitsOf(part).every(({ id }) => done.has(id));
  const parts = [...blocksOf(structure), structure];
  return { units, satisfied: parts.filter(isDone).map(({ id }) => id) };
}

function unitStanding(unit: AssignableUnit, statements: readonly Statement[]): UnitStanding {
  const has = (verb: string) => statements.some((statement) => verbName(statement) === verb);
  const [completed, passed, waived] = [has('completed'), has('passed'), has('waived')];
  const score = statements
    .map(({ result }) => result?.score?.scaled)
    .filter((scaled) => scaled !== undefined)
    .at(-1);
  return {
    unit,
    completed,
    passed,
    failed: !passed && has('failed'),
    waived,
    satisfied: waived || IS_SATISFIED[unit.moveOn](passed, completed),
    ...(score === undefined ? {} : { score }),
  };
}
