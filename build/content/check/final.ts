import { quoted, suggest } from '../did-you-mean.ts';
import { hasFinalQuestions } from '../final.ts';
import type { ProblemList } from '../problems.ts';
import type { ModuleSource } from '../read.ts';
import type { FinalData } from '../schema/final.ts';
import type { YamlSource } from '../yaml.ts';
import type { CourseCheck } from './context.ts';
import { poolProblem } from './questions.ts';

/** The final assessment asks about modules that there are and that have questions for it, and enough of them. */
export const checkFinal: CourseCheck = ({ sources: { course, modules }, problems }) => {
  const final = course?.data?.final;
  if (!final) return;
  for (const [index, id] of (final.modules ?? []).entries()) {
    const module = modules.find((one) => one.id === id);
    const wrong = module ? withoutQuestions(module) : unknownModule(id, modules);
    if (wrong) problems.add(course.source.place(['final', 'modules', index]), ...wrong);
  }
  checkPool(final, course.source, modules, problems);
};

type Wrong = Parameters<ProblemList['add']> extends [unknown, ...infer Rest] ? Rest : never;

function unknownModule(id: string, modules: readonly ModuleSource[]): Wrong {
  const known = modules.map((module) => module.id);
  const message = `the final assessment asks about a module that there is not: ${quoted(id)}`;
  return ['unknown-final-module', message, suggest(id, known, 'The modules are')];
}

function withoutQuestions(module: ModuleSource): Wrong | null {
  if (!isRead(module) || hasFinalQuestions(module)) return null;
  const message = `the final assessment asks about ${quoted(module.id)}, which has no question for it`;
  const hint = `Add final to the "use" of questions in modules/${module.id}/questions.yaml, or take the line out.`;
  return ['final-module-without-questions', message, hint];
}

/**
 * What everyone is asked: packages without the modules for leaders must have enough questions, too. A course for
 * leaders alone has no such package.
 */
function checkPool(
  { draw, modules: named }: FinalData,
  source: YamlSource,
  modules: readonly ModuleSource[],
  problems: ProblemList,
): void {
  if (!modules.every(isRead)) return;
  const forEveryone = modules.filter(({ sheet }) => sheet?.data?.audience !== 'leaders');
  const packaged = forEveryone.length > 0 ? forEveryone : modules;
  const asked = packaged.filter(({ id }) => named?.includes(id) ?? true);
  const wrong = poolProblem(
    'the final assessment',
    draw,
    asked.flatMap(({ questions }) => questions),
  );
  if (wrong) problems.add(source.place(['final', 'draw']), ...wrong);
}

/** A question that could not be read may be one that is missing. */
function isRead({ bank, sheet, questions }: ModuleSource): boolean {
  return bank !== null && sheet?.data != null && questions.every(({ data }) => data !== null);
}
