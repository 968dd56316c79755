import type { CheckedModule } from '../../../build/content/load.ts';
import { kindOf, lmsId, mark } from '../../../course/model/questions/kinds.ts';
import type { Question, Response } from '../../../course/model/questions/question.ts';
import type { ScormStandard } from '../../../course/tracking/lms.ts';
import { TRUST_PARTS } from '../../../course/model/roleplay/role-play.ts';
import type { GivenAnswer, HeldTalk } from './learner.ts';

/*
 * What an LMS has to hold after the quiz was passed with everything right, written down from the standards and not
 * from the adapters: SCORM 1.2 RTE 3.4.4 and SCORM 2004 4th Ed. RTE 4.2.
 */

type Expected = Record<string, string | RegExp>;

/** The type of interaction of each kind of question. */
export const TYPES = {
  'single-choice': 'choice',
  'multiple-choice': 'choice',
  'true-false': 'true-false',
  ordering: 'sequencing',
  matching: 'matching',
  sort: 'matching',
  'fill-in': 'fill-in',
  number: 'numeric',
  find: 'choice',
  rating: 'likert',
  'long-text': '',
} satisfies Record<Question['kind'], string>;
const SECONDS = /^PT(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)$/;

/** Of every objective: the quiz asks for each of them. */
const score = { 'score.min': '0', 'score.max': '100', 'score.raw': '100' };
const objectiveOf = {
  scorm12: { ...score, status: 'passed' },
  scorm2004: { ...score, 'score.scaled': '1', success_status: 'passed', completion_status: 'completed' },
};

/** All elements that are written, with their values or the patterns of those that depend on the clock. */
export function expectedElements(
  standard: ScormStandard,
  module: CheckedModule,
  answers: readonly GivenAnswer[],
  talks: readonly HeldTalk[],
): Expected {
  const elements = standard === 'scorm12' ? elements12(module) : elements2004(module);
  const objectives = [
    ...talks.flatMap(({ rolePlay }) => TRUST_PARTS.map((part) => lmsId(module.id, rolePlay.id, part))),
    ...module.objectives.map(({ id }) => lmsId(module.id, id)),
  ];
  for (const [n, name] of objectives.entries()) {
    const objective = { id: name, ...objectiveOf[standard] };
    for (const [name, value] of Object.entries(objective)) elements[`cmi.objectives.${n}.${name}`] = value;
  }
  const tries = new Map<string, number>();
  let n = 0;
  const write = (interaction: Expected) => {
    for (const [name, value] of Object.entries(interaction))
      elements[`cmi.interactions.${n}.${name}`] = value;
    n++;
  };
  for (const [given, answer] of answers.entries()) {
    for (const talk of talks) if (talk.after === given) write(talkOf(standard, module, talk));
    const base = lmsId(answer.question.module, answer.question.id);
    const number = (tries.get(base) ?? 0) + 1;
    tries.set(base, number);
    const suffix = number === 1 ? '' : `_a${number}`;
    for (const part of partsOf(answer)) {
      const interaction = standard === 'scorm12' ? interaction12(part) : interaction2004(part);
      write({ id: `${base}${part.id}${suffix}`, ...interaction });
    }
  }
  return elements;
}

/** What one interaction has to tell: a whole answer, or one statement of a rating. */
export interface Part extends GivenAnswer {
  /** What its id has after the question's. */
  readonly id: string;
  readonly text: string;
  readonly correct: Response;
}

/** What is told of an answer: mostly one thing, nothing of what is private. */
export function partsOf({ question, response }: GivenAnswer): Part[] {
  const text = [question.prompt, question.situation].filter(Boolean).join(' ');
  switch (question.kind) {
    case 'long-text':
      return [];
    case 'rating':
      return question.statements.map((statement) => ({
        question,
        id: `__${statement.id}`,
        text: `${statement.text} ${text}`,
        correct: [],
        response: response.flatMap((pair) => (pair.startsWith(`${statement.id}.`) ? [pair.slice(2)] : [])),
      }));
    default:
      return [{ question, id: '', text, correct: kindOf(question).key(question), response }];
  }
}

/** scorm-again gives back fewer hour digits than were written. */
const TIMESPAN = /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/;

function elements12(module: CheckedModule): Expected {
  return {
    'cmi.core.lesson_status': 'passed',
    'cmi.core.score.raw': '100',
    'cmi.core.score.min': '0',
    'cmi.core.score.max': '100',
    'cmi.core.lesson_location': `${module.id}/quiz`,
    'cmi.core.exit': 'suspend',
    'cmi.core.session_time': TIMESPAN,
    'cmi.suspend_data': /^[\x20-\x7e]{20,4000}$/,
  };
}

function elements2004(module: CheckedModule): Expected {
  return {
    'cmi.completion_status': 'completed',
    'cmi.success_status': 'passed',
    'cmi.score.raw': '100',
    'cmi.score.min': '0',
    'cmi.score.max': '100',
    'cmi.score.scaled': '1',
    'cmi.progress_measure': '1',
    'cmi.location': `${module.id}/quiz`,
    'cmi.exit': 'suspend',
    'cmi.session_time': SECONDS,
    'cmi.suspend_data': /^[\x20-\x7e]{20,4000}$/,
  };
}

/** A role play on its best path: a performance in 2004; 1.2 shows it as a text of its steps. */
function talkOf(standard: ScormStandard, { id }: CheckedModule, { rolePlay, turns }: HeldTalk): Expected {
  const steps = turns.map(({ node, reply }) => [node.id.replaceAll('-', '_'), reply.id]);
  const response = [['score', '100'], ...steps];
  const common = {
    id: lmsId(id, rolePlay.id),
    'objectives.0.id': lmsId(id, rolePlay.objective),
    weighting: '1',
    result: 'correct',
  };
  if (standard === 'scorm12') {
    return {
      ...common,
      type: 'fill-in',
      time: /^\d\d:\d\d:\d\d$/,
      'correct_responses.0.pattern': steps.map((step) => step.join('.')).join(','),
      student_response: response.map((step) => step.join('.')).join(','),
      latency: TIMESPAN,
    };
  }
  return {
    ...common,
    type: 'performance',
    timestamp: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d\dZ$/,
    'correct_responses.0.pattern': steps.map((step) => step.join('[.]')).join('[,]'),
    learner_response: response.map((step) => step.join('[.]')).join('[,]'),
    latency: SECONDS,
    description: `${rolePlay.title}. ${rolePlay.goal}`,
  };
}

/** Elements without a value are never set. */
function set(elements: Expected): Expected {
  return Object.fromEntries(Object.entries(elements).filter(([, value]) => value !== ''));
}

function resultOf({ question, response }: GivenAnswer, wrong: string): string {
  const { result } = mark(question, response);
  return result === 'partly' || result === 'incorrect' ? wrong : result;
}

function interaction12(part: Part): Expected {
  const { question, response, correct } = part;
  const isRange = question.kind === 'number' && question.value === undefined;
  return set({
    type: TYPES[question.kind],
    'objectives.0.id': lmsId(question.module, question.objective),
    time: /^\d\d:\d\d:\d\d$/,
    // SCORM 1.2 has no notation for a range.
    'correct_responses.0.pattern': isRange ? '' : correct.join(','),
    weighting: question.kind === 'rating' ? '0' : '1',
    student_response: response.join(','),
    result: resultOf(part, 'wrong'),
    latency: TIMESPAN,
  });
}

function interaction2004(part: Part): Expected {
  const { question, response, correct } = part;
  return set({
    type: TYPES[question.kind],
    'objectives.0.id': lmsId(question.module, question.objective),
    timestamp: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d\dZ$/,
    'correct_responses.0.pattern': correct2004(question, correct),
    weighting: question.kind === 'rating' ? '0' : '1',
    learner_response: written2004(question, response),
    result: resultOf(part, 'incorrect'),
    latency: SECONDS,
    description: part.text.replace(/\s+/g, ' ').slice(0, 250),
  });
}

function correct2004(question: Question, correct: Response): string {
  if (question.kind !== 'number') return written2004(question, correct);
  const { value, min = value, max = value } = question;
  return `${min}[:]${max}`;
}

function written2004({ kind }: Question, entries: Response): string {
  const words: Readonly<Record<string, string>> = { t: 'true', f: 'false' };
  if (kind === 'true-false') return entries.map((entry) => words[entry] ?? '').join('');
  const isPair = kind === 'matching' || kind === 'sort';
  return entries.map((entry) => (isPair ? entry.replace('.', '[.]') : entry)).join('[,]');
}
