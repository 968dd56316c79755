import { expect } from 'chai';
import { html, render } from 'lit';
import type { Assessment } from '../../model/assessment.ts';
import type { ModuleOutline } from '../../model/course.ts';
import { noProgress, reduce, type LearnerEvent } from '../../model/progress.ts';
import { mark } from '../../model/questions/kinds.ts';
import { scoreAttempt } from '../../model/quiz.ts';
import { bank } from '../../model/testing/questions.ts';
import { expectAccessible, fixture, settled } from '../../testing/fixture.ts';
import type { RippleAnswerEvent } from '../events.ts';
import './quiz.ts';
import type { RippleQuiz } from './quiz.ts';

const QUIZ = 100;
const module: ModuleOutline = {
  id: 'mama-method',
  title: 'The MAMA method',
  summary: '',
  minutes: 12,
  objectives: [
    { id: 'one', text: 'Make time to listen.' },
    { id: 'two', text: 'Act and follow up.' },
  ],
  lessons: [
    { key: 50, id: 'first', title: 'First lesson', minutes: 1, objective: 'one' },
    { key: 51, id: 'second', title: 'Second lesson', minutes: 1, objective: 'two' },
  ],
};
const assessment: Assessment = {
  key: QUIZ,
  title: 'Quiz',
  intro: 'What would you do?',
  draw: 4,
  passMark: 80,
  attempts: null,
  review: 'at-once',
  modules: [module],
};

/** A quiz on a page that applies its events, as the player does. */
async function take(
  questions = bank(4, ['one', 'two']),
  test: Assessment = assessment,
  ...before: LearnerEvent[]
) {
  let progress = before.reduce(reduce, noProgress);
  const page = await fixture<HTMLElement>(html`<article></article>`);
  const apply = (event: LearnerEvent) => {
    progress = reduce(progress, event);
    update();
  };
  const onAnswer = ({ question, response }: RippleAnswerEvent) => {
    const { result } = mark(question, response);
    apply({ type: 'answered', question: question.key, response, result, quiz: QUIZ });
  };
  const onFinish = () => {
    const attempt = progress.quizzes.get(QUIZ)?.attempt;
    if (attempt) apply({ type: 'finished-quiz', quiz: QUIZ, ...scoreAttempt(attempt, questions, 80) });
  };
  function update() {
    render(
      html`<ripple-quiz
        .quiz=${test}
        .questions=${questions}
        .progress=${progress.quizzes.get(QUIZ)}
        @ripple-answer=${onAnswer}
        @ripple-quiz-start=${() => apply({ type: 'started-quiz', quiz: QUIZ, seed: progress.quizzes.size + 1, drawn: [1, 2, 3, 4] })}
        @ripple-quiz-finish=${onFinish}
      ></ripple-quiz>`,
      page,
    );
  }
  update();
  await settled(page);
  const quiz = page.querySelector('ripple-quiz') as RippleQuiz;
  const text = () => quiz.textContent?.replace(/\s+/g, ' ') ?? '';
  const click = async (name: string) => {
    const roots = [quiz, quiz.querySelector('ripple-question')?.shadowRoot];
    const buttons = roots.flatMap((root) => [...(root?.querySelectorAll('button') ?? [])]);
    const button = buttons.find((candidate) => candidate.textContent?.trim() === name);
    if (!button)
      throw new Error(`no button "${name}" among: ${buttons.map((b) => b.textContent?.trim()).join(', ')}`);
    button.click();
    await settled(page);
    await settled(page);
  };
  const said: string[] = [];
  page.addEventListener('ripple-announce', ({ text }) => said.push(text));
  const hints = () =>
    [...(quiz.querySelector('ripple-question')?.shadowRoot?.querySelectorAll('button') ?? [])].filter(
      (button) => button.textContent?.trim() === 'Give me a hint',
    ).length;
  const answer = async (id: string, button = 'Check my answer') => {
    const question = quiz.querySelector('ripple-question')?.shadowRoot;
    question
      ?.querySelector('ripple-choice-input')
      ?.shadowRoot?.querySelector<HTMLElement>(`input[value=${id}]`)
      ?.click();
    await settled(page);
    await click(button);
  };
  return { quiz, text, click, answer, said: () => said, hints, progress: () => progress.quizzes.get(QUIZ) };
}

const started: LearnerEvent = { type: 'started-quiz', quiz: QUIZ, seed: 1, drawn: [1, 2, 3, 4] };
const answered = (question: number, response: string): LearnerEvent => ({
  type: 'answered',
  question,
  response: [response],
  result: response === 'b' ? 'correct' : 'incorrect',
  quiz: QUIZ,
});

describe('ripple-quiz', () => {
  it('is accessible at its start, at a question and at its result', async () => {
    const quiz = await take();
    await expectAccessible(quiz.quiz);
    await quiz.click('Start the quiz');
    await expectAccessible(quiz.quiz);
    for (const next of ['Next question', 'Next question', 'Next question', 'See my result']) {
      await quiz.answer('b');
      await quiz.click(next);
    }
    expect(quiz.text()).to.contain('Passed');
    await expectAccessible(quiz.quiz);
  });

  it('says before the start how many questions there are and what a pass is', async () => {
    const { text } = await take();
    expect(text()).to.contain('4 questions, no time limit. 80% is a pass');
  });

  it('asks one question after the other and moves the focus to each', async () => {
    const quiz = await take();
    await quiz.click('Start the quiz');
    expect(document.activeElement?.textContent).to.equal('Question 1 of 4');
    await quiz.answer('a');
    expect(quiz.text(), 'stays for the feedback').to.contain('Question 1 of 4');
    await quiz.click('Next question');
    expect(quiz.text()).to.contain('Question 2 of 4');
    expect(document.activeElement?.textContent).to.equal('Question 2 of 4');
  });

  it('resumes at the first question that is still open', async () => {
    const quiz = await take(undefined, assessment, started, answered(1, 'b'), answered(2, 'a'));
    expect(quiz.text()).to.contain('Question 3 of 4');
  });

  it('shows a failed result with its objectives and the lessons that help, then a new attempt', async () => {
    const quiz = await take(
      undefined,
      assessment,
      started,
      answered(1, 'b'),
      answered(2, 'a'),
      answered(3, 'b'),
    );
    await quiz.answer('a');
    await quiz.click('See my result');
    expect(quiz.text()).to.contain('You scored 50%. The pass mark is 80%.');
    expect(quiz.text()).to.contain('Make time to listen. 2 of 2 right');
    expect(quiz.text()).to.contain('Act and follow up. 0 of 2 right');
    const links = [...quiz.quiz.querySelectorAll('a')].map((a) => [a.getAttribute('href'), a.textContent]);
    expect(links).to.deep.equal([['#/mama-method/second', 'Second lesson']]);
    await quiz.click('Take it again');
    expect(quiz.text()).to.contain('Question 1 of 4');
    expect(quiz.progress()?.attempts).to.equal(2);
  });

  it('keeps an earlier pass when a later attempt fails, and says so', async () => {
    const passed: LearnerEvent = { type: 'finished-quiz', quiz: QUIZ, score: 100, passed: true };
    const failed: LearnerEvent = { type: 'finished-quiz', quiz: QUIZ, score: 50, passed: false };
    const quiz = await take(undefined, assessment, started, passed, started, failed);
    expect(quiz.text()).to.contain('You have passed this before, and that stays.');
    expect(quiz.text()).to.contain('Your best score so far: 100%.');
  });

  it('goes on with the rest when questions have been removed, and says so', async () => {
    const quiz = await take(bank(2, ['one', 'two']), assessment, started, answered(1, 'b'));
    expect(quiz.text()).to.contain('some questions of your attempt are no longer in it');
    expect(quiz.text()).to.contain('Question 2 of 2');
    await quiz.answer('b');
    await quiz.click('See my result');
    expect(quiz.text()).to.contain('You scored 100%.');
  });

  it('of which no question is left offers a new attempt', async () => {
    const { text, quiz } = await take([], assessment, started);
    expect(text()).to.contain(
      'none of the questions of your attempt is in it any more. The attempt does not count.',
    );
    expect([...quiz.querySelectorAll('button')].map((button) => button.textContent?.trim())).to.deep.equal([
      'Start a new attempt',
    ]);
    await expectAccessible(quiz);
  });
});

describe('ripple-quiz as the final assessment', () => {
  const final: Assessment = { ...assessment, attempts: 2, review: 'after-pass' };
  const failedAttempt: LearnerEvent = { type: 'finished-quiz', quiz: QUIZ, score: 50, passed: false };

  it('says nothing about an answer: it moves on to the next question, and at the end to the result', async () => {
    const quiz = await take(undefined, final);
    expect(quiz.text()).to.contain('Your result comes at the end');
    await quiz.click('Start the final assessment');
    for (const number of [1, 2, 3, 4]) {
      expect(document.activeElement?.textContent).to.equal(`Question ${number} of 4`);
      expect(quiz.hints(), 'no hint').to.equal(0);
      await quiz.answer('a', 'Save my answer');
    }
    expect(document.activeElement?.textContent).to.equal('All 4 answers are in');
    expect(quiz.said(), 'nothing about right or wrong').to.deep.equal([]);
    await expectAccessible(quiz.quiz);
    await quiz.click('See my result');
    expect(document.activeElement?.textContent).to.equal('Not there yet');
    expect(quiz.text()).to.contain('You have one attempt left.');
  });

  it('comes back at the question that is open, or at the end when all are answered', async () => {
    const two = await take(undefined, final, started, answered(1, 'b'), answered(2, 'a'));
    expect(two.text()).to.contain('Question 3 of 4');
    const all = [1, 2, 3, 4].map((question) => answered(question, 'b'));
    const four = await take(undefined, final, started, ...all);
    expect(four.text()).to.contain('All 4 answers are in');
  });

  it('is over once it is passed', async () => {
    const passed: LearnerEvent = { type: 'finished-quiz', quiz: QUIZ, score: 100, passed: true };
    const quiz = await take(undefined, final, started, passed);
    expect(quiz.text()).to.contain('Passed');
    expect([...quiz.quiz.querySelectorAll('button')]).to.have.length(0);
  });

  it('stays passed when the pass mark has been raised since', async () => {
    const passed: LearnerEvent = { type: 'finished-quiz', quiz: QUIZ, score: 75, passed: true };
    const quiz = await take(undefined, final, started, passed);
    expect(quiz.text()).to.contain('Passed You scored 75%. The pass mark is 80%.');
    expect(quiz.text()).to.contain('You have passed this before, and that stays.');
  });

  it('that is used up ends with whom to ask', async () => {
    const quiz = await take(undefined, final, started, failedAttempt, started, failedAttempt);
    expect(quiz.text()).to.contain('you have used them all');
    expect([...quiz.quiz.querySelectorAll('button')]).to.have.length(0);
  });
});
