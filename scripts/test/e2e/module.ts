import assert from 'node:assert/strict';
import { rolePlayRefs } from '../../../build/content/activities.ts';
import type { CheckedCourse, CheckedLesson, CheckedModule } from '../../../build/content/load.ts';
import { solve } from '../../../course/model/roleplay/solve.ts';
import type { KeyboardLearner } from './learner.ts';

/* How a learner goes through one module, the same in every package. */

/** Reads and answers every lesson, then stands before the quiz. The first question gets a wrong answer first. */
export async function takeLessons(
  learner: KeyboardLearner,
  module: CheckedModule,
  course: CheckedCourse,
): Promise<void> {
  await learner.activate('Start the course');
  for (const [index, lesson] of module.lessons.entries()) {
    await learner.arrive(lesson.title);
    for (const [number, question] of (await learner.questions()).entries()) {
      const slip = index === 0 && number === 0;
      await learner.answer(question, !slip);
      if (!slip) continue;
      await learner.reads();
      await learner.activate('Try again');
      await learner.answer(question, true);
    }
    await holdTalk(learner, module, lesson, course);
    await learner.activate(`Next: ${module.lessons[index + 1]?.title ?? module.quiz?.title}`);
  }
  await learner.arrive(module.quiz?.title ?? '');
}

/** Holds the role play of a lesson, if there is one, on its best path. */
async function holdTalk(
  learner: KeyboardLearner,
  module: CheckedModule,
  { body }: CheckedLesson,
  course: CheckedCourse,
): Promise<void> {
  for (const { value } of rolePlayRefs(body, course.elements)) {
    const rolePlay = module.rolePlays.find(({ id }) => id === value);
    if (rolePlay) await learner.talk(rolePlay, solve(rolePlay).bestPath);
  }
}

/** Takes the module's quiz, with all answers right or all wrong. */
export async function takeQuiz(
  learner: KeyboardLearner,
  { quiz }: CheckedModule,
  start: string,
  right: boolean,
): Promise<void> {
  assert.ok(quiz);
  await learner.activate(start);
  for (let number = 1; number <= quiz.draw; number++) {
    await learner.arrive(`Question ${number} of ${quiz.draw}`);
    const [question] = await learner.questions();
    assert.ok(question);
    await learner.answer(question, right);
    await learner.activate(number < quiz.draw ? 'Next question' : 'See my result');
  }
}
