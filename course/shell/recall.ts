import type { Course, ModuleOutline } from '../model/course.ts';
import type { Answer, Progress } from '../model/progress.ts';
import type { Question } from '../model/questions/question.ts';
import { drawRetrieval } from '../model/retrieval.ts';

/** The look back that opens a module: chosen once a session, so that an answer does not change what is asked. */
export interface Recall {
  readonly questions: readonly Question[];
  /** All answers as they were when the questions were chosen: only later ones are shown. */
  readonly before: Progress['answers'];
}

/** The modules that a module looks back on. */
export function earlierModules({ modules }: Course, module: ModuleOutline): readonly ModuleOutline[] {
  return modules.slice(0, modules.indexOf(module));
}

/** Chooses the questions. @param bank all questions of the earlier modules. */
export function recallFrom(bank: readonly Question[], before: Progress['answers'], seed: number): Recall {
  const pool = bank.filter((question) => question.use.includes('retrieval'));
  const drawn = drawRetrieval(pool, before, seed);
  return { questions: drawn.flatMap((key) => pool.find((question) => question.key === key) ?? []), before };
}

/** What the learner has answered since the question was chosen. */
export function answerSince({ before }: Recall, { key }: Question, now: Progress): Answer | undefined {
  const answer = now.answers.get(key);
  return answer === before.get(key) ? undefined : answer;
}
