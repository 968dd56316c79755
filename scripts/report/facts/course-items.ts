import { loadCourse } from '../../../build/content/load.ts';
import { lmsId } from '../../../course/model/questions/kinds.ts';
import type { Question } from '../../../course/model/questions/question.ts';
import type { RolePlay } from '../../../course/model/roleplay/role-play.ts';

/** What is known of a question: enough to explain its figures. */
export interface CourseItem {
  /** Its id in the LMS: `module_question`. */
  readonly item: string;
  readonly module: string;
  readonly objective: string;
  readonly kind: string;
  readonly question: string;
  /** The right answer in words, null where nothing is right or wrong. */
  readonly right: string | null;
  readonly options: readonly { readonly id: string; readonly text: string; readonly isRight: boolean }[];
}

/** The questions and role plays of the course in this project; none if it cannot be read: then figures go without their words. */
export async function courseItems(root: string): Promise<readonly CourseItem[]> {
  const course = await loadCourse({ root, version: '' }).catch(() => null);
  return (
    course?.modules.flatMap(({ id, questions, rolePlays }) => [
      ...questions.map(toItem),
      ...rolePlays.map((talk) => rolePlayItem(id, talk)),
    ]) ?? []
  );
}

function toItem(question: Question): CourseItem {
  const { module, id, objective, kind, prompt } = question;
  const options = optionsOf(question);
  const right = options.filter(({ isRight }) => isRight).map(({ text }) => text);
  return {
    item: lmsId(module, id),
    module,
    objective: lmsId(module, objective),
    kind,
    question: prompt,
    right: right.length > 0 ? right.join(' | ') : null,
    options,
  };
}

function rolePlayItem(module: string, { id, objective, title }: RolePlay): CourseItem {
  return {
    item: lmsId(module, id),
    module,
    objective: lmsId(module, objective),
    kind: 'role-play',
    question: title,
    right: null,
    options: [],
  };
}

function optionsOf(question: Question): CourseItem['options'] {
  if (question.kind !== 'single-choice' && question.kind !== 'multiple-choice') return [];
  return question.options.map(({ id, text, correct }) => ({ id, text, isRight: correct === true }));
}
