import type { Course, FinalOutline } from '../../course/model/course.ts';
import type { AssignedIds } from './ids.ts';
import type { ModuleSource, Sources } from './read.ts';

/** Whether a module has questions that quizzes and the final assessment draw. */
export function hasFinalQuestions({ questions }: ModuleSource): boolean {
  return questions.some(({ data }) => data?.use.includes('final'));
}

/** The final assessment of a course whose files have been checked; what it does not say itself, the course says. */
export function assembleFinal(
  { course, modules }: Sources,
  ids: AssignedIds,
  { passMark, attempts }: Pick<Course, 'passMark' | 'attempts'>,
): FinalOutline | undefined {
  const data = course?.data?.final;
  if (!data) return undefined;
  const { id, title, intro, draw } = data;
  const asked = modules.filter((module) => data.modules?.includes(module.id) ?? hasFinalQuestions(module));
  return {
    key: ids.key('final', id),
    title,
    intro,
    draw,
    passMark: data.passMark ?? passMark,
    attempts: data.attempts === 'unlimited' ? null : (data.attempts ?? attempts),
    review: data.review ?? 'after-pass',
    modules: asked.map((module) => module.id),
  };
}
