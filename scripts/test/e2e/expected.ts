import type { CheckedModule } from '../../../build/content/load.ts';
import { kindOf, lmsId, mark } from '../../../course/model/questions/kinds.ts';
import type { Standard } from '../../../course/tracking/lms.ts';
import type { GivenAnswer } from './learner.ts';

/*
 * What an LMS has to hold after the quiz was passed with everything right, written down from the standards and not
 * from the adapters: SCORM 1.2 RTE 3.4.4 and SCORM 2004 4th Ed. RTE 4.2.
 */

type Expected = Record<string, string | RegExp>;

const TYPES = {
  'single-choice': 'choice',
  'multiple-choice': 'choice',
  ordering: 'sequencing',
  matching: 'matching',
};
const SECONDS = /^PT(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)$/;

/** Of every objective: the quiz asks for each of them. */
const score = { 'score.min': '0', 'score.max': '100', 'score.raw': '100' };
const objectiveOf = {
  scorm12: { ...score, status: 'passed' },
  scorm2004: { ...score, 'score.scaled': '1', success_status: 'passed', completion_status: 'completed' },
};

/** All elements that are written, with their values or the patterns of those that depend on the clock. */
export function expectedElements(
  standard: Standard,
  module: CheckedModule,
  answers: readonly GivenAnswer[],
): Expected {
  const elements = standard === 'scorm12' ? elements12(module) : elements2004(module);
  for (const [n, { id }] of module.objectives.entries()) {
    const objective = { id: lmsId(module.id, id), ...objectiveOf[standard] };
    for (const [name, value] of Object.entries(objective)) elements[`cmi.objectives.${n}.${name}`] = value;
  }
  const tries = new Map<string, number>();
  for (const [n, answer] of answers.entries()) {
    const base = lmsId(answer.question.module, answer.question.id);
    const number = (tries.get(base) ?? 0) + 1;
    tries.set(base, number);
    const id = number === 1 ? base : `${base}_a${number}`;
    const interaction = standard === 'scorm12' ? interaction12(answer) : interaction2004(answer);
    for (const [name, value] of Object.entries({ id, ...interaction }))
      elements[`cmi.interactions.${n}.${name}`] = value;
  }
  return elements;
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

function interaction12({ question, response }: GivenAnswer): Expected {
  const join = (entries: readonly string[]) => entries.join(',');
  return {
    type: TYPES[question.kind],
    'objectives.0.id': lmsId(question.module, question.objective),
    time: /^\d\d:\d\d:\d\d$/,
    'correct_responses.0.pattern': join(kindOf(question).key(question)),
    weighting: '1',
    student_response: join(response),
    result: mark(question, response).result === 'correct' ? 'correct' : 'wrong',
    latency: TIMESPAN,
  };
}

function interaction2004({ question, response }: GivenAnswer): Expected {
  const join = (entries: readonly string[]) => entries.map((entry) => entry.replace('.', '[.]')).join('[,]');
  const text = [question.prompt, question.situation].filter(Boolean).join(' ').replace(/\s+/g, ' ');
  return {
    type: TYPES[question.kind],
    'objectives.0.id': lmsId(question.module, question.objective),
    timestamp: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d\dZ$/,
    'correct_responses.0.pattern': join(kindOf(question).key(question)),
    weighting: '1',
    learner_response: join(response),
    result: mark(question, response).result === 'correct' ? 'correct' : 'incorrect',
    latency: SECONDS,
    description: text.slice(0, 250),
  };
}
