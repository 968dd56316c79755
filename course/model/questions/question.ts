import type { Key } from '../course.ts';

/** Where a question may appear. */
export type Use = 'practice' | 'retrieval' | 'final';

interface QuestionBase {
  readonly key: Key;
  readonly id: string;
  /** Slug of the module whose bank holds the question. */
  readonly module: string;
  readonly objective: string;
  readonly use: readonly Use[];
  readonly difficulty: 'easy' | 'medium' | 'hard';
  /** Plain text; paragraphs are separated by a blank line. */
  readonly situation?: string;
  readonly prompt: string;
  readonly hint?: string;
  /** Said about the whole question once it is answered. */
  readonly feedback?: string;
}

/** One answer to choose from. `id` is a single character, 0-9 or a-z, as SCORM 1.2 wants choices to be. */
export interface Option {
  readonly id: string;
  readonly text: string;
  readonly correct?: boolean;
  readonly feedback: string;
}

/** Exactly one option is right. A response holds its id. */
export interface SingleChoice extends QuestionBase {
  readonly kind: 'single-choice';
  readonly options: readonly Option[];
}

/** One or more options are right. A response holds the chosen ids, sorted. */
export interface MultipleChoice extends QuestionBase {
  readonly kind: 'multiple-choice';
  readonly options: readonly Option[];
}

/** Items authored in the right order. A response holds all ids in the learner's order. */
export interface Ordering extends QuestionBase {
  readonly kind: 'ordering';
  readonly items: readonly Item[];
}

/** Something to put in its place. */
export interface Item {
  readonly id: string;
  readonly text: string;
  readonly feedback: string;
}

/** Each source has one target. A response holds `source.target` pairs, in the order of the sources. */
export interface Matching extends QuestionBase {
  readonly kind: 'matching';
  readonly sources: readonly Source[];
  readonly targets: readonly Target[];
}

/** What is matched; `target` is the id of the right target. */
export interface Source extends Item {
  readonly target: string;
}

/** What a source is matched with. */
export interface Target {
  readonly id: string;
  readonly text: string;
}

/** Any question of a bank. */
export type Question = SingleChoice | MultipleChoice | Ordering | Matching;

/** What a learner answered, as plain strings; each kind says what they hold. */
export type Response = readonly string[];
