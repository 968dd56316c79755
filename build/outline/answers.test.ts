import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Question } from '../../course/model/questions/question.ts';
import { answersOf, KINDS, type AnswerList } from './answers.ts';

const base = {
  key: 1,
  id: 'q',
  module: 'm',
  objective: 'o',
  use: ['practice'],
  difficulty: 'easy',
  prompt: 'What?',
} as const;
const item = (id: string) => ({ id, text: `Text ${id}`, feedback: `Said of ${id}` });
const shown = (id: string, isRight?: boolean, text = `Text ${id}`) => ({
  ...(isRight === undefined ? {} : { isRight }),
  text,
  feedback: `Said of ${id}`,
});
const options = [item('a'), { ...item('b'), correct: true }];
const right = { isRight: true, text: '', feedback: 'Yes.' };
const wrong = { isRight: false, text: '', feedback: 'No.' };

const cases: { readonly [K in Question['kind']]: [Extract<Question, { kind: K }>, AnswerList] } = {
  'single-choice': [
    { ...base, kind: 'single-choice', options },
    { heading: 'Choose one', answers: [shown('a', false), shown('b', true)] },
  ],
  'multiple-choice': [
    { ...base, kind: 'multiple-choice', options },
    { heading: 'Choose all that are right', answers: [shown('a', false), shown('b', true)] },
  ],
  'true-false': [
    { ...base, kind: 'true-false', answer: false, feedbackTrue: 'No.', feedbackFalse: 'Yes.' },
    {
      heading: 'True or false',
      answers: [
        { ...wrong, text: 'True' },
        { ...right, text: 'False' },
      ],
    },
  ],
  ordering: [
    { ...base, kind: 'ordering', items: [item('a'), item('b')] },
    { heading: 'In this order', isOrdered: true, answers: [shown('a'), shown('b')] },
  ],
  matching: [
    {
      ...base,
      kind: 'matching',
      sources: [{ ...item('1'), target: 'y' }],
      targets: [
        { id: 'x', text: 'Ex' },
        { id: 'y', text: 'Why' },
      ],
    },
    { heading: 'Matches (nothing goes to: Ex)', answers: [shown('1', undefined, 'Text 1 → Why')] },
  ],
  sort: [
    { ...base, kind: 'sort', items: [{ ...item('1'), group: 'x' }], groups: [{ id: 'x', text: 'Ex' }] },
    { heading: 'Groups', answers: [shown('1', undefined, 'Text 1 → Ex')] },
  ],
  'fill-in': [
    {
      ...base,
      kind: 'fill-in',
      accept: ['mama', 'the MAMA method'],
      mistakes: [item('a')],
      feedbackRight: 'Yes.',
      feedbackWrong: 'No.',
    },
    {
      heading: 'Write',
      answers: [
        { ...right, text: 'mama / the MAMA method' },
        shown('a', false),
        { ...wrong, text: 'Anything else' },
      ],
    },
  ],
  number: [
    {
      ...base,
      kind: 'number',
      min: 10,
      max: 20,
      unit: '%',
      feedbackRight: 'Yes.',
      feedbackLow: 'No.',
      feedbackHigh: 'No.',
    },
    {
      heading: 'Write a number',
      answers: [
        { ...right, text: '10 to 20 %' },
        { ...wrong, text: 'A lower number' },
        { ...wrong, text: 'A higher number' },
      ],
    },
  ],
  find: [
    { ...base, kind: 'find', passage: 'Text a. Text b.', phrases: options },
    {
      heading: 'Find in the text',
      passage: 'Text a. Text b.',
      answers: [shown('a', false), shown('b', true)],
    },
  ],
  rating: [
    { ...base, kind: 'rating', scale: ['Never', 'Always'], statements: [item('a')] },
    { heading: 'Rate: 1 Never, 2 Always', answers: [shown('a')] },
  ],
  'long-text': [
    { ...base, kind: 'long-text', limit: 300 },
    { heading: "A text of the learner's own, for nobody else, of up to 300 characters", answers: [] },
  ],
};

for (const kind of KINDS) {
  test(`shows what is right and what is said of each answer: ${kind}`, () => {
    const [question, expected] = cases[kind];
    assert.deepEqual(answersOf(question), expected);
  });
}

test('knows a single number without a unit', () => {
  const question = {
    ...base,
    kind: 'number',
    value: 0,
    feedbackRight: '',
    feedbackLow: '',
    feedbackHigh: '',
  } as const;
  assert.equal(answersOf(question).answers[0]?.text, '0');
});
