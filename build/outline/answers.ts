import type { Item, Option, Question } from '../../course/model/questions/question.ts';

/** An answer to a question as a reviewer reads it. */
export interface ShownAnswer {
  /** Absent where nothing is right or wrong. */
  readonly isRight?: boolean;
  readonly text: string;
  readonly feedback?: string;
}

/** What is to be done, and the answers. */
export interface AnswerList {
  /** What the answers are: 'Answers', 'In this order'. */
  readonly heading: string;
  /** Whether the order of the answers means something. */
  readonly isOrdered?: boolean;
  /** A longer text that belongs to the question, before the answers. */
  readonly passage?: string;
  readonly answers: readonly ShownAnswer[];
}

type Kind = Question['kind'];

const kinds: { readonly [K in Kind]: (question: Extract<Question, { kind: K }>) => AnswerList } = {
  'single-choice': ({ options }) => choices('Choose one', options),
  'multiple-choice': ({ options }) => choices('Choose all that are right', options),
  'true-false': ({ answer, feedbackTrue, feedbackFalse }) => ({
    heading: 'True or false',
    answers: [
      { isRight: answer, text: 'True', feedback: feedbackTrue },
      { isRight: !answer, text: 'False', feedback: feedbackFalse },
    ],
  }),
  ordering: ({ items }) => ({ heading: 'In this order', isOrdered: true, answers: items.map(plain) }),
  matching: ({ sources, targets }) => pairs('Matches', sources, (source) => source.target, targets),
  sort: ({ items, groups }) => pairs('Groups', items, (item) => item.group, groups),
  'fill-in': ({ accept, mistakes = [], feedbackRight, feedbackWrong }) => ({
    heading: 'Write',
    answers: [
      { isRight: true, text: accept.join(' / '), feedback: feedbackRight },
      ...mistakes.map((mistake) => ({ isRight: false, ...plain(mistake) })),
      { isRight: false, text: 'Anything else', feedback: feedbackWrong },
    ],
  }),
  number: ({ value, min, max, unit = '', feedbackRight, feedbackLow, feedbackHigh }) => ({
    heading: 'Write a number',
    answers: [
      { isRight: true, text: `${value ?? `${min} to ${max}`} ${unit}`.trim(), feedback: feedbackRight },
      { isRight: false, text: 'A lower number', feedback: feedbackLow },
      { isRight: false, text: 'A higher number', feedback: feedbackHigh },
    ],
  }),
  find: ({ passage, phrases }) => ({ ...choices('Find in the text', phrases), passage }),
  rating: ({ scale, statements }) => ({
    heading: `Rate: ${scale.map((step, index) => `${index + 1} ${step}`).join(', ')}`,
    answers: statements.map(plain),
  }),
  'long-text': ({ limit }) => ({
    heading: `A text of the learner's own, for nobody else, of up to ${limit} characters`,
    answers: [],
  }),
};

/** All kinds of question, in the order in which they are listed. */
export const KINDS = Object.keys(kinds) as readonly Kind[];

/** What a question asks for, and what is right, as text. */
export function answersOf(question: Question): AnswerList {
  // The table is keyed by kind, which TypeScript cannot follow through a union.
  return (kinds[question.kind] as (question: Question) => AnswerList)(question);
}

const plain = ({ text, feedback }: Item): ShownAnswer => ({ text, feedback });

function choices(heading: string, options: readonly Option[]): AnswerList {
  const answers = options.map(({ text, feedback, correct }) => ({
    isRight: correct === true,
    text,
    feedback,
  }));
  return { heading, answers };
}

function pairs<T extends Item>(
  heading: string,
  items: readonly T[],
  idOf: (item: T) => string,
  places: readonly { readonly id: string; readonly text: string }[],
): AnswerList {
  const answers = items.map((item) => {
    const place = places.find(({ id }) => id === idOf(item))?.text ?? '';
    return { text: `${item.text} → ${place}`, feedback: item.feedback };
  });
  const used = new Set(items.map(idOf));
  const spare = places.filter(({ id }) => !used.has(id)).map(({ text }) => text);
  const note = spare.length > 0 ? ` (nothing goes to: ${spare.join('; ')})` : '';
  return { heading: `${heading}${note}`, answers };
}
