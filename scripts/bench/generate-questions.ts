import { sentences, variants, type Draw } from './words.ts';

const IDS = ['a', 'b', 'c', 'd'];
const feedback = 'It tells the other person where things stand, or it does not, and they will notice which.';

/** The questions of a lesson by its number: one to choose from and one to order in the lesson, three for the quiz. */
export function questionsOf(number: number, draw: Draw): object[] {
  const base = (kind: string, use: 'practice' | 'final') => ({
    id: `${use === 'practice' ? kind.replace('-choice', '') : `final-${kind}`}-${number}`,
    kind,
    objective: `objective-${number}`,
    use: [use],
    difficulty: 'medium',
    situation: sentences(draw, 3),
    prompt: `What helps most here? ${sentences(draw, 1)}`,
    feedback,
  });
  return [
    { ...base('single-choice', 'practice'), hint: sentences(draw, 1), options: singleOptions(number, draw) },
    { ...base('ordering', 'practice'), items: answers(draw) },
    { ...base('single-choice', 'final'), options: singleOptions(number + 1, draw) },
    { ...base('multiple-choice', 'final'), options: mark(answers(draw), [1, 2]) },
    { ...base('matching', 'final'), ...matching(draw) },
  ];
}

const answers = (draw: Draw) => variants(draw, 4).map((text, i) => ({ id: IDS[i], text, feedback }));

/** The right one is never the longest, and its place changes from question to question. */
function singleOptions(turn: number, draw: Draw): object[] {
  const [shortest = '', ...others] = variants(draw, 4);
  const place = turn % IDS.length;
  const texts = [...others.slice(0, place), shortest, ...others.slice(place)];
  return mark(
    texts.map((text, i) => ({ id: IDS[i], text, feedback })),
    [place],
  );
}

function mark(options: readonly object[], right: readonly number[]): object[] {
  return options.map((option, index) => (right.includes(index) ? { ...option, correct: true } : option));
}

function matching(draw: Draw): { targets: object[]; sources: object[] } {
  const targets = variants(draw, 4).map((text, i) => ({ id: IDS[i], text }));
  const sources = answers(draw).map((source, i) => ({ ...source, target: IDS[3 - i] }));
  return { targets, sources };
}
