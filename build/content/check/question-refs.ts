import { quoted, suggest } from '../did-you-mean.ts';
import type { Place } from '../problems.ts';
import { questionRefs } from '../question-refs.ts';
import type { ModuleSource } from '../read.ts';
import type { Check, CheckContext } from './context.ts';

/** Questions that lessons ask are in the module's bank, are meant for practice and are asked once. */
export const checkQuestionRefs: Check = (context) => {
  for (const module of context.modules) {
    const asked = new Map<string, Place>();
    for (const lesson of module.lessons) {
      for (const { value, place } of questionRefs(context.bodies.get(lesson) ?? [], context.elements)) {
        checkRef(value, place, module, context);
        const before = asked.get(value);
        if (before) noteTwice(value, place, before, context);
        else asked.set(value, place);
      }
    }
  }
};

function checkRef(id: string, place: Place, module: ModuleSource, { sources, problems }: CheckContext): void {
  // Without its bank, a module's questions are unknown, but that problem has been told.
  if (!module.bank) return;
  const question = module.questions.find((entry) => entry.id === id);
  if (!question) {
    // One whose id cannot be read may be it.
    if (module.questions.some((entry) => entry.id === null)) return;
    const owner = sources.modules.find(({ questions }) => questions.some((entry) => entry.id === id));
    const known = module.questions.flatMap((entry) => entry.id ?? []);
    const hint = owner
      ? `It belongs to the module "${owner.id}": a lesson asks questions of its own module only.`
      : suggest(id, known, 'The questions of the module are');
    problems.add(place, 'unknown-question', `the module has no question ${quoted(id)}`, hint);
  } else if (question.data && !question.data.use.includes('practice')) {
    const hint =
      'Add practice to its "use" in questions.yaml, or choose another question: quiz questions stay unseen until then.';
    problems.add(place, 'question-not-for-practice', `the question "${id}" is not for practice`, hint);
  }
}

function noteTwice(id: string, place: Place, before: Place, { problems }: CheckContext): void {
  const message = `the question "${id}" is asked already (${before.file}, line ${before.line})`;
  const hint = 'Write another question: the second time, learners would find their own answer.';
  problems.add(place, 'question-used-twice', message, hint);
}
