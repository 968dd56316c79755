import type { Component } from '../course/model/interaction.ts';
import { componentsOf } from '../course/model/questions/components.ts';
import { kindOf, lmsId } from '../course/model/questions/kinds.ts';
import type { Told } from '../course/model/questions/kind.ts';
import type { Question } from '../course/model/questions/question.ts';
import type { CheckedCourse, CheckedModule } from './content/model.ts';
import { csv } from './outline/csv.ts';

/** What an LMS's report calls by a bare id: a question, or one statement of a rating. */
export interface ListedQuestion {
  /** The interaction's id. Later answers to the same question have `_a2`, `_a3`, ... behind it. */
  readonly interaction: string;
  readonly kind: Question['kind'];
  /** The interaction's type, in the words of SCORM 2004. */
  readonly type: Told['type'];
  readonly module: string;
  /** The objective's id as the LMS has it, and what it says. */
  readonly objective: string;
  readonly objectiveText: string;
  readonly use: Question['use'];
  readonly text: string;
  readonly options: readonly Component[];
  /** The right answer, in the ids of the options; '' where nothing is right or wrong. */
  readonly key: string;
}

/**
 * All questions that the LMS is told of, in the order of the course: with this list, its reports can be read. Questions
 * whose answers are private are not in it.
 */
export function listQuestions({ modules }: CheckedCourse): ListedQuestion[] {
  return modules.flatMap((module) => module.questions.flatMap((question) => listed(question, module)));
}

/** The files for the package by name: `questions.csv` for people, `questions.json` for programs. */
export function questionListFiles(course: CheckedCourse): Map<string, string> {
  const questions = listQuestions(course);
  const { id, version, language } = course;
  const json = JSON.stringify({ course: id, version, language, questions }, null, 2);
  return new Map([
    ['questions.csv', csv([HEADINGS, ...questions.map(rowOf)])],
    ['questions.json', `${json}\n`],
  ]);
}

const HEADINGS = [
  'interaction',
  'kind',
  'type',
  'module',
  'objective',
  'objective text',
  'use',
  'question',
  'options',
  'key',
];

function rowOf(question: ListedQuestion): string[] {
  const { interaction, kind, type, module, objective, objectiveText, use, text, options, key } = question;
  const all = options.map((option) => `${option.id}: ${option.text}`).join('\n');
  return [interaction, kind, type, module, objective, objectiveText, use.join(' '), text, all, key];
}

function listed(question: Question, module: CheckedModule): ListedQuestion[] {
  const kind = kindOf(question);
  const objective = module.objectives.find(({ id }) => id === question.objective);
  const text = [question.situation, question.prompt].filter(Boolean).join('\n\n');
  return kind.told(question, kind.key(question)).map(({ type, correct, part }) => ({
    interaction: lmsId(module.id, question.id) + (part ? `__${part.id}` : ''),
    kind: question.kind,
    type,
    module: module.title,
    objective: lmsId(module.id, question.objective),
    objectiveText: objective?.text ?? '',
    use: question.use,
    text: part ? `${text}\n\n${part.text}` : text,
    options: Object.values(componentsOf(question)).flat(),
    key: keyOf(type, correct),
  }));
}

/** `a,c`, `1.x,2.y`, `12` or `10 to 12`, as the kind has it. */
function keyOf(type: Told['type'], correct: Told['correct']): string {
  return correct.map((entry) => entry.join(type === 'numeric' ? ' to ' : '.')).join(',');
}
