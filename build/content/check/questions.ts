import type { Code } from '../codes.ts';
import { rulesFor } from '../questions/kinds.ts';
import type { ModuleSource, QuestionSource } from '../read.ts';
import type { Check, CheckContext } from './context.ts';

/** Questions keep the rules of their kind, and there are enough of them for the quiz. */
export const checkQuestions: Check = (context) => {
  for (const module of context.modules) {
    for (const { data, bank, index } of module.questions) {
      if (!data) continue;
      rulesFor(data).check(data, (path, code, message, hint) => {
        context.problems.add(bank.keyPlace(['questions', index, ...path]), code, message, hint);
      });
    }
    checkPool(module, context);
  }
};

function checkPool({ sheet, bank, questions }: ModuleSource, { problems }: CheckContext): void {
  const draw = sheet?.data?.quiz?.draw;
  // A question that could not be read may be one of the pool.
  if (!sheet || !bank || draw === undefined || questions.some(({ data }) => data === null)) return;
  const wrong = poolProblem('the quiz', draw, questions);
  if (wrong) problems.add(sheet.source.place(['quiz', 'draw']), ...wrong);
}

/** What is wrong if fewer questions can be drawn than are to be; null if there are enough. */
export function poolProblem(
  name: string,
  draw: number,
  questions: readonly QuestionSource[],
): [code: Code, message: string, hint: string] | null {
  const pool = questions.filter(({ data }) => data?.use.includes('final')).length;
  if (pool >= draw) return null;
  const there = pool === 0 ? 'none has' : pool === 1 ? 'only 1 has' : `only ${pool} have`;
  const message = `${name} draws ${draw} question${draw === 1 ? '' : 's'}, but ${there} "use: [final]"`;
  const hint = `Write ${draw - pool} more, add final to the "use" of others, or draw fewer.`;
  return ['quiz-pool-too-small', message, hint];
}
