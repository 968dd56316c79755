import type { Key } from './course.ts';
import type { Question } from './questions/question.ts';

/** What the compiler makes of one module: the lazily loaded part of the course. */
export interface ModuleContent {
  /** The module's question bank. */
  readonly questions: readonly Question[];
  /** The module's interactive elements, for the ids that the LMS knows them by. */
  readonly activities: readonly ActivityOutline[];
  /** By lesson id. */
  readonly lessons: Readonly<Record<string, LessonContent>>;
}

/** An interactive element of a lesson that remembers what was done. */
export interface ActivityOutline {
  readonly key: Key;
  readonly id: string;
}

/** A compiled lesson. */
export interface LessonContent {
  /** Name of the custom element that renders the lesson. */
  readonly tag: string;
  /** Keys of the questions to be answered and the activities to be done for the lesson to count as done. */
  readonly activities: readonly Key[];
}
