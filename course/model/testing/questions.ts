import type { Matching, MultipleChoice, Ordering, Question, SingleChoice } from '../questions/question.ts';

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

/** `count` single-choice questions with keys from 1, spread over the objectives in turn; `b` is right. */
export function bank(count: number, objectives: readonly string[]): Question[] {
  return Array.from({ length: count }, (_, i) => ({
    ...single,
    key: i + 1,
    id: `q${i + 1}`,
    objective: objectives[i % objectives.length] ?? '',
  }));
}
