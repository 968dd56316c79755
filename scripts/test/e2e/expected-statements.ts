import type { CheckedModule } from '../../../build/content/load.ts';
import { kindOf, lmsId, mark } from '../../../course/model/questions/kinds.ts';
import type { Question } from '../../../course/model/questions/question.ts';
import { partsOf, TYPES, type Part } from './expected.ts';
import type { GivenAnswer, HeldTalk } from './learner.ts';

/*
 * What an LRS has to hold of the answers that a learner gave, written down from xAPI 1.0.3 (Data 2.4.4.1, Interaction
 * Activities) and not from the adapter.
 */

/** The part of a statement that is compared. */
export interface ExpectedAnswer {
  readonly object: string;
  readonly type: string;
  readonly response: string;
  readonly success: boolean | undefined;
  readonly key: readonly string[] | undefined;
  /** What was asked, and the texts to choose from, by their lists. */
  readonly texts: Readonly<Record<string, unknown>>;
}

/** One for each answer and role play, in order. */
export function expectedAnswers(
  iri: string,
  module: CheckedModule,
  answers: readonly GivenAnswer[],
  talks: readonly HeldTalk[],
): ExpectedAnswer[] {
  return answers.flatMap((answer, given) => [
    ...talks.filter(({ after }) => after === given).map((talk) => talkOf(iri, module, talk)),
    ...partsOf(answer).map((part) => answerOf(iri, part)),
  ]);
}

function answerOf(iri: string, { question, id, text, correct, response }: Part): ExpectedAnswer {
  const { result } = mark(question, kindOf(question).told(question, response).length > 0 ? response : []);
  const isMarked = kindOf(question).mark(question, kindOf(question).key(question)).result !== 'neutral';
  return {
    object: `${iri}/${lmsId(question.module, question.id)}${id}`,
    type: TYPES[question.kind],
    response: patternOf(question, response),
    success: isMarked ? result === 'correct' : undefined,
    key: isMarked ? [keyOf(question, correct)] : undefined,
    texts: { description: text, ...componentsOf(question) },
  };
}

function keyOf(question: Question, key: readonly string[]): string {
  if (question.kind !== 'number') return patternOf(question, key);
  return question.value === undefined
    ? `${question.min}[:]${question.max}`
    : `${question.value}[:]${question.value}`;
}

function patternOf({ kind }: Question, response: readonly string[]): string {
  if (kind === 'true-false') return response[0] === 't' ? 'true' : 'false';
  return response.map((one) => (/^(matching|sort)$/.test(kind) ? one.replace('.', '[.]') : one)).join('[,]');
}

function componentsOf(question: Question): Record<string, readonly string[]> {
  const texts = (list: readonly { readonly text: string }[]) => list.map(({ text }) => text);
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return { choices: texts(question.options) };
    case 'find':
      return { choices: texts(question.phrases) };
    case 'ordering':
      return { choices: texts(question.items) };
    case 'matching':
      return { source: texts(question.sources), target: texts(question.targets) };
    case 'sort':
      return { source: texts(question.items), target: texts(question.groups) };
    case 'rating':
      return { scale: question.scale };
    default:
      return {};
  }
}

function talkOf(iri: string, module: CheckedModule, { rolePlay, turns }: HeldTalk): ExpectedAnswer {
  const steps = turns.map(({ node, reply }) => [node.id.replaceAll('-', '_'), reply.id]);
  const joined = (list: readonly (readonly string[])[]) => list.map((step) => step.join('[.]')).join('[,]');
  return {
    object: `${iri}/${lmsId(module.id, rolePlay.id)}`,
    type: 'performance',
    response: joined([['score', '100'], ...steps]),
    success: true,
    key: [joined(steps)],
    texts: { steps: [...steps.map(([step]) => step), 'score'] },
  };
}
