import type {
  FillIn,
  Find,
  LongText,
  Matching,
  MultipleChoice,
  NumberQuestion,
  Ordering,
  Question,
  Rating,
  SingleChoice,
  Sort,
  TrueFalse,
} from '../questions/question.ts';

/** Small questions of each kind for tests. */
const base = {
  module: 'mama-method',
  objective: 'make-time',
  use: ['final'],
  difficulty: 'easy',
  prompt: 'What do you say?',
} as const;

const option = (id: string, correct = false) => ({
  id,
  correct,
  text: `Option ${id}`,
  feedback: `About ${id}`,
});

export const single: SingleChoice = {
  ...base,
  key: 1,
  id: 'first-words',
  kind: 'single-choice',
  options: [option('a'), option('b', true), option('c')],
};

export const multiple: MultipleChoice = {
  ...base,
  key: 2,
  id: 'two-of-four',
  kind: 'multiple-choice',
  options: [option('a', true), option('b'), option('c', true), option('d')],
};

export const order: Ordering = {
  ...base,
  key: 3,
  id: 'four-steps',
  kind: 'ordering',
  items: ['a', 'b', 'c', 'd'].map((id) => ({ id, text: `Step ${id}`, feedback: `Why ${id}` })),
};

export const pairs: Matching = {
  ...base,
  key: 4,
  id: 'which-step',
  kind: 'matching',
  targets: [
    { id: 'a', text: 'Make time' },
    { id: 'b', text: 'Act' },
  ],
  sources: ['1', '2', '3'].map((id) => ({
    id,
    target: id === '2' ? 'b' : 'a',
    text: `Line ${id}`,
    feedback: `About ${id}`,
  })),
};

export const statement: TrueFalse = {
  ...base,
  key: 5,
  id: 'true-or-false',
  kind: 'true-false',
  answer: false,
  feedbackTrue: 'About true',
  feedbackFalse: 'About false',
};

export const groups: Sort = {
  ...base,
  key: 6,
  id: 'two-groups',
  kind: 'sort',
  groups: [
    { id: 'x', text: 'Helps' },
    { id: 'y', text: 'Hurts' },
  ],
  items: ['1', '2', '3'].map((id) => ({
    id,
    group: id === '2' ? 'y' : 'x',
    text: `Item ${id}`,
    feedback: `About ${id}`,
  })),
};

export const gap: FillIn = {
  ...base,
  key: 7,
  id: 'third-step',
  kind: 'fill-in',
  accept: ['Meeting of minds', 'Einverständnis'],
  typos: 1,
  mistakes: [{ id: 'a', text: 'Acknowledge', feedback: 'About acknowledge' }],
  feedbackRight: 'About right',
  feedbackWrong: 'About wrong',
};

export const amount: NumberQuestion = {
  ...base,
  key: 8,
  id: 'how-many',
  kind: 'number',
  min: 2.5,
  max: 4,
  unit: 'minutes',
  feedbackRight: 'About right',
  feedbackLow: 'About too few',
  feedbackHigh: 'About too many',
};

export const phrases: Find = {
  ...base,
  key: 9,
  id: 'in-the-text',
  kind: 'find',
  passage: 'First words, then some\nmore words.\n\nLast words, and an end.',
  phrases: [option('a', true), option('b'), option('c', true)].map((phrase, index) => ({
    ...phrase,
    text: ['First words', 'some more', 'Last words'][index] ?? '',
  })),
};

export const ratings: Rating = {
  ...base,
  use: ['practice'],
  key: 10,
  id: 'your-team',
  kind: 'rating',
  scale: ['Never', 'Rarely', 'Sometimes', 'Often', 'Always'],
  statements: ['1', '2'].map((id) => ({ id, text: `Statement ${id}`, feedback: `About ${id}` })),
};

export const reflection: LongText = {
  ...base,
  use: ['practice'],
  key: 11,
  id: 'your-thoughts',
  kind: 'long-text',
  limit: 50,
};

/** One question of each kind. */
export const everyKind: readonly Question[] = [single, multiple, statement, order, pairs, groups, gap, amount, phrases, ratings, reflection]; // prettier-ignore

/** `count` single-choice questions with keys from 1, spread over the objectives in turn; `b` is right. */
export function bank(count: number, objectives: readonly string[]): Question[] {
  return Array.from({ length: count }, (_, i) => ({
    ...single,
    key: i + 1,
    id: `q${i + 1}`,
    objective: objectives[i % objectives.length] ?? '',
  }));
}
