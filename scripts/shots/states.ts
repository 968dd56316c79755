import type { Frame } from 'puppeteer-core';
import { kindOf } from '../../course/model/questions/kinds.ts';
import type { Question, Response } from '../../course/model/questions/question.ts';
import { settled } from './screen.ts';

/* What a learner does on a screen, by the shortest way, before it is looked at. */

/** Chooses the last answer of the first question, whether right or wrong, and checks it. */
export async function answer(frame: Frame): Promise<void> {
  await frame.evaluate(async () => {
    const root = document.querySelector('ripple-question')?.shadowRoot;
    const input = root?.querySelector('ripple-choice-input')?.shadowRoot;
    [...(input?.querySelectorAll('input') ?? [])].at(-1)?.click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    root?.querySelector<HTMLElement>('button.primary')?.click();
  });
}

/** Starts a quiz: its first question is there. */
export const startQuiz = (frame: Frame) => press(frame, 'ripple-quiz button.primary');

/** Takes a quiz from its start to its result. @param isRight of each question, by its place. */
export async function takeQuiz(frame: Frame, isRight: (place: number) => boolean): Promise<void> {
  const player = await frame.waitForSelector('ripple-player');
  const element = await frame.waitForSelector('ripple-quiz');
  if (!player || !element) return;
  const questions = await player.evaluate(({ run }, { quiz }) => {
    run?.startQuiz(quiz);
    const drawn = run?.progress.quizzes.get(quiz.key)?.attempt?.drawn ?? [];
    return run?.questions(quiz).filter(({ key }) => drawn.includes(key)) ?? [];
  }, element);
  const answers = questions.map((question, place) => {
    return { question, response: responseTo(question, isRight(place)) };
  });
  await player.evaluate(
    ({ run }, { quiz }, given) => {
      for (const one of given) {
        run?.answer({ ...one, startedAt: Date.now(), latency: 1 } as never, { quiz: quiz.key });
      }
      run?.finishQuiz(quiz);
    },
    element,
    answers,
  );
}

/** A slip where the kind of question makes it easy to give one. */
function responseTo(question: Question, isRight: boolean): Response {
  if (isRight || question.kind !== 'single-choice') return kindOf(question).key(question);
  return question.options.flatMap(({ id, correct }) => (correct ? [] : [id])).slice(0, 1);
}

/** Opens all that is folded up. */
export const unfold = (frame: Frame) =>
  frame.$$eval('details', (all) => all.forEach((one) => void (one.open = true)));

/** Begins a role play, or goes on with it, and says so much; all of it if left out. */
export async function talk(frame: Frame, turns = Infinity): Promise<void> {
  if (!(await frame.$('ripple-role-play >>> .reply'))) await press(frame, 'ripple-role-play >>> .primary');
  for (let turn = 0; turn < turns; turn++) {
    await settled(frame);
    const reply = await frame.$('ripple-role-play >>> .reply');
    if (!reply) return;
    await reply.evaluate((button) => (button as HTMLElement).click());
  }
}

/** Starts the two weeks at a desk, or goes on with them, and ends so many days; all of them if left out. */
export async function runDesk(frame: Frame, days = Infinity): Promise<void> {
  const endButton = 'ripple-order-desk >>> [data-move=end]';
  if (!(await frame.$(endButton))) await press(frame, 'ripple-order-desk >>> .primary');
  for (let day = 0; day < days; day++) {
    await settled(frame);
    const end = await frame.$(endButton);
    if (!end) return;
    await end.evaluate((button) => (button as HTMLElement).click());
  }
}

/** Saves and leaves; the window would close itself. */
export async function leave(frame: Frame): Promise<void> {
  await frame.evaluate(() => void (window.close = () => undefined));
  await press(frame, '.bar .exit');
}

async function press(frame: Frame, selector: string): Promise<void> {
  const element = await frame.waitForSelector(selector);
  await element?.evaluate((button) => (button as HTMLElement).click());
  await settled(frame);
}
