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

/** The prompt is a statement that is true or false. A response holds `t` or `f`. */
export interface TrueFalse extends QuestionBase {
  readonly kind: 'true-false';
  readonly answer: boolean;
  /** Said to those who answer "true". */
  readonly feedbackTrue: string;
  readonly feedbackFalse: string;
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

/** What a source is matched with, or a group that items are sorted into. */
export interface Target {
  readonly id: string;
  readonly text: string;
}

/** Each item belongs to one of two to four groups. A response holds `item.group` pairs, in the order of the items. */
export interface Sort extends QuestionBase {
  readonly kind: 'sort';
  readonly groups: readonly Target[];
  readonly items: readonly SortItem[];
}

/** What is sorted; `group` is the id of the right group. */
export interface SortItem extends Item {
  readonly group: string;
}

/** A few words to write. A response holds the text as typed. */
export interface FillIn extends QuestionBase {
  readonly kind: 'fill-in';
  /** Every way to write the right answer; the first is shown, and reported, as the answer. */
  readonly accept: readonly string[];
  /** Default true. */
  readonly ignoreCase?: boolean;
  /** Default true: "cafe" is "café", "Mueller" and "Muller" are "Müller". */
  readonly ignoreAccents?: boolean;
  /** Slips of a letter that are tolerated, 0 to 2; default 0. */
  readonly typos?: number;
  /** Wrong answers that people often give, each with feedback of its own. */
  readonly mistakes?: readonly Item[];
  readonly feedbackRight: string;
  /** Said of every wrong answer that is not among the mistakes. */
  readonly feedbackWrong: string;
}

/** A number to write: either `value`, or all from `min` to `max`. A response holds the text as typed. */
export interface NumberQuestion extends QuestionBase {
  readonly kind: 'number';
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  /** Shown behind the field: "%", "minutes". */
  readonly unit?: string;
  readonly feedbackRight: string;
  readonly feedbackLow: string;
  readonly feedbackHigh: string;
}

/** Phrases to find in a text. A response holds the ids of those chosen, sorted. */
export interface Find extends QuestionBase {
  readonly kind: 'find';
  /** Plain text; paragraphs are separated by a blank line. */
  readonly passage: string;
  /** Each stands in the passage word for word, exactly once; the wrong ones are there to mislead. */
  readonly phrases: readonly Option[];
}

/** Statements to rate from 1 to 5; nothing is right or wrong. A response holds `statement.rating` pairs, in order. */
export interface Rating extends QuestionBase {
  readonly kind: 'rating';
  /** What the five ratings mean, from 1 to 5. */
  readonly scale: readonly string[];
  readonly statements: readonly Item[];
}

/** A reflection, for the learner alone: never reported, nothing is right or wrong. A response holds the text. */
export interface LongText extends QuestionBase {
  readonly kind: 'long-text';
  /** The most characters that it may have. */
  readonly limit: number;
}

/** Any question of a bank. */
export type Question =
  | SingleChoice
  | MultipleChoice
  | TrueFalse
  | Ordering
  | Matching
  | Sort
  | FillIn
  | NumberQuestion
  | Find
  | Rating
  | LongText;

/** What a learner answered, as plain strings; each kind says what they hold. */
export type Response = readonly string[];
