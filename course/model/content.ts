import type { Key } from './course.ts';
import type { Question } from './questions/question.ts';

/** What the compiler makes of one module: the lazily loaded part of the course. */
export interface ModuleContent {
  /** The module's question bank. */
  readonly questions: readonly Question[];
  /** By lesson id. */
  readonly lessons: Readonly<Record<string, LessonContent>>;
}

/** A compiled lesson. */
export interface LessonContent {
  /** Name of the custom element that renders the lesson. */
  readonly tag: string;
  /** Keys of the questions that have to be answered for the lesson to count as done. */
  readonly activities: readonly Key[];
}
